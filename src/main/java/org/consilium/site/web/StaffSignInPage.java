package org.consilium.site.web;

/** Staff sign-in. */
public record StaffSignInPage(FormView form, String next) {}
