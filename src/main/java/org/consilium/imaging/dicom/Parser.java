package org.consilium.imaging.dicom;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consilium.imaging.dicom.UnreadableDicom.Reason;

/**
 * Reads data sets forward from a cursor. What the end of the file cuts off is left out and said;
 * what asks for too much is refused.
 */
final class Parser {
    private static final long UNDEFINED = 0xFFFFFFFFL;
    static final int ANY = 0;

    private static final long NO_END = Long.MAX_VALUE;
    private static final int COST_OF_ELEMENT = 64;

    private final Cursor in;
    private final Limits limits;
    private int elements;
    private long held;
    private boolean cut;
    private boolean signedPixels;
    private long stoppedAt;

    Parser(Cursor in, Limits limits) {
        this.in = in;
        this.limits = limits;
    }

    /** The file ended before what it promised. */
    boolean isCut() {
        return cut;
    }

    /** Everything until the end of the file; of a single group, until another one begins. */
    DataSet dataSet(Encoding encoding, int onlyGroup) throws IOException, UnreadableDicom {
        var set = new DataSet(in.position(), CharacterSet.BASIC);
        try {
            read(set, encoding, NO_END, 0, onlyGroup);
        } catch (Cursor.EndOfFile e) {
            cut = true;
        }
        return set;
    }

    /** Where the first group after the last one wanted begins; the end, if there is none. */
    long stoppedAt() {
        return stoppedAt;
    }

    private record Head(int tag, Vr vr, long length) {}

    private void read(DataSet set, Encoding encoding, long end, int depth, int onlyGroup)
            throws IOException, UnreadableDicom {
        while (in.position() < end && !in.atEnd()) {
            stoppedAt = in.position();
            var tag = tag(encoding.order());
            if (tag == Tags.ITEM || tag == Tags.ITEM_END || tag == Tags.SEQUENCE_END) {
                in.u32(encoding.order());
                if (tag != Tags.ITEM && depth > 0) {
                    return;
                }
                continue;
            }
            if (depth == 0 && isOther(tag >>> 16, onlyGroup)) {
                return;
            }
            count(COST_OF_ELEMENT);
            var head = head(tag, encoding);
            set.put(new Element(tag, head.vr, value(set, head, encoding, end, depth)));
            if (tag == Tags.PIXEL_REPRESENTATION) {
                signedPixels = set.number(tag).orElse(0) == 1;
            }
        }
    }

    /** Group 0 belongs to the network; in a file it is padding. */
    private static boolean isOther(int group, int onlyGroup) {
        return group == 0 || (onlyGroup != ANY && group != onlyGroup);
    }

    private int tag(ByteOrder order) throws IOException {
        return in.u16(order) << 16 | in.u16(order);
    }

    private Head head(int tag, Encoding encoding) throws IOException {
        if (!encoding.explicit()) {
            return implicit(tag, in.u32(encoding.order()));
        }
        var first = in.u8();
        var second = in.u8();
        var vr = Vr.of(first, second);
        if (vr.isEmpty() && !Vr.looksLikeOne(first, second)) {
            return implicit(tag, rest(first, second, encoding.order()));
        }
        var words = in.u16(encoding.order());
        if (vr.isPresent() ? vr.get().isLongForm() : words == 0 && !headFollows(encoding)) {
            return new Head(tag, known(tag, vr), in.u32(encoding.order()));
        }
        return new Head(tag, known(tag, vr), words);
    }

    /** Whether an empty value of an unknown representation was written in the short form. */
    private boolean headFollows(Encoding encoding) throws IOException {
        var next = in.peek(Encoding.HEAD);
        return next.length < Encoding.HEAD || encoding.letters(next).isPresent();
    }

    /** Some writers fall back to the implicit form for one element; then these were its length. */
    private long rest(int first, int second, ByteOrder order) throws IOException {
        long more = in.u16(order);
        return order == ByteOrder.LITTLE_ENDIAN
                ? more << 16 | second << 8 | first
                : (long) first << 24 | (long) second << 16 | more;
    }

    private Head implicit(int tag, long length) {
        return new Head(tag, Dictionary.of(tag, signedPixels).orElse(Vr.UN), length);
    }

