package org.consilium.commandcenter;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Execution;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.consilium.access.Actor;
import org.consilium.channels.Outbox;
import org.consilium.channels.Outgoing;
import org.consilium.channels.WayIn;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.modulith.events.core.TargetEventPublication;
import org.springframework.stereotype.Component;

/** Messages, jobs and listeners that failed, from those who own them. */
@Component
class Troubles {
    private static final String SEPARATOR = " / ";

    private final Outbox outbox;
    private final List<WayIn> waysIn;
    private final Scheduler jobs;
    private final EventPublicationRepository publications;
    private final FailedEventPublications failed;

    Troubles(
            Outbox outbox,
            List<WayIn> waysIn,
            Scheduler jobs,
            EventPublicationRepository publications,
            FailedEventPublications failed) {
        this.outbox = outbox;
        this.waysIn = List.copyOf(waysIn);
        this.jobs = jobs;
        this.publications = publications;
        this.failed = failed;
    }

    /** Oldest first. */
    List<Trouble> all(Actor actor) {
        return Stream.of(
                        outbox.failures(actor).stream().map(Troubles::of),
                        failingJobs().map(Troubles::of),
                        failedPublications().map(Troubles::of),
                        waysIn.stream().flatMap(w -> w.shut().stream()).map(Troubles::of))
                .flatMap(s -> s)
                .sorted(Comparator.comparing(Trouble::since))
                .toList();
    }

    /** What no longer fails is left alone. */
    void retry(Actor actor, Trouble trouble) {
        switch (trouble.kind()) {
            case MESSAGE ->
                    outbox.failures(actor).stream()
                            .filter(m -> of(m).equals(trouble))
                            .forEach(m -> outbox.retry(actor, m.id()));
            case JOB ->
                    failingJobs()
                            .filter(job -> of(job).equals(trouble))
                            .forEach(job -> jobs.reschedule(job.taskInstance, Instant.EPOCH));
            case WAY_IN -> {}
            case EVENT ->
                    failed.resubmit(
                            ResubmissionOptions.defaults()
                                    .withMinAge(Duration.ZERO)
                                    .withFilter(
                                            p ->
                                                    p.getIdentifier()
                                                            .toString()
                                                            .equals(trouble.id())));
        }
    }

    private Stream<Execution> failingJobs() {
        return jobs.getFailingExecutions(Duration.ZERO).stream();
    }

    private Stream<TargetEventPublication> failedPublications() {
        return publications.findByStatus(EventPublication.Status.FAILED).stream();
    }

    private static Trouble of(Outgoing message) {
        return new Trouble(
                Trouble.Kind.MESSAGE,
                message.id().value().toString(),
                message.channel().name(),
                "channels.failure." + message.failure().orElse("refused"),
                message.at(),
                message.tries());
    }

    private static Trouble of(WayIn.Shut shut) {
        return new Trouble(
                Trouble.Kind.WAY_IN,
                shut.channel().name(),
                shut.channel().name(),
                "channels.failure." + shut.why(),
                shut.since(),
                shut.tries());
    }

    private static Trouble of(Execution job) {
        return new Trouble(
                Trouble.Kind.JOB,
                job.getTaskName() + SEPARATOR + job.getId(),
                job.getTaskName(),
                "command.trouble.why.JOB",
                Optional.ofNullable(job.lastFailure).orElse(job.executionTime),
                job.consecutiveFailures);
    }

    private static Trouble of(TargetEventPublication publication) {
        return new Trouble(
                Trouble.Kind.EVENT,
                publication.getIdentifier().toString(),
                publication.getTargetIdentifier().getValue(),
                "command.trouble.why.EVENT",
                publication.getPublicationDate(),
                publication.getCompletionAttempts());
    }
}
