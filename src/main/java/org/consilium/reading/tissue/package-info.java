/** What pathologists write: histology, grade, size, margins, nodes, TNM, receptors. */
@NullMarked
package org.consilium.reading.tissue;

import org.jspecify.annotations.NullMarked;
