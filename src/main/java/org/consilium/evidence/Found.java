package org.consilium.evidence;

import java.util.List;
import java.util.Optional;
import org.consilium.reading.Box;
import org.consilium.records.Document;
import org.consilium.records.Page;

/**
 * What a search of a case found, and where it could not look.
 *
 * @param pages the best of them
 * @param all how many there are
 * @param searched pages with words that were looked through
 * @param unread documents with pages whose words are not known
 * @param foreign documents left out, since a page of theirs is about somebody else
 */
public record Found(List<OnPage> pages, int all, int searched, List<Unread> unread, int foreign) {
    public Found {
        pages = List.copyOf(pages);
        unread = List.copyOf(unread);
    }

    /**
     * A page on which it stands.
     *
     * @param sheet empty while there is no picture of it
     * @param hits how often it stands there
     * @param boxes of the words
     * @param line a line that says it
     */
    public record OnPage(
            Document document,
            int page,
            Optional<Page> sheet,
            int hits,
            List<Box> boxes,
            List<Piece> line) {
        public OnPage {
            boxes = List.copyOf(boxes);
            line = List.copyOf(line);
        }

        @Override
        public String toString() {
            return "OnPage[" + document.id().value() + " " + page + "]";
        }
    }

    /**
     * A part of a line.
     *
     * @param hit whether it was looked for
     */
    public record Piece(String text, boolean hit) {
        @Override
        public String toString() {
            return "Piece[…]";
        }
    }

    /**
     * @param pages empty while the document has none at all
     */
    public record Unread(Document document, List<Integer> pages) {
        public Unread {
            pages = List.copyOf(pages);
        }
    }

    @Override
    public String toString() {
        return "Found[" + all + "]";
    }
}
