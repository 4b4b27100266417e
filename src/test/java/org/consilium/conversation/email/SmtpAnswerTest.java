package org.consilium.conversation.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Against a server that says what a test wants. */
class SmtpAnswerTest {
    @Test
    void an_address_that_nobody_has_is_given_up() throws Exception {
        assertThat(key("RCPT", "550 5.1.1 no such user")).isEqualTo("address");
    }

    @Test
    void what_is_for_now_is_tried_again() throws Exception {
        assertThat(key("RCPT", "451 4.7.1 greylisted, try later")).isEqualTo("busy");
        assertThat(key("MAIL", "452 4.3.1 no space")).isEqualTo("busy");
    }

    @Test
    void a_refusal_of_us_is_not_the_familys_fault() throws Exception {
        assertThat(key("MAIL", "550 5.7.1 you may not send")).isEqualTo("refused");
        assertThat(key("DATA", "554 5.7.0 looks like spam")).isEqualTo("refused");
    }

    @Test
    void a_server_that_is_not_there_is_said() throws Exception {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(sentTo(free)).isEqualTo("unreachable");
    }

    private static String key(String command, String answer) throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> serve(server, Map.of(command, answer)));
            return sentTo(server.getLocalPort());
        }
    }

    private static String sentTo(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        var message = new SimpleMailMessage();
        message.setFrom("records@consilium.example");
        message.setTo("sita@example.org");
        message.setText("Hello");
        try {
            sender.send(message);
            return "";
        } catch (MailSendException e) {
            return SmtpAnswer.of(e).key();
        }
    }

    private static void serve(ServerSocket server, Map<String, String> answers) {
        try (var socket = server.accept()) {
            say(socket, "220 ready");
            var in =
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.US_ASCII));
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                say(socket, answers.getOrDefault(line.substring(0, 4), "250 fine"));
            }
        } catch (IOException e) { // the sender hung up
        }
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
