package org.consilium.site.web;

import java.util.Arrays;
import java.util.List;
import org.consilium.shell.Frame;
import org.jspecify.annotations.Nullable;

/** One answer to choose. */
public record Choice(String value, String label, @Nullable String small) {
    public static Choice of(String value, String label) {
        return new Choice(value, label, null);
    }

    /** All of a fixed set, named by its message keys. */
    public static List<Choice> all(Frame frame, String prefix, Enum<?>... values) {
        return Arrays.stream(values).map(v -> of(v.name(), frame.t(prefix, v))).toList();
    }
}
