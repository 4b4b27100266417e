package org.consilium.site.web;

import java.util.List;
import org.consilium.site.Reach;

/** Questions people ask; the name of each is its anchor. */
public record HelpPage(List<String> questions, Reach reach) {}
