package org.consilium.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What can die: the program as it is packaged and its database, processes of their own. */
public final class TheMachine implements AutoCloseable {
    private static final Path JAR = Path.of("target/consilium.jar").toAbsolutePath();

    private final Path disk;
    private final Map<String, String> settings;
    private final ThePostgres database;
    private TheProgram program;

    public TheMachine(Path disk, int port, Map<String, String> outside)
            throws IOException, InterruptedException, TimeoutException {
        this.disk = disk;
        this.database = ThePostgres.started(disk.resolve("database"));
        this.settings = new HashMap<>(outside);
        settings.putAll(
                Map.of(
                        TheProgram.PORT,
                        String.valueOf(port),
                        "CONSILIUM_MODE",
                        "demo",
                        "CONSILIUM_DEMO_PEOPLE",
                        "8",
                        "CONSILIUM_DATABASE_URL",
                        database.url(),
                        "CONSILIUM_DATABASE_USER",
                        "postgres",
                        "CONSILIUM_DATABASE_PASSWORD",
                        "postgres"));
        this.program = startProgram();
    }

    public static boolean isPackaged() {
        return JAR.toFile().exists();
    }

    /** All that the program keeps in its database. */
    public JdbcClient tables() {
        return JdbcClient.create(new DriverManagerDataSource(database.url()));
    }

    public TheProgram program() {
        return program;
    }

    public void killProgram() throws InterruptedException {
        program.kill();
    }

    public void startProgramAgain() throws IOException, InterruptedException, TimeoutException {
        program = startProgram();
    }

    public void killDatabase() throws IOException, InterruptedException {
        database.kill();
    }

    public void startDatabaseAgain() throws IOException {
        database.startAgain();
    }

    /** With all that they started, also what was stopped and cannot see that its parent is gone. */
    public void killAll() throws IOException, InterruptedException {
        processes().forEach(ProcessHandle::destroyForcibly);
        killProgram();
        killDatabase();
    }

    public List<ProcessHandle> processes() throws IOException {
        return Stream.concat(program.processes().stream(), database.processes().stream()).toList();
    }

    @Override
    public void close() throws IOException {
        program.close();
        database.close();
    }

    private TheProgram startProgram() throws IOException, InterruptedException, TimeoutException {
        return TheProgram.started(JAR, disk.resolve("data"), settings);
    }
}
