// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.contribution;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.wicket.Application;
import org.apache.wicket.application.IClassResolver;

/**
 * Finds classes by name in this bundle, in the bundle of Wicket, and in the bundles of contributed pages. Nothing is
 * cached, so that a removed plugin's classes can go.
 */
public final class ContributionClassResolver implements IClassResolver {

    private final List<ClassLoader> contributed = new CopyOnWriteArrayList<>();

    void add(ClassLoader loader) {
        contributed.add(loader);
    }

    void remove(ClassLoader loader) {
        contributed.remove(loader);
    }

    @Override
    public Class<?> resolveClass(String name) throws ClassNotFoundException {
        for (ClassLoader loader : loaders()) {
            try {
                return Class.forName(name, false, loader);
            } catch (ClassNotFoundException ignored) {
                // the next bundle may have it
            }
        }
        throw new ClassNotFoundException(name);
    }

    @Override
    public Iterator<URL> getResources(String name) {
        Set<URL> found = new LinkedHashSet<>();
        for (ClassLoader loader : loaders()) {
            try {
                loader.getResources(name).asIterator().forEachRemaining(found::add);
            } catch (IOException ignored) {
                // a bundle that cannot be read has no resources
            }
        }
        return found.iterator();
    }

    @Override
    public ClassLoader getClassLoader() {
        return ContributionClassResolver.class.getClassLoader();
    }

    private List<ClassLoader> loaders() {
        List<ClassLoader> loaders = new ArrayList<>();
        loaders.add(getClassLoader());
        loaders.add(Application.class.getClassLoader());
        loaders.addAll(contributed);
        return loaders;
    }
}
