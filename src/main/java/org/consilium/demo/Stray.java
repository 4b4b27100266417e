package org.consilium.demo;

import java.time.LocalDate;

/** A paper from a sender nobody knows, for the quarantine tray. */
record Stray(
        String sender,
        String channel,
        LocalDate received,
        String text,
        DemoPerson bearer,
        PaperSpec paper) {}
