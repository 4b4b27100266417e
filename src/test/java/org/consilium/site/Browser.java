package org.consilium.site;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/** A browser without script: keeps cookies, follows nothing by itself. */
final class Browser {
    private static final Pattern CODE = Pattern.compile("id=\"demo-code\">(\\d{6})<");

    private final MockMvcTester mvc;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private MvcTestResult last;

    Browser(MockMvcTester mvc) {
        this.mvc = mvc;
        this.last = mvc.get().uri("/icon.svg").exchange();
    }

    /** The page, or the page it leads to. */
    Browser open(String path) {
        get(path);
        while (status() == 302) {
            get(String.valueOf(last.getResponse().getRedirectedUrl()));
        }
        return this;
    }

    Browser get(String path) {
        return keep(mvc.get().uri(path).cookie(jar()).exchange());
    }

    /** Names and values in turn; a name may come twice. */
    Browser post(String path, String... form) {
        var request = mvc.post().uri(path).with(csrf()).cookie(jar());
        for (var i = 0; i < form.length; i += 2) {
            request = request.param(form[i], form[i + 1]);
        }
        return keep(request.exchange());
    }

    Browser follow() {
        return open(redirect());
    }

    /** What the security filters refuse is forwarded to the page for what is missing. */
    int status() {
        return "/missing".equals(last.getResponse().getForwardedUrl())
                ? 404
                : last.getResponse().getStatus();
    }

    String redirect() {
        return String.valueOf(last.getResponse().getRedirectedUrl());
    }

    /** As a person reads it: entities resolved. */
    String text() {
        return HtmlUtils.htmlUnescape(
                new String(last.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    String shownCode() {
        var found = CODE.matcher(text());
        if (!found.find()) {
            throw new AssertionError("no code on the page");
        }
        return found.group(1);
    }

    Browser forgetCookie(String name) {
        cookies.remove(name);
        return this;
    }

    private Browser keep(MvcTestResult result) {
        last = result;
        for (var cookie : result.getResponse().getCookies()) {
            cookies.put(cookie.getName(), cookie);
        }
        return this;
    }

    private Cookie[] jar() {
        var all = new java.util.ArrayList<>(cookies.values());
        all.add(new Cookie("seen", "yes"));
        return all.toArray(Cookie[]::new);
    }
}
