/** What pathologists write: histology, grade, size, margins, nodes, TNM, receptors. */
@NamedInterface("tissue")
@NullMarked
package org.consilium.reading.tissue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
