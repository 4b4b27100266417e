package org.consilium.kernel;

import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The number by which people speak of a case: eight digits drawn by chance and one check digit,
 * written {@code 4827 3615 0}. Digits only, so that it can be read over the phone in every
 * language.
 *
 * <p>The check digit is H. Michael Damm's (2004): it catches every single wrong digit and every
 * swap of neighbours.
 */
public record CaseNumber(String digits) {
    private static final int[][] DAMM = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
        {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
        {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
        {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
        {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
        {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
        {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
        {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
        {2, 5, 8, 1, 4, 3, 6, 7, 9, 0},
    };
    private static final int LENGTH = 9;

    public CaseNumber {
        if (digits.length() != LENGTH
                || !digits.chars().allMatch(c -> c >= '0' && c <= '9')
                || damm(digits) != 0) {
            throw new Refused("casenumber.invalid");
        }
    }

    public static CaseNumber draw(RandomGenerator random) {
        var eight = "%08d".formatted(random.nextInt(10_000_000, 100_000_000));
        return new CaseNumber(eight + damm(eight));
    }

    /** Reads what a person typed: spaces, dashes and the digits of Indian scripts are welcome. */
    public static Optional<CaseNumber> read(String typed) {
        var plain = new StringBuilder();
        typed.codePoints()
                .filter(Character::isDigit)
                .forEach(c -> plain.append(Character.digit(c, 10)));
        if (plain.length() != LENGTH || damm(plain.toString()) != 0) {
            return Optional.empty();
        }
        return Optional.of(new CaseNumber(plain.toString()));
    }

    public String grouped() {
        return digits.substring(0, 4) + " " + digits.substring(4, 8) + " " + digits.substring(8);
    }

    @Override
    public String toString() {
        return digits;
    }

    private static int damm(String digits) {
        var interim = 0;
        for (var i = 0; i < digits.length(); i++) {
            interim = DAMM[interim][digits.charAt(i) - '0'];
        }
        return interim;
    }
}
