@NullMarked
package org.consilium.board.web;

import org.jspecify.annotations.NullMarked;
