@NullMarked
package org.consilium.network.web;

import org.jspecify.annotations.NullMarked;
