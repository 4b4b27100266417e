/**
 * Bytes at rest: encrypted in segments under one key per scope, the keys wrapped by the master key,
 * durable once kept, looked through every night.
 */
@ApplicationModule(
        displayName = "Vault",
        allowedDependencies = {"kernel", "access", "shell"})
@NullMarked
package org.consilium.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
