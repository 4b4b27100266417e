/**
 * Who is it, and what may they do: accounts, one-time codes, admissions to a case, the audit trail.
 *
 * <p>No grant, no data: only {@link org.consilium.access.Access#grant} makes a {@link
 * org.consilium.access.Grant}, and making one, or refusing one, writes a line of the audit trail.
 */
@ApplicationModule(displayName = "Access", allowedDependencies = "kernel")
@NullMarked
package org.consilium.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
