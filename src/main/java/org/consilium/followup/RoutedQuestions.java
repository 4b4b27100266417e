package org.consilium.followup;

import java.util.List;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.board.Errands;
import org.consilium.casework.Cases;
import org.springframework.stereotype.Component;

/** Cases with an open question that was routed to the doctor who looks. */
@Component
class RoutedQuestions implements Errands {
    private final JdbcFollowupStore store;
    private final Cases cases;
    private final Access access;

    RoutedQuestions(JdbcFollowupStore store, Cases cases, Access access) {
        this.store = store;
        this.cases = cases;
        this.access = access;
    }

    @Override
    public List<Errand> of(Actor actor) {
        return store.openFor(actor.account()).stream()
                .filter(id -> access.may(actor, Deed.ANSWER_CLINICAL_QUESTION, id))
                .map(id -> cases.file(access.grant(actor, Deed.SEE_QUESTIONS, id)).number())
                .map(
                        number ->
                                new Errand(
                                        number,
                                        "followup.errand",
                                        "/board/cases/" + number.digits() + "/questions"))
                .toList();
    }
}
