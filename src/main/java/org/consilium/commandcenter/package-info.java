/** The wall over the whole network: looks on, nobody depends on it. */
@ApplicationModule(
        displayName = "Command center",
        allowedDependencies = {
            "kernel",
            "access",
            "shell",
            "casework",
            "network",
            "channels",
            "conversation",
            "records",
            "findings",
            "board",
            "plan",
            "followup"
        })
@NullMarked
package org.consilium.commandcenter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
