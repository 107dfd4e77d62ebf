// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests;

import static org.ops4j.pax.exam.CoreOptions.bootDelegationPackage;
import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.frameworkProperty;
import static org.ops4j.pax.exam.CoreOptions.frameworkStartLevel;
import static org.ops4j.pax.exam.CoreOptions.junitBundles;
import static org.ops4j.pax.exam.CoreOptions.systemTimeout;
import static org.ops4j.pax.exam.CoreOptions.vmOption;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import org.ops4j.pax.exam.Option;

/** The unpacked product of this build. What ships is what lies in {@code bundles/N/}, where N is the start level. */
final class Product {
    private static final int LAST_START_LEVEL = 99;
    private static final long PATIENCE_MILLIS = 180_000;

    private Product() {}

    /** The folder with {@code bin}, {@code bundles} and the rest. */
    static Path folder() {
        return Path.of(System.getProperty("healthstead.product")).normalize();
    }

    /** A new, empty home folder, with the folders that the launcher makes. */
    static Path newHome() {
        try {
            Path scratch = Path.of(System.getProperty("healthstead.scratch"));
            Path home = Files.createTempDirectory(Files.createDirectories(scratch), "home-");
            for (String name : List.of("data", "keys", "index", "files", "logs", "etc", "plugins", "run", "cache")) {
                Files.createDirectory(home.resolve(name));
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that ships, started as the launcher starts it, on a free port and a new home folder. */
    static Option[] options() {
        return options(jar -> true);
    }

    /** As {@link #options()}, with what ships only where its file name is wanted, and with more. */
    static Option[] options(Predicate<String> wanted, Option... more) {
        Path home = newHome();
        List<Option> options = new ArrayList<>(List.of(more));
        options.addAll(shippedBundles(wanted));
        options.addAll(shippedSettings());
        options.addAll(settings(home, freePort()));
        options.add(junitBundles());
        options.add(systemTimeout(PATIENCE_MILLIS));
        options.add(frameworkStartLevel(LAST_START_LEVEL));
        options.add(bootDelegationPackage("sun.*"));
        for (String flag : List.of(
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--add-modules=jdk.incubator.vector",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED")) {
            options.add(vmOption(flag));
        }
        return new Option[] {composite(options.toArray(new Option[0]))};
    }

    /** The jars that ship with the product in a folder. */
    static List<Path> jars(Path product) {
        List<Path> jars = new ArrayList<>();
        for (Path level : list(product.resolve("bundles"), "[0-9]*")) {
            jars.addAll(list(level, "*.jar"));
        }
        return jars;
    }

    private static List<Option> shippedBundles(Predicate<String> wanted) {
        return jars(folder()).stream()
                .filter(jar -> wanted.test(jar.getFileName().toString()))
                .map(jar -> (Option) bundle(jar.toUri().toString())
                        .startLevel(
                                Integer.parseInt(jar.getParent().getFileName().toString()))
                        .start())
                .toList();
    }

    private static List<Option> shippedSettings() {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(folder().resolve("conf/framework.properties"))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .map(name -> (Option) frameworkProperty(name).value(properties.getProperty(name)))
                .toList();
    }

    private static List<Option> settings(Path home, int port) {
        return List.of(
                frameworkProperty("healthstead.home").value(home.toString()),
                frameworkProperty("healthstead.product").value(folder().toString()),
                frameworkProperty("healthstead.version").value("test"),
                // The bundle of the test itself looks at what no plugin may see; what ships is copied by Pax Exam.
                frameworkProperty("healthstead.fence.trusted")
                        .value("PAXEXAM-PROBE,org.healthstead.itests,/pax-exam-downloads/"),
                frameworkProperty("healthstead.listen").value("http://127.0.0.1:" + port),
                frameworkProperty("healthstead.control.socket")
                        .value(home.resolve("run/control.sock").toString()),
                frameworkProperty("org.apache.felix.http.host").value("127.0.0.1"),
                frameworkProperty("org.osgi.service.http.port").value(Integer.toString(port)),
                frameworkProperty("felix.cm.dir")
                        .value(home.resolve("cache/configuration").toString()),
                frameworkProperty("felix.fileinstall.dir")
                        .value(home.resolve("etc").toString()),
                frameworkProperty("org.ops4j.pax.logging.StaticLogbackFile")
                        .value(logging(home).toString()));
    }

    private static Path logging(Path home) {
        try {
            String shipped = Files.readString(folder().resolve("conf/logback.xml"));
            return Files.writeString(
                    home.resolve("cache/logback.xml"), shipped.replace("${healthstead.home}", home.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path folder, String glob) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, glob)) {
            files.forEach(found::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(null);
        return found;
    }
}
