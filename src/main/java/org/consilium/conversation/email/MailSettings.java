package org.consilium.conversation.email;

import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How the operator's mail server is reached and what it is trusted for; see the README's table. */
@Component
class MailSettings {
    private final String host;
    private final int port;
    private final String user;
    private final String password;
    private final boolean encrypted;
    private final String folder;
    private final boolean deletes;
    private final String trustedHost;
    private final String from;
    private final String address;

    MailSettings(
            @Value("${consilium.imap-host:}") String host,
            @Value("${consilium.imap-port:993}") int port,
            @Value("${consilium.imap-user:}") String user,
            @Value("${consilium.imap-password:}") String password,
            @Value("${consilium.imap-tls:true}") boolean encrypted,
            @Value("${consilium.imap-folder:INBOX}") String folder,
            @Value("${consilium.imap-delete:false}") boolean deletes,
            @Value("${consilium.mail-authserv:}") String trustedHost,
            @Value("${consilium.mail-from:}") String from,
            @Value("${consilium.mail-address:}") String address) {
        this.host = host;
        this.port = port;
        this.user = user;
        this.password = password;
        this.encrypted = encrypted;
        this.folder = folder;
        this.deletes = deletes;
        this.trustedHost = trustedHost;
        this.from = from.strip();
        this.address = address.isBlank() ? from.strip() : address.strip();
    }

    /** Empty when no mailbox is set: nothing comes by mail. */
    Optional<Mailbox> mailbox() {
        return host.isBlank()
                ? Optional.empty()
                : Optional.of(new Mailbox(host, port, user, password, encrypted, folder, deletes));
    }

    /** Whose word about a sender counts. */
    String trustedHost() {
        return trustedHost;
    }

    /** What our mails are from; "" when none may leave. */
    String from() {
        return from;
    }

    /** Where families write to, lower case; "" when it is not set. */
    String address() {
        return Address.read(address).stream()
                .findFirst()
                .map(Address::address)
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }
}
