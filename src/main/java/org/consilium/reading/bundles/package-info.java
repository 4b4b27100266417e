/**
 * Which pages belong together: papers in a bundle are told apart, loose pages joined, copies and
 * later versions found. Nothing is thrown away; what comes out are proposals.
 */
@NamedInterface("bundles")
@NullMarked
package org.consilium.reading.bundles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
