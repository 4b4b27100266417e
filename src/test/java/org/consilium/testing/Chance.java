package org.consilium.testing;

import java.util.UUID;
import java.util.random.RandomGenerator;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.Ids;

/** Ids for what runs beside the program, the same again from the same seed. */
public record Chance(RandomGenerator random) implements Ids {
    @Override
    public synchronized UUID next() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    @Override
    public CaseNumber nextCaseNumber() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String nextCode() {
        throw new UnsupportedOperationException();
    }
}
