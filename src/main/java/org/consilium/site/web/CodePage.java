package org.consilium.site.web;

import java.util.Optional;

/**
 * Asks for the code that was sent.
 *
 * @param shownCode in demo mode the code itself
 * @param action where the code goes; under it {@code /new} sends another
 * @param back where the contact can be changed
 */
public record CodePage(
        FormView form, String contact, Optional<String> shownCode, String action, String back) {}
