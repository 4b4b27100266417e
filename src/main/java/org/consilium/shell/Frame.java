package org.consilium.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.consilium.access.Actor;
import org.consilium.kernel.Language;
import org.consilium.kernel.Mode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What every page knows beside its own record: language, reader, address, and how to write a date.
 */
public final class Frame {
    /** All centres of the network live in one zone. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

    private final Texts texts;
    private final Assets assets;
    private final Clock clock;
    private final Mode mode;
    private final ObjectProvider<MenuCount> counts;
    private final Language language;
    private final Optional<Actor> reader;
    private final boolean forDoctor;
    private final String path;
    private final Optional<String> notice;
    private final Supplier<CsrfToken> csrf;

    Frame(
            Parts parts,
            Language language,
            Optional<Actor> reader,
            boolean forDoctor,
            String path,
            Optional<String> notice,
            Supplier<CsrfToken> csrf) {
        this.texts = parts.texts();
        this.assets = parts.assets();
        this.clock = parts.clock();
        this.mode = parts.mode();
        this.counts = parts.counts();
        this.language = language;
        this.reader = reader;
        this.forDoctor = forDoctor;
        this.path = path;
        this.notice = notice;
        this.csrf = csrf;
    }

    record Parts(
            Texts texts, Assets assets, Clock clock, Mode mode, ObjectProvider<MenuCount> counts) {}

    /**
     * The text of a key in the reader's language. For a treating doctor {@code <key>.forDoctor}
     * where there is one: "the patient's plan" instead of "your plan".
     */
    public String t(String key, Object... details) {
        return texts.get(language, forDoctor ? texts.keyForDoctor(language, key) : key, details);
    }

    /** The text of one of a fixed set, such as {@code stage.COLLECTING}. */
    public String t(String prefix, Enum<?> one) {
        return t(prefix + "." + one.name());
    }

    public Language language() {
        return language;
    }

    public List<Language> languages() {
        return List.of(Language.values());
    }

    /** This page in another language. */
    public String pathIn(Language other) {
        return "/" + other.tag() + path;
    }

    public Optional<Actor> reader() {
        return reader;
    }

    /** How much waits for the reader behind an entry of the menu. */
    public int waiting(String entry) {
        return reader.map(
                        who ->
                                counts.stream()
                                        .filter(count -> count.entry().equals(entry))
                                        .mapToInt(count -> count.count(who))
                                        .sum())
                .orElse(0);
    }

    public String path() {
        return path;
    }

    public boolean isUnder(String start) {
        return path.equals(start) || path.startsWith(start + "/");
    }

    public boolean isDemo() {
        return mode.isDemo();
    }

    /** What the last action did, said once after a redirect. */
    public Optional<String> notice() {
        return notice;
    }

    public String csrfParameter() {
        return csrf.get().getParameterName();
    }

    public String csrfHeader() {
        return csrf.get().getHeaderName();
    }

    public String csrfToken() {
        return csrf.get().getToken();
    }

    /** A key for one write, so that a repeated click does nothing twice. */
    public String newKey() {
        return UUID.randomUUID().toString();
    }

    public Assets assets() {
        return assets;
    }

    public Instant now() {
        return clock.instant();
    }

    public String date(LocalDate day) {
        return day.format(
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()));
    }

    public String date(Instant at) {
        return date(at.atZone(ZONE).toLocalDate());
    }

    /** Short: day and month, without the year. */
    public String day(Instant at) {
        return at.atZone(ZONE).format(DateTimeFormatter.ofPattern("d MMM", language.locale()));
    }

    public String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMM", language.locale()));
    }

    public String dateTime(Instant at) {
        return at.atZone(ZONE)
                .format(DateTimeFormatter.ofPattern("d MMM, HH:mm", language.locale()));
    }

    /** For {@code <time datetime>}. */
    public String iso(Instant at) {
        return at.toString();
    }

    /** A length of time in its two largest units: "3 h 20 min", "2 d 4 h". */
    public String span(Duration time) {
        var minutes = Math.abs(time.toMinutes());
        if (minutes < 60) {
            return t("shell.span.minutes", minutes);
        }
        if (minutes < 48 * 60) {
            return minutes % 60 == 0
                    ? t("shell.span.hours", minutes / 60)
                    : t("shell.span.hoursMinutes", minutes / 60, minutes % 60);
        }
        var hours = minutes / 60;
        return hours % 24 == 0
                ? t("shell.span.days", hours / 24)
                : t("shell.span.daysHours", hours / 24, hours % 24);
    }
}
