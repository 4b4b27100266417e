package org.consilium.conversation;

import java.time.Instant;
import org.consilium.channels.PieceId;
import org.consilium.kernel.CaseId;

/** A file of a message belongs to this case and is here, unread. */
public record FileReceived(CaseId caseId, PieceId piece, Instant at) {}
