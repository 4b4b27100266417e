package org.consilium.conversation.whatsapp.web;

import java.util.List;
import org.consilium.conversation.whatsapp.WhatsAppTemplates;
import org.consilium.kernel.Language;
import org.consilium.shell.Frame;
import org.consilium.shell.Problems;

/**
 * The line to WhatsApp and its texts.
 *
 * @param hook the address to enter at WhatsApp
 */
public record WhatsAppPage(
        boolean connected, String hook, List<WhatsAppTemplates.Line> templates, Problems problems) {
    public WhatsAppPage {
        templates = List.copyOf(templates);
    }

    public String kind(WhatsAppTemplates.Line line) {
        return switch (line.state()) {
            case APPROVED -> "ok";
            case DRAFT, SUBMITTED -> "hold";
            case PAUSED -> "due";
            case REJECTED, DISABLED -> "late";
        };
    }

    public String icon(WhatsAppTemplates.Line line) {
        return switch (line.state()) {
            case APPROVED -> "check";
            case DRAFT -> "edit";
            case SUBMITTED -> "clock";
            case PAUSED -> "pause";
            case REJECTED, DISABLED -> "cross";
        };
    }

    /** Its own name where we speak it, else WhatsApp's code. */
    public String language(WhatsAppTemplates.Line line) {
        return Language.of(line.language()).map(Language::ownName).orElse(line.language());
    }

    public String problem(Frame frame) {
        return problems.at("template", frame).orElse("");
    }
}
