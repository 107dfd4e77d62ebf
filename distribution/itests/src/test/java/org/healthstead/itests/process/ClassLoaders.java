// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthstead.testkit.server.ServerProcess;

/** Looks into the memory of a server: a histogram counts only what a full collection has left. */
final class ClassLoaders {

    private static final Pattern LOADER = Pattern.compile(
            "^\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+org\\.apache\\.felix\\.framework\\.BundleWiringImpl\\$BundleClassLoader\\b",
            Pattern.MULTILINE);

    private final long pid;

    ClassLoaders(ServerProcess server) {
        pid = server.pid();
    }

    /** How many class loaders of bundles there are. */
    int ofBundles() {
        String histogram = histogram();
        Matcher matcher = LOADER.matcher(histogram);
        if (!matcher.find()) {
            throw new AssertionError("no class loader of a bundle in "
                    + histogram.lines().limit(20).toList());
        }
        return Integer.parseInt(matcher.group(1));
    }

    private String histogram() {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Process process = new ProcessBuilder(jcmd.toString(), Long.toString(pid), "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
