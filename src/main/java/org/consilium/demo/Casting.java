package org.consilium.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.consilium.demo.Clinical.Measurement;
import org.consilium.demo.Clinical.Stage;
import org.consilium.demo.DemoPerson.Course;
import org.consilium.demo.DemoPerson.Identity;
import org.consilium.demo.PaperSpec.Look;
import org.jspecify.annotations.Nullable;

/** Reads the people of one site: what a person does not say, the template of the site says. */
final class Casting {

    private final Map<String, Object> template;
    private final Map<String, Object> papers;
    private final Map<String, Letterhead> heads;
    private final LocalDate today;

    private Casting(Map<String, Object> template, Map<String, Letterhead> heads, LocalDate today) {
        this.template = template;
        this.heads = heads;
        this.today = today;
        this.papers = below(Script.dated("people/common", today).content(), "papers");
        this.papers.putAll(below(template, "papers"));
    }

    static List<DemoPerson> people(Site site, Map<String, Letterhead> heads, LocalDate today) {
        var script = Script.dated(site.file(), today);
        var casting = new Casting(below(script.content(), "template"), heads, today);
        return script.maps("people").stream().map(raw -> casting.person(raw, site)).toList();
    }

    private DemoPerson person(Map<String, Object> raw, Site site) {
        var key = String.valueOf(raw.get("key"));
        try {
            return cast(key, raw, site);
        } catch (RuntimeException e) {
            throw new IllegalStateException("cannot read " + key + ": " + e.getMessage(), e);
        }
    }

    private DemoPerson cast(String key, Map<String, Object> raw, Site site) {
        var who = identity(key, below(raw, "who"));
        var stage = Script.as(raw.getOrDefault("stage", Map.of()), Stage.class);
        var names = names(raw, who, stage);
        var sheets = new ArrayList<PaperSpec>();
        var labs = new ArrayList<Measurement>();
        for (var line : texts(raw.get("papers"))) {
            sheets.add(paper(line, key, raw, names, who, labs));
        }
        return new DemoPerson(
                key,
                Boolean.TRUE.equals(raw.get("hero")),
                who,
                site,
                Situation.valueOf(String.valueOf(raw.get("situation"))),
                String.valueOf(raw.get("centre")),
                today.plusDays(((Number) value(raw, "registered")).longValue()),
                request(raw, names),
                clinical(raw, names, stage, sheets, labs),
                sheets,
                board(raw, names),
                Optional.ofNullable(raw.get("plan"))
                        .map(plan -> Script.as(withLists(plan, names), PlanText.class)),
                course(raw, names));
    }

    private Request request(Map<String, Object> raw, Map<String, Object> names) {
        var text = below(raw, "request");
        text.putIfAbsent("boardQuestion", "");
        text.putIfAbsent("wishes", List.of());
        return Script.as(Script.filled(text, names), Request.class);
    }

    private static Deliberation board(Map<String, Object> raw, Map<String, Object> names) {
        var board = below(raw, "board");
        board.putIfAbsent("options", List.of());
        board.putIfAbsent("opinions", List.of());
        return Script.as(Script.filled(board, names), Deliberation.class);
    }

    private static Course course(Map<String, Object> raw, Map<String, Object> names) {
        var course = below(raw, "course");
        course.putIfAbsent("thread", List.of());
        return Script.as(Script.filled(course, names), Course.class);
    }

    private static Object withLists(Object plan, Map<String, Object> names) {
        var copy = Script.map(plan, "plan");
        List.of(
                        "reasons",
                        "testsFirst",
                        "steps",
                        "differences",
                        "wishes",
                        "questions",
                        "warnings",
                        "conflicts")
                .forEach(list -> copy.putIfAbsent(list, List.of()));
        return Script.filled(copy, names);
    }

    private Clinical clinical(
            Map<String, Object> raw,
            Map<String, Object> names,
            Stage stage,
            List<PaperSpec> sheets,
            List<Measurement> labs) {
        var text = below(raw, "clinical");
        var lines =
                new ArrayList<>(
                        texts(raw.containsKey("facts") ? raw.get("facts") : template.get("facts")));
        lines.addAll(texts(raw.get("more")));
        text.put("facts", lines.stream().filter(line -> hasPage(line, sheets)).toList());
        text.putIfAbsent("unknown", List.of());
        text.putIfAbsent("family", "No cancer in the family.");
        text.putIfAbsent("diagnosis", String.valueOf(template.get("diagnosis")));
        text.put("labs", List.of());
        text.put("stage", Map.of());
        var filled = Script.map(Script.filled(text, names), "clinical");
        filled.put("stage", stage);
        filled.put("labs", labs);
        return Script.as(filled, Clinical.class);
    }

