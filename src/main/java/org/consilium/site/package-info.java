/** The public pages and registration. */
@ApplicationModule(
        displayName = "Site",
        allowedDependencies = {
            "kernel",
            "access",
            "shell",
            "patient",
            "consent",
            "network",
            "casework",
            "channels",
            "conversation"
        })
@NullMarked
package org.consilium.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
