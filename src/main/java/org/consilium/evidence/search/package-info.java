/** Finds words on pages as the clinic writes them: spelt otherwise, abbreviated, badly scanned. */
@NullMarked
package org.consilium.evidence.search;

import org.jspecify.annotations.NullMarked;
