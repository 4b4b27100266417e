package org.consilium.casework;

import java.time.Instant;
import org.consilium.kernel.CaseId;

/** Told after a milestone changed the stage; for those who look on. */
public record StageMoved(CaseId caseId, Stage from, Stage to, Instant at) {}
