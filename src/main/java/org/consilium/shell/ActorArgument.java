package org.consilium.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.consilium.access.Actor;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.Language;
import org.consilium.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Controllers may ask for the {@link Actor}, the {@link Frame}, the {@link Language}; a case number
 * in a path is read.
 */
@Configuration(proxyBeanMethods = false)
class ActorArgument implements WebMvcConfigurer {
    private final Frames frames;

    ActorArgument(Frames frames) {
        this.frames = frames;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Resolver());
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(
                String.class,
                CaseNumber.class,
                (Converter<String, CaseNumber>)
                        text -> CaseNumber.read(text).orElseThrow(NotFound::new));
    }

    private final class Resolver implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            var type = parameter.getParameterType();
            return type == Actor.class
                    || type == Frame.class
                    || (type == Language.class && !parameter.hasParameterAnnotations());
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest web,
                @Nullable WebDataBinderFactory binder) {
            var request =
                    Optional.ofNullable(web.getNativeRequest(HttpServletRequest.class))
                            .orElseThrow();
            if (parameter.getParameterType() == Frame.class) {
                return frames.of(request);
            }
            if (parameter.getParameterType() == Language.class) {
                return Frames.languageOf(request);
            }
            return Frames.reader().orElseThrow(NotFound::new);
        }
    }
}
