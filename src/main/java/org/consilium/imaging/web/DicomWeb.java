package org.consilium.imaging.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.consilium.access.Actor;
import org.consilium.imaging.Instance;
import org.consilium.imaging.Redaction;
import org.consilium.imaging.Series;
import org.consilium.imaging.Studies;
import org.consilium.imaging.Study;
import org.consilium.imaging.dicom.DicomJson;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Finding pictures (QIDO-RS) and reading their headers (WADO-RS metadata), case by case. */
@Controller
class DicomWeb {
    private static final String MY = "/my/cases/{number}/dicomweb";
    private static final String DESK = "/desk/cases/{number}/dicomweb";
    private static final String BOARD = "/board/cases/{number}/dicomweb";
    private static final JsonFactory JSON = JsonFactory.builder().build();

    private final Studies studies;
    private final Looks looks;

    DicomWeb(Studies studies, Looks looks) {
        this.studies = studies;
        this.looks = looks;
    }

    @GetMapping({MY + "/studies", DESK + "/studies", BOARD + "/studies"})
    void studies(
            @PathVariable CaseNumber number,
            @RequestParam Map<String, String> asked,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var query = new Query(asked);
        var found =
                studies.list(looks.see(actor, number)).stream()
                        .filter(query::matches)
                        .skip(query.offset())
                        .limit(query.limit())
                        .toList();
        answer(
                response,
                out -> {
                    for (var study : found) {
                        write(out, study, base(request, number));
                    }
                });
    }

    @GetMapping({
        MY + "/studies/{study}/series",
        DESK + "/studies/{study}/series",
        BOARD + "/studies/{study}/series",
        MY + "/series",
        DESK + "/series",
        BOARD + "/series"
    })
    void series(
            @PathVariable CaseNumber number,
            @PathVariable(required = false) Optional<String> study,
            @RequestParam Map<String, String> asked,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var query = new Query(asked);
        var found =
                found(actor, number, study, query)
                        .skip(query.offset())
                        .limit(query.limit())
                        .toList();
        answer(
                response,
                out -> {
                    for (var one : found) {
                        write(out, one, base(request, number));
                    }
                });
    }

    @GetMapping({
        MY + "/studies/{study}/series/{series}/instances",
        DESK + "/studies/{study}/series/{series}/instances",
        BOARD + "/studies/{study}/series/{series}/instances",
        MY + "/studies/{study}/instances",
        DESK + "/studies/{study}/instances",
        BOARD + "/studies/{study}/instances",
        MY + "/instances",
        DESK + "/instances",
        BOARD + "/instances"
    })
    void instances(
            @PathVariable CaseNumber number,
            @PathVariable(required = false) Optional<String> study,
            @PathVariable(required = false) Optional<String> series,
            @RequestParam Map<String, String> asked,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var query = new Query(asked);
        var found =
                found(actor, number, study, query)
                        .filter(one -> series.isEmpty() || series.get().equals(one.series.uid()))
                        .toList();
        answer(
                response,
                out -> {
                    var left = query.limit();
                    var skip = query.offset();
                    for (var one : found) {
                        for (var instance : one.series.instances()) {
                            if (!query.matches(instance) || skip-- > 0 || left-- <= 0) {
                                continue;
                            }
                            write(out, one, instance, base(request, number));
                        }
                    }
                });
    }

    @GetMapping({
        MY + "/studies/{study}/metadata",
        DESK + "/studies/{study}/metadata",
        BOARD + "/studies/{study}/metadata",
        MY + "/studies/{study}/series/{series}/metadata",
        DESK + "/studies/{study}/series/{series}/metadata",
        BOARD + "/studies/{study}/series/{series}/metadata",
        MY + "/studies/{study}/series/{series}/instances/{instance}/metadata",
        DESK + "/studies/{study}/series/{series}/instances/{instance}/metadata",
        BOARD + "/studies/{study}/series/{series}/instances/{instance}/metadata"
    })
    void metadata(
            @PathVariable CaseNumber number,
            @PathVariable String study,
            @PathVariable(required = false) Optional<String> series,
            @PathVariable(required = false) Optional<String> instance,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var grant = looks.see(actor, number);
        var found =
                studies.scans(grant, study).stream()
                        .filter(s -> series.isEmpty() || series.get().equals(s.series()))
                        .filter(
                                s ->
                                        instance.isEmpty()
                                                || instance.get().equals(s.instance().uid()))
                        .toList();
        if (found.isEmpty()) {
            throw new NotFound();
        }
        answer(
                response,
                out -> {
                    for (var scan : found) {
                        Predicate<Integer> hidden =
                                tag -> scan.isForExpert() && Redaction.hides(tag);
                        new DicomJson(out, hidden)
                                .write(
                                        scan.header(),
                                        scan.source(),
                                        address(
                                                base(request, number),
                                                scan.study(),
                                                scan.series(),
                                                scan.instance().uid()));
                    }
                });
    }