    /** A fact without its page is not known. */
    private static boolean hasPage(String fact, List<PaperSpec> sheets) {
        var place = Script.parts(fact, 4).get(3).split(" ", -1)[0];
        return sheets.stream().anyMatch(sheet -> sheet.key().equals(place));
    }

    /**
     * One line such as {@code biopsy -40 PDF lab}: which paper, when, how it came and on whose
     * letterhead.
     */
    private PaperSpec paper(
            String line,
            String key,
            Map<String, Object> raw,
            Map<String, Object> names,
            Identity who,
            List<Measurement> labs) {
        var words = line.split(" ", -1);
        var spec = below(papers, words[0]);
        spec.putAll(below(below(raw, "texts"), words[0]));
        if (spec.isEmpty()) {
            throw new IllegalStateException("no such paper: " + words[0]);
        }
        var date = today.plusDays(Long.parseLong(words[1]));
        var head = head(raw, words.length > 3 ? words[3] : String.valueOf(spec.get("by")));
        var named = new LinkedHashMap<>(names);
        named.put("on", Bloods.day(date));
        var body = String.valueOf(Script.filled(spec.getOrDefault("body", ""), named));
        if (String.valueOf(spec.get("kind")).equals("blood")) {
            var bloods = new Bloods(who, words[0], new SplittableRandom(Seed.of(key, line)));
            body =
                    bloods.body(
                            texts(below(raw, "draws").getOrDefault(words[0], List.of("+0"))),
                            date,
                            body);
            labs.addAll(bloods.measured());
        }
        var title = String.valueOf(Script.filled(String.valueOf(spec.get("title")), named));
        var kind = String.valueOf(spec.get("kind"));
        return new PaperSpec(words[0], kind, title, date, Look.valueOf(words[2]), head, body);
    }

    private Letterhead head(Map<String, Object> raw, String by) {
        var key = String.valueOf(below(raw, "places").getOrDefault(by, by));
        var head = heads.get(key);
        if (head == null) {
            throw new IllegalStateException("no such letterhead: " + key);
        }
        return head;
    }

    private Identity identity(String key, Map<String, Object> who) {
        var age = ((Number) value(who, "age")).intValue();
        var born =
                today.minusYears(age)
                        .minusDays(new SplittableRandom(Seed.of(key, "born")).nextInt(20, 340));
        who.put("born", born.toString());
        return Script.as(who, Identity.class);
    }

    private Map<String, Object> names(Map<String, Object> raw, Identity who, Stage stage) {
        var names = new LinkedHashMap<>(below(template, "vars"));
        names.putAll(
                Map.of(
                        "name",
                        who.name(),
                        "age",
                        who.age(),
                        "town",
                        who.town(),
                        "work",
                        who.work()));
        names.put("sex", who.sex().name().toLowerCase(Locale.ROOT));
        names.putAll(Map.of("p", stage.prefix(), "T", stage.t(), "N", stage.n(), "M", stage.m()));
        names.putAll(Map.of("group", stage.group(), "stage", stage.text()));
        var health = below(below(raw, "clinical"), "health");
        names.put("ecog", health.getOrDefault("ecog", 0));
        names.put("also", joined(health, "comorbidities"));
        names.put("medicines", joined(health, "medicines"));
        names.put("height", health.getOrDefault("heightCm", 0));
        names.put("weight", health.getOrDefault("weightKg", 0));
        names.put("first", String.valueOf(below(below(raw, "request"), "first").get("text")));
        names.put("history", String.valueOf(below(raw, "clinical").get("history")));
        names.putAll(below(raw, "vars"));
        return names;
    }

    private static String joined(Map<String, Object> health, String key) {
        var list = texts(health.get(key));
        return list.isEmpty() ? "nil" : String.join(", ", list);
    }

    private static Object value(Map<String, Object> raw, String key) {
        var value = raw.get(key);
        if (value == null) {
            throw new IllegalStateException("missing: " + key);
        }
        return value;
    }

    private static Map<String, Object> below(Map<String, Object> raw, String key) {
        return Script.map(raw.getOrDefault(key, Map.of()), key);
    }

    private static List<String> texts(@Nullable Object raw) {
        return raw instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
