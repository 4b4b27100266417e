package org.consilium.records.glovebox;

/**
 * One word where it stands on its page: edges in shares of the page's width and height, 0 to 1.
 *
 * @param line words of one line, or of one row of a table, have the same; from 0, downwards
 * @param apart whether a gap, as between the cells of a table, separates it from the word before
 * @param sure how sure the reading is, 0 to 1; 1 where it was typed
 */
public record Spot(
        int line,
        boolean apart,
        String text,
        float left,
        float top,
        float right,
        float bottom,
        float sure) {
    @Override
    public String toString() {
        return "Spot[line " + line + "]";
    }
}
