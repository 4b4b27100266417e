package org.consilium.imaging;

import java.time.LocalDate;
import java.util.Optional;
import org.consilium.imaging.dicom.StructuredReport;

/** A structured report on paper. */
public record ReportSheet(StructuredReport report, Optional<LocalDate> date) {}
