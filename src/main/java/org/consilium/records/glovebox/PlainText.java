package org.consilium.records.glovebox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.consilium.kernel.Refused;

/** Words without a form, in whatever letters a computer wrote them. */
final class PlainText {
    private static final int MOST = 2 << 20;

    private PlainText() {}

    static List<Block> read(SeekableByteChannel bytes) throws IOException {
        return text(whole(bytes, MOST))
                .lines()
                .<Block>map(line -> new Block.Words(line, false))
                .toList();
    }

    /**
     * @throws Refused {@code records.pdf.pages}: nothing this long fits on the pages
     */
    static byte[] whole(SeekableByteChannel bytes, int most) throws IOException {
        if (bytes.size() > most) {
            throw new Refused("records.pdf.pages");
        }
        return Channels.newInputStream(bytes).readAllBytes();
    }

    private static String text(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (bytes.length > 1 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .replace("\ufeff", "");
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
