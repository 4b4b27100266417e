package org.consilium.reading.bundles;

import java.util.Random;

/** Misreads letters as a camera and its reader do. */
final class Camera {
    private static final String READ = "oOlI1sS5eucnhtgq0Bai6";
    private static final String MISREAD = "001ll55Scneublqg" + "O8ol8";

    private final Random random;

    Camera(Random random) {
        this.random = random;
    }

    /**
     * @param permille of the letters that can be misread, and half as many of all that get lost
     */
    String shoot(String page, int permille) {
        var read = new StringBuilder();
        for (var n = 0; n < page.length(); n++) {
            var c = page.charAt(n);
            var at = READ.indexOf(c);
            if (at >= 0 && random.nextInt(1000) < permille) {
                read.append(MISREAD.charAt(at));
            } else if (Character.isWhitespace(c) || random.nextInt(1000) >= permille / 4) {
                read.append(c);
            }
        }
        return read.toString();
    }
}
