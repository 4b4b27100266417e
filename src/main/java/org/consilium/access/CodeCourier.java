package org.consilium.access;

import org.consilium.kernel.Contact;
import org.consilium.kernel.Language;

/** Brings a one-time code to somebody. Owned here, delivered by whoever can send. */
public interface CodeCourier {
    void bring(Contact to, String code, Codes.Use use, Language language);
}
