package org.consilium.site.web;

import org.consilium.site.Reach;

/** A page of text. */
public record PlainPage(Reach reach) {}
