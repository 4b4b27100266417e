package org.consilium.records.upload;

import java.util.UUID;

public record UploadId(UUID value) {}
