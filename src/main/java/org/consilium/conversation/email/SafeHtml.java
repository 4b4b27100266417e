package org.consilium.conversation.email;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeVisitor;

/**
 * HTML of a letter: as words, and as something that may be shown. Shown is structure only: no
 * script, no style, no form, no address that anything is loaded from. Where a picture was, its
 * description stands.
 */
final class SafeHtml {
    private static final int DEPTH = 200;
    private static final Set<String> LINES =
            Set.of(
                    "p",
                    "div",
                    "br",
                    "tr",
                    "li",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "table",
                    "ul",
                    "ol",
                    "pre",
                    "blockquote",
                    "hr",
                    "section",
                    "article",
                    "header",
                    "footer",
                    "dt",
                    "dd");
    private static final Safelist SAFE =
            new Safelist()
                    .addTags(
                            "p",
                            "div",
                            "span",
                            "br",
                            "hr",
                            "b",
                            "strong",
                            "i",
                            "em",
                            "u",
                            "s",
                            "sub",
                            "sup",
                            "small",
                            "blockquote",
                            "pre",
                            "code",
                            "ul",
                            "ol",
                            "li",
                            "dl",
                            "dt",
                            "dd",
                            "table",
                            "caption",
                            "thead",
                            "tbody",
                            "tfoot",
                            "tr",
                            "th",
                            "td")
                    .addAttributes("td", "colspan", "rowspan")
                    .addAttributes("th", "colspan", "rowspan", "scope")
                    .addAttributes("ol", "start");

    private SafeHtml() {}

    /** Links become their words and the address in plain sight, not something to press. */
    static String clean(String html) {
        var document = parse(html);
        document.select("script, style, noscript, template, title, head").remove();
        for (var image : document.select("img")) {
            var alt = image.attr("alt").strip();
            image.replaceWith(new TextNode(alt.isEmpty() ? "" : "[" + alt + "]"));
        }
        for (var heading : document.select("h1, h2, h3, h4, h5, h6")) {
            heading.tagName("p").html("<strong>" + heading.html() + "</strong>");
        }
        for (var link : document.select("a[href]")) {
            addressOf(link).ifPresent(address -> link.appendText(" (" + address + ")"));
        }
        var clean = new Cleaner(SAFE).clean(document);
        clean.outputSettings().prettyPrint(false);
        return clean.body().html().strip();
    }

    /** Where a link leads, unless its words say it; hospitals send files that way. */
    private static Optional<String> addressOf(Element link) {
        return Optional.of(link.attr("href").strip())
                .filter(address -> address.matches("(?i)https?://\\S+"))
                .filter(address -> !link.text().isBlank() && !link.text().contains(address));
    }

    /** Words and lines; what is quoted starts with {@code >}, and behind a link stands where to. */
    static String words(String html) {
        var document = parse(html);
        document.select("script, style, noscript, template, head").remove();
        var lines = new Lines();
        document.body().traverse(lines);
        return lines.text();
    }

    /** Content ids of the pictures it shows in place. */
    static List<String> pictures(String html) {
        return parse(html).select("img[src]").stream()
                .map(i -> i.attr("src").strip())
                .filter(src -> src.toLowerCase(Locale.ROOT).startsWith("cid:"))
                .map(src -> src.substring("cid:".length()))
                .toList();
    }

    private static Document parse(String html) {
        return Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(DEPTH));
    }

    private static final class Lines implements NodeVisitor {
        private final StringBuilder done = new StringBuilder();
        private final StringBuilder line = new StringBuilder();
        private int quoted;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                var around = words.parent();
                var asItStands = around != null && around.closest("pre") != null;
                add(asItStands ? words.getWholeText() : words.text());
            } else if (node instanceof Element element) {
                start(element);
            }
        }

        private void start(Element element) {
            var name = element.normalName();
            if (LINES.contains(name)) {
                if (!line.isEmpty() || name.equals("br")) {
                    close();
                }
                if (name.equals("p") && !done.isEmpty() && !endsWithBlank() && quoted == 0) {
                    close();
                }
            }
            switch (name) {
                case "blockquote" -> quoted++;
                case "li" -> line.append("- ");
                case "td", "th" -> {
                    if (!line.isEmpty()) {
                        line.append('\t');
                    }
                }
                case "img" -> add(element.attr("alt"));
                default -> {} // words around it say it all
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                var name = element.normalName();
                if (LINES.contains(name) && !line.isEmpty() && !name.equals("br")) {
                    close();
                }
                if (name.equals("blockquote")) {
                    quoted--;
                }
                if (name.equals("a")) {
                    addressOf(element).ifPresent(address -> add(" (" + address + ")"));
                }
            }
        }

        private void add(String text) {
            var parts = text.split("\n", -1);
            for (var i = 0; i < parts.length; i++) {
                if (i > 0) {
                    close();
                }
                line.append(
                        line.isEmpty() || line.charAt(line.length() - 1) == ' '
                                ? parts[i].stripLeading()
                                : parts[i]);
            }
        }

        private boolean endsWithBlank() {
            return done.length() >= 2 && done.charAt(done.length() - 2) == '\n';
        }

        private void close() {
            done.append("> ".repeat(Math.min(quoted, 5)))
                    .append(line.toString().replace('\u00A0', ' ').stripTrailing())
                    .append('\n');
            line.setLength(0);
        }

        String text() {
            if (!line.isEmpty()) {
                close();
            }
            return done.toString().replaceAll("\n{3,}", "\n\n").strip();
        }
    }
}
