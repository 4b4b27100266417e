/** Files that lie behind an address which a hospital or laboratory gave the family. */
@NullMarked
package org.consilium.records.links;

import org.jspecify.annotations.NullMarked;
