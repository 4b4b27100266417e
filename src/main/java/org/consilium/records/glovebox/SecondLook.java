package org.consilium.records.glovebox;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.consilium.records.glovebox.Eye.Seen;

/**
 * Reads numbers that the eye was not sure of once more, alone and larger: in a whole page it takes
 * the point of 1.5 for dirt, and no word beside it tells that it did. Where two looks agree that is
 * what stands there; where none do, it is said to be doubtful.
 */
final class SecondLook {
    /** Figures are read surely, or looked at again. */
    private static final double SURE = 0.9;

    /** What two looks agree on, and what no two do. */
    private static final double AGREED = 0.8;

    private static final double DOUBTFUL = 0.3;

    private static final int MOST = 80;
    private static final double LARGER = 2;
    private static final Pattern NUMBER =
            Pattern.compile("(?=.{0,11}\\d)[<>]?[\\p{Alnum}.,:;°'*^~+-]{1,12}");
    private static final Pattern PLAIN = Pattern.compile("[<>]?\\d{1,3}(?:[,.]?\\d+)*");
    private static final Pattern FRAME =
            Pattern.compile("^[\\[\\](){}|_'‘’\"“”]+|[\\[\\](){}|_'‘’\"“”]+$");
    private static final Kernel SOFT =
            new Kernel(3, 3, new float[] {.08f, .12f, .08f, .12f, .2f, .12f, .08f, .12f, .08f});

    private final Eye eye;
    private final BufferedImage page;

    private SecondLook(Eye eye, BufferedImage page) {
        this.eye = eye;
        this.page = page;
    }

    /**
     * @param page of {@link BufferedImage#TYPE_BYTE_GRAY}, in which they were seen
     */
    static List<Seen> at(List<Seen> seen, Eye eye, BufferedImage page) {
        var look = new SecondLook(eye, page);
        var known = new ArrayList<Seen>();
        var looked = 0;
        for (var word : seen) {
            if (looked < MOST && isDoubtful(word)) {
                known.addAll(look.again(word));
                looked++;
            } else {
                known.add(word);
            }
        }
        return known;
    }

    private static boolean isDoubtful(Seen word) {
        return word.sure() < SURE && NUMBER.matcher(word.text()).matches();
    }

    private List<Seen> again(Seen word) {
        var part = around(word);
        var sharp = look(part, part.larger());
        if (text(sharp).equals(word.text())) {
            return List.of(sure(word, Math.max(word.sure(), AGREED)));
        }
        var soft =
                look(
                        part,
                        new ConvolveOp(SOFT, ConvolveOp.EDGE_NO_OP, null)
                                .filter(part.larger(), null));
        if (text(soft).equals(word.text())) {
            return List.of(sure(word, AGREED));
        }
        if (!sharp.isEmpty() && text(soft).equals(text(sharp))) {
            return soft.stream().map(one -> sure(one, Math.max(one.sure(), AGREED))).toList();
        }
        return likeliest(List.of(word), sharp, soft);
    }

    /** A number rather than something else; then what the eye was surest of. */
    private static List<Seen> likeliest(List<Seen> first, List<Seen> sharp, List<Seen> soft) {
        var best = first;
        for (var other : List.of(sharp, soft)) {
            if (!other.isEmpty() && weight(other) > weight(best)) {
                best = other;
            }
        }
        return best.stream().map(one -> sure(one, Math.min(one.sure(), DOUBTFUL))).toList();
    }

    private static double weight(List<Seen> seen) {
        var sure = seen.stream().mapToDouble(Seen::sure).min().orElse(0);
        return PLAIN.matcher(seen.getLast().text()).matches() ? 1 + sure : sure;
    }

    private static String text(List<Seen> seen) {
        return seen.stream().map(Seen::text).collect(Collectors.joining(" "));
    }

    private static Seen sure(Seen word, double sure) {
        return new Seen(word.text(), word.left(), word.top(), word.right(), word.bottom(), sure);
    }

    /** What is seen in a part of a page, in its pixels. */
    static List<Seen> word(Eye eye, BufferedImage page, Place place) {
        var part = Part.around(page, place);
        return eye.readWord(part.larger()).stream()
                .flatMap(word -> part.back(word).stream())
                .toList();
    }

    /** In pixels of a page. */
    record Place(int left, int top, int right, int bottom) {
        Place with(Place other) {
            return new Place(
                    Math.min(left, other.left),
                    Math.min(top, other.top),
                    Math.max(right, other.right),
                    Math.max(bottom, other.bottom));
        }
    }

    private Part around(Seen word) {
        return Part.around(page, new Place(word.left(), word.top(), word.right(), word.bottom()));
    }

    /** What is seen there, in places of the page; nothing where it is no number any more. */
    private List<Seen> look(Part part, BufferedImage larger) {
        var seen = eye.readWord(larger).stream().flatMap(word -> part.back(word).stream()).toList();
        return seen.stream().anyMatch(word -> NUMBER.matcher(word.text()).matches())
                ? Points.in(seen, page)
                : List.of();
    }

    private record Part(BufferedImage page, int left, int top, int right, int bottom) {
        static Part around(BufferedImage page, Place place) {
            var margin = Math.max(2, (place.bottom() - place.top()) / 3);
            return new Part(
                    page,
                    Math.max(0, place.left() - margin),
                    Math.max(0, place.top() - margin),
                    Math.min(page.getWidth(), place.right() + margin),
                    Math.min(page.getHeight(), place.bottom() + margin));
        }

        BufferedImage larger() {
            var large =
                    new BufferedImage(
                            (int) ((right - left) * LARGER),
                            (int) ((bottom - top) * LARGER),
                            BufferedImage.TYPE_BYTE_GRAY);
            var pen = large.createGraphics();
            pen.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            pen.drawImage(
                    page,
                    0,
                    0,
                    large.getWidth(),
                    large.getHeight(),
                    left,
                    top,
                    right,
                    bottom,
                    null);
            pen.dispose();
            return large;
        }

        Optional<Seen> back(Seen word) {
            var text = FRAME.matcher(word.text()).replaceAll("");
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Seen(
                                    text,
                                    left + (int) (word.left() / LARGER),
                                    top + (int) (word.top() / LARGER),
                                    left + (int) (word.right() / LARGER),
                                    top + (int) (word.bottom() / LARGER),
                                    word.sure()));
        }
    }
}
