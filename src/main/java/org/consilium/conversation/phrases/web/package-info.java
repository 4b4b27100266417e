@NullMarked
package org.consilium.conversation.phrases.web;

import org.jspecify.annotations.NullMarked;
