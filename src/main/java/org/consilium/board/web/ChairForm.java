package org.consilium.board.web;

import java.util.Map;
import java.util.UUID;
import org.consilium.board.OptionId;
import org.consilium.kernel.Refused;
import org.consilium.kernel.RequestKey;

/** What the chair entered, shown again when it could not be taken. */
public record ChairForm(Map<String, String> fields) {
    public ChairForm {
        fields = Map.copyOf(fields);
    }

    public String why() {
        return text("why");
    }

    public String reason() {
        return text("reason");
    }

    /** The form of a further round has a field for its reason, that of the first has none. */
    boolean callsAgain() {
        return fields.containsKey("why");
    }

    /**
     * @throws Refused when no option is chosen
     */
    OptionId option(String field, String refusal) {
        try {
            return new OptionId(UUID.fromString(text(field)));
        } catch (IllegalArgumentException e) {
            throw new Refused(refusal);
        }
    }

    String key() {
        return text("key");
    }

    RequestKey requestKey() {
        return RequestKey.read(key());
    }

    private String text(String field) {
        return fields.getOrDefault(field, "");
    }

    @Override
    public String toString() {
        return "ChairForm[…]";
    }
}
