package org.consilium.board;

import java.util.List;

/** One course of treatment: modalities in order, extent or regimen by name, timing. */
public record Course(String title, List<Modality> modalities, String detail, String timing) {
    public Course {
        modalities = List.copyOf(modalities);
    }

    @Override
    public String toString() {
        return "Course[" + modalities + "]";
    }
}
