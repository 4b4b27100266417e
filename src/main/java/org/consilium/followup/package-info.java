/** After release: questions, consultations, outcomes, closing. */
@ApplicationModule(
        displayName = "Follow-up",
        allowedDependencies = {
            "kernel",
            "access",
            "shell",
            "patient",
            "casework",
            "channels",
            "conversation",
            "board",
            "plan"
        })
@NullMarked
package org.consilium.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
