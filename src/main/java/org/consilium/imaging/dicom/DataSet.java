package org.consilium.imaging.dicom;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The attributes of an object or of one item of a sequence, in the order of their tags. */
public final class DataSet {
    /** Where its item began; directories point at it. */
    private final long offset;

    private final SortedMap<Integer, Element> elements = new TreeMap<>(Integer::compareUnsigned);
    private CharacterSet characters;

    DataSet(long offset, CharacterSet characters) {
        this.offset = offset;
        this.characters = characters;
    }

    /** The first of two with the same tag stays. */
    void put(Element element) {
        elements.putIfAbsent(element.tag(), element);
        if (element.tag() == Tags.SPECIFIC_CHARACTER_SET) {
            var terms = texts(Tags.SPECIFIC_CHARACTER_SET);
            if (!terms.stream().allMatch(String::isEmpty)) {
                characters = CharacterSet.of(terms);
            }
        }
    }

    CharacterSet characters() {
        return characters;
    }

    long offset() {
        return offset;
    }

    public Collection<Element> elements() {
        return Collections.unmodifiableCollection(elements.values());
    }

    public Optional<Element> element(int tag) {
        return Optional.ofNullable(elements.get(tag));
    }

    public boolean isEmpty() {
        return elements.isEmpty();
    }

    /** The first value as text; empty when there is none or it is blank. */
    public Optional<String> text(int tag) {
        return texts(tag).stream().findFirst().filter(value -> !value.isBlank());
    }

    /** All values, those between two backslashes too. */
    public List<String> texts(int tag) {
        return element(tag).map(this::texts).orElse(List.of());
    }

    List<String> texts(Element element) {
        if (!(element.value() instanceof Element.Held held) || held.size() == 0) {
            return List.of();
        }
        if (!element.vr().isText()) {
            return numbers(element).stream().map(Object::toString).toList();
        }
        var text = decoded(element.vr(), held.copy());
        if (element.vr().isOneValue()) {
            return List.of(withoutPadding(text));
        }
        return Arrays.stream(text.split("\\\\", -1)).map(DataSet::trimmed).toList();
    }

    public Optional<PersonName> name(int tag) {
        return text(tag).flatMap(PersonName::of);
    }

    public Optional<LocalDate> date(int tag) {
        return text(tag).map(t -> t.replace(".", "").replace("-", "")).flatMap(DataSet::dateOf);
    }

    public Optional<Integer> number(int tag) {
        return element(tag)
                .map(this::numbers)
                .filter(all -> !all.isEmpty())
                .map(all -> all.get(0))
                .filter(n -> n.doubleValue() == n.intValue())
                .map(Number::intValue);
    }

    /** Numbers of numeric and of textual representations; what is none is left out. */
    public List<Number> numbers(int tag) {
        return element(tag).map(this::numbers).orElse(List.of());
    }

    List<Number> numbers(Element element) {
        if (!(element.value() instanceof Element.Held held)) {
            return List.of();
        }
        if (element.vr().isText()) {
            return texts(element).stream().flatMap(t -> numberOf(t).stream()).toList();
        }
        return binary(element.vr(), held.bytes().duplicate().order(held.bytes().order()));
    }

    public List<DataSet> items(int tag) {
        return element(tag)
                .map(Element::value)
                .map(value -> value instanceof Element.Items(var sets) ? sets : List.<DataSet>of())
                .orElse(List.of());
    }

    /** The bytes of a value that is held, in the order of the file. */
    public Optional<byte[]> bytes(int tag) {
        return element(tag)
                .map(Element::value)
                .flatMap(
                        value ->
                                value instanceof Element.Held held
                                        ? Optional.of(held.copy())
                                        : Optional.empty());
    }

    private String decoded(Vr vr, byte[] bytes) {
        if (!vr.isInCharactersOfFile()) {
            return CharacterSet.BASIC.text(bytes, "");
        }
        return characters.text(bytes, vr == Vr.PN ? "\\^=" : vr.isOneValue() ? "" : "\\");
    }

    private static List<Number> binary(Vr vr, ByteBuffer bytes) {
        var numbers = new ArrayList<Number>();
        while (bytes.remaining() >= size(vr)) {
            numbers.add(
                    switch (vr) {
                        case US, OW -> Short.toUnsignedInt(bytes.getShort());
                        case SS -> (int) bytes.getShort();
                        case UL, OL -> Integer.toUnsignedLong(bytes.getInt());
                        case SL -> bytes.getInt();
                        case UV, SV, OV -> bytes.getLong();
                        case FL, OF -> bytes.getFloat();
                        case FD, OD -> bytes.getDouble();
                        case AT -> tag(bytes);
                        default -> Byte.toUnsignedInt(bytes.get());
                    });
        }
        return numbers;
    }

    private static int size(Vr vr) {
        return vr == Vr.AT ? 4 : Math.max(1, vr.unit());
    }

    private static int tag(ByteBuffer bytes) {
        var group = Short.toUnsignedInt(bytes.getShort());
        return group << 16 | Short.toUnsignedInt(bytes.getShort());
    }

    static Optional<Number> numberOf(String text) {
        try {
            if (text.length() > 64) {
                return Optional.empty();
            }
            var number = Double.parseDouble(text.replace(',', '.'));
            return Double.isFinite(number) && !text.matches(".*[a-zA-Z&&[^eE]].*")
                    ? Optional.of(number)
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> dateOf(String digits) {
        if (digits.length() < 8) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.parse(digits.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String trimmed(String value) {
        return withoutPadding(value).strip();
    }

    private static String withoutPadding(String value) {
        var end = value.length();
        while (end > 0 && (value.charAt(end - 1) == ' ' || value.charAt(end - 1) == 0)) {
            end--;
        }
        return value.substring(0, end);
    }

    /** Names of attributes, never their values. */
    @Override
    public String toString() {
        return "DataSet" + elements.keySet().stream().map(Tags::hex).toList();
    }
}
