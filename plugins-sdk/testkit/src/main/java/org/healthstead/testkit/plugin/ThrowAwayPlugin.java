// SPDX-License-Identifier: Apache-2.0
package org.healthstead.testkit.plugin;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Makes the jar of a plugin from a few lines, so that a test shows the whole of it, and so that two versions can have a
 * class of the same name.
 *
 * <pre>{@code
 * Path jar = ThrowAwayPlugin.named("org.example.hello", "1.0.0")
 *         .header("Import-Package", "org.osgi.framework")
 *         .activator("org.example.hello.Hello", "public void start(BundleContext context) {}")
 *         .write(folder);
 * }</pre>
 *
 * <p>Sources are compiled against the class path of the test. One thread.
 */
public final class ThrowAwayPlugin {

    private final String name;
    private final String version;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, byte[]> resources = new LinkedHashMap<>();

    private ThrowAwayPlugin(String name, String version) {
        this.name = name;
        this.version = version;
        headers.put("Bundle-ManifestVersion", "2");
        headers.put("Bundle-SymbolicName", name);
        headers.put("Bundle-Version", version);
    }

    /** A bundle with nothing in it. */
    public static ThrowAwayPlugin named(String name, String version) {
        return new ThrowAwayPlugin(name, version);
    }

    /** Sets a header of the manifest; null takes it out. */
    public ThrowAwayPlugin header(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** Adds a class. */
    public ThrowAwayPlugin source(String className, String text) {
        sources.put(className, text);
        return this;
    }

    public ThrowAwayPlugin resource(String path, String text) {
        resources.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /**
     * Adds a Bundle-Activator.
     *
     * @param start the statements of its method {@code start(BundleContext context) throws Exception}
     */
    public ThrowAwayPlugin activator(String className, String start) {
        return activator(className, start, "");
    }

    /** As {@link #activator(String, String)}, with the statements of its method {@code stop}. */
    public ThrowAwayPlugin activator(String className, String start, String stop) {
        imports("org.osgi.framework;version=\"[1.8,2)\"");
        return header("Bundle-Activator", className)
                .source(className, """
                    package %s;

                    import org.osgi.framework.BundleActivator;
                    import org.osgi.framework.BundleContext;

                    public class %s implements BundleActivator {
                        public void start(BundleContext context) throws Exception {
                            %s
                        }

                        public void stop(BundleContext context) throws Exception {
                            %s
                        }
                    }
                    """.formatted(packageOf(className), simple(className), start, stop));
    }

    /**
     * Adds a component of Declarative Services.
     *
     * @param service that it is registered as; empty for none
     * @param immediate made when the bundle starts, else when it is first used
     * @param text the class
     */
    public ThrowAwayPlugin component(String className, String service, boolean immediate, String text) {
        String path = "OSGI-INF/" + className + ".xml";
        String offered = service.isEmpty() ? "" : "<service><provide interface=\"" + service + "\"/></service>";
        resource(path, """
            <?xml version="1.0" encoding="UTF-8"?>
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="%1$s" immediate="%2$s">
              <implementation class="%1$s"/>%3$s
            </scr:component>
            """.formatted(className, immediate, offered));
        headers.merge("Service-Component", path, (before, more) -> before + "," + more);
        return source(className, text);
    }

    /** Adds a clause to Import-Package. */
    public ThrowAwayPlugin imports(String clause) {
        headers.merge("Import-Package", clause, (before, more) -> before + "," + more);
        return this;
    }

    /** Writes the jar into the folder under a name of its own. */
    public Path write(Path folder) {
        Path jar = folder.resolve(name + "-" + version + "-" + System.nanoTime() + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest())) {
            for (Map.Entry<String, byte[]> resource : resources.entrySet()) {
                add(out, resource.getKey(), resource.getValue());
            }
            addClasses(out, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar;
    }

    private Manifest manifest() {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach((header, value) -> {
            if (value != null) {
                manifest.getMainAttributes().putValue(header, value);
            }
        });
        return manifest;
    }

    private void addClasses(JarOutputStream out, Path folder) throws IOException {
        if (sources.isEmpty()) {
            return;
        }
        Path classes = Files.createTempDirectory(folder, "classes");
        compile(classes);
        List<Path> files;
        try (Stream<Path> walk = Files.walk(classes)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            add(out, classes.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
    }

    private static void add(JarOutputStream out, String path, byte[] content) throws IOException {
        out.putNextEntry(new JarEntry(path));
        out.write(content);
        out.closeEntry();
    }

    private void compile(Path into) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((className, text) -> units.add(new Source(className, text)));
        List<String> options = List.of(
                "-d", into.toString(), "--release", "21", "-proc:none", "-cp", System.getProperty("java.class.path"));
        if (!compiler.getTask(messages, null, null, options, null, units).call()) {
            throw new IllegalArgumentException(messages.toString());
        }
    }

    private static String packageOf(String className) {
        return className.substring(0, className.lastIndexOf('.'));
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String className, String text) {
            super(URI.create("string:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreErrors) {
            return text;
        }
    }
}
