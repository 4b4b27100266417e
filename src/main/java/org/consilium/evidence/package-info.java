/**
 * What the pages of a case say and what a person made of it: words with their places, findings
 * proposed and verified, whom each page is about, contradictions, freshness, timeline and trends.
 */
@ApplicationModule(
        displayName = "Evidence",
        allowedDependencies = {
            "kernel",
            "vault",
            "access",
            "shell",
            "patient",
            "casework",
            "records",
            "records :: glovebox",
            "reading",
            "reading :: person",
            "reading :: labs",
            "reading :: tissue",
            "reading :: bundles"
        })
@NullMarked
package org.consilium.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
