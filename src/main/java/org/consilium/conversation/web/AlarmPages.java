package org.consilium.conversation.web;

import java.util.List;
import java.util.Optional;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.casework.Cases;
import org.consilium.casework.WhoIs;
import org.consilium.conversation.Alarm;
import org.consilium.watch.Helpline;
import org.consilium.watch.Watchlist;
import org.springframework.stereotype.Component;

/** Puts alarms beside their cases and the protocol. */
@Component
class AlarmPages {
    private final Watchlist watchlist;
    private final Access access;
    private final Cases cases;
    private final WhoIs who;

    AlarmPages(Watchlist watchlist, Access access, Cases cases, WhoIs who) {
        this.watchlist = watchlist;
        this.access = access;
        this.cases = cases;
        this.who = who;
    }

    AlarmsPage of(Actor actor, List<Alarm> alarms, AlarmsPage.Entered entered) {
        return new AlarmsPage(
                alarms.stream()
                        .map(
                                alarm ->
                                        new AlarmsPage.Line(
                                                alarm,
                                                alarm.caseId()
                                                        .filter(
                                                                id ->
                                                                        access.may(
                                                                                actor,
                                                                                Deed.SEE_CASE,
                                                                                id))
                                                        .map(
                                                                id ->
                                                                        cases.file(
                                                                                        access
                                                                                                .grant(
                                                                                                        actor,
                                                                                                        Deed
                                                                                                                .SEE_CASE,
                                                                                                        id))
                                                                                .number())))
                        .toList(),
                who.names(
                        alarms.stream()
                                .flatMap(alarm -> alarm.answer().stream())
                                .map(Alarm.Answer::by)
                                .toList()),
                watchlist.number(Helpline.EMERGENCY),
                watchlist.number(Helpline.MENTAL_HEALTH),
                entered);
    }

    AlarmsPage of(Actor actor, List<Alarm> alarms) {
        return of(actor, alarms, AlarmsPage.Entered.NOTHING);
    }

    static AlarmsPage.Entered entered(
            Alarm.Id id, String note, org.consilium.shell.Problems problems) {
        return new AlarmsPage.Entered(Optional.of(id), note, problems);
    }
}
