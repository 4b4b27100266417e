/**
 * Who: the person who is ill, the relatives and doctors around them, their verified ways to be
 * reached, their language.
 */
@ApplicationModule(
        displayName = "Patient",
        allowedDependencies = {"kernel", "access", "shell"})
@NullMarked
package org.consilium.patient;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
