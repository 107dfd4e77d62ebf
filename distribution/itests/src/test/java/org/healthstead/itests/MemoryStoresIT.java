// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests;

import static org.junit.Assert.assertEquals;
import static org.ops4j.pax.exam.CoreOptions.bundle;

import java.util.List;
import java.util.stream.Stream;
import org.healthstead.itests.memory.MemoryStoresBundle;
import org.junit.Test;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;

/** The same walk with stores in memory in the place of the database: nothing but the store knows what a database is. */
public class MemoryStoresIT extends WalkIT {

    private static final List<String> DATABASE =
            List.of("org.healthstead.store.", "org.healthstead.database.", "org.healthstead.lib.derby", "persistence");
    private static final int STORE_LEVEL = 30;

    @Configuration
    @Override
    public Option[] shippedProduct() {
        return Product.options(
                jar -> !isDatabase(jar),
                bundle(MemoryStoresBundle.inScratch().toUri().toString())
                        .startLevel(STORE_LEVEL)
                        .start());
    }

    private static boolean isDatabase(String name) {
        return DATABASE.stream().anyMatch(name::contains);
    }

    @Test
    public void noDatabaseIsThereAndEveryOtherBundleIsActive() {
        assertEquals(
                List.of(),
                Stream.of(context.getBundles())
                        .map(Bundle::getSymbolicName)
                        .filter(MemoryStoresIT::isDatabase)
                        .toList());
        assertEquals(
                List.of(),
                ourBundles().stream()
                        .filter(bundle -> !isFragment(bundle) && bundle.getState() != Bundle.ACTIVE)
                        .toList());
    }
}
