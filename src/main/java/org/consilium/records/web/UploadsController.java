package org.consilium.records.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Deed;
import org.consilium.access.Grant;
import org.consilium.casework.Cases;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.records.Receipt;
import org.consilium.records.ReceiptLine;
import org.consilium.records.upload.Upload;
import org.consilium.records.upload.UploadConflict;
import org.consilium.records.upload.UploadId;
import org.consilium.records.upload.Uploads;
import org.consilium.shell.Frame;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The tus protocol 1.0.0 with creation and termination, the outcome of an upload beside it, and
 * photos bound to one report.
 */
@Controller
class UploadsController {
    private static final String MY = "/my/cases/{number}/uploads";
    private static final String DESK = "/desk/cases/{number}/uploads";
    private static final String MY_ONE = MY + "/{id}";
    private static final String DESK_ONE = DESK + "/{id}";

    private final Uploads uploads;
    private final Cases cases;
    private final Access access;

    UploadsController(Uploads uploads, Cases cases, Access access) {
        this.uploads = uploads;
        this.cases = cases;
        this.access = access;
    }

    @RequestMapping(
            path = {MY, DESK},
            method = RequestMethod.OPTIONS)
    ResponseEntity<Void> options(@PathVariable CaseNumber number, Actor actor) {
        add(actor, number);
        return Tus.options();
    }

    @PostMapping({MY, DESK})
    ResponseEntity<Void> begin(
            @PathVariable CaseNumber number, Actor actor, HttpServletRequest request) {
        var grant = add(actor, number);
        var upload = uploads.begin(grant, Tus.wanted(request));
        return Tus.begun(request.getRequestURI() + "/" + upload.id().value(), upload);
    }

    @RequestMapping(
            path = {MY_ONE, DESK_ONE},
            method = RequestMethod.HEAD)
    ResponseEntity<Void> place(
            @PathVariable CaseNumber number,
            @PathVariable UUID id,
            Actor actor,
            HttpServletRequest request) {
        var upload = uploads.of(add(actor, number), new UploadId(id));
        if (upload.ofPages() && upload.state() == Upload.State.SETTLED) {
            throw new NotFound(); // bound into a report: the same photo for another comes anew
        }
        Tus.mustSpeak(request);
        return Tus.place(upload);
    }

    @PatchMapping({MY_ONE, DESK_ONE})
    ResponseEntity<Void> add(
            @PathVariable CaseNumber number,
            @PathVariable UUID id,
            Actor actor,
            HttpServletRequest request)
            throws IOException {
        var grant = add(actor, number);
        uploads.of(grant, new UploadId(id));
        var place = Tus.placeOf(request);
        return Tus.added(uploads.add(grant, new UploadId(id), place, request.getInputStream()));
    }

    @DeleteMapping({MY_ONE, DESK_ONE})
    ResponseEntity<Void> forget(@PathVariable CaseNumber number, @PathVariable UUID id, Actor actor)
            throws IOException {
        uploads.forget(add(actor, number), new UploadId(id));
        return Tus.gone();
    }

    /** The same by a button of the page. */
    @PostMapping({MY_ONE, DESK_ONE})
    String forgetByButton(
            @PathVariable CaseNumber number,
            @PathVariable UUID id,
            Actor actor,
            HttpServletRequest request)
            throws IOException {
        uploads.forget(add(actor, number), new UploadId(id));
        return "redirect:" + Side.of(request.getRequestURI()).recordsAt(number);
    }

    /** Where it is and, at its end, what became of it: a lost answer is asked for again. */
    @GetMapping({MY_ONE, DESK_ONE})
    ResponseEntity<Outcome> outcome(
            @PathVariable CaseNumber number, @PathVariable UUID id, Actor actor, Frame frame) {
        return Tus.fresh()
                .body(Outcome.of(uploads.of(add(actor, number), new UploadId(id)), frame));
    }

    /** What the script needs to know. */
    record Outcome(Upload.State state, long arrived, boolean taken, String sentence) {
        static Outcome of(Upload upload, Frame frame) {
            return new Outcome(
                    upload.state(),
                    upload.arrived(),
                    upload.told().stream().anyMatch(ReceiptLine::taken),
                    ReceiptLine.inWords(upload.told(), frame));
        }
    }

    @PostMapping({MY + "/pages", DESK + "/pages"})
    ResponseEntity<String> bind(
            @PathVariable CaseNumber number,
            @RequestParam String key,
            @RequestParam String ids,
            Actor actor,
            Frame frame)
            throws IOException {
        var grant = add(actor, number);
        var receipt = uploads.bind(grant, idsOf(ids), FormKey.of(key));
        var sentence = ReceiptLine.inWords(ReceiptLine.all(receipt), frame);
        return receipt instanceof Receipt.NotTaken
                ? said(HttpStatus.UNPROCESSABLE_CONTENT, receipt.fileName() + ": " + sentence)
                : said(HttpStatus.OK, sentence);
    }

    private static List<UploadId> idsOf(String commaSeparated) {
        try {
            return Arrays.stream(commaSeparated.split(",", -1))
                    .map(id -> new UploadId(UUID.fromString(id)))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new Refused("records.none");
        }
    }

    @ExceptionHandler(UploadConflict.class)
    ResponseEntity<Void> conflict(UploadConflict conflict) {
        return Tus.refused(
                switch (conflict.why()) {
                    case OTHER_PLACE -> HttpStatus.CONFLICT;
                    case BUSY -> HttpStatus.LOCKED;
                    case TOO_MUCH -> HttpStatus.CONTENT_TOO_LARGE;
                });
    }

    @ExceptionHandler(Tus.NotSpoken.class)
    ResponseEntity<Void> notSpoken(Tus.NotSpoken e) {
        return Tus.refused(e.status());
    }

    @ExceptionHandler(Refused.class)
    ResponseEntity<String> refused(Refused refused, Frame frame) {
        return said(
                HttpStatus.UNPROCESSABLE_CONTENT,
                frame.t("refused." + refused.key(), refused.details()));
    }

    private static ResponseEntity<String> said(HttpStatus status, String sentence) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(sentence);
    }

    private Grant add(Actor actor, CaseNumber number) {
        return access.grant(actor, Deed.ADD_RECORDS, cases.locate(number));
    }
}
