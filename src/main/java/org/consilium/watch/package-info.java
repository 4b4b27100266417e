/**
 * Words that somebody has to look at: distress and emergency in what comes, doses, drugs and
 * prognosis in what leaves. The lists are data, kept by the administrator.
 */
@ApplicationModule(
        displayName = "Watch",
        allowedDependencies = {"kernel", "access", "shell"})
@NullMarked
package org.consilium.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
