package org.consilium.channels;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A carrier whose troubles a test chooses. */
public final class AStubCarrier implements Carrier {
    public final Map<String, byte[]> files = new HashMap<>();
    public final List<String> forgotten = new ArrayList<>();
    public final List<Outgoing> sent = new ArrayList<>();
    public final List<CannotSend> troubles = new ArrayList<>();
    public boolean ready = true;
    public boolean away;
    private final Channel channel;

    public AStubCarrier(Channel channel) {
        this.channel = channel;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public boolean isReady() {
        return ready;
    }

    @Override
    public String send(Outgoing message) throws CannotSend {
        if (!troubles.isEmpty()) {
            throw troubles.removeFirst();
        }
        sent.add(message);
        return "provider-" + message.id().value();
    }

    @Override
    public InputStream open(String source) throws IOException, Gone {
        if (away) {
            throw new IOException("away");
        }
        var bytes = files.get(source);
        if (bytes == null) {
            throw new Gone();
        }
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public void forget(String source) {
        forgotten.add(source);
    }
}
