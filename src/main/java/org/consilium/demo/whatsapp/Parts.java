package org.consilium.demo.whatsapp;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The one file of a multipart upload; ISO-8859-1 keeps each byte a character. */
record Parts(Optional<Picked> file) {
    private static final Pattern BORDER = Pattern.compile("boundary=\"?([^\";]+)");
    private static final Pattern NAME = Pattern.compile("filename=\"([^\"]*)\"");
    private static final Pattern TYPE = Pattern.compile("(?i)Content-Type:\\s*([^\r\n]+)");

    static Parts read(String contentType, byte[] body) {
        var border = BORDER.matcher(contentType);
        if (!border.find()) {
            return new Parts(Optional.empty());
        }
        var text = new String(body, StandardCharsets.ISO_8859_1);
        return new Parts(
                Arrays.stream(text.split(Pattern.quote("--" + border.group(1))))
                        .filter(part -> part.contains("filename="))
                        .findFirst()
                        .map(Parts::file));
    }

    private static Picked file(String part) {
        var headEnd = part.indexOf("\r\n\r\n");
        var head = part.substring(0, headEnd);
        var bytes = part.substring(headEnd + 4, part.length() - 2);
        var name = NAME.matcher(head);
        var type = TYPE.matcher(head);
        return new Picked(
                name.find() ? name.group(1) : "",
                type.find() ? type.group(1).strip() : "application/octet-stream",
                bytes.getBytes(StandardCharsets.ISO_8859_1));
    }
}
