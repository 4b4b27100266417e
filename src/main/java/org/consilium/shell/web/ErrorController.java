package org.consilium.shell.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
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

    @RequestMapping("/error")
    ModelAndView other() {
        return ErrorPages.error(HttpStatus.NOT_FOUND, ErrorPage.of("missing"));
    }
}
