package org.consilium.demo.whatsapp;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.consilium.demo.DemoPeople;
import org.consilium.kernel.Contact;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.shell.Pages;
import org.consilium.shell.Problems;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The phones of the demo. Open to everybody, and not there at all outside demo mode. */
@Controller
@ConditionalOnProperty(name = "consilium.mode", havingValue = "DEMO")
class PhoneController {
    private static final int LONGEST = 4000;

    private final FakeGraph graph;
    private final DemoPeople people;

    PhoneController(FakeGraph graph, DemoPeople people) {
        this.graph = graph;
        this.people = people;
    }

    @GetMapping("/demo/whatsapp")
    ModelAndView phones() {
        return Pages.page("demo/phones", phones("", new Problems()));
    }

    /** Any number that nobody of the demo has. */
    @PostMapping("/demo/whatsapp")
    ModelAndView take(@RequestParam(defaultValue = "") String phone) {
        try {
            return new ModelAndView("redirect:/demo/whatsapp/" + digits(Contact.read(phone)));
        } catch (Refused e) {
            var problems = new Problems();
            problems.add("phone", e);
            return refused("demo/phones", phones(phone, problems));
        }
    }

    /** Whoever opens it looks at the phone: what was sent there is read. */
    @GetMapping("/demo/whatsapp/{phone:[0-9]+}")
    ModelAndView phone(@PathVariable String phone) {
        var page = page(known(phone), "", new Problems());
        graph.phones().look(phone);
        return Pages.page("demo/phone", page);
    }

    @PostMapping("/demo/whatsapp/{phone:[0-9]+}/messages")
    ModelAndView write(
            @PathVariable String phone,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(name = "file", required = false) List<MultipartFile> files)
            throws IOException {
        var from = known(phone);
        var picked =
                Optional.ofNullable(files).orElse(List.of()).stream()
                        .filter(file -> !file.isEmpty())
                        .toList();
        if ((text.isBlank() && picked.isEmpty()) || text.length() > LONGEST) {
            var problems = new Problems();
            if (text.isBlank()) {
                problems.add("text", "message.blank");
            } else {
                problems.add("text", "message.long", LONGEST);
            }
            return refused("demo/phone", page(from, text, problems));
        }
        send(from, text.strip(), picked);
        return new ModelAndView("redirect:/demo/whatsapp/" + phone + "#end");
    }

    @GetMapping("/demo/whatsapp/{phone:[0-9]+}/files/{id}")
    ResponseEntity<byte[]> file(@PathVariable String phone, @PathVariable String id) {
        if (graph.phones().on(phone).stream()
                .noneMatch(bubble -> bubble.mediaId().filter(id::equals).isPresent())) {
            throw new NotFound();
        }
        var file = graph.phones().file(id).orElseThrow(NotFound::new);
        var picture = file.mediaType().equals("image/jpeg") || file.mediaType().equals("image/png");
        var disposition = picture ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(
                        picture
                                ? MediaType.parseMediaType(file.mediaType())
                                : MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(file.name(), java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.bytes());
    }

    private void send(Someone from, String text, List<MultipartFile> files) throws IOException {
        if (files.isEmpty()) {
            graph.phones().write(from.phone(), from.name(), text, Optional.empty());
        }
        for (var i = 0; i < files.size(); i++) {
            var file = files.get(i);
            graph.phones()
                    .send(
                            from.phone(),
                            from.name(),
                            new Picked(
                                    Optional.ofNullable(file.getOriginalFilename()).orElse(""),
                                    Optional.ofNullable(file.getContentType())
                                            .orElse("application/octet-stream"),
                                    file.getBytes()),
                            i == 0 ? text : "");
        }
    }

    /** Whose phone it is, as far as the demo knows. */
    private record Someone(String phone, String name, Optional<DemoPeople.Family> family) {}

    private Someone known(String phone) {
        if (phone.length() < 8 || phone.length() > 15) {
            throw new NotFound();
        }
        var family =
                people.families().stream()
                        .filter(one -> one.contact().value().equals("+" + phone))
                        .findFirst();
        return new Someone(phone, family.map(DemoPeople.Family::name).orElse(""), family);
    }

    private PhonePage page(Someone one, String text, Problems problems) {
        return new PhonePage(
                one.phone(),
                new Contact(Contact.Kind.PHONE, "+" + one.phone()).shown(),
                one.name(),
                one.family().map(DemoPeople.Family::number),
                graph.phones().on(one.phone()),
                text,
                problems);
    }

    private PhonesPage phones(String typed, Problems problems) {
        return new PhonesPage(
                people.families().stream()
                        .filter(one -> one.contact().kind() == Contact.Kind.PHONE)
                        .toList(),
                graph.address().toString(),
                typed,
                problems);
    }

    private static String digits(Contact contact) {
        if (contact.kind() != Contact.Kind.PHONE) {
            throw new Refused("contact.invalid");
        }
        return contact.value().substring(1);
    }

    private static ModelAndView refused(String template, Object page) {
        var again = Pages.page(template, page);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
