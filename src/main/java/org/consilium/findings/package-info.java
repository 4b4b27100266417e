/**
 * From pages to the one-page case summary in tumor-board form, each fact with its page; readiness
 * and the gate to the board.
 */
@ApplicationModule(
        displayName = "Findings",
        allowedDependencies = {
            "kernel",
            "access",
            "shell",
            "patient",
            "consent",
            "casework",
            "records"
        })
@NullMarked
package org.consilium.findings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
