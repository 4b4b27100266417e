package org.consilium.conversation.web;

import org.consilium.kernel.CaseNumber;
import org.consilium.shell.Problems;

/** The message box: where it posts to, what was written, what is wrong with it. */
public record SayForm(CaseNumber number, boolean ours, String key, String text, Problems problems) {
    public String action() {
        return back() + "/messages";
    }

    public String back() {
        return (ours ? "/desk/cases/" : "/my/cases/") + number;
    }
}
