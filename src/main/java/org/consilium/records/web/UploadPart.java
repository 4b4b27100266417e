package org.consilium.records.web;

import java.util.List;
import org.consilium.kernel.CaseNumber;
import org.consilium.records.Checklist;

/**
 * The upload form.
 *
 * @param scanned whether files are checked for malware: not in a demo
 * @param wanted each with its own buttons; may be empty
 */
public record UploadPart(
        Side side, CaseNumber number, List<Checklist.Line> wanted, boolean scanned) {
    public UploadPart {
        wanted = List.copyOf(wanted);
    }

    public String action() {
        return side.recordsAt(number);
    }
}
