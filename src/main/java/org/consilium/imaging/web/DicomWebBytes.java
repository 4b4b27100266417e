package org.consilium.imaging.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.consilium.access.Actor;
import org.consilium.access.Grant;
import org.consilium.imaging.Redaction;
import org.consilium.imaging.Scan;
import org.consilium.imaging.Studies;
import org.consilium.imaging.dicom.Element;
import org.consilium.imaging.dicom.Tags;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.Ids;
import org.consilium.kernel.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Frames, files and long values (WADO-RS). Each request asks for its own grant; bytes go from the
 * sealed original to the reader and are kept nowhere between.
 */
@Controller
class DicomWebBytes {
    private static final String INSTANCE =
            "/cases/{number}/dicomweb/studies/{study}/series/{series}/instances/{instance}";
    private static final int MOST_FRAMES = 500;

    private final Studies studies;
    private final Looks looks;
    private final Ids ids;

    DicomWebBytes(Studies studies, Looks looks, Ids ids) {
        this.studies = studies;
        this.looks = looks;
        this.ids = ids;
    }

    @GetMapping({
        "/my" + INSTANCE + "/frames/{frames}",
        "/desk" + INSTANCE + "/frames/{frames}",
        "/board" + INSTANCE + "/frames/{frames}"
    })
    void frames(
            @PathVariable CaseNumber number,
            @PathVariable String study,
            @PathVariable String series,
            @PathVariable String instance,
            @PathVariable String frames,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        var scan = scan(looks.see(actor, number), study, series, instance);
        var type = "application/octet-stream; transfer-syntax=" + scan.frameSyntax();
        var parts =
                numbers(frames).stream()
                        .map(
                                frame ->
                                        new Part(
                                                type,
                                                scan.frameSize(frame),
                                                out -> scan.writeFrame(frame, out)))
                        .toList();
        answer(response, "application/octet-stream", parts);
    }

    /** The file as it came; experts get its frames and the header without the person. */
    @GetMapping({"/my" + INSTANCE, "/desk" + INSTANCE, "/board" + INSTANCE})
    void file(
            @PathVariable CaseNumber number,
            @PathVariable String study,
            @PathVariable String series,
            @PathVariable String instance,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        var scan = scan(looks.see(actor, number), study, series, instance);
        answer(response, "application/dicom", List.of(whole(scan)));
    }

    @GetMapping({
        "/my/cases/{number}/dicomweb/studies/{study}",
        "/desk/cases/{number}/dicomweb/studies/{study}",
        "/my/cases/{number}/dicomweb/studies/{study}/series/{series}",
        "/desk/cases/{number}/dicomweb/studies/{study}/series/{series}"
    })
    void files(
            @PathVariable CaseNumber number,
            @PathVariable String study,
            @PathVariable(required = false) Optional<String> series,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        var grant = looks.see(actor, number);
        var parts =
                studies.scans(grant, study).stream()
                        .filter(one -> series.isEmpty() || series.get().equals(one.series()))
                        .map(DicomWebBytes::whole)
                        .toList();
        if (parts.isEmpty()) {
            throw new NotFound();
        }
        answer(response, "application/dicom", parts);
    }

    @GetMapping({
        "/my" + INSTANCE + "/bulkdata/{tag}",
        "/desk" + INSTANCE + "/bulkdata/{tag}",
        "/board" + INSTANCE + "/bulkdata/{tag}"
    })
    void bulk(
            @PathVariable CaseNumber number,
            @PathVariable String study,
            @PathVariable String series,
            @PathVariable String instance,
            @PathVariable String tag,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        var scan = scan(looks.see(actor, number), study, series, instance);
        var wanted =
                Tags.ofHex(tag)
                        .filter(t -> !scan.isForExpert() || !Redaction.hides(t))
                        .orElseThrow(NotFound::new);
        var file = scan.header();
        if (!(file.data().element(wanted).map(Element::value).orElseThrow(NotFound::new)
                instanceof Element.Located at)) {
            throw new NotFound();
        }
        answer(
                response,
                "application/octet-stream",
                List.of(
                        new Part(
                                "application/octet-stream",
                                at.length(),
                                out -> file.writeBulk(scan.source(), at, out))));
    }

    private Scan scan(Grant grant, String study, String series, String instance) {
        var scan = studies.scan(grant, instance);
        if (!scan.study().equals(study) || !scan.series().equals(series)) {
            throw new NotFound();
        }
        return scan;
    }

    private static Part whole(Scan scan) {
        if (scan.isForExpert()) {
            throw new NotFound();
        }
        return new Part(
                "application/dicom; transfer-syntax=" + scan.instance().transferSyntax(),
                size(scan),
                out -> {
                    try (var file = scan.source().open()) {
                        Channels.newInputStream(file).transferTo(out);
                    }
                });
    }

    private static long size(Scan scan) {
        try (var file = scan.source().open()) {
            return file.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Integer> numbers(String list) {
        if (!list.matches("\\d{1,6}(,\\d{1,6}){0," + (MOST_FRAMES - 1) + "}")) {
            throw new NotFound();
        }
        return Arrays.stream(list.split(",")).map(Integer::valueOf).toList();
    }

    private interface Bytes {
        void write(OutputStream out) throws IOException;
    }

    private record Part(String type, long size, Bytes bytes) {}

    private void answer(HttpServletResponse response, String type, List<Part> parts)
            throws IOException {
        var border = ids.next().toString();
        var end = ascii("\r\n--" + border + "--");
        var heads = parts.stream().map(part -> ascii(head(border, part))).toList();
        response.setContentType("multipart/related; type=\"" + type + "\"; boundary=" + border);
        response.setHeader("Cache-Control", "no-store, private");
        response.setContentLengthLong(
                end.length
                        + heads.stream().mapToLong(head -> head.length).sum()
                        + parts.stream().mapToLong(Part::size).sum());
        var out = response.getOutputStream();
        for (var i = 0; i < parts.size(); i++) {
            out.write(heads.get(i));
            parts.get(i).bytes.write(out);
        }
        out.write(end);
    }

    private static String head(String border, Part part) {
        return "\r\n--"
                + border
                + "\r\nContent-Type: "
                + part.type
                + "\r\nContent-Length: "
                + part.size
                + "\r\n\r\n";
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
