/**
 * From the words on pages to what they say: what kind of paper it is, when, about whom, and which
 * values. Works on any papers, knows of no case; what it finds are proposals until a person has
 * verified them.
 */
@ApplicationModule(
        displayName = "Reading",
        allowedDependencies = {"kernel", "records", "records :: glovebox"})
@NullMarked
package org.consilium.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
