package org.consilium.evidence;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilium.kernel.Refused;

/**
 * A stage in the words of a doctor. Nothing of it is computed.
 *
 * @param t as written, "" when it was left out; so are the others
 * @param group such as IIB
 * @param reason what it rests on
 */
public record TumourStage(
        Optional<Prefix> prefix,
        String t,
        String n,
        String m,
        String group,
        Edition edition,
        String reason) {
    public static final int LONGEST = 30;
    public static final int LONGEST_REASON = 500;

    /** How a stage was found. */
    public enum Prefix {
        C,
        P,
        YC,
        YP,
        R;

        public String printed() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** By which book it is meant. */
    public enum Edition {
        TNM_8,
        TNM_9,
        FIGO_2018,
        FIGO_2023,
        LUGANO,
        OTHER
    }

    /**
     * @throws Refused {@code evidence.stage.blank} when it says nothing, {@code
     *     evidence.stage.long}, {@code evidence.stage.reason} without a reason
     */
    public TumourStage {
        t = t.strip();
        n = n.strip();
        m = m.strip();
        group = group.strip();
        reason = reason.strip();
        if (Stream.of(t, n, m, group).allMatch(String::isEmpty)) {
            throw new Refused("evidence.stage.blank");
        }
        if (Stream.of(t, n, m, group).anyMatch(part -> part.length() > LONGEST)) {
            throw new Refused("evidence.stage.long", LONGEST);
        }
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new Refused("evidence.stage.reason", LONGEST_REASON);
        }
    }

    /** "cT2 N1 M0"; a prefix that was typed with T stands; "" when there is only a group. */
    public String categories() {
        var written =
                Stream.of(lettered("T", t), lettered("N", n), lettered("M", m))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
        return written.isEmpty() || Character.isLowerCase(written.charAt(0))
                ? written
                : prefix.map(Prefix::printed).orElse("") + written;
    }

    /** Who writes "2" beside T means T2; who writes "pT2" there means what stands there. */
    private static String lettered(String letter, String part) {
        return part.isEmpty() || part.matches("[ycpra]{0,2}" + letter + ".*")
                ? part
                : letter + part;
    }

    @Override
    public String toString() {
        return "TumourStage[…]";
    }
}
