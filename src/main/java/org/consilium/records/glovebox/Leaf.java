package org.consilium.records.glovebox;

import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.Set;

/**
 * One page to look at.
 *
 * @param asItCame when it was laid straight; without the turn that the camera noted it never is
 * @param doubts of a photo
 */
record Leaf(BufferedImage image, Optional<BufferedImage> asItCame, Set<Doubt> doubts) {
    static Leaf of(BufferedImage image) {
        return new Leaf(image, Optional.empty(), Set.of());
    }
}
