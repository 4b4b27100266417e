package org.consilium.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import org.consilium.kernel.Language;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every word a reader sees, from {@code messages/<module>_<language>.properties} (UTF-8). A text
 * with places ({@code {0}}) is a {@link java.text.MessageFormat}: write ’ for an apostrophe.
 */
@Component
public class Texts {
    private static final String FOR_DOCTOR = ".forDoctor";

    private final ResourceBundleMessageSource source;

    public Texts() {
        source = new ResourceBundleMessageSource();
        source.setBasenames(basenames());
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
    }

    /**
     * @throws org.springframework.context.NoSuchMessageException for a key that no file has: a bug,
     *     shown at once
     */
    public String get(Language language, String key, Object... details) {
        return source.getMessage(key, details, java.util.Locale.of(language.tag()));
    }

    /** The key of the wording for a treating doctor where there is one, or the key itself. */
    String keyForDoctor(Language language, String key) {
        var special = key + FOR_DOCTOR;
        var text = source.getMessage(special, null, "", java.util.Locale.of(language.tag()));
        return text == null || text.isEmpty() ? key : special;
    }

    private static String[] basenames() {
        try {
            return Arrays.stream(
                            new PathMatchingResourcePatternResolver()
                                    .getResources("classpath*:messages/*_en.properties"))
                    .map(r -> String.valueOf(r.getFilename()))
                    .map(
                            name ->
                                    "messages."
                                            + name.substring(
                                                    0, name.length() - "_en.properties".length()))
                    .sorted(Comparator.naturalOrder())
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
