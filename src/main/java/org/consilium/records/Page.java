package org.consilium.records;

import java.util.Set;
import org.consilium.records.glovebox.Doubt;

/**
 * One page of a document, from 1.
 *
 * @param shown whether there is a picture of it; a broken page has none
 * @param straightened whether it was laid straight; then it is kept as it came, too
 * @param doubts what makes it hard to read
 */
public record Page(
        int number, boolean shown, int width, int height, boolean straightened, Set<Doubt> doubts) {
    public Page {
        doubts = Set.copyOf(doubts);
    }
}
