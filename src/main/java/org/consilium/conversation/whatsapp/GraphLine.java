package org.consilium.conversation.whatsapp;

import java.net.URI;

/**
 * Our line at the provider.
 *
 * @param url with the version, such as {@code https://graph.facebook.com/v23.0}
 * @param number the id of our phone number
 * @param account the id of the business account: templates belong to it
 */
record GraphLine(URI url, String token, String number, String account) {
    @Override
    public String toString() {
        return "GraphLine[" + number + "]";
    }
}
