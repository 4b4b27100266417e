package org.consilium.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.consilium.access.Actor;
import org.consilium.kernel.Language;
import org.consilium.kernel.Mode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the frame of one request. */
@Component
public class Frames {
    /** Flash attribute with the message key of what was just done. */
    public static final String NOTICE = "notice";

    private static final String FOR_DOCTOR = "consilium.forDoctor";

    private final Frame.Parts parts;

    Frames(Texts texts, Assets assets, Clock clock, Mode mode, ObjectProvider<MenuCount> counts) {
        this.parts = new Frame.Parts(texts, assets, clock, mode, counts);
    }

    public Frame of(HttpServletRequest request) {
        var language = languageOf(request);
        var flash = RequestContextUtils.getInputFlashMap(request);
        var forDoctor = Boolean.TRUE.equals(request.getAttribute(FOR_DOCTOR));
        var texts = parts.texts();
        var notice =
                Optional.ofNullable(flash == null ? null : flash.get(NOTICE))
                        .map(Object::toString)
                        .map(key -> forDoctor ? texts.keyForDoctor(language, key) : key)
                        .map(key -> texts.get(language, key));
        return new Frame(
                parts,
                language,
                reader(),
                forDoctor,
                request.getRequestURI(),
                notice,
                () -> csrfOf(request));
    }

    /** From here on this page speaks to a treating doctor about a patient. */
    public static void speakToDoctor(HttpServletRequest request) {
        request.setAttribute(FOR_DOCTOR, true);
    }

    /** A frame without a request, for messages and documents. */
    public Frame offline(Language language) {
        return new Frame(
                parts,
                language,
                Optional.empty(),
                false,
                "/",
                Optional.empty(),
                () -> {
                    throw new IllegalStateException("no form outside a request");
                });
    }

    static Language languageOf(HttpServletRequest request) {
        return request.getAttribute(LanguageFilter.LANGUAGE) instanceof Language language
                ? language
                : Language.EN;
    }

    static Optional<Actor> reader() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(Actor.class::isInstance)
                .map(Actor.class::cast);
    }

    private static CsrfToken csrfOf(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            return token;
        }
        throw new IllegalStateException("no CSRF token in this request");
    }
}
