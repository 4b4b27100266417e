package org.consilium;

import java.security.SecureRandom;
import java.util.UUID;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.Ids;

final class RandomIds implements Ids {
    private final SecureRandom random;

    RandomIds(SecureRandom random) {
        this.random = random;
    }

    @Override
    public UUID next() {
        return UUID.randomUUID();
    }

    @Override
    public CaseNumber nextCaseNumber() {
        return CaseNumber.draw(random);
    }

    @Override
    public String nextCode() {
        return "%06d".formatted(random.nextInt(1_000_000));
    }
}
