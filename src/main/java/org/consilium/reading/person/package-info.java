/** Whom a paper is about, and its dates. */
@NullMarked
package org.consilium.reading.person;

import org.jspecify.annotations.NullMarked;
