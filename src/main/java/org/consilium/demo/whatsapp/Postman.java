package org.consilium.demo.whatsapp;

import java.io.IOException;

/** Brings a webhook to the program. */
public interface Postman {
    /**
     * @return the status of the answer
     */
    int bring(byte[] body, String signature) throws IOException;
}
