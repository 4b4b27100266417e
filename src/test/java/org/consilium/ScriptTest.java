package org.consilium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The start script on machines on which something is missing; all it calls is faked. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ScriptTest {
    private static final List<String> TOOLS =
            List.of(
                    "bash", "sed", "awk", "df", "dirname", "grep", "find", "head", "tail", "cat",
                    "rm", "mv", "mkdir", "touch", "tee", "sleep");
    private static final String OF_MAVEN =
            """
            echo "mvn $*" >> calls
            case "$*" in
              *clean*) rm -rf target ;;
              *) mkdir -p target; echo half > target/consilium.jar; [ ! -f slow ] || sleep 60; echo whole > target/consilium.jar ;;
            esac
            """;

    @TempDir Path place;
    private Path tools;
    private Path jdk;

    /** A machine that has all it needs. */
    @BeforeEach
    void aMachine() throws IOException {
        tools = Files.createDirectories(place.resolve("tools"));
        jdk = Files.createDirectories(place.resolve("jdk"));
        Files.copy(Path.of("consilium"), place.resolve("consilium"));
        assertThat(place.resolve("consilium").toFile().setExecutable(true)).isTrue();
        Files.createDirectories(place.resolve("src/main"));
        Files.createDirectories(place.resolve(".mvn"));
        Files.writeString(place.resolve("pom.xml"), "");
        for (var tool : TOOLS) {
            var real =
                    Stream.of("/usr/bin/", "/bin/")
                            .map(folder -> Path.of(folder + tool))
                            .filter(Files::exists)
                            .findFirst()
                            .orElseThrow();
            Files.createSymbolicLink(tools.resolve(tool), real);
        }
        fake("node", "echo v22.1.0");
        fake("npm", "exit 0");
        fake("mvn", OF_MAVEN);
        fake(Files.createDirectories(jdk.resolve("bin")).resolve("java"), "echo \"java $*\"");
        fake(jdk.resolve("bin/javac"), "exit 0");
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
    }

    @Test
    void with_everything_there_it_builds_once_and_starts_with_a_bounded_heap() throws Exception {
        assertThat(run(0)).contains("Building", "java -Xmx1g -jar target/consilium.jar");
        assertThat(run(0)).doesNotContain("Building").contains("java -Xmx1g");
    }

    @Test
    void without_a_jdk_25_it_says_so() throws Exception {
        Files.delete(tools.resolve("grep"));
        fake("grep", "exit 1");
        assertThat(run(1))
                .isEqualTo(
                        "consilium: Consilium needs a JDK 25 and found none: install one, or set JAVA_HOME to the folder it is in.\n");
    }

    @Test
    void without_maven_it_says_so() throws Exception {
        Files.delete(tools.resolve("mvn"));
        assertThat(run(1))
                .startsWith("consilium: Consilium is built with Maven and found no 'mvn'");
    }

    @Test
    void without_node_it_says_so() throws Exception {
        Files.delete(tools.resolve("node"));
        assertThat(run(1)).contains("Node.js 20 or newer and npm, and found none");
    }

    @Test
    void with_an_old_node_it_says_which() throws Exception {
        fake("node", "echo v18.19.1");
        assertThat(run(1)).contains("Node.js 20 or newer, and this is 18.19.1");
    }

    @Test
    void a_taken_port_is_named() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(run(1, "CONSILIUM_PORT", String.valueOf(taken.getLocalPort())))
                    .startsWith("consilium: Port " + taken.getLocalPort() + " is taken");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"eighty", "80a", "0", "65536", "99999999999999999999", "-1"})
    void a_port_that_is_none_is_refused(String port) throws Exception {
        assertThat(run(1, "CONSILIUM_PORT", port))
                .startsWith("consilium: CONSILIUM_PORT is '" + port + "', which is no port number");
    }

    @Test
    void a_full_disk_is_named_before_anything_is_built() throws Exception {
        Files.delete(tools.resolve("df"));
        fake("df", "echo head; echo 'disk 100 90 10240 99% /'");
        assertThat(run(1)).contains("has only 10 MB left and Consilium needs at least 1 GB");
        assertThat(place.resolve("calls")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT"})
    void a_build_that_is_broken_off_never_counts(String signal) throws Exception {
        Files.writeString(place.resolve("slow"), "");
        var process = start(List.of("run"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Files.exists(place.resolve("target/consilium.jar")));
        var maven = process.descendants().toList();
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(signal.equals("INT") ? 130 : 143);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> maven.stream().noneMatch(ProcessHandle::isAlive));
        Files.delete(place.resolve("slow"));
        assertThat(run(0)).contains("Clearing away a build that was broken off", "java -Xmx1g");
        assertThat(place.resolve("target/consilium.jar")).hasContent("whole");
    }

    @Test
    void a_bench_builds_what_it_measures_and_passes_on_what_it_is_told() throws Exception {
        assertThat(done(0, List.of("bench", "intake", "items=5"))).contains("Building");
        assertThat(Files.readString(place.resolve("calls")))
                .contains("exec:java")
                .endsWith("-Dexec.mainClass=org.consilium.bench.Intake -Dexec.args=items=5\n");
        assertThat(done(1, List.of("bench", "luck"))).contains("bench understanding");
    }

    private String run(int status, String... settings) throws Exception {
        return done(status, List.of("run"), settings);
    }

    private String done(int status, List<String> command, String... settings) throws Exception {
        var process = start(command, settings);
        var said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isEqualTo(status);
        return said;
    }

    private Process start(List<String> command, String... settings) throws IOException {
        var all =
                Stream.concat(
                                Stream.of("/bin/bash", place.resolve("consilium").toString()),
                                command.stream())
                        .toList();
        var builder = new ProcessBuilder(all).directory(place.toFile()).redirectErrorStream(true);
        var environment = builder.environment();
        environment.clear();
        environment.put("PATH", tools.toString());
        environment.put("HOME", place.toString());
        environment.put("JAVA_HOME", jdk.toString());
        environment.put("CONSILIUM_PORT", String.valueOf(freePort()));
        for (var i = 0; i < settings.length; i += 2) {
            environment.put(settings[i], settings[i + 1]);
        }
        return builder.start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void fake(String tool, String does) throws IOException {
        fake(tools.resolve(tool), does);
    }

    private static void fake(Path tool, String does) throws IOException {
        Files.writeString(tool, "#!/bin/bash\n" + does + "\n");
        assertThat(tool.toFile().setExecutable(true)).isTrue();
    }
}
