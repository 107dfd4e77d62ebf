// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.runner.RunWith;
import org.junit.runners.Suite;
import org.junit.runners.model.InitializationError;
import org.junit.runners.model.RunnerBuilder;

/**
 * All tests inside the container, one after the other in one process: Pax Exam looks for its port before it takes it.
 * Beside it other processes run the tests from outside.
 */
@RunWith(ContainerSuiteIT.EveryTest.class)
public class ContainerSuiteIT {

    /** Every {@code IT} of this package. */
    public static final class EveryTest extends Suite {

        /** Called by JUnit. */
        public EveryTest(Class<?> suite, RunnerBuilder builder)
                throws InitializationError, IOException, URISyntaxException, ClassNotFoundException {
            super(builder, suite, tests(suite));
        }

        private static Class<?>[] tests(Class<?> suite) throws IOException, URISyntaxException, ClassNotFoundException {
            List<Class<?>> tests = new ArrayList<>();
            Path folder = Path.of(suite.getResource(".").toURI());
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*IT.class")) {
                for (Path file : files) {
                    String name = file.getFileName().toString().replace(".class", "");
                    Class<?> test = Class.forName(suite.getPackageName() + "." + name);
                    if (test != suite) {
                        tests.add(test);
                    }
                }
            }
            tests.sort(Comparator.comparing(Class::getName));
            return tests.toArray(Class<?>[]::new);
        }
    }
}
