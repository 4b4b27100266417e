package org.consilium.site.web;

/** Asks to be called. */
public record CallMePage(FormView form, String key, boolean asked) {}
