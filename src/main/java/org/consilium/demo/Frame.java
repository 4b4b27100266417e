package org.consilium.demo;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.consilium.demo.DemoPerson.Identity;
import org.consilium.demo.Letterhead.Style;

/** What stands around the body of a paper: letterhead, patient block, signature, stamp and foot. */
final class Frame {

    private static final float LEFT = 46;
    private static final float RIGHT = Ink.WIDTH - 46;

    private final PaperSpec paper;
    private final Letterhead head;
    private final Identity who;
    private final PDFont regular;
    private final PDFont bold;

    Frame(PaperSpec paper, Identity who, PDFont regular, PDFont bold) {
        this.paper = paper;
        this.head = paper.head();
        this.who = who;
        this.regular = regular;
        this.bold = bold;
    }

    Color accent() {
        return head.style() == Style.GOVERNMENT ? Color.BLACK : Color.decode("#" + head.accent());
    }

    static Color shade() {
        return new Color(0xE9ECEF);
    }

    /** Draws the head of a page and says where the body may begin. */
    float top(Ink ink, int page) throws IOException {
        var y = letterhead(ink);
        y = patient(ink, y + 8, page);
        var size = head.style() == Style.GOVERNMENT ? 11f : 12f;
        ink.centered(bold, size, Ink.WIDTH / 2, y + 20, paper.title());
        var half = Ink.width(bold, size, paper.title()) / 2;
        ink.rule(Ink.WIDTH / 2 - half, y + 23, Ink.WIDTH / 2 + half, y + 23, 0.7f);
        return y + 34;
    }

    private float letterhead(Ink ink) throws IOException {
        return switch (head.style()) {
            case HOSPITAL -> hospital(ink);
            case LABORATORY -> laboratory(ink);
            case GOVERNMENT -> government(ink);
            case CLINIC -> clinic(ink);
        };
    }

    private float hospital(Ink ink) throws IOException {
        ink.color(accent());
        ink.block(LEFT, 30, 40, 40);
        ink.color(Color.WHITE);
        ink.block(LEFT + 16, 36, 8, 28);
        ink.block(LEFT + 6, 46, 28, 8);
        ink.color(accent());
        ink.text(bold, 16, LEFT + 52, 47, head.name());
        ink.color(Color.DARK_GRAY);
        ink.text(regular, 8.4f, LEFT + 52, 58, head.tagline());
        ink.text(regular, 8.4f, LEFT + 52, 68, head.address() + "  |  Tel " + head.phone());
        ink.color(accent());
        ink.block(LEFT, 76, RIGHT - LEFT, 2.4f);
        ink.color(Color.BLACK);
        return 80;
    }

    private float laboratory(Ink ink) throws IOException {
        ink.color(accent());
        ink.block(0, 0, Ink.WIDTH, 10);
        var middle = Ink.WIDTH / 2 - 46;
        ink.centered(bold, 18.5f, middle, 44, head.name());
        ink.color(Color.DARK_GRAY);
        ink.centered(regular, 8.6f, middle, 56, head.tagline());
        ink.centered(regular, 8.6f, middle, 67, head.address() + ", Ph. " + head.phone());
        ink.color(accent());
        ink.rule(LEFT, 74, RIGHT, 74, 1.2f);
        ink.rule(LEFT, 76.5f, RIGHT, 76.5f, 0.4f);
        ink.color(Color.BLACK);
        return 78;
    }

    private float government(Ink ink) throws IOException {
        ink.centered(bold, 13, Ink.WIDTH / 2, 42, head.name().toUpperCase(Locale.ROOT));
        ink.centered(regular, 9, Ink.WIDTH / 2, 55, head.tagline());
        ink.centered(regular, 9, Ink.WIDTH / 2, 67, head.address() + "  PH: " + head.phone());
        ink.rule(LEFT, 74, RIGHT, 74, 0.8f);
        return 76;
    }

    private float clinic(Ink ink) throws IOException {
        ink.color(accent());
        ink.text(bold, 17, LEFT, 46, head.name());
        ink.color(Color.DARK_GRAY);
        ink.text(regular, 9.5f, LEFT, 59, head.tagline());
        ink.text(regular, 9.5f, LEFT, 70, head.address());
        ink.text(regular, 9.5f, RIGHT - 120, 46, "Ph. " + head.phone());
        ink.text(regular, 9.5f, RIGHT - 120, 58, "By appointment");
        ink.color(accent());
        ink.rule(LEFT, 77, RIGHT, 77, 1);
        ink.color(Color.BLACK);
        return 80;
    }

    private float patient(Ink ink, float y, int page) throws IOException {
        var size = head.style() == Style.GOVERNMENT ? 8.6f : 9.2f;
        var sex = who.sex() == DemoPerson.Sex.MALE ? "Male" : "Female";
        var title = who.sex() == DemoPerson.Sex.MALE ? "Mr. " : "Mrs. ";
        var chance = new SplittableRandom(Seed.of(who.name(), paper.key(), "number"));
        var left =
                List.of(
                        "Patient name|" + title + who.name(),
                        "Age / Sex|" + who.age() + " Yrs / " + sex,
                        "Hosp. no./UHID|" + who.number(),
                        "Address|" + who.town() + ", " + who.state());
        var right =
                List.of(
                        label() + "|" + number(chance),
                        "Ref. by|" + referrer(chance),
                        "Date|" + Bloods.day(paper.date()),
                        reported(chance));
        ink.frame(LEFT, y, RIGHT - LEFT, size * 6.5f, 0.6f);
        columns(ink, left, LEFT + 6, 84, y, size);
        columns(ink, right, LEFT + 292, 70, y, size);
        if (page == 1 && head.style() != Style.GOVERNMENT && head.style() != Style.CLINIC) {
            barcode(ink, RIGHT - 112, 34, chance);
        }
        return y + size * 6.5f;
    }

