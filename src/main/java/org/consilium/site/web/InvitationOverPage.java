package org.consilium.site.web;

import org.consilium.site.Invitation;

/** A link that can no longer be answered. */
public record InvitationOverPage(Invitation.State state) {}
