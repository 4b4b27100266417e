/** SMS out, over whatever provider the operator has. */
@NullMarked
package org.consilium.conversation.sms;

import org.jspecify.annotations.NullMarked;
