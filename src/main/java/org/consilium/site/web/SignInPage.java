package org.consilium.site.web;

/** Family sign-in: one field. */
public record SignInPage(FormView form, String next) {}
