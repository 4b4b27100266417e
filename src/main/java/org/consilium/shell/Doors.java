package org.consilium.shell;

import org.consilium.kernel.Mode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Which part of the house is open to which role; everything on a case asks for its grant beside.
 */
@Configuration(proxyBeanMethods = false)
class Doors {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
                    + " media-src 'self'; frame-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'self'; base-uri 'none'";

    /**
     * Compressed pictures of scanners are decoded by compiled code, and the pointer of each tool is
     * drawn by the script: on these pages alone.
     */
    private static final String DECODING =
            POLICY.replace("script-src 'self';", "script-src 'self' 'wasm-unsafe-eval';")
                            .replace("img-src 'self' data:;", "img-src 'self' data: blob:;")
                    + "; worker-src 'self'";

    private static final RequestMatcher DECODERS =
            request ->
                    request.getRequestURI().matches("/(my|desk|board)/cases/[^/]+/imaging/[^/]+")
                            || request.getRequestURI().startsWith("/assets/imaging-worker");

    @Bean
    SecurityFilterChain chain(HttpSecurity http, Mode mode) throws Exception {
        http.authorizeHttpRequests(
                to ->
                        to.requestMatchers("/my", "/my/**")
                                .hasAnyRole("FAMILY", "DOCTOR")
                                .requestMatchers(HttpMethod.GET, "/desk/cases/**")
                                .hasAnyRole("ASSISTANT", "COORDINATOR", "COMMAND")
                                .requestMatchers(HttpMethod.POST, "/desk/cases/*/assignment")
                                .hasAnyRole("ASSISTANT", "COMMAND")
                                .requestMatchers("/desk", "/desk/**")
                                .hasAnyRole("ASSISTANT", "COORDINATOR")
                                .requestMatchers("/board", "/board/**")
                                .hasRole("EXPERT")
                                .requestMatchers("/command", "/command/**")
                                .hasRole("COMMAND")
                                .requestMatchers("/admin", "/admin/**")
                                .hasRole("ADMIN")
                                .requestMatchers("/files/**")
                                .authenticated()
                                .anyRequest()
                                .permitAll());
        http.exceptionHandling(
                it ->
                        it.authenticationEntryPoint(
                                        (request, response, e) ->
                                                response.sendRedirect(
                                                        signInFor(request.getRequestURI())))
                                .accessDeniedHandler(
                                        (request, response, e) ->
                                                request.getRequestDispatcher(
                                                                e instanceof CsrfException
                                                                        ? "/expired"
                                                                        : "/missing")
                                                        .forward(request, response)));
        http.headers(
                h -> {
                    h.addHeaderWriter(
                            new DelegatingRequestMatcherHeaderWriter(
                                    DECODERS, new ContentSecurityPolicyHeaderWriter(DECODING)));
                    h.addHeaderWriter(new ContentSecurityPolicyHeaderWriter(POLICY));
                    h.frameOptions(f -> f.sameOrigin());
                    h.referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN));
                    h.permissionsPolicyHeader(
                            p ->
                                    p.policy(
                                            "camera=(self), microphone=(self), geolocation=(), payment=()"));
                    h.crossOriginOpenerPolicy(
                            c ->
                                    c.policy(
                                            org.springframework.security.web.header.writers
                                                    .CrossOriginOpenerPolicyHeaderWriter
                                                    .CrossOriginOpenerPolicy.SAME_ORIGIN));
                    if (mode.isDemo()) {
                        h.httpStrictTransportSecurity(s -> s.disable());
                    }
                });
        http.csrf(csrf -> csrf.ignoringRequestMatchers("/hooks/**"));
        http.logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/"));
        http.requestCache(cache -> cache.disable());
        return http.build();
    }

    private static String signInFor(String path) {
        var family = path.equals("/my") || path.startsWith("/my/") || path.startsWith("/files/");
        return (family ? "/sign-in" : "/staff/sign-in") + "?next=" + path;
    }
}
