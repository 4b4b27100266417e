@NullMarked
package org.consilium.evidence.web;

import org.jspecify.annotations.NullMarked;
