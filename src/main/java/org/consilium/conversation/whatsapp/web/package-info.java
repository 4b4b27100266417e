@NullMarked
package org.consilium.conversation.whatsapp.web;

import org.jspecify.annotations.NullMarked;
