package org.consilium.imaging;

import java.util.List;

/** Pictures of one run of the scanner, in their order. */
public record Series(
        String uid,
        int number,
        String modality,
        String description,
        String bodyPart,
        List<Instance> instances) {
    public Series {
        instances = List.copyOf(instances);
    }

    public int pictures() {
        return instances.stream().mapToInt(Instance::frames).sum();
    }

    public boolean hasPictures() {
        return pictures() > 0;
    }

    public boolean isWhole() {
        return instances.stream().allMatch(Instance::whole);
    }

    @Override
    public String toString() {
        return "Series[" + instances.size() + "]";
    }
}
