package org.consilium.conversation.email;

import java.util.regex.Pattern;

/** The name of a file as its sender gave it, without a path and without tricks. */
final class PartName {
    private static final Pattern PATH = Pattern.compile(".*[/\\\\]");
    // Control codes, and marks that turn the direction of writing: "gpj.exe" reads "exe.jpg".
    private static final Pattern HIDDEN =
            Pattern.compile("[\\p{Cntrl}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");
    private static final int LONGEST = 150;
    private static final int LONGEST_ENDING = 12;

    private PartName() {}

    static String clean(String name) {
        var plain = HIDDEN.matcher(name).replaceAll("").strip();
        plain = PATH.matcher(plain).replaceFirst("").strip();
        if (plain.equals(".") || plain.equals("..")) {
            return "";
        }
        return plain.length() <= LONGEST ? plain : shortened(plain);
    }

    private static String shortened(String name) {
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        var end = LONGEST - ending.length();
        if (Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end) + ending;
    }
}