    /** What a file calls unknown, the standard may know. */
    private Vr known(int tag, Optional<Vr> vr) {
        return vr.filter(v -> v != Vr.UN)
                .orElseGet(
                        () ->
                                Tags.isPrivate(tag)
                                        ? Vr.UN
                                        : Dictionary.of(tag, signedPixels).orElse(Vr.UN));
    }

    private Element.Value value(DataSet set, Head head, Encoding encoding, long end, int depth)
            throws IOException, UnreadableDicom {
        if (head.length == UNDEFINED) {
            if (head.vr.isBulk() && (head.vr != Vr.UN || head.tag == Tags.PIXELS)) {
                return fragments(encoding.order());
            }
            return new Element.Items(items(set, encoding, NO_END, depth));
        }
        var length = Math.min(head.length, Math.max(0, end - in.position()));
        if (head.vr == Vr.SQ) {
            var until = in.position() + length;
            var items = items(set, encoding, until, depth);
            in.skip(Math.max(0, until - in.position()));
            return new Element.Items(items);
        }
        return held(head, length, encoding.order());
    }

    private Element.Value held(Head head, long length, ByteOrder order) throws IOException {
        var most = head.vr.isText() ? limits.longestText() : limits.longestBinary();
        if (length <= most && held + length <= limits.held() && !isAlwaysLocated(head.tag)) {
            held += length;
            return new Element.Held(in.bytes((int) length), order);
        }
        var offset = in.position();
        var there = in.skip(length);
        cut |= there < length;
        return new Element.Located(offset, there, order);
    }

    private static boolean isAlwaysLocated(int tag) {
        return switch (tag) {
            case Tags.PIXELS,
                    Tags.FLOAT_PIXELS,
                    Tags.DOUBLE_PIXELS,
                    Tags.EXTENDED_OFFSETS,
                    Tags.EXTENDED_LENGTHS,
                    Tags.ENCAPSULATED_DOCUMENT ->
                    true;
            default -> false;
        };
    }

    /**
     * The items of a sequence. Inside an element of unknown representation they are implicit and
     * little endian whatever the file is; writers who did not know wrote something else. So each
     * item is looked at.
     */
    private List<DataSet> items(DataSet parent, Encoding outer, long end, int depth)
            throws IOException, UnreadableDicom {
        if (depth >= limits.depth()) {
            throw new UnreadableDicom(Reason.TOO_DEEP);
        }
        var items = new ArrayList<DataSet>();
        try {
            while (in.position() < end) {
                var at = in.position();
                var encoding = outer.as(outer.explicit(), orderOf(in.peek(2), outer.order()));
                var tag = tag(encoding.order());
                var length = in.u32(encoding.order());
                if (tag != Tags.ITEM) {
                    return items;
                }
                count(COST_OF_ELEMENT * 2);
                var item = new DataSet(at, parent.characters());
                items.add(item);
                var until = length == UNDEFINED ? end : Math.min(end, in.position() + length);
                read(item, encoding.asSeen(in.peek(Encoding.HEAD)), until, depth + 1, ANY);
                if (length != UNDEFINED) {
                    in.skip(Math.max(0, until - in.position()));
                }
            }
        } catch (Cursor.EndOfFile e) {
            cut = true;
        }
        return items;
    }

    private static ByteOrder orderOf(byte[] itemTag, ByteOrder otherwise) {
        if (itemTag.length < 2 || (itemTag[0] ^ itemTag[1]) != 1) {
            return otherwise;
        }
        return (itemTag[0] & 0xFF) == 0xFE ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }

    private Element.Fragments fragments(ByteOrder order) throws IOException, UnreadableDicom {
        var table = new Spans();
        var pieces = new Spans();
        try {
            while (true) {
                if (in.atEnd()) {
                    cut = true;
                    break;
                }
                var tag = tag(order);
                var length = in.u32(order);
                if (tag != Tags.ITEM) {
                    break;
                }
                count(COST_OF_ELEMENT / 4);
                var offset = in.position();
                var there = in.skip(length);
                (table.size() == 0 ? table : pieces).add(offset, there);
                if (there < length) {
                    cut = true;
                    break;
                }
            }
        } catch (Cursor.EndOfFile e) {
            cut = true;
        }
        return new Element.Fragments(table, pieces);
    }

    private void count(int cost) throws UnreadableDicom {
        held += cost;
        if (++elements > limits.elements()) {
            throw new UnreadableDicom(Reason.TOO_MUCH);
        }
    }
}
