package org.consilium.evidence;

import java.util.ArrayList;
import java.util.List;
import org.consilium.records.glovebox.Spot;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.TypeReference;

/** The words of a page as they are kept; where they stand is read only when somebody asks. */
record KeptWords(String json) {
    private static final TypeReference<List<Spot>> SPOTS = new TypeReference<>() {};
    private static final String TEXT = "text";

    /** In the order of the spots, one for each. */
    List<String> texts() {
        var texts = new ArrayList<String>();
        try (var parser = Said.JSON.createParser(json)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING && TEXT.equals(parser.currentName())) {
                    texts.add(parser.getString());
                }
            }
        }
        return texts;
    }

    List<Spot> spots() {
        return Said.JSON.readValue(json, SPOTS);
    }

    @Override
    public String toString() {
        return "KeptWords[…]";
    }
}
