package org.consilium.imaging.dicom;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Which representation an attribute of the standard has, where a file does not say it. */
final class Dictionary {
    /** US or SS: the file says which by its Pixel Representation. */
    private static final String WORD = "XS";

    private static final Map<Integer, String> KNOWN = load();

    private Dictionary() {}

    /** Empty for what neither the standard nor its rules for private attributes know. */
    static Optional<Vr> of(int tag, boolean signedPixels) {
        if ((tag & 0xFFFF) == 0) {
            return Optional.of(Vr.UL);
        }
        if (Tags.isPrivate(tag)) {
            var element = tag & 0xFFFF;
            return element >= 0x10 && element <= 0xFF ? Optional.of(Vr.LO) : Optional.empty();
        }
        return Optional.ofNullable(KNOWN.get(withoutRepetition(tag)))
                .map(name -> name.equals(WORD) ? word(signedPixels) : Vr.valueOf(name));
    }

    private static Vr word(boolean signedPixels) {
        return signedPixels ? Vr.SS : Vr.US;
    }

    private static int withoutRepetition(int tag) {
        var group = tag >>> 24;
        return group == 0x50 || group == 0x60 ? tag & 0xFF00FFFF : tag;
    }

    private static Map<Integer, String> load() {
        var known = new HashMap<Integer, String>();
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        Dictionary.class.getResourceAsStream("dictionary.txt")),
                                StandardCharsets.US_ASCII))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(
                            line ->
                                    known.put(
                                            Integer.parseUnsignedInt(line.substring(0, 8), 16),
                                            line.substring(9)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(known);
    }
}
