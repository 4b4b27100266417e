/**
 * WhatsApp Cloud API: webhooks in, Graph calls out. Its JSON stops here; what the rest of the house
 * sees are incoming and outgoing messages.
 */
@NullMarked
package org.consilium.conversation.whatsapp;

import org.jspecify.annotations.NullMarked;
