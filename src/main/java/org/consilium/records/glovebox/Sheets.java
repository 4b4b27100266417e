package org.consilium.records.glovebox;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;

/** A file as pages, from 1: a picture of each, and its words when it has any. */
interface Sheets extends Closeable {
    int MOST = 300;

    int pages();

    BufferedImage image(int page) throws IOException;

    /** The same, laid straight when it is a photo or a scan of a page. */
    default Leaf leaf(int page) throws IOException {
        return Leaf.of(image(page));
    }

    /**
     * The page as an eye needs it that reads small letters: in the same frame as the {@link #leaf},
     * but finer.
     */
    default BufferedImage fine(int page) throws IOException {
        return leaf(page).image();
    }

    /** Its own words, as far as it has any without being read from a picture. */
    default Written written(int page) throws IOException {
        return Written.NOTHING;
    }
}
