package org.consilium.reading.bundles;

import java.time.Instant;
import java.util.Optional;
import org.consilium.reading.Paper;

/**
 * A page or paper that came by itself.
 *
 * @param delivery what came with the same message, upload or album has the same word here
 */
public record Loose(Paper paper, Instant came, Optional<String> delivery) {}
