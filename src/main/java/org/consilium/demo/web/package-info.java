@NullMarked
package org.consilium.demo.web;

import org.jspecify.annotations.NullMarked;
