/**
 * Work on files from anywhere, in a process of its own: what a file does to its reader it does to
 * that one alone. {@code Inside} and what it uses run there, {@code Glovebox} and {@code Hands}
 * here.
 */
@NamedInterface("glovebox")
@NullMarked
package org.consilium.records.glovebox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
