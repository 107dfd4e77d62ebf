// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.ops4j.pax.exam.CoreOptions.frameworkProperty;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.healthstead.itests.memory.MemoryStoresBundle;
import org.healthstead.platform.api.operations.ServedAddress;
import org.junit.Test;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.startlevel.BundleStartLevel;

/**
 * All stores of a running server are swapped for others, and back, as its visitors see it: they sign in again, import
 * and search. What the database has is there again when the database is.
 */
public class StoreSwapIT extends ContainerTest {

    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(3);
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    /** The test's own classes are out of reach inside of the container, so the bundle is made before. */
    private static final String OTHER_STORES = "healthstead.itests.stores";

    @Configuration
    @Override
    public Option[] shippedProduct() {
        return Product.options(
                jar -> true,
                frameworkProperty(OTHER_STORES)
                        .value(MemoryStoresBundle.inScratch().toString()));
    }

    @Test
    public void visitorsSignInImportAndSearchOnOtherStores() throws Exception {
        Household household = Household.setUp(context);
        try (Visitor visitor = visitor(household)) {
            useIt(visitor, household, "juniper");

            Map<Path, Integer> database = takeDatabaseOut();
            Bundle memory = context.installBundle(
                    Path.of(context.getProperty(OTHER_STORES)).toUri().toString());
            memory.start();
            RequiredParts.awaitAll(context, "the stores in memory");
            HttpResponse<String> strange = visitor.open("/people");
            assertFalse("a session of the other store", strange.body().contains("Ada Larch"));
            Household other = Household.setUp(context);
            useIt(visitor, other, "rowan");
            assertFalse(found(visitor, other, "juniper"));

            memory.uninstall();
            for (Map.Entry<Path, Integer> bundle : database.entrySet()) {
                start(bundle.getKey(), bundle.getValue());
            }
            RequiredParts.awaitAll(context, "the database");
            household.signIn(visitor);
            awaitFound(visitor, household, "juniper");
            assertFalse(found(visitor, household, "rowan"));
        }
    }

    private void useIt(Visitor visitor, Household household, String word) throws Exception {
        HttpResponse<String> page = household.signIn(visitor);
        assertEquals(200, page.statusCode());
        assertTrue("somebody else's page", page.body().contains("Ada Larch"));
        String file = "{\"resourceType\":\"Basic\",\"id\":\"%s\",\"code\":{\"text\":\"%s berries\"}}";
        HttpResponse<String> imported =
                visitor.upload("/person/" + household.person() + "/import", word + ".json", file.formatted(word, word));
        assertEquals(200, imported.statusCode());
        awaitFound(visitor, household, word);
    }

    private Map<Path, Integer> takeDatabaseOut() throws Exception {
        Map<Path, Integer> taken = new LinkedHashMap<>();
        for (Bundle bundle : ourBundles()) {
            String name = bundle.getSymbolicName();
            if (name.startsWith(OURS + "store.") || name.startsWith(OURS + "database.")) {
                taken.put(jarOf(bundle), bundle.adapt(BundleStartLevel.class).getStartLevel());
                bundle.uninstall();
            }
        }
        assertEquals("bundles of store and database", 2, taken.size());
        return taken;
    }

    private void start(Path jar, int level) throws Exception {
        Bundle bundle = context.installBundle(jar.toUri().toString());
        bundle.adapt(BundleStartLevel.class).setStartLevel(level);
        bundle.start();
    }

    private Visitor visitor(Household household) throws InterruptedException {
        return new Visitor(household.service(ServedAddress.class).url());
    }

    private static void awaitFound(Visitor visitor, Household household, String word) throws Exception {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!found(visitor, household, word)) {
            assertTrue("nobody finds " + word, System.nanoTime() < deadline);
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    /** Whether the search page shows the entry with the word marked. */
    private static boolean found(Visitor visitor, Household household, String word)
            throws IOException, InterruptedException {
        HttpResponse<String> page = visitor.open("/search?q=" + word + "&person=" + household.person());
        assertEquals(200, page.statusCode());
        return page.body().contains("<mark>" + word + "</mark>");
    }
}
