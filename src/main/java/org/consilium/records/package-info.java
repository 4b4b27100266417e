/** Documents: encrypted originals, pages, kinds, dates, the checklist of each organ. */
@ApplicationModule(
        displayName = "Records",
        allowedDependencies = {
            "kernel",
            "vault",
            "access",
            "shell",
            "patient",
            "consent",
            "casework",
            "channels",
            "conversation"
        })
@NullMarked
package org.consilium.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
