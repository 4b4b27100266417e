package org.consilium.records.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.consilium.access.Actor;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.NotFound;
import org.consilium.records.DocumentId;
import org.consilium.records.Documents;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Page pictures and originals; kept by no browser or proxy. */
@Controller
class RecordFiles {
    private final Documents documents;
    private final RecordLooks looks;

    RecordFiles(Documents documents, RecordLooks looks) {
        this.documents = documents;
        this.looks = looks;
    }

    @GetMapping({
        "/my/cases/{number}/records/{id}/pages/{page}",
        "/desk/cases/{number}/records/{id}/pages/{page}",
        "/board/cases/{number}/records/{id}/pages/{page}"
    })
    ResponseEntity<byte[]> page(
            @PathVariable CaseNumber number,
            @PathVariable UUID id,
            @PathVariable int page,
            Actor actor) {
        var image = documents.pageImage(looks.see(actor, number), new DocumentId(id), page);
        return picture(image.orElseThrow(NotFound::new));
    }

    @GetMapping({
        "/my/cases/{number}/records/{id}/pages/{page}/small",
        "/desk/cases/{number}/records/{id}/pages/{page}/small",
        "/board/cases/{number}/records/{id}/pages/{page}/small"
    })
    ResponseEntity<byte[]> small(
            @PathVariable CaseNumber number,
            @PathVariable UUID id,
            @PathVariable int page,
            Actor actor) {
        var image = documents.thumbnail(looks.see(actor, number), new DocumentId(id), page);
        return picture(image.orElseThrow(NotFound::new));
    }

    /** Before it was laid straight: whoever doubts the page looks at this. */
    @GetMapping({
        "/my/cases/{number}/records/{id}/pages/{page}/as-it-came",
        "/desk/cases/{number}/records/{id}/pages/{page}/as-it-came",
        "/board/cases/{number}/records/{id}/pages/{page}/as-it-came"
    })
    ResponseEntity<byte[]> asItCame(
            @PathVariable CaseNumber number,
            @PathVariable UUID id,
            @PathVariable int page,
            Actor actor) {
        var image = documents.pageAsItCame(looks.see(actor, number), new DocumentId(id), page);
        return picture(image.orElseThrow(NotFound::new));
    }

    /** As it came, for saving: what may be active in it never runs in our pages. */
    @GetMapping({
        "/my/cases/{number}/records/{id}/original",
        "/desk/cases/{number}/records/{id}/original"
    })
    ResponseEntity<InputStreamResource> original(
            @PathVariable CaseNumber number, @PathVariable UUID id, Actor actor) {
        var grant = looks.see(actor, number);
        var document = documents.document(grant, new DocumentId(id));
        var bytes = new InputStreamResource(documents.original(grant, document.id()));
        return closed().contentType(MediaType.parseMediaType(document.mediaType()))
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .contentLength(document.bytes())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(document.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }

    private static ResponseEntity<byte[]> picture(byte[] jpeg) {
        return closed().contentType(MediaType.IMAGE_JPEG)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .body(jpeg);
    }

    private static ResponseEntity.BodyBuilder closed() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore().cachePrivate());
    }
}
