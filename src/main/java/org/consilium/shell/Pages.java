package org.consilium.shell;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Renders {@code <module>/<name>.jte} with the frame of the request and one page record. */
@Component
public class Pages implements ViewResolver, Ordered {
    private static final String PAGE = "page";

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Frames frames;

    Pages(Frames frames) {
        this.frames = frames;
    }

    /** A whole page or a fragment: the same template serves both. */
    public static ModelAndView page(String template, Object page) {
        return new ModelAndView(template, PAGE, page);
    }

    /** A piece of a page, rendered where the frame puts it. */
    public Content content(String template, Frame frame, Object page) {
        return output ->
                engine.render(template + ".jte", Map.of("frame", frame, PAGE, page), output);
    }

    /** A whole document outside a request, such as the source of a PDF. */
    public String render(String template, Frame frame, Object page) {
        TemplateOutput output = new StringOutput();
        engine.render(template + ".jte", Map.of("frame", frame, PAGE, page), output);
        return output.toString();
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        return name.startsWith("redirect:") || name.startsWith("forward:")
                ? null
                : new JteView(name);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    private final class JteView implements View {
        private final String template;

        JteView(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(
                @Nullable Map<String, ?> model,
                HttpServletRequest request,
                HttpServletResponse response)
                throws IOException {
            var page =
                    Objects.requireNonNull(
                            Objects.requireNonNull(model).get(PAGE), "a page record");
            var output = new Utf8ByteOutput();
            engine.render(
                    template + ".jte", Map.of("frame", frames.of(request), PAGE, page), output);
            response.setContentType(getContentType());
            response.setHeader("Cache-Control", "no-store");
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
