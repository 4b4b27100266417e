package org.consilium.conversation.whatsapp;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilium.channels.Channel;
import org.consilium.channels.Enclosure;
import org.consilium.channels.Incoming;
import org.consilium.channels.Incoming.Form;
import org.consilium.kernel.Contact;
import org.consilium.kernel.Refused;

/** Says in the house's words what somebody wrote over WhatsApp. */
final class Incomings {
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{5,15}");

    private Incomings() {}

    /**
     * @param taken when it came; nobody wrote later than that
     */
    static Incoming of(News.Heard heard, Instant taken) {
        var content = heard.content();
        return new Incoming(
                Channel.WHATSAPP,
                heard.line(),
                heard.id(),
                sender(heard),
                true,
                heard.name(),
                heard.at().filter(at -> at.isBefore(taken)).orElse(taken),
                form(content),
                text(content),
                about(content).or(heard::answers),
                enclosures(content));
    }

    /** Whoever hides the number is a stranger whose name with the provider is all we have. */
    private static Contact sender(News.Heard heard) {
        if (!NUMBER.matcher(heard.from()).matches()) {
            return new Contact(Contact.Kind.PHONE, "whatsapp:" + heard.userId() + heard.from());
        }
        var number = heard.from().startsWith("+") ? heard.from() : "+" + heard.from();
        try {
            return Contact.read(number);
        } catch (Refused notPossible) {
            return new Contact(Contact.Kind.PHONE, number);
        }
    }

    private static Form form(Content content) {
        return switch (content) {
            case Content.Words words -> Form.WORDS;
            case Content.File file -> Form.FILES;
            case Content.Place place -> Form.PLACE;
            case Content.People people -> Form.PEOPLE;
            case Content.Choice choice -> Form.CHOICE;
            case Content.Reaction reaction -> Form.REACTION;
            case Content.Edited edited -> Form.EDITED;
            case Content.Deleted deleted -> Form.DELETED;
            case Content.Announcement announcement -> Form.SYSTEM;
            case Content.Unknown unknown -> Form.UNKNOWN;
        };
    }

    private static String text(Content content) {
        return switch (content) {
            case Content.Words words -> words.text();
            case Content.File file -> file.caption();
            case Content.Place place ->
                    lines(
                            place.name(),
                            place.address(),
                            place.latitude() + ", " + place.longitude());
            case Content.People people ->
                    people.people().stream()
                            .map(one -> one.name() + ": " + String.join(", ", one.phones()))
                            .collect(Collectors.joining("\n"));
            case Content.Choice choice -> choice.id().isEmpty() ? choice.title() : choice.id();
            case Content.Reaction reaction -> reaction.emoji();
            case Content.Edited edited -> text(edited.now());
            case Content.Deleted deleted -> "";
            case Content.Announcement announcement -> announcement.text();
            case Content.Unknown unknown -> "";
        };
    }

    private static Optional<String> about(Content content) {
        return switch (content) {
            case Content.Reaction reaction -> Deliveries.given(reaction.to());
            case Content.Edited edited -> Deliveries.given(edited.original());
            case Content.Deleted deleted -> Deliveries.given(deleted.original());
            case Content.Words words -> Optional.empty();
            case Content.File file -> Optional.empty();
            case Content.Place place -> Optional.empty();
            case Content.People people -> Optional.empty();
            case Content.Choice choice -> Optional.empty();
            case Content.Announcement announcement -> Optional.empty();
            case Content.Unknown unknown -> Optional.empty();
        };
    }

    private static List<Enclosure> enclosures(Content content) {
        return content instanceof Content.File file
                ? List.of(
                        new Enclosure(
                                0,
                                file.mediaId(),
                                file.name(),
                                file.mediaType(),
                                file.sha256()
                                        .flatMap(Media::hash)
                                        .map(Base64.getEncoder()::encodeToString),
                                file.size().isPresent()
                                        ? Optional.of(file.size().getAsLong())
                                        : Optional.empty()))
                : List.of();
    }

    private static String lines(String... some) {
        return Stream.of(some).filter(one -> !one.isEmpty()).collect(Collectors.joining("\n"));
    }
}
