package org.consilium.access;

import java.util.Optional;
import java.util.Set;
import org.consilium.kernel.Language;

/** What is needed to give a member of staff an account. */
public record NewStaff(
        String email,
        String password,
        Set<Role> roles,
        String displayName,
        Optional<String> registrationNumber,
        Language language) {
    @Override
    public String toString() {
        return "NewStaff[…]";
    }
}
