package org.consilium.site.web;

import java.util.List;
import java.util.regex.Pattern;
import org.consilium.access.Account;
import org.consilium.access.Role;
import org.consilium.shell.SignIns;

/** Where somebody goes after signing in: only to an address of ours that is meant for them. */
final class NextPage {
    private static final Pattern LOCAL = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+");

    private NextPage() {}

    static String family(Account account, String wanted) {
        return isUnder(wanted, "/my", "/files") ? wanted : SignIns.homeOf(account);
    }

    static String staff(Account account, String wanted) {
        return account.roles().stream().anyMatch(role -> isUnder(wanted, doorsOf(role)))
                ? wanted
                : SignIns.homeOf(account);
    }

    private static String[] doorsOf(Role role) {
        return switch (role) {
            case ASSISTANT, COORDINATOR -> new String[] {"/desk"};
            case EXPERT -> new String[] {"/board"};
            case COMMAND -> new String[] {"/command", "/desk/cases"};
            case ADMIN -> new String[] {"/admin"};
            case FAMILY, DOCTOR, SYSTEM -> new String[0];
        };
    }

    private static boolean isUnder(String path, String... starts) {
        return LOCAL.matcher(path).matches()
                && List.of(starts).stream()
                        .anyMatch(start -> path.equals(start) || path.startsWith(start + "/"));
    }
}