    private void columns(Ink ink, List<String> pairs, float x, float gap, float y, float size)
            throws IOException {
        var line = y + size * 1.5f;
        for (var pair : pairs) {
            var parts = Script.parts(pair, 2);
            ink.text(regular, size, x, line, parts.getFirst());
            ink.text(bold, size, x + gap, line, ": " + parts.get(1));
            line += size * 1.45f;
        }
    }

    private String label() {
        return switch (paper.kind()) {
            case "biopsy" -> "Path. no.";
            case "blood" -> "Lab no.";
            case "imaging" -> "Study no.";
            default -> "Visit no.";
        };
    }

    private String reported(SplittableRandom chance) {
        var time = "1" + chance.nextInt(1, 9) + ":" + chance.nextInt(10, 59);
        return List.of("letter", "prescription", "discharge", "surgery").contains(paper.kind())
                ? "Time|" + time
                : "Reported on|" + Bloods.day(paper.date()) + "  " + time;
    }

    private String number(SplittableRandom chance) {
        var year = paper.date().getYear() % 100;
        var letter = paper.kind().substring(0, 1).toUpperCase(Locale.ROOT);
        return letter + "/" + year + "/" + chance.nextInt(1000, 19_999);
    }

    private static String referrer(SplittableRandom chance) {
        var names =
                List.of(
                        "Dr. Rathi",
                        "Dr. Menon",
                        "Dr. Sarkar",
                        "Dr. Kulkarni",
                        "Dr. Thakur",
                        "Dr. Reddy",
                        "Self / OPD");
        return names.get(chance.nextInt(names.size()));
    }

    private static void barcode(Ink ink, float x, float y, SplittableRandom chance)
            throws IOException {
        var at = x;
        while (at < x + 104) {
            var thick = chance.nextInt(1, 4) * 0.7f;
            ink.block(at, y, thick, 22);
            at += thick + chance.nextInt(1, 4) * 0.7f;
        }
    }

    void scribble(Ink ink, float x, float y, SplittableRandom chance) throws IOException {
        var points = new ArrayList<float[]>();
        points.add(new float[] {x, y});
        var at = x;
        for (var stroke = 0; stroke < 6; stroke++) {
            var reach = chance.nextInt(6, 18);
            points.add(new float[] {at + reach * 0.2f, y - chance.nextInt(8, 26)});
            points.add(new float[] {at + reach * 1.3f, y - chance.nextInt(-10, 16)});
            at += reach;
            points.add(new float[] {at, y - chance.nextInt(-4, 9)});
        }
        ink.color(new Color(0x1B2A6B));
        ink.curve(1.1f, points);
        ink.rule(x + 6, y + 7, at + 14, y + 3, 0.9f);
        ink.color(Color.BLACK);
    }

    void stamp(Ink ink, float x, float y) throws IOException {
        ink.color(new Color(0x5B4B9A));
        ink.curve(1.4f, circle(x, y, 27));
        ink.curve(0.7f, circle(x, y, 21));
        var words = head.name().split(" ", -1);
        ink.centered(bold, 5.6f, x, y - 3, words[0]);
        ink.centered(bold, 5.2f, x, y + 4, words.length > 1 ? words[1] : "");
        ink.centered(regular, 4.6f, x, y + 11, Bloods.day(paper.date()));
        ink.color(Color.BLACK);
    }

    private static List<float[]> circle(float x, float y, float r) {
        var k = r * 0.5523f;
        return List.of(
                new float[] {x + r, y},
                new float[] {x + r, y + k},
                new float[] {x + k, y + r},
                new float[] {x, y + r},
                new float[] {x - k, y + r},
                new float[] {x - r, y + k},
                new float[] {x - r, y},
                new float[] {x - r, y - k},
                new float[] {x - k, y - r},
                new float[] {x, y - r},
                new float[] {x + k, y - r},
                new float[] {x + r, y - k},
                new float[] {x + r, y});
    }

    void foot(Ink ink, int page, boolean last) throws IOException {
        var y = Ink.HEIGHT - 46;
        ink.color(Color.GRAY);
        ink.rule(LEFT, y, RIGHT, y, 0.5f);
        ink.color(Color.DARK_GRAY);
        var note =
                last
                        ? "*** End of report ***   Please correlate clinically. Not for medico-legal use."
                        : "Continued on next page";
        ink.text(regular, 7.4f, LEFT, y + 11, note);
        var right = who.number() + "   Page " + page;
        ink.text(regular, 7.4f, RIGHT - Ink.width(regular, 7.4f, right), y + 11, right);
        ink.color(Color.BLACK);
    }
}
