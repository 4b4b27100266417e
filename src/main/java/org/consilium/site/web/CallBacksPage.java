package org.consilium.site.web;

import java.util.List;
import org.consilium.site.CallBack;

/** Who waits for a call. */
public record CallBacksPage(List<CallBack> waiting) {}
