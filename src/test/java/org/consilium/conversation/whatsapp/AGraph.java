package org.consilium.conversation.whatsapp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.consilium.demo.whatsapp.FakeGraph;
import org.consilium.demo.whatsapp.Line;
import org.consilium.kernel.MovableClock;
import org.consilium.testing.Chance;

/** A simulated provider with a clock that can be moved; what it tells is kept here. */
final class AGraph implements AutoCloseable {
    static final String ASHA = "919876500001";

    final MovableClock clock = new MovableClock(Clock.systemUTC());
    final List<byte[]> told = Collections.synchronizedList(new ArrayList<>());
    final FakeGraph provider;
    final Graph graph;
    final Media media;

    AGraph(Path folder) throws IOException {
        provider =
                FakeGraph.start(
                        folder,
                        Line.DEMO,
                        clock,
                        new Chance(new Random()),
                        (body, signature) -> {
                            told.add(body);
                            return 200;
                        });
        graph = graph(Line.DEMO.token());
        media = new Media(graph);
    }

    Graph graph(String token) {
        return new Graph(
                new GraphLine(provider.address(), token, Line.DEMO.number(), Line.DEMO.account()));
    }

    List<News> news() {
        return List.copyOf(told).stream()
                .flatMap(body -> Deliveries.read(body).news().stream())
                .toList();
    }

    String text() {
        return told.stream()
                .map(body -> new String(body, StandardCharsets.UTF_8))
                .reduce("", String::concat);
    }

    @Override
    public void close() {
        provider.close();
    }
}
