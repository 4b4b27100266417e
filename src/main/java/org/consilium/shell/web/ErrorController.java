package org.consilium.shell.web;

import jakarta.servlet.RequestDispatcher;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the security filters send what they refuse, and Tomcat what nobody caught. */
@Controller
class ErrorController implements org.springframework.boot.webmvc.error.ErrorController {
    @RequestMapping("/missing")
    ModelAndView missing() {
        return ErrorPages.error(HttpStatus.NOT_FOUND, ErrorPage.of("missing"));
    }

    @RequestMapping("/expired")
    ModelAndView expired() {
        return ErrorPages.error(HttpStatus.FORBIDDEN, ErrorPage.of("expired"));
    }

    /** What broke in a filter, say for want of a database, is not missing: it may come back. */
    @RequestMapping("/error")
    ModelAndView other(
            @RequestAttribute(name = RequestDispatcher.ERROR_STATUS_CODE, required = false)
                    @Nullable Integer status,
            @RequestAttribute(name = RequestDispatcher.ERROR_EXCEPTION, required = false)
                    @Nullable Throwable cause,
            @RequestAttribute(name = RequestDispatcher.ERROR_REQUEST_URI, required = false)
                    @Nullable String address,
            HttpMethod method) {
        if (status != null && status == HttpStatus.CONTENT_TOO_LARGE.value()) {
            return ErrorPages.error(HttpStatus.CONTENT_TOO_LARGE, ErrorPage.of("large"));
        }
        if (status != null && status >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            return ErrorPages.fault(cause, method.name(), String.valueOf(address));
        }
        return ErrorPages.error(HttpStatus.NOT_FOUND, ErrorPage.of("missing"));
    }
}
