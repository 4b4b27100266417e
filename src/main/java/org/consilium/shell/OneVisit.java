package org.consilium.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.consilium.access.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * A page that is only read is one visit to the house's door: its panels share their grants, and the
 * audit lines are kept before the first byte leaves, since the view is rendered after the
 * controller. Files and streams are written by their controllers, and so stay as they are.
 */
@Configuration(proxyBeanMethods = false)
class OneVisit {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Bean
    WebMvcRegistrations pagesInOneVisit(ObjectProvider<Access> access) {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new InOneVisit(access);
            }
        };
    }

    private static final class InOneVisit extends RequestMappingHandlerAdapter {
        private final ObjectProvider<Access> access;

        InOneVisit(ObjectProvider<Access> access) {
            this.access = access;
        }

        @Override
        protected @Nullable ModelAndView invokeHandlerMethod(
                HttpServletRequest request, HttpServletResponse response, HandlerMethod handler)
                throws Exception {
            return isPage(request, handler)
                    ? access.getObject()
                            .together(() -> super.invokeHandlerMethod(request, response, handler))
                    : super.invokeHandlerMethod(request, response, handler);
        }

        private static boolean isPage(HttpServletRequest request, HandlerMethod handler) {
            return READING.contains(request.getMethod())
                    && handler.getMethod().getReturnType() == ModelAndView.class;
        }
    }
}
