/**
 * The case: stage, timeline, tasks, commitments; the frames of the desk and family pages. Owns
 * Milestone (events of the modules above implement it) and Panel (slots of the pages).
 */
@ApplicationModule(
        displayName = "Casework",
        allowedDependencies = {"kernel", "access", "shell", "patient", "consent", "network"})
@NullMarked
package org.consilium.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
