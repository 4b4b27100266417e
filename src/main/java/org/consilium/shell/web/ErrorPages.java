package org.consilium.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.shell.Pages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Refusals and faults in the reader's language. A fault shows a number that the log has too, and
 * nothing else.
 */
@ControllerAdvice
class ErrorPages {
    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    @ExceptionHandler({
        NotFound.class,
        NoResourceFoundException.class,
        MethodArgumentTypeMismatchException.class,
        HttpRequestMethodNotSupportedException.class
    })
    ModelAndView missing() {
        return error(HttpStatus.NOT_FOUND, ErrorPage.of("missing"));
    }

    @ExceptionHandler(Refused.class)
    ModelAndView refused(Refused refused) {
        return error(HttpStatus.UNPROCESSABLE_CONTENT, ErrorPage.refusal(refused));
    }

    @ExceptionHandler(ServletRequestBindingException.class)
    ModelAndView incomplete() {
        return error(HttpStatus.UNPROCESSABLE_CONTENT, ErrorPage.of("incomplete"));
    }

    /** A reader who closed a live page: nobody is there to answer, and nothing is wrong. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void readerLeft() {}

    @ExceptionHandler(Exception.class)
    ModelAndView fault(Exception e, HttpServletRequest request) {
        return fault(e, request.getMethod(), request.getRequestURI());
    }

    static ModelAndView fault(@Nullable Throwable e, String method, String address) {
        var incident = UUID.randomUUID().toString().substring(0, 8);
        log.error("incident {} at {} {}", incident, method, address, e);
        return error(HttpStatus.INTERNAL_SERVER_ERROR, ErrorPage.fault(incident));
    }

    static ModelAndView error(HttpStatus status, ErrorPage page) {
        var view = Pages.page("shell/error", page);
        view.setStatus(status);
        return view;
    }
}
