package org.consilium.imaging;

import java.util.Optional;
import org.consilium.records.DocumentId;

/**
 * A readable record that was made from a file of a scanner.
 *
 * @param record empty when records refused it
 */
public record Made(DocumentId source, Content from, Optional<DocumentId> record) {}
