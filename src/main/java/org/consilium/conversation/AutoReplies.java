package org.consilium.conversation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.consilium.access.Access;
import org.consilium.access.Account;
import org.consilium.access.Accounts;
import org.consilium.access.Capacity;
import org.consilium.access.Codes;
import org.consilium.channels.Arrival;
import org.consilium.channels.Letter;
import org.consilium.channels.Outbox;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.Contact;
import org.consilium.kernel.Language;
import org.consilium.kernel.Refused;
import org.consilium.shell.Frame;
import org.consilium.shell.Texts;
import org.springframework.stereotype.Component;

/**
 * What the program replies by itself to somebody it cannot place, in the same channel. It says
 * nothing of any case, not even whether it is there, and each thing at most once a day.
 */
@Component
class AutoReplies {
    private static final Pattern CODE = Pattern.compile("(?<!\\p{Nd})\\p{Nd}{6}(?!\\p{Nd})");

    private final JdbcLetterStore letters;
    private final Outbox outbox;
    private final Codes codes;
    private final Access access;
    private final Accounts accounts;
    private final Texts texts;

    AutoReplies(
            JdbcLetterStore letters,
            Outbox outbox,
            Codes codes,
            Access access,
            Accounts accounts,
            Texts texts) {
        this.letters = letters;
        this.outbox = outbox;
        this.codes = codes;
        this.access = access;
        this.accounts = accounts;
        this.texts = texts;
    }

    /** To somebody who speaks for several cases: only their numbers, each with its place. */
    boolean askWhich(Arrival arrival, Optional<Account> sender, List<CaseNumber> numbers) {
        var language = sender.map(Account::language).orElse(Language.EN);
        var list =
                IntStream.range(0, numbers.size())
                        .mapToObj(i -> (i + 1) + ") " + numbers.get(i).grouped())
                        .collect(Collectors.joining("\n"));
        return answer(arrival, "which", List.of(language), list);
    }

    /** To whoever wrote of distress or emergency: where to call. */
    void adviseInDanger(Arrival arrival, String emergency, String helpline) {
        var known = accounts.byContact(arrival.incoming().from()).map(Account::language);
        answer(
                arrival,
                "danger",
                known.map(List::of).orElse(List.of(Language.values())),
                emergency,
                helpline);
    }

    /** To a stranger: how to say which case it is for. */
    void askWho(Arrival arrival) {
        answer(arrival, "who", List.of(Language.values()));
    }

    /**
     * To a stranger who named a case: its family gets a code that the stranger may ask them for.
     * The stranger hears the same whether the case is there or not.
     */
    void sendCode(Arrival arrival, Optional<CaseId> named) {
        if (answer(arrival, "code", List.of(Language.values()))) {
            named.flatMap(this::family).ifPresent(this::trySend);
        }
    }

    /** Whether the words hold the code that the family of this case was sent. */
    boolean provesItself(Arrival arrival, CaseId caseId) {
        var typed = CODE.matcher(arrival.incoming().text());
        var family = family(caseId);
        if (!typed.find() || family.isEmpty()) {
            return false;
        }
        try {
            codes.verifyGuest(family.get().contact(), typed.group());
            return true;
        } catch (Refused wrong) {
            return false;
        }
    }

    private record Reach(Contact contact, Language language) {}

    private void trySend(Reach family) {
        try {
            codes.sendForGuest(family.contact(), family.language());
        } catch (Refused paused) {
            // The stranger hears nothing of it: a pause would tell that the case is there.
        }
    }

    private Optional<Reach> family(CaseId caseId) {
        return EnumSet.of(Capacity.PATIENT, Capacity.CAREGIVER).stream()
                .flatMap(as -> access.holders(caseId, as).stream())
                .flatMap(
                        who ->
                                accounts.contactsOf(who).stream()
                                        .map(to -> new Reach(to, accounts.of(who).language())))
                .findFirst();
    }

    private boolean answer(
            Arrival arrival, String kind, List<Language> languages, Object... details) {
        var incoming = arrival.incoming();
        var day = LocalDate.ofInstant(incoming.at(), Frame.ZONE);
        if (!letters.answerToday(incoming.from(), kind, day)) {
            return false;
        }
        var text =
                languages.stream()
                        .map(l -> texts.get(l, "outgoing.answer." + kind, details))
                        .collect(Collectors.joining("\n\n"));
        outbox.send(
                Letter.to(
                                incoming.from(),
                                languages.getFirst(),
                                texts.get(languages.getFirst(), "outgoing.answer.subject"),
                                text)
                        .over(incoming.channel())
                        .answering(incoming.providerId()));
        return true;
    }
}
