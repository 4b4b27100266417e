package org.consilium.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Public sample material that others made and that may only be measured with, not copied. */
public final class Fixtures {
    private static final Path ROOT =
            Path.of(System.getenv().getOrDefault("CONSILIUM_FIXTURES", "../shared/fixtures"));

    private Fixtures() {}

    /** One folder of it; where there is none the test is skipped and says so. */
    public static Path folder(String name) {
        var folder = ROOT.resolve(name);
        Assumptions.assumeTrue(
                Files.isDirectory(folder),
                () -> "no " + folder + " (CONSILIUM_FIXTURES names another place): skipped");
        return folder;
    }
}
