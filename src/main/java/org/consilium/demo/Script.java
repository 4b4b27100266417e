package org.consilium.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of the demo with its dates filled in: {@code @-12} is a date field twelve days before the
 * day, {@code {-12}} the same in words, {@code {-12d}} without the year.
 */
record Script(Map<String, Object> content) {

    private static final JsonMapper RECORDS =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();
    private static final Pattern FIELD = Pattern.compile("(?<=[ \\[])@([+-]\\d+)");
    private static final Pattern WORDS = Pattern.compile("\\{([+-]\\d+)(d?)}");
    private static final Pattern NAME = Pattern.compile("\\$\\{([A-Za-z_0-9]+)}");
    private static final DateTimeFormatter LONG =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    static Script undated(String name) {
        return dated(name, LocalDate.EPOCH);
    }

    static Script dated(String name, LocalDate today) {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        return new Script(map(yaml.load(inWords(text(name), today)), name));
    }

    <T> List<T> list(String key, Class<T> type) {
        return maps(key).stream().map(entry -> as(entry, type)).toList();
    }

    List<Map<String, Object>> maps(String key) {
        var raw = content.get(key);
        if (!(raw instanceof List<?> list)) {
            throw new IllegalStateException("a list is missing: " + key);
        }
        return list.stream().map(entry -> map(entry, key)).toList();
    }

    static <T> T as(Object raw, Class<T> type) {
        return RECORDS.convertValue(raw, type);
    }

    static Map<String, Object> map(Object raw, String where) {
        if (!(raw instanceof Map<?, ?> map)) {
            throw new IllegalStateException("not a map: " + where);
        }
        var copy = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), value));
        return copy;
    }

    /** Splits a line written as {@code a | b | c}. */
    static List<String> parts(String line, int wanted) {
        var parts = List.of(line.strip().split("\\s*\\|\\s*", -1));
        if (parts.size() != wanted) {
            throw new IllegalStateException("wanted " + wanted + " parts: " + line);
        }
        return parts;
    }

    /** Puts the named values into every text below. */
    static Object filled(Object raw, Map<String, Object> names) {
        return switch (raw) {
            case String text -> filled(text, names);
            case List<?> list -> {
                var copy = new ArrayList<Object>();
                list.forEach(entry -> copy.add(filled(entry, names)));
                yield copy;
            }
            case Map<?, ?> map -> {
                var copy = new LinkedHashMap<String, Object>();
                map.forEach((key, value) -> copy.put(String.valueOf(key), filled(value, names)));
                yield copy;
            }
            default -> raw;
        };
    }

    private static String filled(String text, Map<String, Object> names) {
        var result = text;
        while (NAME.matcher(result).find()) {
            result =
                    NAME.matcher(result)
                            .replaceAll(
                                    match -> {
                                        var value = names.get(match.group(1));
                                        if (value == null) {
                                            throw new IllegalStateException(
                                                    "no value for ${"
                                                            + match.group(1)
                                                            + "} in "
                                                            + text);
                                        }
                                        return Matcher.quoteReplacement(String.valueOf(value));
                                    });
        }
        return result;
    }

    private static String inWords(String text, LocalDate today) {
        var dated =
                FIELD.matcher(text)
                        .replaceAll(match -> "\"" + today.plusDays(days(match.group(1))) + "\"");
        return WORDS.matcher(dated)
                .replaceAll(
                        match ->
                                today.plusDays(days(match.group(1)))
                                        .format(match.group(2).isEmpty() ? LONG : SHORT));
    }

    private static long days(String signed) {
        return Long.parseLong(signed);
    }

    private static String text(String name) {
        try (var in = Script.class.getResourceAsStream("/demo/" + name + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("no such file of the demo: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
