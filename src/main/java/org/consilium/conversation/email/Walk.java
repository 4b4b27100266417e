package org.consilium.conversation.email;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;

/** Goes through the parts of one message in their order, each streamed, never the whole at once. */
final class Walk {
    private static final MimeConfig LENIENT =
            MimeConfig.custom()
                    .setStrictParsing(false)
                    .setMaxLineLen(1_000_000)
                    .setMaxHeaderLen(200_000)
                    .setMaxHeaderCount(2_000)
                    .build();

    private final MimeTokenStream tokens = new MimeTokenStream(LENIENT);
    private final Limits limits;
    private final String prefix;
    private final int depth;
    private final List<Leaf.Around> around = new ArrayList<>();
    private List<Headers.Line> header = new ArrayList<>();
    private @Nullable Headers top;
    private int containers;
    private int leaves;
    private @Nullable EntityState state;

    /**
     * @param prefix path of the part this message is in, empty or ending with a dot
     * @param depth how deep that part is
     */
    Walk(InputStream message, Limits limits, String prefix, int depth) {
        this.limits = limits;
        this.prefix = prefix;
        this.depth = depth;
        tokens.parse(message);
    }

    /** The header of the message; whole once {@link #next} was called. */
    Headers header() {
        return top == null ? new Headers(List.copyOf(header)) : top;
    }

    /**
     * Empty at the end.
     *
     * @throws PastLimit when the message is too large to go on
     * @throws MimeException when what is left makes no sense
     */
    Optional<Leaf> next() throws IOException, MimeException, PastLimit {
        while (true) {
            state = state == null ? tokens.getState() : tokens.next();
            switch (state) {
                case T_START_MESSAGE -> enter("message/rfc822");
                case T_START_HEADER -> header = new ArrayList<>();
                case T_FIELD -> header.add(Headers.Line.of(tokens.getField()));
                case T_END_HEADER -> endHeader();
                case T_START_MULTIPART -> enter(mediaType());
                case T_END_MULTIPART, T_END_MESSAGE -> around.removeLast();
                case T_BODY -> {
                    return Optional.of(leaf());
                }
                case T_END_OF_STREAM -> {
                    return Optional.empty();
                }
                case T_START_BODYPART, T_END_BODYPART, T_PREAMBLE, T_EPILOGUE, T_RAW_ENTITY -> {}
            }
        }
    }

    private void endHeader() {
        if (top == null) {
            top = new Headers(List.copyOf(header));
        }
        var last = around.size() - 1;
        if (last >= 0 && around.get(last).headers().equals(Headers.NONE)) {
            var message = around.get(last);
            if (message.mediaType().equals("message/rfc822")) {
                around.set(
                        last,
                        new Leaf.Around(
                                message.number(),
                                message.mediaType(),
                                new Headers(List.copyOf(header))));
            }
        }
    }

    private void enter(String mediaType) throws PastLimit {
        if (around.size() + depth >= limits.depth()) {
            throw new PastLimit(Trouble.TOO_DEEP);
        }
        var headers =
                mediaType.equals("message/rfc822")
                        ? Headers.NONE
                        : new Headers(List.copyOf(header));
        around.add(new Leaf.Around(containers++, mediaType, headers));
    }

    private Leaf leaf() throws PastLimit {
        if (++leaves > limits.parts()) {
            throw new PastLimit(Trouble.TOO_MANY_PARTS);
        }
        var headers = new Headers(List.copyOf(header));
        return new Leaf(
                prefix + leaves,
                headers,
                mediaType(),
                Parameters.read(headers.first("content-type").orElse("")),
                Parameters.read(headers.first("content-disposition").orElse("")),
                List.copyOf(around),
                tokens.getDecodedInputStream());
    }

    private String mediaType() {
        return tokens.getBodyDescriptor().getMimeType();
    }

    /** Too many parts, or too deep. */
    static final class PastLimit extends Exception {
        private final transient Trouble trouble;

        PastLimit(Trouble trouble) {
            super(trouble.name());
            this.trouble = trouble;
        }

        Trouble trouble() {
            return trouble;
        }
    }
}
