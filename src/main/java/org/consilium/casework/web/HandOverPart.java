package org.consilium.casework.web;

import java.util.List;
import java.util.Map;
import org.consilium.casework.HandOver;
import org.consilium.kernel.AccountId;
import org.consilium.kernel.CaseNumber;

/**
 * What those before wrote, newest first.
 *
 * @param mine whether the reader looks after the case now
 */
public record HandOverPart(
        CaseNumber number, List<HandOver> all, Map<AccountId, String> names, boolean mine) {
    public List<HandOver> unread() {
        return all.stream().filter(HandOver::isUnread).toList();
    }

    public String by(HandOver one) {
        return names.getOrDefault(one.by(), "");
    }

    public String to(HandOver one) {
        return names.getOrDefault(one.to(), "");
    }
}
