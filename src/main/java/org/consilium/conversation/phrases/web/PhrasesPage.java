package org.consilium.conversation.phrases.web;

import java.util.List;
import org.consilium.conversation.phrases.Phrase;
import org.consilium.kernel.Language;
import org.consilium.shell.Problems;

/** The administrator's list of ready-made texts, with what was just entered. */
public record PhrasesPage(
        List<Phrase> all, Language language, String title, String text, Problems problems) {
    public List<Phrase> in(Language spoken) {
        return all.stream().filter(one -> one.language() == spoken).toList();
    }
}
