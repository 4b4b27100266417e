package org.consilium.records.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.Refused;
import org.consilium.kernel.RequestKey;
import org.consilium.records.DocumentId;
import org.consilium.records.Documents;
import org.consilium.records.Kind;
import org.consilium.records.Photo;
import org.consilium.records.Receipt;
import org.consilium.records.ReceiptLine;
import org.consilium.records.Way;
import org.consilium.shell.Frame;
import org.consilium.shell.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Sending documents and looking at them. */
@Controller
class RecordsController {
    private static final String RECEIPTS = "receipts";
    private static final String ONE = "X-Upload=one";

    private final Documents documents;
    private final RecordLooks looks;
    private final Cases cases;
    private final Access access;

    RecordsController(Documents documents, RecordLooks looks, Cases cases, Access access) {
        this.documents = documents;
        this.looks = looks;
        this.cases = cases;
        this.access = access;
    }

    @GetMapping({
        "/my/cases/{number}/records",
        "/desk/cases/{number}/records",
        "/board/cases/{number}/records"
    })
    ModelAndView records(
            @PathVariable CaseNumber number,
            @RequestParam(required = false) Optional<Kind> kind,
            Actor actor,
            HttpServletRequest request) {
        var page =
                looks.records(
                        Side.of(request.getRequestURI()),
                        looks.see(actor, number),
                        kind,
                        receipts(request));
        return Pages.page("records/records", page);
    }

    @GetMapping({
        "/my/cases/{number}/records/{id}",
        "/desk/cases/{number}/records/{id}",
        "/board/cases/{number}/records/{id}"
    })
    ModelAndView record(
            @PathVariable CaseNumber number,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "as-it-came", defaultValue = "false") boolean asItCame,
            Actor actor,
            HttpServletRequest request) {
        return Pages.page(
                "records/viewer",
                looks.viewer(
                        Side.of(request.getRequestURI()),
                        looks.see(actor, number),
                        new DocumentId(id),
                        page,
                        asItCame,
                        Optional.empty()));
    }

    /** One file sent by the script: answered where it is, in words. */
    @PostMapping(
            path = {"/my/cases/{number}/records", "/desk/cases/{number}/records"},
            headers = ONE)
    ResponseEntity<String> addOne(
            @PathVariable CaseNumber number,
            @RequestParam("file") MultipartFile file,
            @RequestParam String key,
            Actor actor,
            Frame frame) {
        var grant = access.grant(actor, Deed.ADD_RECORDS, cases.locate(number));
        try {
            var lines = ReceiptLine.all(add(grant, file, FormKey.of(key)));
            return said(
                    lines.stream().anyMatch(ReceiptLine::taken)
                            ? HttpStatus.OK
                            : HttpStatus.UNPROCESSABLE_CONTENT,
                    ReceiptLine.inWords(lines, frame));
        } catch (Refused e) {
            return said(
                    HttpStatus.UNPROCESSABLE_CONTENT, frame.t("refused." + e.key(), e.details()));
        }
    }

    /** All files in one post, without script. */
    @PostMapping(
            path = {"/my/cases/{number}/records", "/desk/cases/{number}/records"},
            headers = "!X-Upload")
    String addAll(
            @PathVariable CaseNumber number,
            @RequestParam("file") List<MultipartFile> files,
            @RequestParam(defaultValue = "false") boolean pages,
            @RequestParam String key,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes next) {
        var grant = access.grant(actor, Deed.ADD_RECORDS, cases.locate(number));
        var chosen = files.stream().filter(file -> !named(file).isBlank()).toList();
        if (chosen.isEmpty()) {
            throw new Refused("records.none");
        }
        next.addFlashAttribute(
                RECEIPTS,
                pages && chosen.size() > 1
                        ? addPages(grant, chosen, key)
                        : addEach(grant, chosen, key));
        return "redirect:" + Side.of(request.getRequestURI()).recordsAt(number);
    }

    private List<ReceiptLine> addEach(Grant grant, List<MultipartFile> files, String key) {
        var lines = new ArrayList<ReceiptLine>();
        for (var place = 0; place < files.size(); place++) {
            var receipt = add(grant, files.get(place), FormKey.of(key + "-" + place));
            lines.addAll(ReceiptLine.all(receipt));
        }
        return lines;
    }

    /** A report of which a page is refused is not kept without it, and the form says so. */
    private List<ReceiptLine> addPages(Grant grant, List<MultipartFile> files, String key) {
        var photos = files.stream().<Photo>map(file -> new Photo.Sent(named(file), file)).toList();
        var receipt = documents.addPages(grant, Way.WEB, photos, FormKey.of(key + "-pages"));
        var lines = new ArrayList<>(ReceiptLine.all(receipt));
        if (receipt instanceof Receipt.NotTaken) {
            lines.add(ReceiptLine.noPages(named(files.getFirst())));
        }
        return lines;
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ResponseEntity<String> tooLarge(Frame frame) {
        return said(HttpStatus.CONTENT_TOO_LARGE, frame.t("refused.records.large"));
    }

    private Receipt add(Grant grant, MultipartFile file, RequestKey key) {
        try (var bytes = file.getInputStream()) {
            return documents.add(grant, named(file), bytes, key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String named(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename()).orElse("");
    }

    private static ResponseEntity<String> said(HttpStatus status, String sentence) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(sentence);
    }

    private static List<ReceiptLine> receipts(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        if (flash == null || !(flash.get(RECEIPTS) instanceof List<?> lines)) {
            return List.of();
        }
        return lines.stream()
                .filter(ReceiptLine.class::isInstance)
                .map(ReceiptLine.class::cast)
                .toList();
    }
}
