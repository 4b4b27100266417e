package org.consilium.site.web;

import java.util.List;
import org.consilium.access.Account;
import org.consilium.access.Role;
import org.consilium.site.Staff;

/**
 * Accounts of staff, and the form for one more.
 *
 * @param advice message keys of what has to be done about this installation
 */
public record AdminPage(FormView form, List<Account> staff, String key, List<String> advice) {
    public List<Role> roles() {
        return Staff.roles();
    }
}
