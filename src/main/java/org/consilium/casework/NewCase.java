package org.consilium.casework;

import java.util.List;
import java.util.Optional;
import org.consilium.access.Capacity;
import org.consilium.kernel.Language;
import org.consilium.kernel.PatientId;
import org.consilium.kernel.RequestKey;

/**
 * Everything that opens a case.
 *
 * @param opener what the person who opens it is on the case: patient, caregiver or treating doctor
 * @param centre code of the centre where the family registered, if they walked in
 * @param key the same key twice opens one case
 */
public record NewCase(
        PatientId patient,
        Organ organ,
        Urgency urgency,
        Language language,
        List<String> questions,
        List<Wish> wishes,
        FirstOpinion firstOpinion,
        Capacity opener,
        Optional<String> centre,
        RequestKey key) {
    @Override
    public String toString() {
        return "NewCase[" + key.value() + "]";
    }
}
