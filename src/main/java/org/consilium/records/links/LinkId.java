package org.consilium.records.links;

import java.util.UUID;

public record LinkId(UUID value) {}
