/**
 * The page frame: languages, navigation, sign-in pages, errors, security headers, and the one view
 * class.
 *
 * <p>A page is a template that takes {@link org.consilium.shell.Frame} and one page record.
 */
@ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {"kernel", "access"})
@NullMarked
package org.consilium.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
