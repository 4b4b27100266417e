package org.consilium.site.web;

import java.util.Optional;

/** Before any form: warning signs, what is needed, who registers; and the draft to go on with. */
public record StartPage(FormView form, Optional<String> goOnAt, Optional<String> phone) {}
