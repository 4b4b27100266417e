/**
 * A small reader for DICOM files (PS3.10): headers, where the pictures lie, reports, directories.
 * It trusts no length, loads no pixels and knows nothing of cases.
 */
@NamedInterface("dicom")
@NullMarked
package org.consilium.imaging.dicom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
