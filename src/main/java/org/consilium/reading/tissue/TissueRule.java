package org.consilium.reading.tissue;

import java.util.List;

/** Reads one sort of statement from a page. */
interface TissueRule {
    List<Hit> read(Sheet sheet);
}
