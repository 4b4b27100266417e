@NullMarked
package org.consilium.conversation.web;

import org.jspecify.annotations.NullMarked;
