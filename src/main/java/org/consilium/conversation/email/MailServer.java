package org.consilium.conversation.email;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The operator's mail server; in the demo the one inside this program, unless another is set. */
@Component
class MailServer {
    private final MailSettings settings;
    private final DemoPost demo;
    private final ObjectProvider<JavaMailSender> sender;

    MailServer(MailSettings settings, DemoPost demo, ObjectProvider<JavaMailSender> sender) {
        this.settings = settings;
        this.demo = demo;
        this.sender = sender;
    }

    Optional<Mailbox> mailbox() {
        return settings.mailbox().or(demo::mailbox);
    }

    /** Empty when no mail can leave. */
    Optional<JavaMailSender> sender() {
        return demo.sender()
                .or(() -> Optional.ofNullable(sender.getIfAvailable()))
                .filter(s -> !from().isBlank());
    }

    String from() {
        return settings.from().isBlank() ? demo.address() : settings.from();
    }

    OurAddress address() {
        return new OurAddress(settings.address().isBlank() ? demo.address() : settings.address());
    }

    /** Whose word about a sender counts. */
    String trustedHost() {
        return demo.mailbox().isPresent() ? DemoPost.HOST : settings.trustedHost();
    }
}
