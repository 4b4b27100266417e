package org.consilium.board;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.consilium.casework.Organ;

/**
 * Which seats a panel for an organ has: the required ones make the quorum, the others are offered
 * when the question is about them.
 */
public record PanelTemplate(Organ organ, List<SeatRole> required, List<SeatRole> whenAsked) {
    private static final List<SeatRole> THREE =
            List.of(SeatRole.SURGEON, SeatRole.MEDICAL_ONCOLOGIST, SeatRole.RADIATION_ONCOLOGIST);
    private static final Map<Organ, PanelTemplate> TABLE = new EnumMap<>(Organ.class);

    static {
        on(Organ.BREAST, SeatRole.PATHOLOGIST, SeatRole.RADIOLOGIST);
        on(Organ.COLORECTAL, SeatRole.RADIOLOGIST, SeatRole.PATHOLOGIST);
        on(Organ.HEAD_NECK, SeatRole.RADIOLOGIST, SeatRole.PATHOLOGIST);
        on(Organ.LUNG, SeatRole.RADIOLOGIST, SeatRole.PATHOLOGIST);
        on(Organ.CERVIX, SeatRole.RADIOLOGIST, SeatRole.PATHOLOGIST);
        on(Organ.OTHER, SeatRole.PATHOLOGIST, SeatRole.RADIOLOGIST);
    }

    public PanelTemplate {
        required = List.copyOf(required);
        whenAsked = List.copyOf(whenAsked);
    }

    public static PanelTemplate of(Organ organ) {
        var template = TABLE.get(organ);
        if (template == null) {
            throw new IllegalStateException("no panel template for " + organ);
        }
        return template;
    }

    public boolean requires(SeatRole role) {
        return required.contains(role);
    }

    private static void on(Organ organ, SeatRole... whenAsked) {
        TABLE.put(organ, new PanelTemplate(organ, THREE, List.of(whenAsked)));
    }
}
