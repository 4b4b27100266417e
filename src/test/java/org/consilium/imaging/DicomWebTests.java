package org.consilium.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.testing.Eventually.eventually;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.consilium.access.Actor;
import org.consilium.access.Role;
import org.consilium.casework.Organ;
import org.consilium.imaging.dicom.MadeDicom;
import org.consilium.imaging.dicom.Tags;
import org.consilium.records.SmallClinic;
import org.consilium.records.SmallClinic.Around;
import org.consilium.testing.ConsiliumTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ConsiliumTest
class DicomWebTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired MockMvcTester mvc;
    SmallClinic clinic;
    AScan scans;
    Around around;
    String study;
    byte[] pixels;

    @BeforeEach
    void open(@Autowired AutowireCapableBeanFactory beans) {
        clinic = SmallClinic.of(beans);
        scans = AScan.of(beans);
        around = clinic.aCase(Organ.LUNG);
        study = AScan.uid();
        for (var number : List.of(1, 2)) {
            var file =
                    AScan.ours(AScan.slice(study, number))
                            .text(Tags.INSTITUTION, "LO", "Hospital of tests")
                            .text(0x00101010, "AS", "058Y")
                            .bytes(
                                    0x00091002,
                                    "LO",
                                    "of the maker".getBytes(StandardCharsets.US_ASCII));
            var bytes = file.bytes();
            pixels = Arrays.copyOfRange(bytes, bytes.length - 32 * 32 * 2, bytes.length);
            scans.sorted(around, scans.file(around, bytes));
        }
    }

    @Test
    void studies_series_and_instances_are_found_step_by_step() {
        for (var side : List.of("my", "desk", "board")) {
            var found = json(get(side, "/studies", who(side)));
            assertThat(found).hasSize(1);
            assertThat(value(found.get(0), "0020000D")).isEqualTo(study);
            assertThat(value(found.get(0), "00080061")).isEqualTo("CT");
            assertThat(value(found.get(0), "00201208")).isEqualTo("2");
            var series = json(get(side, "/studies/" + study + "/series", who(side)));
            assertThat(value(series.get(0), "0020000E")).isEqualTo(study + ".2");
            var instances =
                    json(
                            get(
                                    side,
                                    "/studies/" + study + "/series/" + study + ".2/instances",
                                    who(side)));
            assertThat(instances).hasSize(2);
            assertThat(value(instances.get(1), "00080018")).isEqualTo(study + ".2.2");
            assertThat(value(instances.get(1), "00280010")).isEqualTo("32");
        }
    }

    @Test
    void a_search_narrows_by_what_it_asks_for() {
        assertThat(json(my("/studies?StudyDate=20261001-20261031"))).hasSize(1);
        assertThat(json(my("/studies?StudyDate=-20260101"))).isEmpty();
        assertThat(json(my("/studies?ModalitiesInStudy=MR"))).isEmpty();
        assertThat(json(my("/studies?0020000D=" + study))).hasSize(1);
        assertThat(json(my("/studies?limit=0"))).isEmpty();
        assertThat(json(my("/instances?SOPInstanceUID=" + study + ".2.1"))).hasSize(1);
        assertThat(json(my("/instances?offset=1"))).hasSize(1);
        assertThat(json(my("/series?Modality=CT"))).hasSize(1);
    }

    @Test
    void the_header_has_what_a_viewer_needs_and_no_pixels() {
        var header = json(my(instance(2) + "/metadata")).get(0);

        assertThat(value(header, "00280010")).isEqualTo("32");
        assertThat(value(header, "00281052")).isEqualTo("-1024");
        assertThat(header.path("00280030").path("Value").get(0).asDouble()).isEqualTo(0.8);
        assertThat(header.path("7FE00010").path("BulkDataURI").asString())
                .endsWith(instance(2) + "/frames");
        assertThat(header.path("00100010").path("Value").get(0).path("Alphabetic").asString())
                .isEqualTo("MADE-UP^ASHA");
        assertThat(json(my("/studies/" + study + "/metadata"))).hasSize(2);
    }

    @Test
    void an_expert_gets_the_pictures_and_the_body_but_not_the_person() throws Exception {
        var answer = get("board", instance(2) + "/metadata", around.expert());
        var header = json(answer).get(0);

        assertThat(answer.getResponse().getContentAsString())
                .doesNotContain("ASHA")
                .doesNotContain("H-77")
                .doesNotContain("1968")
                .doesNotContain("Hospital of tests")
                .doesNotContain("of the maker");
        assertThat(value(header, "00101010")).isEqualTo("058Y");
        assertThat(value(header, "00280010")).isEqualTo("32");
        assertThat(get("board", instance(2) + "/frames/1", around.expert())).hasStatusOk();
        assertThat(get("board", instance(2), around.expert())).hasStatus(404);
        assertThat(get("board", "/studies/" + study, around.expert())).hasStatus(404);
        assertThat(get("board", instance(2) + "/bulkdata/00100010", around.expert()))
                .hasStatus(404);
    }

    @Test
    void a_frame_is_given_out_as_it_lies_in_the_file() {
        var answer = my(instance(2) + "/frames/1");
        var type = String.valueOf(answer.getResponse().getContentType());
        var body = answer.getResponse().getContentAsByteArray();
        var text = new String(body, StandardCharsets.ISO_8859_1);
        var start = text.indexOf("\r\n\r\n") + 4;

        assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "no-store, private");
        assertThat(type)
                .startsWith("multipart/related; type=\"application/octet-stream\"; boundary=");
        assertThat(text.substring(0, start))
                .contains(
                        "Content-Type: application/octet-stream; transfer-syntax="
                                + MadeDicom.EXPLICIT);
        assertThat(Arrays.copyOfRange(body, start, start + pixels.length)).isEqualTo(pixels);
        assertThat(text.substring(start + pixels.length))
                .isEqualTo("\r\n--" + type.substring(type.indexOf("boundary=") + 9) + "--");
        assertThat(answer.getResponse().getContentLengthLong()).isEqualTo(body.length);
    }

    @Test
    void a_family_and_the_desk_can_take_the_files_as_they_came() {
        for (var side : List.of("my", "desk")) {
            assertThat(get(side, instance(1), who(side))).hasStatusOk();
            var all = get(side, "/studies/" + study + "/series/" + study + ".2", who(side));
            assertThat(
                            new String(
                                            all.getResponse().getContentAsByteArray(),
                                            StandardCharsets.ISO_8859_1)
                                    .split("DICM", -1))
                    .hasSize(3);
        }
    }

    @Test
    void what_is_not_there_and_what_is_not_yours_look_the_same() {
        var other = clinic.aCase(Organ.LUNG);
        for (var path :
                List.of(
                        "/studies/" + study + "/metadata",
                        instance(1) + "/metadata",
                        instance(1) + "/frames/1",
                        instance(1))) {
            assertThat(get("my", path, other.family())).hasStatus(404);
            assertThat(get("desk", path, other.assistant())).hasStatus(404);
            assertThat(get("board", path, other.expert())).hasStatus(404);
            assertThat(get("my", other, path, other.family())).hasStatus(404);
        }
        assertThat(my(instance(1) + "/frames/2")).hasStatus(404);
        assertThat(my(instance(1) + "/frames/0")).hasStatus(404);
        assertThat(my(instance(1) + "/frames/x")).hasStatus(404);
        assertThat(my(instance(9) + "/frames/1")).hasStatus(404);
        assertThat(my("/studies/1.2.3/series/" + study + ".2/instances/" + study + ".2.1/frames/1"))
                .hasStatus(404);
        assertThat(get("my", "/studies", other.family()).getResponse().getStatus()).isEqualTo(404);
    }

    @Test
    void the_page_of_a_study_says_what_it_needs_and_may_run_decoders_there_alone()
            throws Exception {
        var page = page("desk", "/imaging/" + study, around.assistant());

        assertThat(page).hasStatusOk();
        assertThat(page.getResponse().getContentAsString())
                .contains("data-imaging=\"/desk/cases/" + around.file().number() + "/dicomweb\"")
                .contains("Please allow JavaScript")
                .contains("CT · Axial 5 mm (2)")
                .contains("Keep this picture");
        assertThat(policy(page)).contains("'wasm-unsafe-eval'").doesNotContain("unsafe-inline");
        var list = page("desk", "/imaging", around.assistant());
        assertThat(list.getResponse().getContentAsString())
                .contains("CT chest")
                .contains("2 pictures");
        assertThat(policy(list)).doesNotContain("wasm");
        assertThat(
                        page("my", "/imaging/" + study, around.family())
                                .getResponse()
                                .getContentAsString())
                .doesNotContain("Keep this picture");
        assertThat(page("my", "", around.family()).getResponse().getContentAsString())
                .contains("/imaging/" + study);
        assertThat(page("my", "/imaging/1.2.3", around.family())).hasStatus(404);
    }

    @Test
    void the_desk_is_asked_whose_a_scan_is_and_its_answer_counts() throws Exception {
        scans.file(around, AScan.anothers(AScan.slice(AScan.uid(), 1)).bytes());
        eventually()
                .until(
                        () ->
                                page("desk", "/imaging", around.assistant())
                                        .getResponse()
                                        .getContentAsString()
                                        .contains("Another person?"));
        var text = page("desk", "/imaging", around.assistant()).getResponse().getContentAsString();
        assertThat(text).contains("RAO VIKRAM").contains("The year of birth differs.");
        var action = text.replaceAll("(?s).*action=\"([^\"]*/imaging/people/[^\"]*)\".*", "$1");

        assertThat(
                        mvc.post()
                                .uri(action)
                                .param("ours", "false")
                                .with(SmallClinic.signedIn(clinic.staff(Role.ASSISTANT)))
                                .with(csrf()))
                .hasStatus(404);
        assertThat(
                        mvc.post()
                                .uri(action)
                                .param("ours", "false")
                                .with(SmallClinic.signedIn(around.assistant()))
                                .with(csrf()))
                .hasStatus(302);
        assertThat(page("desk", "/imaging", around.assistant()).getResponse().getContentAsString())
                .doesNotContain("Another person?");
    }

    private Actor who(String side) {
        return switch (side) {
            case "my" -> around.family();
            case "desk" -> around.assistant();
            default -> around.expert();
        };
    }

    private String instance(int number) {
        return "/studies/%s/series/%s.2/instances/%s.2.%d".formatted(study, study, study, number);
    }

    private MvcTestResult my(String path) {
        return get("my", path, around.family());
    }

    private MvcTestResult get(String side, String path, Actor actor) {
        return get(side, around, path, actor);
    }

    private MvcTestResult get(String side, Around at, String path, Actor actor) {
        return mvc.get()
                .uri("/" + side + "/cases/" + at.file().number() + "/dicomweb" + path)
                .with(SmallClinic.signedIn(actor))
                .exchange();
    }

    private MvcTestResult page(String side, String path, Actor actor) {
        return mvc.get()
                .uri("/" + side + "/cases/" + around.file().number() + path)
                .with(SmallClinic.signedIn(actor))
                .exchange();
    }

    private static String policy(MvcTestResult page) {
        return String.valueOf(page.getResponse().getHeader("Content-Security-Policy"));
    }

    private static JsonNode json(MvcTestResult answer) {
        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith("application/dicom+json");
        return JSON.readTree(answer.getResponse().getContentAsByteArray());
    }

    private static String value(JsonNode attributes, String tag) {
        return attributes.path(tag).path("Value").path(0).asString();
    }
}
