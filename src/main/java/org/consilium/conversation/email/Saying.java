package org.consilium.conversation.email;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the writer says, without what is quoted below it and without the signature. Only what is
 * surely that is left out: answers between quoted lines keep the lines, a forwarded letter stays,
 * and the letter itself is kept whole anyway.
 */
final class Saying {
    private static final Pattern WROTE =
            Pattern.compile(
                    "(?iu).*(wrote|writes|schrieb|écrit|escribió|ha scritto|schreef|ने लिखा|लिखा है|"
                            + "എഴുതി|எழுதினார்|লিখেছেন|లిఖించారు|రాశారు|ಬರೆದರು|લખ્યું|ਲਿਖਿਆ)[^\\p{L}]*:\\s*");
    private static final Pattern SENDER =
            Pattern.compile("(?iu)[*\\s]*(from|von|de|da|van|प्रेषक|की ओर से)\\s*:.*");
    private static final Pattern HEADER =
            Pattern.compile(
                    "(?iu)[*\\s]*(sent|date|to|cc|subject|gesendet|datum|an|betreff|envoyé|à|objet|enviado|"
                            + "para|asunto|assunto|भेजा|भेजा गया|दिनांक|प्रति|विषय)\\s*:.*");
    private static final Pattern RULE =
            Pattern.compile(
                    "(?iu)\\s*(_{10,}|-{3,}.*(original message|ursprüngliche nachricht|message d'origine|"
                            + "mensaje original|मूल संदेश).*-{3,})\\s*");
    private static final Pattern DEVICE =
            Pattern.compile(
                    "(?iu)(sent from (my|yahoo|outlook|mail for)|get outlook for|von meinem .* gesendet|"
                            + "envoyé de mon|enviado desde mi|मेरे .* से भेजा).{0,80}");
    private static final Pattern FORWARD =
            Pattern.compile("(?iu)\\s*(fwd?|wg|tr|rv|enc|अग्रे|फ़ॉरवर्ड)\\s*:.*");
    private static final int SIGNATURE = 15;

    private Saying() {}

    /**
     * @param answers whether the letter answers another one, by its header
     */
    static String of(String text, String subject, boolean answers) {
        var lines = new ArrayList<>(List.of(text.replace("\r\n", "\n").split("\r|\n", -1)));
        var forwards = FORWARD.matcher(subject).matches();
        cutSignature(lines);
        if (answers && !forwards) {
            cutHistory(lines);
        }
        if (!forwards) {
            cutQuote(lines);
        }
        cutSignature(lines);
        var said = String.join("\n", lines).strip();
        return said.isEmpty() ? text.strip() : said;
    }

    /** As Outlook puts it: a small header, then the letter before, not marked line by line. */
    private static void cutHistory(List<String> lines) {
        for (var i = 0; i < lines.size(); i++) {
            if (SENDER.matcher(lines.get(i)).matches() && headersAfter(lines, i) >= 2) {
                while (i > 0 && (lines.get(i - 1).isBlank() || isRule(lines.get(i - 1)))) {
                    i--;
                }
                cut(lines, i);
                return;
            }
        }
    }

    private static long headersAfter(List<String> lines, int at) {
        return lines.stream()
                .skip(at + 1L)
                .filter(l -> !l.isBlank())
                .limit(5)
                .filter(l -> HEADER.matcher(l).matches())
                .count();
    }

    /** Quoted lines to the very end, with the line that names their writer. */
    private static void cutQuote(List<String> lines) {
        var start = lines.size();
        var quoted = false;
        while (start > 0 && (isQuoted(lines.get(start - 1)) || lines.get(start - 1).isBlank())) {
            start--;
            quoted |= isQuoted(lines.get(start));
        }
        if (!quoted) {
            return;
        }
        while (start < lines.size() && lines.get(start).isBlank()) {
            start++;
        }
        cut(lines, start - namedIn(lines, start));
    }

    /** How many lines before a quote name its writer: mail programs break that line. */
    private static int namedIn(List<String> lines, int quote) {
        var end = quote;
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        var said = "";
        for (var n = 1; n <= 3 && n <= end && !lines.get(end - n).isBlank(); n++) {
            said = lines.get(end - n).strip() + " " + said;
            if (WROTE.matcher(said).matches() && startsLikeName(lines.get(end - n))) {
                return quote - (end - n);
            }
        }
        return quote - end;
    }

    private static boolean startsLikeName(String line) {
        return Pattern.compile(
                        "(?iu)\\s*(on|am|le|el|il|op|em)\\s.*|.*\\d{4}.*|.*@.*|.*(ने लिखा|wrote|schrieb).*")
                .matcher(line)
                .matches();
    }

    private static void cutSignature(List<String> lines) {
        for (var i = lines.size() - 1; i > 0 && i >= lines.size() - SIGNATURE; i--) {
            var line = lines.get(i);
            if (line.equals("-- ") || line.equals("--")) {
                cut(lines, i);
                return;
            }
            if (isQuoted(line)) {
                return;
            }
        }
        var last = lines.size() - 1;
        while (last > 0 && lines.get(last).isBlank()) {
            last--;
        }
        if (last > 0 && DEVICE.matcher(lines.get(last).strip()).matches()) {
            cut(lines, last);
        }
    }

    private static boolean isQuoted(String line) {
        return line.startsWith(">");
    }

    private static boolean isRule(String line) {
        return RULE.matcher(line).matches();
    }

    private static void cut(List<String> lines, int from) {
        lines.subList(from, lines.size()).clear();
    }
}
