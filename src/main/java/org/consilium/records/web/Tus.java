package org.consilium.records.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.consilium.records.Documents;
import org.consilium.records.upload.NewUpload;
import org.consilium.records.upload.Upload;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The headers of tus 1.0.0, read and written. */
final class Tus {
    private static final String RESUMABLE = "Tus-Resumable";
    private static final String VERSION = "1.0.0";
    private static final String LENGTH = "Upload-Length";
    private static final String OFFSET = "Upload-Offset";
    private static final String METADATA = "Upload-Metadata";
    private static final String BYTES = "application/offset+octet-stream";
    private static final int LONGEST_METADATA = 4_096;
    private static final int LONGEST_FOLDER = 200;

    private Tus() {}

    /** What is asked is not in the protocol. */
    static final class NotSpoken extends RuntimeException {
        private final HttpStatus status;

        NotSpoken(HttpStatus status) {
            super(status.name());
            this.status = status;
        }

        HttpStatus status() {
            return status;
        }
    }

    static ResponseEntity<Void> options() {
        return answer(HttpStatus.NO_CONTENT)
                .header("Tus-Version", VERSION)
                .header("Tus-Extension", "creation,termination")
                .header("Tus-Max-Size", String.valueOf(Documents.MOST_BYTES_OF_STUDY))
                .build();
    }

    static NewUpload wanted(HttpServletRequest request) {
        mustSpeak(request);
        var metadata = metadata(Optional.ofNullable(request.getHeader(METADATA)).orElse(""));
        return new NewUpload(
                metadata.getOrDefault("filename", ""),
                Optional.ofNullable(metadata.get("folder"))
                        .filter(folder -> !folder.isBlank())
                        .map(
                                folder ->
                                        folder.substring(
                                                0, Math.min(folder.length(), LONGEST_FOLDER))),
                number(request, LENGTH),
                metadata.containsKey("page"),
                FormKey.of(metadata.getOrDefault("key", "")));
    }

    static long placeOf(HttpServletRequest request) {
        mustSpeak(request);
        if (!BYTES.equals(request.getContentType())) {
            throw new NotSpoken(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        }
        return number(request, OFFSET);
    }

    static void mustSpeak(HttpServletRequest request) {
        if (!VERSION.equals(request.getHeader(RESUMABLE))) {
            throw new NotSpoken(HttpStatus.PRECONDITION_FAILED);
        }
    }

    private static long number(HttpServletRequest request, String header) {
        var value = Optional.ofNullable(request.getHeader(header)).orElse("");
        if (!value.matches("\\d{1,18}")) {
            throw new NotSpoken(HttpStatus.BAD_REQUEST);
        }
        return Long.parseLong(value);
    }

    private static Map<String, String> metadata(String header) {
        if (header.length() > LONGEST_METADATA) {
            throw new NotSpoken(HttpStatus.BAD_REQUEST);
        }
        var metadata = new HashMap<String, String>();
        for (var pair : header.split(",", -1)) {
            var words = pair.strip().split(" ", 2);
            metadata.put(words[0], words.length > 1 ? decoded(words[1]) : "");
        }
        return metadata;
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new NotSpoken(HttpStatus.BAD_REQUEST);
        }
    }

    static ResponseEntity<Void> begun(String address, Upload upload) {
        return at(answer(HttpStatus.CREATED), upload).location(URI.create(address)).build();
    }

    static ResponseEntity<Void> place(Upload upload) {
        return at(answer(HttpStatus.OK), upload)
                .header(LENGTH, String.valueOf(upload.bytes()))
                .build();
    }

    static ResponseEntity<Void> added(Upload upload) {
        return at(answer(HttpStatus.NO_CONTENT), upload).build();
    }

    static ResponseEntity<Void> gone() {
        return answer(HttpStatus.NO_CONTENT).build();
    }

    static ResponseEntity<Void> refused(HttpStatus status) {
        return answer(status).header("Tus-Version", VERSION).build();
    }

    static ResponseEntity.BodyBuilder fresh() {
        return answer(HttpStatus.OK);
    }

    private static ResponseEntity.BodyBuilder at(ResponseEntity.BodyBuilder answer, Upload upload) {
        return answer.header(OFFSET, String.valueOf(upload.arrived()));
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .header(RESUMABLE, VERSION);
    }
}
