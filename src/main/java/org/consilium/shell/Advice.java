package org.consilium.shell;

import java.util.Optional;

/** What an administrator has to do about this installation; told by the module that finds it. */
public interface Advice {
    /** A message key; empty while all is well. */
    Optional<String> advice();
}
