/** Which kind a paper is, with the words that decided. */
@NullMarked
package org.consilium.reading.kinds;

import org.jspecify.annotations.NullMarked;
