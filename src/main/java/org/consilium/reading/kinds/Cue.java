package org.consilium.reading.kinds;

import org.consilium.reading.kinds.Tokens.Spot;
import org.consilium.records.Kind;

/** How much a phrase speaks for a kind, by where it stands: in a heading no less than in text. */
record Cue(Kind kind, double title, double heading, double text) {
    Cue {
        heading = Math.max(heading, text);
        title = Math.max(title, heading);
    }

    double weight(Spot spot) {
        return switch (spot) {
            case TITLE -> title;
            case HEADING -> heading;
            case TEXT -> text;
        };
    }
}
