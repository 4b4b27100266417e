/** Documents: encrypted originals, pages, kinds, dates, the checklist of each organ. */
@ApplicationModule(
        displayName = "Records",
        allowedDependencies = {
            "kernel",
            "access",
            "shell",
            "patient",
            "consent",
            "casework",
            "conversation"
        })
@NullMarked
package org.consilium.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
