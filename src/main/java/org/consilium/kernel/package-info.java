/**
 * The few words that every module shares: ids, language, contact, refusals.
 *
 * <p>A frozen list. Nothing here knows the database or the web.
 */
@ApplicationModule(
        displayName = "Kernel",
        allowedDependencies = {})
@NullMarked
package org.consilium.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
