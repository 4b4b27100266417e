@org.jspecify.annotations.NullMarked
package org.consilium;
