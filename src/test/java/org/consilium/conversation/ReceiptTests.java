package org.consilium.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.consilium.testing.Eventually.eventually;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.consilium.access.Access;
import org.consilium.access.Accounts;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.casework.Cases;
import org.consilium.channels.Arrival;
import org.consilium.channels.ArrivalId;
import org.consilium.channels.Channel;
import org.consilium.channels.Enclosure;
import org.consilium.channels.Inbox;
import org.consilium.channels.Incoming;
import org.consilium.channels.Outbox;
import org.consilium.channels.Outgoing;
import org.consilium.channels.Piece;
import org.consilium.channels.PieceId;
import org.consilium.kernel.Contact;
import org.consilium.shell.Texts;
import org.consilium.testing.ConsiliumTest;
import org.consilium.testing.TheClinic;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a family is told while the pages of its file are still being made. */
@ConsiliumTest
class ReceiptTests {
    @Autowired ApplicationContext context;
    @Autowired Access access;
    @Autowired Accounts accounts;
    @Autowired Cases cases;
    @Autowired JdbcLetterStore letters;
    @Autowired Inbox inbox;
    @Autowired Outbox outbox;
    @Autowired Texts texts;
    @Autowired SchedulerClient jobs;
    @Autowired Clock clock;

    @Test
    void a_file_whose_pages_take_too_long_is_acknowledged_once_without_them() {
        var opened = TheClinic.of(context.getAutowireCapableBeanFactory()).open();
        var family = accounts.contactsOf(opened.family().account()).getFirst();
        var arrival = arrives(opened, family);
        var before = clock.instant();
        whilePagesAreMade().whenAllSettled(opened.file().id(), arrival);
        assertThat(receipts(family)).isEmpty();
        var later = TaskInstanceId.of(Receipts.LATE.getTaskName(), arrival.id().value().toString());
        assertThat(jobs.getScheduledExecution(later).orElseThrow().getExecutionTime())
                .isCloseTo(before.plus(Duration.ofMinutes(10)), within(1, ChronoUnit.MINUTES));
        jobs.reschedule(later, clock.instant());
        eventually().untilAsserted(() -> assertThat(receipts(family)).hasSize(1));
    }

    private Receipts whilePagesAreMade() {
        var records = mock(FiledPieces.class);
        when(records.looked(any(), any()))
                .thenReturn(
                        Map.of(
                                new PieceId(UUID.randomUUID()),
                                new FiledPieces.Looked(true, List.of())));
        return new Receipts(
                letters, outbox, access, accounts, cases, records, texts, jobs, clock, "");
    }

    /** A message of the family that is in its thread, as if it had brought a file. */
    private Arrival arrives(TheClinic.Opened opened, Contact from) {
        inbox.arrived(
                new Incoming(
                        Channel.WHATSAPP,
                        "line",
                        "wamid-" + UUID.randomUUID(),
                        from,
                        true,
                        "",
                        clock.instant(),
                        Incoming.Form.WORDS,
                        "Here is the report",
                        Optional.empty(),
                        List.of()));
        var id = eventually().until(() -> arrived(opened), Optional::isPresent).orElseThrow();
        var words = inbox.arrival(id);
        return new Arrival(
                id,
                words.incoming(),
                words.at(),
                List.of(
                        new Piece(
                                new PieceId(UUID.randomUUID()),
                                id,
                                new Enclosure(
                                        0,
                                        "media",
                                        "report.pdf",
                                        "application/pdf",
                                        Optional.empty(),
                                        Optional.empty()),
                                Piece.State.FILED,
                                Optional.empty())));
    }

    private Optional<ArrivalId> arrived(TheClinic.Opened opened) {
        return letters
                .arrivals(access.grant(opened.assistant(), Deed.SEE_THREAD, opened.file().id()))
                .values()
                .stream()
                .findFirst();
    }

    private List<String> receipts(Contact to) {
        return outbox.newest(Actor.system("demo"), 1000).stream()
                .filter(m -> m.recipient().equals(to.value()))
                .map(Outgoing::text)
                .filter(text -> text.contains("/records"))
                .toList();
    }
}
