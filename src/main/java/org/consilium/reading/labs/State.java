package org.consilium.reading.labs;

import java.util.Optional;

/** What the lines so far mean for the next. */
final class State {
    Optional<Header> header = Optional.empty();
    Optional<Matrix> matrix = Optional.empty();
    Setting setting = Setting.USUAL;
    Sections.Mode mode = Sections.Mode.OPEN;

    /** Words without a result, that may begin the name of the next row, and where they stand. */
    String above = "";

    int aboveLine = -9;
}
