package org.consilium.plan;

import java.util.List;

/**
 * Why a plan cannot be signed or released yet: message {@code plan.block.<key>}, at its section.
 *
 * @param details fill the places of the message; numbers of questions and wishes, never words of
 *     the family
 */
public record Blocker(Section section, String key, List<Object> details) {
    static Blocker at(Section section, String key, Object... details) {
        return new Blocker(section, key, List.of(details));
    }
}
