package org.consilium.conversation.email;

import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.Optional;
import org.consilium.conversation.DemoMail;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.Mode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The demo's mail server, on this machine only; not there when a real mailbox is set. */
@Component
class DemoPost implements DemoMail, DisposableBean {
    /** What it signs its findings about senders with. */
    static final String HOST = "mx.consilium.example";

    private static final String ADDRESS = "records@consilium.example";
    private static final String LOOPBACK = "127.0.0.1";
    private static final Logger LOG = LoggerFactory.getLogger(DemoPost.class);

    private final boolean runs;
    private @Nullable PostOffice office;

    /**
     * @param smtp 0: no mail server
     */
    DemoPost(
            Mode mode,
            MailSettings settings,
            Clock clock,
            @Value("${consilium.demo.smtp-port:3025}") int smtp,
            @Value("${consilium.demo.imap-port:3143}") int imap) {
        this.runs = mode.isDemo() && settings.mailbox().isEmpty() && smtp > 0;
        if (runs) {
            office =
                    new PostOffice(
                            new OurAddress(address()),
                            clock,
                            new ServerSetup(free(smtp), LOOPBACK, ServerSetup.PROTOCOL_SMTP),
                            new ServerSetup(free(imap), LOOPBACK, ServerSetup.PROTOCOL_IMAP));
            office.start();
        }
    }

    @Override
    public String address() {
        return ADDRESS;
    }

    @Override
    public String addressOf(CaseNumber number) {
        return new OurAddress(ADDRESS).ofCase(number);
    }

    @Override
    public Optional<Ports> ports() {
        var running = office;
        return running == null
                ? Optional.empty()
                : Optional.of(new Ports(running.getSmtp().getPort(), running.getImap().getPort()));
    }

    Optional<Mailbox> mailbox() {
        return ports().map(
                        p ->
                                new Mailbox(
                                        LOOPBACK, p.imap(), ADDRESS, "demo", false, "INBOX", true));
    }

    Optional<JavaMailSender> sender() {
        return ports().map(DemoPost::sender);
    }

    @Override
    public void destroy() {
        var running = office;
        if (running != null) {
            office = null;
            running.stop();
        }
    }

    private static JavaMailSender sender(Ports ports) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(LOOPBACK);
        sender.setPort(ports.smtp());
        return sender;
    }

    /** The port that is wished for, or any other when somebody has it. */
    private static int free(int wished) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wished));
            return socket.getLocalPort();
        } catch (IOException taken) {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                LOG.warn(
                        "port {} is taken; the demo's mail server uses {} instead",
                        wished,
                        socket.getLocalPort());
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new IllegalStateException("no port is free", e);
            }
        }
    }
}
