package org.consilium.conversation;

import org.consilium.access.CodeCourier;
import org.consilium.kernel.Contact;
import org.consilium.kernel.Language;
import org.springframework.stereotype.Component;

@Component
class OutboxCourier implements CodeCourier {
    @Override
    public void bring(Contact to, String code, Language language) {
        throw new UnsupportedOperationException();
    }
}