    private Stream<Found> found(
            Actor actor, CaseNumber number, Optional<String> study, Query query) {
        return of(actor, number, study)
                .filter(query::matches)
                .flatMap(s -> s.series().stream().map(one -> new Found(s, one)))
                .filter(one -> query.matches(one.series));
    }

    private Stream<Study> of(Actor actor, CaseNumber number, Optional<String> study) {
        var grant = looks.see(actor, number);
        return study.isPresent()
                ? Stream.of(studies.study(grant, study.get()))
                : studies.list(grant).stream();
    }

    private record Found(Study study, Series series) {}

    private interface Body {
        void write(JsonGenerator out) throws IOException;
    }

    private static void answer(HttpServletResponse response, Body body) throws IOException {
        response.setContentType("application/dicom+json");
        response.setHeader("Cache-Control", "no-store, private");
        try (var out =
                JSON.createGenerator(ObjectWriteContext.empty(), response.getOutputStream())) {
            out.writeStartArray();
            body.write(out);
            out.writeEndArray();
        }
    }

    private static String base(HttpServletRequest request, CaseNumber number) {
        return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                + Side.of(request.getRequestURI()).dicomWebAt(number);
    }

    private static String address(String base, String study, String series, String instance) {
        return base + "/studies/" + study + "/series/" + series + "/instances/" + instance;
    }

    private static void write(JsonGenerator out, Study study, String base) {
        out.writeStartObject();
        text(
                out,
                "00080020",
                "DA",
                study.date().map(d -> d.toString().replace("-", "")).orElse(""));
        texts(
                out,
                "00080061",
                "CS",
                study.series().stream().map(Series::modality).distinct().toList());
        text(out, "00081030", "LO", study.description());
        text(out, "00081190", "UR", base + "/studies/" + study.uid());
        text(out, "00100010", "PN", "");
        text(out, "00100020", "LO", "");
        text(out, "0020000D", "UI", study.uid());
        number(out, "00201206", "IS", study.series().size());
        number(out, "00201208", "IS", study.files());
        out.writeEndObject();
    }

    private static void write(JsonGenerator out, Found found, String base) {
        out.writeStartObject();
        text(out, "00080060", "CS", found.series.modality());
        text(out, "0008103E", "LO", found.series.description());
        text(
                out,
                "00081190",
                "UR",
                base + "/studies/" + found.study.uid() + "/series/" + found.series.uid());
        text(out, "00180015", "CS", found.series.bodyPart());
        text(out, "0020000D", "UI", found.study.uid());
        text(out, "0020000E", "UI", found.series.uid());
        number(out, "00200011", "IS", found.series.number());
        number(out, "00201209", "IS", found.series.instances().size());
        out.writeEndObject();
    }

    private static void write(JsonGenerator out, Found found, Instance instance, String base) {
        out.writeStartObject();
        text(out, "00080016", "UI", instance.sopClass());
        text(out, "00080018", "UI", instance.uid());
        text(out, "00080060", "CS", found.series.modality());
        text(
                out,
                "00081190",
                "UR",
                address(base, found.study.uid(), found.series.uid(), instance.uid()));
        text(out, "0020000D", "UI", found.study.uid());
        text(out, "0020000E", "UI", found.series.uid());
        number(out, "00200013", "IS", instance.number());
        number(out, "00280008", "IS", instance.frames());
        number(out, "00280010", "US", instance.rows());
        number(out, "00280011", "US", instance.columns());
        out.writeEndObject();
    }

    private static void text(JsonGenerator out, String tag, String vr, String value) {
        texts(out, tag, vr, value.isEmpty() ? List.of() : List.of(value));
    }

    private static void texts(JsonGenerator out, String tag, String vr, List<String> values) {
        out.writeName(tag);
        out.writeStartObject();
        out.writeStringProperty("vr", vr);
        if (!values.isEmpty()) {
            out.writeArrayPropertyStart("Value");
            values.forEach(out::writeString);
            out.writeEndArray();
        }
        out.writeEndObject();
    }

    private static void number(JsonGenerator out, String tag, String vr, int value) {
        out.writeName(tag);
        out.writeStartObject();
        out.writeStringProperty("vr", vr);
        out.writeArrayPropertyStart("Value");
        out.writeNumber(value);
        out.writeEndArray();
        out.writeEndObject();
    }
}
