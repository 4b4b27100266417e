package org.consilium;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.consilium.records.glovebox.Glovebox;

/**
 * {@code ./consilium read}: reads papers outside any case with the code of the program, and prints
 * one JSON object for each file on a line, in the order of the files; docs/reader.md.
 */
public final class Read {
    private static final int AHEAD = 8;

    private Read() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var files = files(args);
        if (files.isEmpty()) {
            System.err.println("Usage: ./consilium read FILE… | --files LIST");
            System.exit(2);
        }
        try (var glovebox = Glovebox.outsideTheProgram()) {
            all(files, new Opener(glovebox), System.out);
        }
    }

    private static List<String> files(String[] args) throws IOException {
        var files = new ArrayList<String>();
        for (var n = 0; n < args.length; n++) {
            if (args[n].equals("--files") && n + 1 < args.length) {
                try (var lines = Files.lines(Path.of(args[++n]))) {
                    lines.filter(line -> !line.isBlank()).forEach(files::add);
                }
            } else {
                files.add(args[n]);
            }
        }
        return files;
    }

    /** As many at once as there are cores, and no more results waiting than a few. */
    private static void all(List<String> files, Opener opener, PrintStream out)
            throws IOException, InterruptedException {
        var cores = Runtime.getRuntime().availableProcessors();
        var waiting = new ArrayDeque<Future<String>>();
        try (var threads = Executors.newFixedThreadPool(cores)) {
            for (var file : files) {
                waiting.add(
                        threads.submit((Callable<String>) () -> ReadLine.of(opener.open(file))));
                if (waiting.size() > AHEAD * cores) {
                    print(waiting.remove(), out);
                }
            }
            while (!waiting.isEmpty()) {
                print(waiting.remove(), out);
            }
        }
    }

    private static void print(Future<String> line, PrintStream out)
            throws IOException, InterruptedException {
        try {
            out.write((line.get() + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
