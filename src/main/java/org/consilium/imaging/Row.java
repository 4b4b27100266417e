package org.consilium.imaging;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.consilium.imaging.dicom.Frames;

/** One line of the index. */
record Row(
        Instance instance,
        UUID person,
        String study,
        Optional<LocalDate> studyDate,
        String studyDescription,
        String series,
        int seriesNumber,
        String modality,
        String seriesDescription,
        String bodyPart,
        Frames frames) {
    @Override
    public String toString() {
        return "Row[" + instance.document() + "]";
    }
}
