package org.consilium.commandcenter;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consilium.casework.Commitment;
import org.consilium.casework.CommitmentKind;
import org.consilium.casework.HoldReason;
import org.consilium.casework.Organ;
import org.consilium.casework.Stage;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.Language;
import org.consilium.kernel.NotFound;

/** Which cases a number on the wall stands for; all that is asked for must hold. */
public record Selection(Map<By, String> wanted) {
    /** Stands for a case that came without a centre, and for any reason of a hold. */
    public static final String NONE = "none";

    public static final String ANY = "any";

    /** What a case can be selected by; the name in small letters stands in the address. */
    public enum By {
        STAGE,
        ALARM,
        CLOCK,
        LATE,
        HOLD,
        QUIET,
        ORGAN,
        LANGUAGE,
        CENTRE,
        ASSISTANT,
        EXPERT;

        public String inAddress() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Selection {
        wanted =
                wanted.isEmpty()
                        ? Map.of()
                        : Collections.unmodifiableMap(new EnumMap<By, String>(wanted));
    }

    /**
     * @throws NotFound for a value that cannot be
     */
    public static Selection of(Map<String, String> parameters) {
        var wanted = new EnumMap<By, String>(By.class);
        for (var by : By.values()) {
            var value = parameters.getOrDefault(by.inAddress(), "");
            if (!value.isBlank()) {
                wanted.put(by, checked(by, value.strip()));
            }
        }
        return new Selection(wanted);
    }

    public static Selection by(By by, String value) {
        return new Selection(Map.of(by, value));
    }

    boolean has(CaseNow one) {
        return wanted.entrySet().stream().allMatch(e -> has(one, e.getKey(), e.getValue()));
    }

    public String address() {
        return "/command/cases"
                + wanted.entrySet().stream()
                        .map(e -> e.getKey().inAddress() + "=" + e.getValue())
                        .collect(Collectors.joining("&", wanted.isEmpty() ? "" : "?", ""));
    }

    /** Ended cases are shown only when asked for by their stage. */
    Optional<Stage> ended() {
        return Optional.ofNullable(wanted.get(By.STAGE))
                .map(Stage::valueOf)
                .filter(stage -> !stage.isOpen());
    }

    Optional<AccountId> expert() {
        return Optional.ofNullable(wanted.get(By.EXPERT)).map(AccountId::of);
    }

    private static boolean has(CaseNow one, By by, String value) {
        var file = one.file();
        return switch (by) {
            case STAGE -> file.stage().name().equals(value);
            case ALARM -> one.isAlarming();
            case CLOCK -> value.equals(Commitment.Look.OVER.name()) ? one.isOver() : one.isSoon();
            case LATE ->
                    one.isOver()
                            && one.clock().filter(c -> c.kind().name().equals(value)).isPresent();
            case HOLD ->
                    one.isHeld()
                            && (value.equals(ANY)
                                    || file.hold()
                                            .filter(h -> h.reason().name().equals(value))
                                            .isPresent());
            case QUIET -> one.isQuiet();
            case ORGAN -> file.organ().name().equals(value);
            case LANGUAGE -> file.language().tag().equals(value);
            case CENTRE -> file.centre().orElse(NONE).equals(value);
            case ASSISTANT ->
                    file.assistant().map(a -> a.value().toString()).orElse(NONE).equals(value);
            case EXPERT -> true; // by the panel's admissions, which are not in the file
        };
    }

    private static String checked(By by, String value) {
        var upper = value.toUpperCase(Locale.ROOT);
        return switch (by) {
            case STAGE -> one(Stage.values(), upper);
            case CLOCK ->
                    one(new Commitment.Look[] {Commitment.Look.OVER, Commitment.Look.SOON}, upper);
            case LATE -> one(CommitmentKind.values(), upper);
            case HOLD -> value.equals(ANY) ? ANY : one(HoldReason.values(), upper);
            case ORGAN -> one(Organ.values(), upper);
            case LANGUAGE -> Language.of(value).map(Language::tag).orElseThrow(NotFound::new);
            case ASSISTANT, EXPERT -> value.equals(NONE) ? NONE : account(value);
            case ALARM, QUIET -> ANY;
            case CENTRE -> value;
        };
    }

    private static String one(Enum<?>[] values, String name) {
        return Arrays.stream(values)
                .map(Enum::name)
                .filter(name::equals)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String account(String value) {
        try {
            return AccountId.of(value).value().toString();
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
