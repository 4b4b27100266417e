package org.consilium.site.web;

import java.util.List;
import org.consilium.shell.Frame;
import org.consilium.shell.Problems;
import org.consilium.site.Answers;
import org.jspecify.annotations.Nullable;

/** A form as it is shown: what was entered, and the sentences beside the fields. */
public record FormView(Answers answers, Problems problems) {
    static FormView empty() {
        return new FormView(Answers.none(), new Problems());
    }

    static FormView of(Answers answers) {
        return new FormView(answers, new Problems());
    }

    public String value(String name) {
        return answers.one(name);
    }

    public boolean has(String name, String value) {
        return answers.has(name, value);
    }

    public boolean isBlank(String name) {
        return value(name).isEmpty();
    }

    /** Absent attributes are null in a template. */
    public @Nullable String error(String name, Frame frame) {
        return problems.at(name, frame).orElse(null);
    }

    public boolean refused() {
        return problems.any();
    }

    public List<String> refusedFields() {
        return problems.fields();
    }

    /** The ids of help and error beside a field, or null. */
    public @Nullable String describedBy(String name, boolean help) {
        var refused = problems.fields().contains(name);
        if (!help && !refused) {
            return null;
        }
        return (help ? name + "-h" : "")
                + (help && refused ? " " : "")
                + (refused ? name + "-e" : "");
    }

    public String title(Frame frame, String title) {
        return refused() ? frame.t("site.form.error.title", title) : title;
    }
}
