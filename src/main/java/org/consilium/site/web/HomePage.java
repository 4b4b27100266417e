package org.consilium.site.web;

import org.consilium.site.Reach;

/** The first page. */
public record HomePage(Reach reach) {}
