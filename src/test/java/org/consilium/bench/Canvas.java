package org.consilium.bench;

import java.io.IOException;

/** A page of A4 to draw on, in points from its upper left corner. */
interface Canvas {
    double WIDTH = 595;
    double HEIGHT = 842;

    double width(String text, double size, boolean bold) throws IOException;

    /**
     * @param y of the line that the letters stand on
     */
    void text(double x, double y, double size, boolean bold, String text) throws IOException;

    void line(double fromX, double fromY, double toX, double toY) throws IOException;

    /** A light grey rectangle. */
    void shade(double x, double y, double width, double height) throws IOException;
}
