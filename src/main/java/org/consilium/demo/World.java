package org.consilium.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The whole made-up world as it stands on one day. */
record World(
        Network network, List<StaffMember> staff, List<DemoPerson> people, List<Stray> strays) {

    World {
        staff = List.copyOf(staff);
        people = List.copyOf(people);
        strays = List.copyOf(strays);
    }

    static World asOf(LocalDate today) {
        var heads = letterheads();
        var people =
                Arrays.stream(Site.values())
                        .flatMap(site -> Casting.people(site, heads, today).stream())
                        .toList();
        var staff = Script.undated("staff").list("staff", StaffMember.class);
        return new World(Network.read(), staff, people, strays(people, today));
    }

    DemoPerson person(String key) {
        return people.stream()
                .filter(person -> person.key().equals(key))
                .findAny()
                .orElseThrow(() -> new IllegalStateException("no such person: " + key));
    }

    private static Map<String, Letterhead> letterheads() {
        return Script.undated("letterheads").list("letterheads", Letterhead.class).stream()
                .collect(Collectors.toMap(Letterhead::key, Function.identity()));
    }

    /**
     * Strays borrow a paper of somebody: sent from a number that is not on the case, or a
     * relative's by mistake.
     */
    private static List<Stray> strays(List<DemoPerson> people, LocalDate today) {
        return Script.dated("strays", today).maps("strays").stream()
                .map(raw -> stray(raw, people))
                .toList();
    }

    private static Stray stray(Map<String, Object> raw, List<DemoPerson> people) {
        var line = Script.as(raw, StrayLine.class);
        var bearer =
                people.stream()
                        .filter(person -> person.key().equals(line.bearer()))
                        .findAny()
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "no such person: " + line.bearer()));
        var paper =
                bearer.papers().stream()
                        .filter(spec -> spec.key().equals(line.paper()))
                        .findAny()
                        .orElseThrow(
                                () -> new IllegalStateException("no such paper: " + line.paper()));
        return new Stray(
                line.sender(), line.channel(), line.received(), line.text(), bearer, paper);
    }

    private record StrayLine(
            String sender,
            String channel,
            LocalDate received,
            String text,
            String bearer,
            String paper) {}
}
