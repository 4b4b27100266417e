/**
 * The ways in and out of the house, with no knowledge of any case: what comes is durable and whole
 * before anybody reads it, what leaves waits until it got through.
 */
@ApplicationModule(
        displayName = "Channels",
        allowedDependencies = {"kernel", "vault", "access", "shell"})
@NullMarked
package org.consilium.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
