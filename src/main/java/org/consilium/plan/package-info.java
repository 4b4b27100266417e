/** The expert treatment plan: draft, signatures, release, amendments, PDF, languages. */
@ApplicationModule(
        displayName = "Plan",
        allowedDependencies = {
            "kernel",
            "access",
            "shell",
            "patient",
            "consent",
            "casework",
            "conversation",
            "records",
            "findings",
            "board",
            "network"
        })
@NullMarked
package org.consilium.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
