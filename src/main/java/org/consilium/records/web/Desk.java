package org.consilium.records.web;

import java.util.Optional;

/** The documents on the desk's case page, with the one to sort next. */
public record Desk(RecordsPage records, Optional<Viewer> next) {}
