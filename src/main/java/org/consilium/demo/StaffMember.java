package org.consilium.demo;

import java.util.List;
import java.util.Optional;

/**
 * Somebody who signs in at the demo: assistants, coordinators, experts, chairs, leads and
 * administrators.
 */
record StaffMember(
        String email,
        String name,
        Job job,
        Optional<Discipline> discipline,
        Optional<String> registration,
        Optional<String> degree,
        String centre,
        List<Site> organs,
        List<String> languages,
        boolean contract) {

    enum Job {
        ASSISTANT,
        COORDINATOR,
        EXPERT,
        CHAIR,
        COMMAND,
        ADMIN
    }

    StaffMember {
        organs = List.copyOf(organs);
        languages = List.copyOf(languages);
        if ((job == Job.EXPERT || job == Job.CHAIR)
                && (discipline.isEmpty() || registration.isEmpty())) {
            throw new IllegalStateException(
                    "an expert has a discipline and a registration number: " + email);
        }
    }

    boolean sits(Site site, Discipline wanted) {
        return organs.contains(site) && discipline.filter(wanted::equals).isPresent();
    }
}
