package org.consilium.conversation.whatsapp;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Where WhatsApp delivers. Open to everybody: who may deliver, the signature says. */
@Controller
class HookController {
    /** WhatsApp's largest is 3 MB. */
    private static final int LARGEST = 4 << 20;

    private final Hook hook;
    private final WhatsAppSettings settings;

    HookController(Hook hook, WhatsAppSettings settings) {
        this.hook = hook;
        this.settings = settings;
    }

    /** Asked once, when the address is entered at the provider: says its challenge back. */
    @GetMapping("/hooks/whatsapp")
    ResponseEntity<String> verify(
            @RequestParam(name = "hub.mode", defaultValue = "") String asked,
            @RequestParam(name = "hub.verify_token", defaultValue = "") String token,
            @RequestParam(name = "hub.challenge", defaultValue = "") String challenge) {
        return asked.equals("subscribe") && settings.isVerifyToken(token)
                ? ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(challenge)
                : ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }

    @PostMapping("/hooks/whatsapp")
    ResponseEntity<Void> deliver(
            HttpServletRequest request,
            @RequestHeader(name = "X-Hub-Signature-256", defaultValue = "") String signed)
            throws IOException {
        var signature = settings.signature();
        if (signature.isEmpty() || signed.isEmpty()) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        if (!signature.get().matches(body, signed)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        hook.take(body);
        return ResponseEntity.ok().build();
    }
}
