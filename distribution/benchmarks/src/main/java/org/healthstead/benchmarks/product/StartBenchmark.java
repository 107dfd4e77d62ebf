// SPDX-License-Identifier: Apache-2.0
package org.healthstead.benchmarks.product;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.healthstead.testkit.server.ServerProcess;

/**
 * Measures starts of the product on a home folder with records, until somebody who signed in sees a timeline. Several
 * variants take turns, so that the load of the machine meets all of them.
 *
 * <p>Usage: {@code StartBenchmark PRODUCT HOME ACCOUNT PASSWORD-FILE ROUNDS NAME:VARIABLE=VALUE,...}. Printed are
 * medians of seconds to the line {@code ready}, to the timeline, and of CPU seconds of the process until then.
 */
public final class StartBenchmark {

    private final Path product;
    private final Path home;
    private final String account;
    private final String password;

    /** Seconds since the script was called, and CPU seconds of the process. */
    private record Start(double ready, double timeline, double cpu) {}

    private StartBenchmark(Path product, Path home, String account, String password) {
        this.product = product;
        this.home = home;
        this.account = account;
        this.password = password;
    }

    public static void main(String[] arguments) throws Exception {
        StartBenchmark benchmark = new StartBenchmark(
                Path.of(arguments[0]),
                Path.of(arguments[1]),
                arguments[2],
                Files.readString(Path.of(arguments[3])).strip());
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true);
        benchmark.run(Integer.parseInt(arguments[4]), Arrays.asList(arguments).subList(5, arguments.length), out);
    }

    private void run(int rounds, List<String> variants, PrintStream out) throws Exception {
        Map<String, List<Start>> starts = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (String variant : variants) {
                Start start = start(environment(variant));
                starts.computeIfAbsent(variant, v -> new ArrayList<>()).add(start);
                out.println("  " + start + " " + variant);
            }
        }
        starts.forEach((variant, all) -> out.printf(
                "ready %.2f s, timeline %.2f s, CPU %.2f s: %s%n",
                median(all, Start::ready), median(all, Start::timeline), median(all, Start::cpu), variant));
    }

    private Start start(Map<String, String> environment) throws Exception {
        long begin = System.nanoTime();
        try (ServerProcess server = ServerProcess.start(product, home, environment);
                ProcessWatch watch = new ProcessWatch(server.pid())) {
            double ready = seconds(begin);
            SignedIn reader = new SignedIn(server.address(), account, password);
            reader.millis(reader.firstPerson() + "/timeline", "class=\"entry");
            return new Start(ready, seconds(begin), watch.cpuSeconds());
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static double median(List<Start> starts, ToDoubleFunction<Start> value) {
        return starts.stream().mapToDouble(value).sorted().toArray()[starts.size() / 2];
    }

    private static Map<String, String> environment(String variant) {
        Map<String, String> environment = new HashMap<>();
        for (String each : variant.substring(variant.indexOf(':') + 1).split(",")) {
            String[] pair = each.split("=", 2);
            environment.put(pair[0], pair[1]);
        }
        return environment;
    }
}
