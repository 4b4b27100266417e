/** Pictures from scanners: studies and series of a case, whose they are, and the door to them. */
@ApplicationModule(
        displayName = "Imaging",
        allowedDependencies = {
            "kernel",
            "access",
            "shell",
            "patient",
            "casework",
            "conversation",
            "records"
        })
@NullMarked
package org.consilium.imaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
