// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.extensions.jar.JarReader;
import org.healthstead.extensions.jar.PluginJar;
import org.healthstead.extensions.problem.PluginProblems;
import org.healthstead.platform.api.access.AccessPolicy;
import org.healthstead.platform.api.plugins.Plugin;
import org.healthstead.platform.api.plugins.PluginCatalogue;
import org.healthstead.platform.api.plugins.PluginService;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder {@code plugins} of the product. It is read whenever somebody looks: it holds a handful of files. */
@Component
public final class FolderCatalogue implements PluginCatalogue {

    private static final Logger LOG = LoggerFactory.getLogger(FolderCatalogue.class);

    /** Where the product is; missing in tests that start single bundles. */
    private static final String PRODUCT = "healthstead.product";

    private final AccessPolicy access;
    private final PluginService plugins;
    private final Optional<Path> folder;

    @Activate
    public FolderCatalogue(BundleContext context, @Reference AccessPolicy access, @Reference PluginService plugins) {
        this(
                access,
                plugins,
                Optional.ofNullable(context.getProperty(PRODUCT)).map(product -> Path.of(product, "plugins")));
    }

    FolderCatalogue(AccessPolicy access, PluginService plugins, Optional<Path> folder) {
        this.access = access;
        this.plugins = plugins;
        this.folder = folder;
    }

    @Override
    public List<Offer> offers(Caller caller) {
        access.requireMayManagePlugins(caller);
        return offers();
    }

    @Override
    public Plugin install(String name, Caller caller) {
        access.requireMayManagePlugins(caller);
        return install(name);
    }

    @Override
    public List<Offer> offers() {
        List<Plugin> there = plugins.list();
        return files().stream()
                .map(file -> offer(file.jar(), there))
                .sorted(Comparator.comparing((Offer offer) -> offer.title().toLowerCase(Locale.ROOT))
                        .thenComparing(Offer::name))
                .toList();
    }

    private static Offer offer(PluginJar jar, List<Plugin> there) {
        Optional<String> installed = there.stream()
                .filter(plugin -> plugin.name().equals(jar.name()))
                .map(Plugin::version)
                .findFirst();
        return new Offer(
                jar.name(), jar.title(), jar.description(), jar.vendor(), jar.version(), jar.permissions(), installed);
    }

    @Override
    public Plugin install(String name) {
        Path file = files().stream()
                .filter(offered -> offered.jar().name().equals(name))
                .map(Offered::file)
                .findFirst()
                .orElseThrow(() -> PluginProblems.notFound(name));
        try (InputStream in = Files.newInputStream(file)) {
            return plugins.install(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Offered> files() {
        List<Offered> files = new ArrayList<>();
        if (folder.filter(Files::isDirectory).isEmpty()) {
            return files;
        }
        try (Stream<Path> all = Files.list(folder.get())) {
            all.filter(each -> each.toString().endsWith(".jar"))
                    .sorted()
                    .forEach(file -> read(file).ifPresent(files::add));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static Optional<Offered> read(Path file) {
        try {
            return Optional.of(new Offered(file, JarReader.read(file)));
        } catch (IOException | ProblemException e) {
            LOG.warn("{} in the folder plugins of the product cannot be read", file.getFileName(), e);
            return Optional.empty();
        }
    }

    private record Offered(Path file, PluginJar jar) {}
}
