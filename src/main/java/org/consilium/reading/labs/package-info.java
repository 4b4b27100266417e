/** Rows of laboratory tables, to analytes, LOINC codes and UCUM units. */
@NullMarked
package org.consilium.reading.labs;

import org.jspecify.annotations.NullMarked;
