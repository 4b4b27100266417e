/**
 * A made-up network, people and cases, built only through the faces of the others; only in demo
 * mode.
 */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "kernel",
            "access",
            "shell",
            "patient",
            "consent",
            "network",
            "casework",
            "channels",
            "conversation",
            "records",
            "evidence",
            "findings",
            "board",
            "plan",
            "followup",
            "commandcenter",
            "site"
        })
@NullMarked
package org.consilium.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
