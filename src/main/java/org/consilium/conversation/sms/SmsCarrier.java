package org.consilium.conversation.sms;

import java.io.InputStream;
import org.consilium.channels.Carrier;
import org.consilium.channels.Channel;
import org.consilium.channels.Outgoing;
import org.springframework.stereotype.Component;

/** An SMS brings no files. */
@Component
class SmsCarrier implements Carrier {
    private final SmsProvider provider;

    SmsCarrier(SmsProvider provider) {
        this.provider = provider;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean isReady() {
        return provider.isReady();
    }

    @Override
    public String send(Outgoing message) throws CannotSend {
        return provider.send(message);
    }

    @Override
    public InputStream open(String source) throws Gone {
        throw new Gone();
    }

    @Override
    public void forget(String source) {}
}
