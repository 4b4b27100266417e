/** Hubs, spokes and further spokes: where they are, what they can deliver, who works there. */
@ApplicationModule(
        displayName = "Network",
        allowedDependencies = {"kernel", "access", "shell"})
@NullMarked
package org.consilium.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
