// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.unit;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.Set;

/** EclipseLink looks for the entities and for its own classes by one loader: this bundle's first, then its own. */
final class BridgeClassLoader extends ClassLoader {

    private final ClassLoader engine;

    BridgeClassLoader(ClassLoader bundle, ClassLoader engine) {
        super(bundle);
        this.engine = engine;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        return engine.loadClass(name);
    }

    @Override
    protected URL findResource(String name) {
        return engine.getResource(name);
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        Set<URL> found = new LinkedHashSet<>(Collections.list(engine.getResources(name)));
        return Collections.enumeration(found);
    }
}
