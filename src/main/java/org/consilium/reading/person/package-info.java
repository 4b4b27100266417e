/** Whom a paper is about, and its dates. */
@NamedInterface("person")
@NullMarked
package org.consilium.reading.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
