package org.consilium.demo;

import org.consilium.board.Opinion;

/** What becomes of a wish, in the words of the board. */
final class Met {
    private Met() {}

    /** By number from 1; without a plan nobody knows better than partly. */
    static Opinion.Met of(DemoPerson person, int number) {
        return person.plan()
                .filter(plan -> plan.wishes().size() >= number)
                .map(plan -> of(plan.wishes().get(number - 1).met()))
                .orElse(Opinion.Met.PARTLY);
    }

    static Opinion.Met of(PlanText.Met met) {
        return switch (met) {
            case MET, ANSWERED -> Opinion.Met.MET;
            case PARTLY -> Opinion.Met.PARTLY;
            case NOT_MET -> Opinion.Met.NOT;
        };
    }
}
