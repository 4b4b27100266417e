/** One thread per family over all channels, call notes, and everything that is sent out. */
@ApplicationModule(
        displayName = "Conversation",
        allowedDependencies = {
            "kernel",
            "channels",
            "watch",
            "vault",
            "access",
            "shell",
            "patient",
            "consent",
            "casework"
        })
@NullMarked
package org.consilium.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
