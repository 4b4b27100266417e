package org.consilium.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.consilium.kernel.Language;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** {@code /hi/register} is {@code /register} in Hindi, and the choice is kept in a cookie. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class LanguageFilter extends OncePerRequestFilter {
    static final String LANGUAGE = "consilium.language";
    private static final String COOKIE = "lang";

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var inPath = inPath(request.getRequestURI());
        if (inPath.isEmpty()) {
            request.setAttribute(
                    LANGUAGE, kept(request).or(() -> preferred(request)).orElse(Language.EN));
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(LANGUAGE, inPath.get());
        keep(inPath.get(), request, response);
        chain.doFilter(new WithoutPrefix(request), response);
    }

    private static Optional<Language> inPath(String path) {
        if (path.length() < 3 || (path.length() > 3 && path.charAt(3) != '/')) {
            return Optional.empty();
        }
        return Language.of(path.substring(1, 3));
    }

    private static Optional<Language> kept(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(c -> c.getName().equals(COOKIE))
                .findFirst()
                .flatMap(c -> Language.of(c.getValue()));
    }

    private static Optional<Language> preferred(HttpServletRequest request) {
        return Language.of(request.getLocale().getLanguage());
    }

    private static void keep(
            Language language, HttpServletRequest request, HttpServletResponse response) {
        var cookie = new Cookie(COOKIE, language.tag());
        cookie.setPath("/");
        cookie.setMaxAge(Math.toIntExact(Duration.ofDays(365).toSeconds()));
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private static final class WithoutPrefix extends HttpServletRequestWrapper {
        private final String path;

        WithoutPrefix(HttpServletRequest request) {
            super(request);
            var rest = request.getRequestURI().substring(3);
            path = rest.isEmpty() ? "/" : rest;
        }

        @Override
        public String getRequestURI() {
            return path;
        }

        @Override
        public String getServletPath() {
            return path;
        }

        @Override
        public StringBuffer getRequestURL() {
            var url = super.getRequestURL();
            return new StringBuffer(
                    url.substring(0, url.length() - super.getRequestURI().length()) + path);
        }
    }
}
