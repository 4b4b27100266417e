@NullMarked
package org.consilium.shell.web;

import org.jspecify.annotations.NullMarked;
