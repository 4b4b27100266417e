package org.consilium.site.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.consilium.site.Draft;
import org.consilium.site.Drafts;
import org.springframework.stereotype.Component;

/** The random id by which a browser finds its draft again. */
@Component
class DraftCookie {
    private static final String NAME = "draft";

    private final Drafts drafts;

    DraftCookie(Drafts drafts) {
        this.drafts = drafts;
    }

    Optional<UUID> id(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(c -> c.getName().equals(NAME))
                .findFirst()
                .flatMap(c -> id(c.getValue()));
    }

    Optional<Draft> draft(HttpServletRequest request) {
        return id(request).flatMap(drafts::find);
    }

    void keep(Draft draft, HttpServletRequest request, HttpServletResponse response) {
        var cookie = new Cookie(NAME, draft.id().toString());
        cookie.setPath("/");
        cookie.setMaxAge(Math.toIntExact(Drafts.KEPT_FOR.toSeconds()));
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
