package org.consilium.site;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.casework.Wish;
import org.consilium.consent.Purpose;
import org.consilium.kernel.Language;
import org.consilium.kernel.RequestKey;
import org.consilium.patient.NewPerson;

/**
 * Everything that a registration says.
 *
 * @param readIn the language in which the notices were read
 * @param centre code of the centre where the family walked in
 * @param anotherPerson the family was asked and says that it is not the person they registered
 *     before
 */
public record Registration(
        RequestKey key,
        Registrant by,
        NewPerson person,
        Illness illness,
        List<String> questions,
        List<Wish> wishes,
        Set<Purpose> consents,
        Language readIn,
        Optional<String> centre,
        boolean anotherPerson) {
    public Registration {
        questions = List.copyOf(questions);
        wishes = List.copyOf(wishes);
        consents = Set.copyOf(consents);
    }

    @Override
    public String toString() {
        return "Registration[" + key.value() + "]";
    }
}
