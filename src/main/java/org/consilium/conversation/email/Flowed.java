package org.consilium.conversation.email;

/** Text whose lines were broken for sending (RFC 3676), whole again. */
final class Flowed {
    private Flowed() {}

    static String whole(String text, boolean deleteSpace) {
        var whole = new StringBuilder();
        var flowing = false;
        var depthBefore = 0;
        for (var line : text.replace("\r\n", "\n").split("\n", -1)) {
            var depth = 0;
            while (depth < line.length() && line.charAt(depth) == '>') {
                depth++;
            }
            var words = line.substring(depth);
            if (words.startsWith(" ")) {
                words = words.substring(1);
            }
            if (!flowing || depth != depthBefore || words.equals("-- ")) {
                if (!whole.isEmpty()) {
                    whole.append('\n');
                }
                whole.append(">".repeat(depth)).append(depth > 0 ? " " : "");
            }
            flowing = words.endsWith(" ") && !words.equals("-- ");
            whole.append(flowing && deleteSpace ? words.substring(0, words.length() - 1) : words);
            depthBefore = depth;
        }
        return whole.toString();
    }
}
