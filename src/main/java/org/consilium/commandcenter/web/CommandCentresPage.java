package org.consilium.commandcenter.web;

import java.util.List;

/** The map as a table. */
public record CommandCentresPage(List<CentreLine> centres) {}
