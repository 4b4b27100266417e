package org.consilium.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.consilium.access.Access;
import org.consilium.access.Account;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Puts a verified account into the session, under a new session id. */
@Component
public class SignIns {
    private final Access access;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SignIns(Access access) {
        this.access = access;
    }

    public void signIn(Account account, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        var actor = account.asActor();
        var authorities =
                actor.roles().stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .toList();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(actor, null, authorities));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        access.signedIn(actor);
    }

    /** The first page of somebody who just signed in. */
    public static String homeOf(Account account) {
        for (var role : account.roles()) {
            switch (role) {
                case ASSISTANT, COORDINATOR -> {
                    return "/desk";
                }
                case EXPERT -> {
                    return "/board";
                }
                case COMMAND -> {
                    return "/command";
                }
                case ADMIN -> {
                    return "/admin";
                }
                case FAMILY, DOCTOR, SYSTEM -> {}
            }
        }
        return "/my";
    }
}
