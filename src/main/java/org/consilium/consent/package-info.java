/**
 * What the family allows, per purpose, with the version and language of the notice they read.
 * Absence means no.
 */
@ApplicationModule(
        displayName = "Consent",
        allowedDependencies = {"kernel", "access", "shell"})
@NullMarked
package org.consilium.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
