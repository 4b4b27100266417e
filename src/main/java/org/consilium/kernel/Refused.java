package org.consilium.kernel;

import java.util.List;

/**
 * What the reader can repair, said as the key of a translated sentence; becomes 422 with that
 * sentence.
 */
public class Refused extends RuntimeException {
    private final String key;
    private final transient List<Object> details;

    /**
     * @param key the message {@code refused.<key>}; details fill its places and never name a person
     */
    public Refused(String key, Object... details) {
        super(key);
        this.key = key;
        this.details = List.of(details);
    }

    public String key() {
        return key;
    }

    public Object[] details() {
        return details.toArray();
    }
}
