@NullMarked
package org.consilium.findings.web;

import org.jspecify.annotations.NullMarked;
