package org.consilium.site.web;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.consilium.kernel.Contact;

/** What the session keeps between asking for a code and typing it. */
record CodeSession(HttpSession session, String purpose) {
    void keep(Contact contact, Optional<String> shownCode) {
        session.setAttribute(purpose + ".contact", contact.value());
        keepShown(shownCode);
    }

    void keepShown(Optional<String> shownCode) {
        shownCode.ifPresentOrElse(
                code -> session.setAttribute(purpose + ".shown", code),
                () -> session.removeAttribute(purpose + ".shown"));
    }

    void keepNext(String next) {
        session.setAttribute(purpose + ".next", next);
    }

    Optional<Contact> contact() {
        return text(".contact").map(Contact::read);
    }

    Optional<String> shownCode() {
        return text(".shown");
    }

    String next() {
        return text(".next").orElse("");
    }

    void clear() {
        session.removeAttribute(purpose + ".contact");
        session.removeAttribute(purpose + ".shown");
        session.removeAttribute(purpose + ".next");
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(session.getAttribute(purpose + name)).map(Object::toString);
    }
}
