// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.plugin;

import java.nio.file.Path;
import org.healthstead.testkit.plugin.ThrowAwayPlugin;

/** Throw-away plugins: good ones in two versions, and every kind of bad one. */
final class BadPlugins {

    static final String GOOD = "org.example.good";

    private static final String FOR_EVER = """
        while (true) {
            try {
                Thread.currentThread().join();
            } catch (InterruptedException e) {
                // Goes on all the same.
            }
        }
        """;

    private static final String FIELDS = """
        public java.util.Set<String> types() {
            return java.util.Set.of("Observation");
        }

        public void contribute(
                org.healthstead.api.record.Entry entry, org.healthstead.api.search.FieldSink fields) {}
        """;

    private final Path folder;

    BadPlugins(Path folder) {
        this.folder = folder;
    }

    /** Does nothing, and that well. */
    Path good(String version) {
        return ThrowAwayPlugin.named(GOOD, version)
                .header("Bundle-Name", "A good plugin")
                .activator(GOOD + ".Start", "")
                .write(folder);
    }

    /** A version of the good one that throws. */
    Path goodThatThrows(String version) {
        return ThrowAwayPlugin.named(GOOD, version)
                .activator(GOOD + ".Start", "throw new IllegalStateException(\"no luck\");")
                .write(folder);
    }

    /** A version of the good one that ends the server. */
    Path goodThatEndsTheServer(String version) {
        return ThrowAwayPlugin.named(GOOD, version)
                .activator(GOOD + ".Start", "Runtime.getRuntime().halt(9);")
                .write(folder);
    }

    Path activator(String name, String start) {
        return ThrowAwayPlugin.named(name, "1.0.0")
                .activator(name + ".Start", start)
                .write(folder);
    }

    Path activatorThatNeverReturns(String name) {
        return activator(name, "if (context != null) { " + FOR_EVER + " }");
    }

    Path stopThatNeverReturns(String name) {
        return ThrowAwayPlugin.named(name, "1.0.0")
                .activator(name + ".Start", "", "if (context != null) { " + FOR_EVER + " }")
                .write(folder);
    }

    /** A search field, made by the search when it binds it: its constructor does this. */
    Path searchField(String name, String constructor) {
        return component(name, "org.healthstead.api.search.FieldContribution", false, constructor, FIELDS);
    }

    Path searchFieldThatNeverReturns(String name) {
        return searchField(name, "if (System.nanoTime() != 0) { " + FOR_EVER + " }");
    }

    /** A search field that is made as it should be, and does this with each observation. */
    Path searchFieldThatDoes(String name, String contribute) {
        return component(
                name,
                "org.healthstead.api.search.FieldContribution",
                false,
                "",
                FIELDS.replace("fields) {}", "fields) { " + contribute + " }"));
    }

    Path searchFieldThatNeverAnswers(String name) {
        return searchFieldThatDoes(name, FOR_EVER);
    }

    /** An importer for files whose name begins with {@code ask}, {@code survey} or {@code read}, where it hangs. */
    Path importerThatNeverReturns(String name) {
        String body = """
            public String name() {
                return "hanging";
            }

            public int accepts(org.healthstead.api.importing.ImportSource source) {
                if (source.name().startsWith("ask")) {
                    %1$s
                }
                return source.name().startsWith("survey") || source.name().startsWith("read") ? 100 : 0;
            }

            public void survey(
                    org.healthstead.api.importing.ImportSource source,
                    org.healthstead.api.importing.ImportSurvey survey) {
                if (source.name().startsWith("survey")) {
                    %1$s
                }
                survey.item(org.healthstead.api.importing.FileItem.of("Observation").id("1").build());
            }

            public void read(
                    org.healthstead.api.importing.ImportSource source,
                    org.healthstead.api.importing.EntrySink sink) {
                %1$s
            }
            """.formatted("if (System.nanoTime() != 0) { " + FOR_EVER + " }");
        return component(name, "org.healthstead.api.importing.Importer", false, "", body);
    }

    /** An importer that waits for ever when it is asked whether it wants a file, unless somebody wakes it. */
    Path importerThatSleeps(String name) {
        String body = """
            public String name() {
                return "sleeping";
            }

            public int accepts(org.healthstead.api.importing.ImportSource source) {
                try {
                    new java.util.concurrent.CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    return 0;
                }
                return 100;
            }

            public void survey(
                    org.healthstead.api.importing.ImportSource source,
                    org.healthstead.api.importing.ImportSurvey survey) {}

            public void read(
                    org.healthstead.api.importing.ImportSource source,
                    org.healthstead.api.importing.EntrySink sink) {}
            """;
        return component(name, "org.healthstead.api.importing.Importer", false, "", body);
    }

    /** A component that is made when its bundle starts. */
    Path immediateComponent(String name, String constructor) {
        return component(name, "", true, constructor, "");
    }

    Path immediateComponentThatNeverReturns(String name) {
        return immediateComponent(name, "if (System.nanoTime() != 0) { " + FOR_EVER + " }");
    }

    private Path component(String name, String service, boolean immediate, String constructor, String body) {
        String type = name + ".Part";
        return ThrowAwayPlugin.named(name, "1.0.0")
                .imports("org.healthstead.api.search;version=\"[0.1,1)\"")
                .imports("org.healthstead.api.record;version=\"[0.1,1)\"")
                .imports("org.healthstead.api.importing;version=\"[0.1,1)\"")
                .component(type, service, immediate, """
                    package %s;

                    public class Part%s {
                        public Part() {
                            %s
                        }

                        %s
                    }
                    """.formatted(
                                name, service.isEmpty() ? "" : " implements " + service, constructor, body))
                .write(folder);
    }

    Path importing(String name, String clause) {
        return ThrowAwayPlugin.named(name, "1.0.0").imports(clause).write(folder);
    }
}
