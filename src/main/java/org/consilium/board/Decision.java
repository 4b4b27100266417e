package org.consilium.board;

import java.time.Instant;
import java.util.Optional;
import org.consilium.kernel.AccountId;

/** The end of a board: the option that leads, found by the rule or by the chair. */
record Decision(
        BoardResult.How how,
        OptionId leading,
        Optional<String> chairReason,
        int round,
        String rule,
        AccountId by,
        Instant at) {}
