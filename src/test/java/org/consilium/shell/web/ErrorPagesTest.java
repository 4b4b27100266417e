package org.consilium.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.consilium.testing.TheLog;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

class ErrorPagesTest {
    private final MockMvcTester mvc =
            MockMvcTester.of(
                    List.of(new Streams()),
                    builder -> builder.setControllerAdvice(new ErrorPages()).build());

    @Test
    void a_reader_who_closed_a_live_page_is_no_fault() {
        try (var log = TheLog.open()) {
            assertThat(mvc.get().uri("/live")).hasStatusOk();
            assertThat(log.text()).doesNotContain("incident");
        }
    }

    @RestController
    static class Streams {
        @GetMapping("/live")
        String live() throws AsyncRequestNotUsableException {
            throw new AsyncRequestNotUsableException("closed");
        }
    }
}
