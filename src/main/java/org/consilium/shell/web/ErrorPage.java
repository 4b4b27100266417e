package org.consilium.shell.web;

import java.util.List;
import org.consilium.kernel.Refused;
import org.consilium.shell.Frame;

/** One of: missing, refused, incomplete, expired, large, fault. */
public record ErrorPage(String kind, String sentenceKey, List<Object> details) {
    static ErrorPage of(String kind) {
        return new ErrorPage(kind, "shell.error." + kind + ".text", List.of());
    }

    static ErrorPage refusal(Refused refused) {
        return new ErrorPage("refused", "refused." + refused.key(), List.of(refused.details()));
    }

    static ErrorPage fault(String incident) {
        return new ErrorPage("fault", "shell.error.fault.text", List.of(incident));
    }

    public String title(Frame frame) {
        return frame.t("shell.error." + kind + ".title");
    }

    public String sentence(Frame frame) {
        return frame.t(sentenceKey, details.toArray());
    }
}
