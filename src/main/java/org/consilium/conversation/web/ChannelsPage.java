package org.consilium.conversation.web;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.consilium.channels.Channel;
import org.consilium.channels.LineNow;
import org.consilium.kernel.AccountId;
import org.consilium.shell.Frame;
import org.consilium.shell.Problems;

/**
 * How the channels stand.
 *
 * @param names of those who turned one off
 * @param demo what nothing carries is caught then
 */
public record ChannelsPage(
        String at, List<LineNow> all, Map<AccountId, String> names, boolean demo, Entered entered) {
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z]*");

    public ChannelsPage {
        all = List.copyOf(all);
        names = Map.copyOf(names);
    }

    /** What was just typed, and for which. */
    public record Entered(String channel, String reason, Problems problems) {
        static Entered nothing() {
            return new Entered("", "", new Problems());
        }

        public boolean isFor(Channel one) {
            return channel.equals(one.name());
        }
    }

    public String kind(LineNow one) {
        return one.isOut() ? "late" : one.ready() ? "ok" : "hold";
    }

    public String icon(LineNow one) {
        return one.line().off().isPresent()
                ? "pause"
                : one.isOut() ? "warn" : one.ready() ? "check" : "open";
    }

    public String state(LineNow one, Frame frame) {
        if (one.line().off().isPresent()) {
            return frame.t("conversation.channels.off");
        }
        if (one.isOut()) {
            return frame.t("conversation.channels.down");
        }
        if (one.ready()) {
            return frame.t("conversation.channels.works");
        }
        return frame.t(demo ? "conversation.channels.caught" : "conversation.channels.none");
    }

    /** Our words for it, or the provider's code. */
    public String why(String key, Frame frame) {
        return KEY.matcher(key).matches()
                ? frame.t("channels.failure." + key)
                : frame.t("conversation.sent.code", key);
    }

    public String name(AccountId who) {
        return names.getOrDefault(who, "");
    }
}
