// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A throw-away plugin, compiled against the jars of the product as a plugin author's build would. */
final class CompiledBundle {

    private static final List<String> IMPORTS = List.of(
            "org.apache.wicket;version=\"[10.8,11)\"",
            "org.apache.wicket.markup;version=\"[10.8,11)\"",
            "org.apache.wicket.markup.html;version=\"[10.8,11)\"",
            "org.apache.wicket.markup.html.basic;version=\"[10.8,11)\"",
            "org.apache.wicket.markup.html.link;version=\"[10.8,11)\"",
            "org.apache.wicket.model;version=\"[10.8,11)\"",
            "org.apache.wicket.request.component;version=\"[10.8,11)\"",
            "org.apache.wicket.request.mapper.parameter;version=\"[10.8,11)\"",
            "org.apache.wicket.util.io;version=\"[10.8,11)\"",
            "org.apache.wicket.util.string;version=\"[10.8,11)\"",
            "org.danekja.java.util.function.serializable",
            "org.healthstead.api.access;version=\"[0.1,1)\"",
            "org.healthstead.api.record;version=\"[0.1,1)\"",
            "org.healthstead.ui.api;version=\"[0.1,1)\"");

    private final String name;
    private final String title;
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<String> components = new ArrayList<>();

    CompiledBundle(String name, String title) {
        this.name = name;
        this.title = title;
    }

    /** Adds a class of the package that the bundle is named by. */
    CompiledBundle source(String simpleName, String text) {
        sources.put(simpleName, "package " + name + ";\n" + text);
        return this;
    }

    CompiledBundle markup(String simpleName, String html) {
        files.put(name.replace('.', '/') + "/" + simpleName + ".html", html);
        return this;
    }

    /** Announces a class as a service. */
    CompiledBundle service(String simpleName, String contract) {
        String file = "OSGI-INF/" + simpleName + ".xml";
        files.put(file, """
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.5.0" name="%s.%s">
              <service><provide interface="%s"/></service>
              <implementation class="%s.%s"/>
            </scr:component>
            """.formatted(name, simpleName, contract, name, simpleName));
        components.add(file);
        return this;
    }

    byte[] build(Path scratch, String version) throws IOException {
        Path classes = Files.createDirectories(scratch.resolve("classes-" + version));
        compile(Files.createDirectories(scratch.resolve("sources-" + version)), classes);
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", name);
        main.putValue("Bundle-Name", title);
        main.putValue("Bundle-Version", version);
        main.putValue("Import-Package", String.join(",", IMPORTS));
        main.putValue("Service-Component", String.join(",", components));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest);
                Stream<Path> compiled = Files.walk(classes)) {
            for (Path file : compiled.filter(Files::isRegularFile).toList()) {
                add(jar, classes.relativize(file).toString(), Files.readAllBytes(file));
            }
            for (Map.Entry<String, String> file : files.entrySet()) {
                add(jar, file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static void add(JarOutputStream jar, String path, byte[] bytes) throws IOException {
        jar.putNextEntry(new ZipEntry(path));
        jar.write(bytes);
        jar.closeEntry();
    }

    private void compile(Path folder, Path classes) throws IOException {
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            written.add(Files.writeString(folder.resolve(source.getKey() + ".java"), source.getValue()));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
                Stream<Path> jars = Files.walk(UnpackedProduct.folder().resolve("bundles"))) {
            String path = jars.filter(jar -> jar.toString().endsWith(".jar"))
                    .map(Path::toString)
                    .collect(Collectors.joining(java.io.File.pathSeparator));
            List<String> options =
                    List.of("--release", "21", "-cp", path, "-d", classes.toString(), "-proc:none", "-Xlint:none");
            boolean isFine = compiler.getTask(
                            said, manager, null, options, null, manager.getJavaFileObjectsFromPaths(written))
                    .call();
            if (!isFine) {
                throw new AssertionError("the plugin does not compile: " + said);
            }
        }
    }
}
