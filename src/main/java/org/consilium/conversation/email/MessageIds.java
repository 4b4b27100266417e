package org.consilium.conversation.email;

import java.util.List;
import java.util.regex.Pattern;

/** Ids of letters, without their angle brackets. */
final class MessageIds {
    private static final Pattern ID = Pattern.compile("<\\s*([^<>\\s]{1,400})\\s*>");
    private static final int MOST = 100;

    private MessageIds() {}

    static List<String> in(String header) {
        return ID.matcher(header).results().map(r -> r.group(1)).distinct().limit(MOST).toList();
    }
}
