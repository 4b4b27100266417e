/** Experts, panels, independent opinions, ratings, rounds, consensus, minority view. */
@ApplicationModule(
        displayName = "Board",
        allowedDependencies = {
            "kernel",
            "access",
            "shell",
            "patient",
            "consent",
            "casework",
            "channels",
            "conversation",
            "records",
            "findings"
        })
@NullMarked
package org.consilium.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
