package org.consilium.imaging;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One visit to the scanner.
 *
 * @param person who the pictures say it was
 */
public record Study(
        String uid,
        Optional<LocalDate> date,
        String description,
        UUID person,
        List<Series> series) {
    public Study {
        series = List.copyOf(series);
    }

    public int pictures() {
        return series.stream().mapToInt(Series::pictures).sum();
    }

    public int files() {
        return series.stream().mapToInt(s -> s.instances().size()).sum();
    }

    public boolean hasPictures() {
        return pictures() > 0;
    }

    public boolean isWhole() {
        return series.stream().allMatch(Series::isWhole);
    }

    /** CT, MR, PET …, each once. */
    public String modalities() {
        return series.stream()
                .map(Series::modality)
                .filter(m -> !m.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return "Study[" + series.size() + "]";
    }
}
