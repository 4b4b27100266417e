@NullMarked
package org.consilium.records.web;

import org.jspecify.annotations.NullMarked;
