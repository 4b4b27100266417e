package org.consilium.site.web;

import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.RequestKey;

/**
 * Another contact of the patient's side.
 *
 * @param area {@code /my} or {@code /desk}
 */
public record AskPage(String area, CaseNumber number, String key, FormView form) {
    RequestKey requestKey() {
        return RequestKey.read(key);
    }

    public String back() {
        return area + "/cases/" + number.digits();
    }
}
