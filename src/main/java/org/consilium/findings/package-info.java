/**
 * The one-page case summary in tumor-board form: drafted from verified findings, each fact with
 * what it rests on, completed by a person, signed by a doctor; readiness and the gate to the board.
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
            "records",
            "reading",
            "reading :: labs",
            "evidence",
            "evidence :: checks"
        })
@NullMarked
package org.consilium.findings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
