package org.consilium.conversation.whatsapp;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.consilium.channels.Carrier;
import org.consilium.channels.Channel;
import org.consilium.channels.Inbox;
import org.consilium.channels.Letter;
import org.consilium.channels.Outgoing;
import org.consilium.channels.Template;
import org.consilium.kernel.Contact;
import org.springframework.stereotype.Component;

/**
 * WhatsApp out and its files in: free words within 24 hours of what somebody wrote, approved ones
 * at any time.
 */
@Component
class WhatsAppCarrier implements Carrier {
    private static final Duration WINDOW = Duration.ofHours(24);

    private final Graphs graphs;
    private final Inbox inbox;
    private final JdbcDeliveryStore store;
    private final JdbcTemplateStore templates;
    private final Clock clock;

    WhatsAppCarrier(
            Graphs graphs,
            Inbox inbox,
            JdbcDeliveryStore store,
            JdbcTemplateStore templates,
            Clock clock) {
        this.graphs = graphs;
        this.inbox = inbox;
        this.store = store;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.WHATSAPP;
    }

    @Override
    public boolean isReady() {
        return graphs.graph().isPresent();
    }

    @Override
    public String send(Outgoing message) throws CannotSend {
        var sentBefore = store.echo(message.id().value());
        if (sentBefore.isPresent()) {
            return sentBefore.get();
        }
        var graph = graphs.graph().orElseThrow(() -> CannotSend.ever("notConfigured"));
        try {
            return isOpen(message.letter()) ? freely(graph, message) : approved(graph, message);
        } catch (GraphFailure e) {
            throw cannot(e);
        }
    }

    @Override
    public InputStream open(String source) throws IOException, Gone {
        try {
            return new Media(graph()).open(source, Optional.empty());
        } catch (GraphFailure e) {
            if (e.trouble() == Trouble.GONE) {
                throw new Gone();
            }
            throw new IOException(e);
        }
    }

    @Override
    public void forget(String source) throws IOException {
        try {
            graph().delete(source);
        } catch (GraphFailure e) {
            throw new IOException(e);
        }
    }

    private Graph graph() throws IOException {
        return graphs.graph().orElseThrow(() -> new IOException("no line is set up"));
    }

    private boolean isOpen(Letter letter) {
        return inbox.lastFrom(Channel.WHATSAPP, new Contact(Contact.Kind.PHONE, letter.recipient()))
                .filter(last -> last.plus(WINDOW).isAfter(clock.instant()))
                .isPresent();
    }

    private String freely(Graph graph, Outgoing message) throws GraphFailure, CannotSend {
        var letter = message.letter();
        try {
            return graph.sendText(
                    to(letter), letter.text(), letter.about(), message.id().value().toString());
        } catch (GraphFailure e) {
            if (e.trouble() == Trouble.WINDOW) {
                return approved(graph, message);
            }
            throw e;
        }
    }

    private String approved(Graph graph, Outgoing message) throws GraphFailure, CannotSend {
        var letter = message.letter();
        var template = letter.template().orElseThrow(() -> CannotSend.ever(Trouble.WINDOW.key()));
        if (!isApproved(template, letter)) {
            throw CannotSend.ever(Trouble.TEMPLATE.key());
        }
        return graph.sendTemplate(
                to(letter),
                template.name(),
                letter.language().tag(),
                template.words(),
                message.id().value().toString());
    }

    private boolean isApproved(Template template, Letter letter) {
        return templates
                .state(template.name(), letter.language().tag())
                .filter(TemplateState.APPROVED::equals)
                .isPresent();
    }

    private static CannotSend cannot(GraphFailure e) {
        var key = e.trouble().key();
        if (e.trouble().isForGood()) {
            return CannotSend.ever(key);
        }
        return e.pause()
                .map(pause -> CannotSend.before(pause, key))
                .orElseGet(() -> CannotSend.now(key, e));
    }

    private static String to(Letter letter) {
        return letter.recipient().replaceFirst("^\\+", "");
    }
}
