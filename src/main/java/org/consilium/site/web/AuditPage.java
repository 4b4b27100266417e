package org.consilium.site.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.consilium.access.Account;
import org.consilium.access.AuditLine;
import org.consilium.access.Role;
import org.consilium.shell.Frame;

/** The newest lines of the audit trail. */
public record AuditPage(FormView form, List<Line> lines) {
    /**
     * One line.
     *
     * @param who empty when it was the program itself
     * @param caseId enough of the id to see which lines belong together
     */
    public record Line(
            Instant at,
            Optional<Account> who,
            String what,
            Optional<String> caseId,
            boolean allowed,
            String detail) {
        static Line of(AuditLine line, Optional<Account> who, Optional<String> caseId) {
            return new Line(line.at(), who, line.what(), caseId, line.allowed(), line.detail());
        }

        public String name(Frame frame) {
            return who.map(account -> nameOf(account, frame))
                    .orElseGet(() -> frame.t("site.audit.program"));
        }

        private static String nameOf(Account account, Frame frame) {
            return account.roles().stream().anyMatch(Role::isStaff)
                    ? account.displayName()
                    : frame.t("site.audit.family")
                            + " "
                            + account.id().value().toString().substring(0, 8);
        }
    }
}
