/**
 * What does not fit together in a case, what has become old and what nobody has sent: questions for
 * a person, answered by none of these checks.
 */
@NamedInterface("checks")
@NullMarked
package org.consilium.evidence.checks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
