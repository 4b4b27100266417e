package org.consilium.demo;

import java.util.List;
import java.util.Set;

/** The two hubs, six spokes and ten further spokes of the demo. */
record Network(List<Centre> centres) {

    static final Set<String> SERVICES =
            Set.of(
                    "registration",
                    "scanning",
                    "xray",
                    "ultrasound",
                    "ct",
                    "mri",
                    "pet-ct",
                    "endoscopy",
                    "bronchoscopy",
                    "histopathology",
                    "ihc",
                    "molecular",
                    "surgery",
                    "microvascular-surgery",
                    "linac",
                    "stereotactic-radiotherapy",
                    "brachytherapy",
                    "day-care-chemotherapy",
                    "inpatient-chemotherapy",
                    "bone-marrow-transplant",
                    "fertility-preservation",
                    "speech-swallowing",
                    "stoma-care",
                    "palliative",
                    "home-care",
                    "video-consultation");

    Network {
        centres = List.copyOf(centres);
        centres.forEach(
                centre -> {
                    if (!SERVICES.containsAll(centre.services())) {
                        throw new IllegalStateException("unknown service at " + centre.code());
                    }
                });
    }

    static Network read() {
        return new Network(Script.undated("centres").list("centres", Centre.class));
    }

    List<Centre> of(Tier tier) {
        return centres.stream().filter(centre -> centre.tier() == tier).toList();
    }

    Centre centre(String code) {
        return centres.stream()
                .filter(centre -> centre.code().equals(code))
                .findAny()
                .orElseThrow(() -> new IllegalStateException("no such centre: " + code));
    }
}
