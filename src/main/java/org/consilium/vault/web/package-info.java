@NullMarked
package org.consilium.vault.web;

import org.jspecify.annotations.NullMarked;
