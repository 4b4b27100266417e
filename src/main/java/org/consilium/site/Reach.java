package org.consilium.site;

import java.util.Optional;
import org.consilium.kernel.Mode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where the service can be reached, as set for this installation; in demo mode numbers that nobody
 * has. What is not set is not shown.
 */
@Component
public class Reach {
    private static final String NOBODY = "+91 00000 48200";

    private final Optional<String> phone;
    private final Optional<String> whatsapp;
    private final Optional<String> email;

    Reach(
            Mode mode,
            @Value("${consilium.reach.phone:}") String phone,
            @Value("${consilium.reach.whatsapp:}") String whatsapp,
            @Value("${consilium.reach.email:}") String email) {
        this.phone = given(phone, mode, NOBODY);
        this.whatsapp = given(whatsapp, mode, NOBODY);
        this.email = given(email, mode, "records@consilium.example");
    }

    public Optional<String> phone() {
        return phone;
    }

    public Optional<String> whatsapp() {
        return whatsapp;
    }

    public Optional<String> email() {
        return email;
    }

    private static Optional<String> given(String set, Mode mode, String madeUp) {
        if (!set.isBlank()) {
            return Optional.of(set.strip());
        }
        return mode.isDemo() ? Optional.of(madeUp) : Optional.empty();
    }
}
