// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the worker is started: little memory, one thread of collecting, no home, next to no environment. */
final class WorkerCommand {

    private static final String MAIN = "org.healthstead.documents.worker.Worker";

    /**
     * Where tesseract finds its languages, when an administrator has said so; the fonts' library finds its files so.
     */
    private static final List<String> INHERITED = List.of("PATH", "TESSDATA_PREFIX", "FONTCONFIG_PATH");

    private WorkerCommand() {}

    static Process start(String classPath, WorkerFolder folder, int megabytes) throws IOException {
        Path home = folder.emptyHome();
        List<String> words = new ArrayList<>();
        // The person who waits for a page goes before.
        ProgramPath.find("nice").ifPresent(nice -> words.addAll(List.of(nice.toString(), "-n", "10")));
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(bounds(megabytes));
        words.addAll(List.of(
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.home=" + home,
                "-Djava.io.tmpdir=" + home,
                "-Dpdfbox.fontcache=" + folder.fonts(),
                "-cp",
                classPath,
                MAIN));
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(home.toFile())
                // A library could say what stands in the file.
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(INHERITED);
        environment.putAll(
                Map.of("LANG", "C.UTF-8", "HOME", home.toString(), "TMPDIR", home.toString(), "OMP_THREAD_LIMIT", "1"));
        return builder.start();
    }

    private static List<String> bounds(int megabytes) {
        return List.of(
                "-Xmx" + megabytes + "m",
                "-Xms16m",
                "-Xss1m",
                "-XX:MaxMetaspaceSize=96m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:ReservedCodeCacheSize=48m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=30",
                "-XX:+ExitOnOutOfMemoryError",
                // What the JVM itself says, such as that it ends, would stand between the words of the worker.
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-UsePerfData",
                "-XX:ErrorFile=/dev/null",
                "-XX:-CreateCoredumpOnCrash");
    }
}
