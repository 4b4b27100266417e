@NullMarked
package org.consilium.followup.web;

import org.jspecify.annotations.NullMarked;
