package org.consilium.conversation.sms;

import org.consilium.channels.Carrier;
import org.consilium.channels.Outgoing;

/** Somebody who delivers SMS. */
interface SmsProvider {
    boolean isReady();

    /**
     * @return its id of the message; ours when it gives none
     */
    String send(Outgoing message) throws Carrier.CannotSend;
}
