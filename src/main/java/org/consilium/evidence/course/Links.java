package org.consilium.evidence.course;

import java.util.Optional;

/** Gives the link to a source; empty where this reader may not open its paper. */
@FunctionalInterface
public interface Links {
    Optional<Link> to(Source source);
}
