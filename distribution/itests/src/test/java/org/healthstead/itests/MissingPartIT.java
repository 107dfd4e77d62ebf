// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.startlevel.BundleStartLevel;

/** The health check names a part of the product that is not there, though every page is. */
public class MissingPartIT extends ContainerTest {

    private static final String IMPORTING = OURS + "importing";
    private static final String SERVICE = "org.healthstead.api.importing.ImportService";

    @Test
    public void aBundleThatIsStoppedOrGoneIsNamed() throws Exception {
        assertEquals(health().toString(), Result.Status.OK, health().getStatus());
        Bundle importing = ourBundles().stream()
                .filter(bundle -> bundle.getSymbolicName().equals(IMPORTING))
                .findFirst()
                .orElseThrow();
        importing.stop();
        assertMissing(IMPORTING + " is missing");
        assertMissing(SERVICE + " is missing");
        importing.start();
        assertEquals(health().toString(), Result.Status.OK, health().getStatus());

        Path jar = jarOf(importing);
        int level = importing.adapt(BundleStartLevel.class).getStartLevel();
        importing.uninstall();
        assertMissing(SERVICE + " is missing");
        Bundle again = context.installBundle(jar.toUri().toString());
        again.adapt(BundleStartLevel.class).setStartLevel(level);
        again.start();
        assertEquals(health().toString(), Result.Status.OK, health().getStatus());
    }

    private void assertMissing(String text) throws InvalidSyntaxException {
        Result result = health();
        assertEquals(result.toString(), Result.Status.CRITICAL, result.getStatus());
        assertTrue(result.toString(), result.toString().contains(text));
    }

    private Result health() throws InvalidSyntaxException {
        ServiceReference<HealthCheck> check = context.getServiceReferences(
                        HealthCheck.class, "(" + HealthCheck.NAME + "=core)")
                .iterator()
                .next();
        return context.getService(check).execute();
    }
}
