@NullMarked
package org.consilium.casework.web;

import org.jspecify.annotations.NullMarked;
