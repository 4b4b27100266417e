package org.consilium.plan;

import org.consilium.kernel.Language;
import org.springframework.stereotype.Component;

/** Turns a plan into a PDF. */
@Component
class PlanPrinter {
    byte[] print(Plan plan, Language language) {
        throw new UnsupportedOperationException();
    }
}
