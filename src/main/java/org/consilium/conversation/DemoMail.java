package org.consilium.conversation;

import java.util.Optional;
import org.consilium.kernel.CaseNumber;

/** The mail server of the demo: a real mail program can send to it and read from it. */
public interface DemoMail {
    /** Where families write to. */
    String address();

    /** Where they write to about one case. */
    String addressOf(CaseNumber number);

    /** Empty outside the demo, and where it is switched off. */
    Optional<Ports> ports();

    /** On this machine only. */
    record Ports(int smtp, int imap) {}
}
