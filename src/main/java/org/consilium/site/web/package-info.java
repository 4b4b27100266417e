@NullMarked
package org.consilium.site.web;

import org.jspecify.annotations.NullMarked;
