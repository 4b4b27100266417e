package org.consilium.conversation.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.consilium.kernel.Language;
import org.consilium.shell.Problems;
import org.consilium.watch.Helpline;
import org.consilium.watch.Topic;
import org.consilium.watch.Watchword;

/** The administrator's lists of words, and the numbers to call, with what was just entered. */
public record WordsPage(
        List<Watchword> all,
        Map<Topic, Integer> versions,
        Map<Helpline, String> numbers,
        Topic topic,
        Language language,
        String words,
        Helpline line,
        Problems problems) {
    public List<Topic> topics() {
        return Arrays.stream(Topic.values()).filter(Topic::isListed).toList();
    }

    public List<Watchword> of(Topic one, Language spoken) {
        return all.stream()
                .filter(word -> word.topic() == one && word.language() == spoken)
                .toList();
    }

    public int version(Topic one) {
        return versions.getOrDefault(one, 0);
    }

    public List<Helpline> lines() {
        return List.of(Helpline.values());
    }

    public String number(Helpline one) {
        return numbers.getOrDefault(one, "");
    }
}
