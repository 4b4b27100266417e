package org.consilium.reading.labs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The analytes of analytes.tsv, by key of a printed name and by code. */
final class Catalogue {
    private static final Pattern SEMICOLON = Pattern.compile(";");
    private static final int FUZZY_FROM = 8;
    private static final Catalogue OWN = new Catalogue();

    private final Map<String, List<Analyte>> byKey = new HashMap<>();
    private final Map<String, Analyte> byCode = new HashMap<>();
    private final List<String> longNames;

    private Catalogue() {
        Table.rows("analytes.tsv").forEach(this::add);
        byKey.replaceAll((key, analytes) -> List.copyOf(analytes));
        longNames = byKey.keySet().stream().filter(key -> key.length() >= FUZZY_FROM).toList();
    }

    private void add(List<String> row) {
        var analyte = analyte(row);
        analyte.loinc().ifPresent(code -> byCode.putIfAbsent(code, analyte));
        analyte.others().values().forEach(code -> byCode.putIfAbsent(code, analyte));
        SEMICOLON
                .splitAsStream(row.get(9))
                .map(Key::of)
                .distinct()
                .forEach(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(analyte));
    }

    private static Analyte analyte(List<String> row) {
        var molar = row.get(7).split("/", 2);
        return new Analyte(
                row.get(0),
                row.get(1),
                Specimen.valueOf(row.get(2).toUpperCase(Locale.ROOT)),
                Optional.of(row.get(3)).filter(code -> !code.equals("~")),
                Optional.of(row.get(4)).filter(unit -> !unit.isEmpty()),
                number(row.get(5)).orElse(BigDecimal.ZERO),
                number(row.get(6)).orElse(BigDecimal.ZERO),
                number(molar[0]),
                molar.length == 1 ? 0 : Integer.parseInt(molar[1]),
                others(row.get(8)));
    }

    private static Optional<BigDecimal> number(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }

    private static Map<String, String> others(String text) {
        return Arrays.stream(text.split(";", -1))
                .filter(part -> part.contains(":"))
                .map(part -> part.split(":", 2))
                .collect(Collectors.toMap(part -> part[0], part -> part[1]));
    }

    /** All analytes that are printed so, whatever the specimen and unit, most usual first. */
    static List<Analyte> named(String key) {
        return OWN.byKey.getOrDefault(key, List.of());
    }

    static Optional<Analyte> coded(String code) {
        return Optional.ofNullable(OWN.byCode.get(code));
    }

    /** The one long name that differs in a single letter, as misread or mistyped. */
    static List<Analyte> nearly(String key) {
        if (key.length() < FUZZY_FROM) {
            return List.of();
        }
        var straight = named(letters(key));
        if (!straight.isEmpty()) {
            return straight;
        }
        var near =
                OWN.longNames.stream()
                        .filter(known -> Nearness.isOneLetterApart(known, key))
                        .map(Catalogue::named)
                        .distinct()
                        .limit(2)
                        .toList();
        return near.size() == 1 ? near.getFirst() : List.of();
    }

    private static String letters(String key) {
        return key.replace('0', 'o').replace('1', 'l').replace('5', 's');
    }
}
