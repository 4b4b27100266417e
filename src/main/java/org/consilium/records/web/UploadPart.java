package org.consilium.records.web;

import java.util.List;
import org.consilium.kernel.CaseNumber;
import org.consilium.records.Checklist;
import org.consilium.records.ReceiptLine;
import org.consilium.records.upload.Upload;
import org.consilium.shell.Frame;

/**
 * The upload form.
 *
 * @param scanned whether files are checked for malware: not in a demo
 * @param wanted each with its own buttons; may be empty
 * @param open what the reader began and what was not taken
 */
public record UploadPart(
        Side side,
        CaseNumber number,
        List<Checklist.Line> wanted,
        List<Upload> open,
        boolean scanned) {
    public UploadPart {
        wanted = List.copyOf(wanted);
        open = List.copyOf(open);
    }

    public String action() {
        return side.recordsAt(number);
    }

    public String uploads() {
        return side.caseAt(number) + "/uploads";
    }

    public String addressOf(Upload upload) {
        return uploads() + "/" + upload.id().value();
    }

    /** Where it is, or why it was not taken. */
    public String said(Upload upload, Frame frame) {
        return switch (upload.state()) {
            case COMING -> frame.t("records.open.coming", upload.percent());
            case WHOLE -> frame.t(upload.ofPages() ? "records.open.page" : "records.open.checked");
            case SETTLED, FORGOTTEN -> ReceiptLine.inWords(upload.told(), frame);
        };
    }

    /** What is being checked is no longer the reader's to forget. */
    public boolean mayForget(Upload upload) {
        return upload.state() != Upload.State.WHOLE || upload.ofPages();
    }
}
