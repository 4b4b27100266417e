package org.consilium;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.consilium.reading.Box;
import org.consilium.reading.Dates;
import org.consilium.reading.Finding;
import org.consilium.reading.Whose;
import org.consilium.records.Kind;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was understood of one file, as a line of JSON: the form of docs/reader.md. */
final class ReadLine {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReadLine() {}

    static String of(Opened file) {
        return JSON.writeValueAsString(line(file));
    }

    private static ObjectNode line(Opened file) {
        var line = JSON.createObjectNode();
        var understood = file.understood();
        var judgement = understood.judgement();
        line.put("file", file.name());
        line.put("kind", word(judgement.kind()));
        line.put("confidence", rounded(judgement.confidence(), 3));
        put(line, "subkind", judgement.subkind());
        texts(line.putArray("reasons"), judgement.reasons());
        dates(line.putObject("dates"), understood.dates());
        person(line.putObject("person"), understood.whose());
        var findings = line.putArray("findings");
        understood.findings().forEach(finding -> finding(findings.addObject(), finding));
        line.put("pages", file.pages());
        texts(line.putArray("warnings"), understood.warnings());
        if (!file.parts().isEmpty()) {
            var parts = line.putArray("parts");
            file.parts().forEach(part -> parts.add(line(part)));
        }
        return line;
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case IMAGING, SCOPY, BLOOD, BIOPSY, DISCHARGE, PRESCRIPTION, BILL, IDENTITY, OTHER ->
                    kind.name().toLowerCase(Locale.ROOT);
            case IHC_MOLECULAR -> "molecular";
            case OPERATION_NOTE -> "operation";
            case CONSULTATION -> "letter";
            case CONSENT_FORM -> "consent";
        };
    }

    private static void dates(ObjectNode at, Dates dates) {
        put(at, "collected", dates.collected().map(LocalDate::toString));
        put(at, "performed", dates.performed().map(LocalDate::toString));
        put(at, "reported", dates.reported().map(LocalDate::toString));
    }

    private static void person(ObjectNode at, Whose whose) {
        put(at, "name", whose.name());
        if (whose.age().isPresent()) {
            at.put("age", whose.age().getAsInt());
        } else {
            at.putNull("age");
        }
        put(at, "sex", whose.sex().map(sex -> sex.name().toLowerCase(Locale.ROOT)));
        texts(at.putArray("ids"), whose.ids());
    }

    private static void finding(ObjectNode at, Finding finding) {
        at.put("code", finding.code());
        at.put("label", finding.label());
        at.put("value", finding.value());
        put(at, "unit", finding.unit());
        put(at, "range", finding.range());
        put(at, "flag", finding.flag());
        put(at, "date", finding.date().map(LocalDate::toString));
        at.put("certainty", finding.certainty().name().toLowerCase(Locale.ROOT));
        at.put("page", finding.place().page());
        box(at, finding.place().box());
        at.put("text", finding.place().text());
    }

    private static void box(ObjectNode at, Optional<Box> box) {
        if (box.isEmpty()) {
            at.putNull("box");
            return;
        }
        var edges = at.putArray("box");
        for (var edge :
                List.of(box.get().left(), box.get().top(), box.get().right(), box.get().bottom())) {
            edges.add(rounded(edge, 4));
        }
    }

    private static void put(ObjectNode at, String name, Optional<String> value) {
        value.ifPresentOrElse(text -> at.put(name, text), () -> at.putNull(name));
    }

    private static void texts(ArrayNode at, List<String> texts) {
        texts.forEach(at::add);
    }

    private static BigDecimal rounded(double value, int places) {
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
    }
}
