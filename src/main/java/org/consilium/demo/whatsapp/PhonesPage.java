package org.consilium.demo.whatsapp;

import java.util.List;
import java.util.Optional;
import org.consilium.demo.DemoPeople;
import org.consilium.shell.Frame;
import org.consilium.shell.Problems;

/**
 * Whose phone to take.
 *
 * @param graph where the simulated provider listens, for outside programs
 */
public record PhonesPage(
        List<DemoPeople.Family> families, String graph, String typed, Problems problems) {
    public PhonesPage {
        families = List.copyOf(families);
    }

    public String address(DemoPeople.Family family) {
        return "/demo/whatsapp/" + family.contact().value().substring(1);
    }

    public Optional<String> problem(Frame frame) {
        return problems.at("phone", frame);
    }
}
