package org.consilium.vault.web;

import java.util.List;
import org.consilium.access.Actor;
import org.consilium.shell.Frames;
import org.consilium.shell.Pages;
import org.consilium.vault.Inspections;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether all documents are there and whole. */
@Controller
class StorageController {
    private final Inspections inspections;

    StorageController(Inspections inspections) {
        this.inspections = inspections;
    }

    @GetMapping("/admin/storage")
    ModelAndView show(Actor actor) {
        var newest = inspections.newest(actor);
        var last = newest.stream().filter(one -> one.end().isPresent()).findFirst();
        return Pages.page(
                "vault/storage",
                new StoragePage(
                        newest,
                        last,
                        last.map(one -> inspections.findings(actor, one.id())).orElse(List.of())));
    }

    @PostMapping("/admin/storage/checks")
    String check(Actor actor, RedirectAttributes flash) {
        inspections.begin(actor);
        flash.addFlashAttribute(Frames.NOTICE, "storage.begun");
        return "redirect:/admin/storage";
    }
}
