package org.consilium.plan;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.consilium.board.Modality;

/** When to go to a hospital the same day: coded, so that every language has it. */
public enum WarningSign {
    FEVER,
    BLEEDING,
    BREATHLESS,
    CHEST_PAIN,
    STRONG_PAIN,
    NO_STOOL,
    LOOSE_STOOLS,
    CANNOT_DRINK,
    WOUND,
    LEG_WEAKNESS,
    CONFUSION,
    LEG_SWELLING;

    /** What the chair finds ticked at first. */
    static List<WarningSign> usualWith(List<Modality> modalities) {
        var signs = EnumSet.of(BLEEDING, BREATHLESS, STRONG_PAIN, LEG_WEAKNESS);
        modalities.forEach(m -> signs.addAll(addedBy(m)));
        return List.copyOf(signs);
    }

    private static Set<WarningSign> addedBy(Modality modality) {
        return switch (modality) {
            case SYSTEMIC -> EnumSet.of(FEVER, CHEST_PAIN, LOOSE_STOOLS, CANNOT_DRINK);
            case RADIATION -> EnumSet.of(CANNOT_DRINK, LOOSE_STOOLS);
            case CHEMORADIATION -> EnumSet.of(FEVER, LOOSE_STOOLS, CANNOT_DRINK);
            case SURGERY -> EnumSet.of(FEVER, WOUND, LEG_SWELLING);
            case SUPPORTIVE -> EnumSet.of(CONFUSION);
            case WATCH, TESTS -> EnumSet.noneOf(WarningSign.class);
        };
    }
}
