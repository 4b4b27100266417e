package org.consilium.reading.bundles;

import java.util.Optional;
import java.util.regex.Pattern;
import org.consilium.reading.Page;
import org.consilium.reading.Whose;
import org.consilium.reading.person.PersonReader;

/** Whom a page is about, also where the label of the name was misread: "Patient Namc : …". */
final class Named {
    private static final Pattern LABEL_READ_AS_NAME =
            Pattern.compile("(?i)n\\S{0,2}m\\S{0,2}|n\\S{0,2}e|[a-z]?ame");
    private static final Pattern MISREAD =
            Pattern.compile(
                    "(?im)^.{0,3}(?:pat[il1]ent|\\p{L}{5,6}nt|pt)\\.?\\s(?:n\\S{1,3}|\\S?ame)\\s{0,2}[:;]\\s{0,3}([\\p{L}\\d.'"
                            + " ]{3,40}?)(?=\\s{2}|$|\\s(?:age|aqe|sex))");

    private Named() {}

    static Whose in(Page page) {
        var whose = PersonReader.read(page);
        if (whose.name().filter(name -> !LABEL_READ_AS_NAME.matcher(name).matches()).isPresent()) {
            return whose;
        }
        var misread = MISREAD.matcher(page.text());
        var name =
                misread.find() ? Optional.of(misread.group(1).strip()) : Optional.<String>empty();
        return new Whose(name, whose.age(), whose.sex(), whose.ids());
    }
}
