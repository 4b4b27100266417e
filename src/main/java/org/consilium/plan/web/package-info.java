@NullMarked
package org.consilium.plan.web;

import org.jspecify.annotations.NullMarked;
