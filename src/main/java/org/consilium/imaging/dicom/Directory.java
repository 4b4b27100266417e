package org.consilium.imaging.dicom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The list of files on a disc (DICOMDIR), each with the person, study and series it belongs to. */
public record Directory(List<Entry> entries) {
    /**
     * One file.
     *
     * @param path folders and name, never to be joined without a look
     * @param kind IMAGE, SR DOCUMENT, ENCAP DOC …
     */
    public record Entry(
            List<String> path,
            String kind,
            Optional<DataSet> patient,
            Optional<DataSet> study,
            Optional<DataSet> series,
            DataSet record) {
        public Entry {
            path = List.copyOf(path);
        }

        @Override
        public String toString() {
            return "Entry[" + kind + "]";
        }
    }

    private static final int RECORDS = 0x00041220;
    private static final int FIRST = 0x00041200;
    private static final int NEXT = 0x00041400;
    private static final int LOWER = 0x00041420;
    private static final int KIND = 0x00041430;
    private static final int FILE = 0x00041500;

    public Directory {
        entries = List.copyOf(entries);
    }

    /** Empty for what is no directory. */
    public static Optional<Directory> of(DicomFile file) {
        if (file.data().element(RECORDS).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Directory(new Walk(file.data()).entries()));
    }

    /** Follows the offsets; records no offset leads to are read in their order instead. */
    private static final class Walk {
        private final DataSet data;
        private final List<DataSet> records;
        private final Map<Long, DataSet> byOffset = new HashMap<>();
        private final Set<DataSet> seen = new HashSet<>();
        private final List<Entry> entries = new ArrayList<>();

        Walk(DataSet data) {
            this.data = data;
            this.records = data.items(RECORDS);
            records.forEach(record -> byOffset.put(record.offset(), record));
        }

        List<Entry> entries() {
            walk(data.numbers(FIRST), new Above(), 0);
            var above = new Above();
            for (var record : records) {
                above = above.with(record);
                if (!seen.contains(record)) {
                    enter(record, above);
                }
            }
            return entries;
        }

        private void walk(List<Number> offset, Above above, int depth) {
            var next = at(offset);
            while (next.isPresent() && depth < 8 && seen.add(next.get())) {
                var record = next.get();
                var here = above.with(record);
                enter(record, here);
                walk(record.numbers(LOWER), here, depth + 1);
                next = at(record.numbers(NEXT));
            }
        }

        private Optional<DataSet> at(List<Number> offset) {
            return offset.stream()
                    .findFirst()
                    .map(Number::longValue)
                    .flatMap(at -> Optional.ofNullable(byOffset.get(at)));
        }

        private void enter(DataSet record, Above above) {
            var path = record.texts(FILE);
            if (!path.isEmpty() && !path.get(0).isEmpty()) {
                entries.add(
                        new Entry(
                                path,
                                kindOf(record),
                                above.patient,
                                above.study,
                                above.series,
                                record));
            }
        }
    }

    private record Above(
            Optional<DataSet> patient, Optional<DataSet> study, Optional<DataSet> series) {
        Above() {
            this(Optional.empty(), Optional.empty(), Optional.empty());
        }

        Above with(DataSet record) {
            return switch (kindOf(record)) {
                case "PATIENT" ->
                        new Above(Optional.of(record), Optional.empty(), Optional.empty());
                case "STUDY" -> new Above(patient, Optional.of(record), Optional.empty());
                case "SERIES" -> new Above(patient, study, Optional.of(record));
                default -> this;
            };
        }
    }

    private static String kindOf(DataSet record) {
        return record.text(KIND).orElse("").toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "Directory[" + entries.size() + "]";
    }
}
