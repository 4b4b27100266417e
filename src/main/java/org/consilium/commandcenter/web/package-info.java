@NullMarked
package org.consilium.commandcenter.web;

import org.jspecify.annotations.NullMarked;
