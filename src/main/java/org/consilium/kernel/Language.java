package org.consilium.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language in which every page and message exists. */
public enum Language {
    EN("en", "English"),
    HI("hi", "हिन्दी");

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    public static Optional<Language> of(String tag) {
        return Arrays.stream(values()).filter(l -> l.tag.equals(tag)).findFirst();
    }

    /** BCP 47 tag, as in {@code <html lang>}. */
    public String tag() {
        return tag;
    }

    public String ownName() {
        return ownName;
    }

    /** Indian number and date habits in either language. */
    public Locale locale() {
        return Locale.of(tag, "IN");
    }
}
