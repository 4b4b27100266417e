/** Rows of laboratory tables, to analytes, LOINC codes and UCUM units. */
@NamedInterface("labs")
@NullMarked
package org.consilium.reading.labs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
