package org.consilium.site.web;

/** The number is proved, but no case has it. */
public record UnknownPage(String contact) {}
