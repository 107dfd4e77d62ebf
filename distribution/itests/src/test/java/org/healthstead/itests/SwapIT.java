// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests;

import static org.junit.Assert.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.healthstead.api.jobs.JobState;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.startlevel.BundleStartLevel;

/**
 * Takes each implementation away from the running server and puts it back: the rest stays, and everything works again.
 */
public class SwapIT extends ContainerTest {

    private static final Set<String> CONTRACTS = Set.of(OURS + "api", OURS + "ui.api", OURS + "platform.api");

    @Test
    public void everyImplementationCanBeTakenOutAndPutBack() throws Exception {
        Household household = Household.setUp(context);
        household.importText("before.json", note("juniper"));
        for (Bundle bundle : implementations()) {
            String name = bundle.getSymbolicName();
            Path jar = jarOf(bundle);
            int level = bundle.adapt(BundleStartLevel.class).getStartLevel();
            bundle.uninstall();
            for (Bundle other : ourBundles()) {
                assertEquals(other + " without " + name, Bundle.ACTIVE, other.getState());
            }
            Bundle again = context.installBundle(jar.toUri().toString());
            again.adapt(BundleStartLevel.class).setStartLevel(level);
            again.start();
            RequiredParts.awaitAll(context, name);
            assertEquals("found after " + name, 1, household.search("juniper").total());
        }
        assertEquals(
                JobState.DONE, household.importText("after.json", note("rowan")).state());
        assertEquals(1, household.search("rowan").total());
    }

    private List<Bundle> implementations() {
        return ourBundles().stream()
                .filter(bundle -> !CONTRACTS.contains(bundle.getSymbolicName()))
                .filter(bundle -> !bundle.getSymbolicName().startsWith(OURS + "lib."))
                .toList();
    }

    private static String note(String word) {
        return """
            {"resourceType":"Basic","id":"%s","code":{"text":"%s berries"}}\
            """.formatted(word, word);
    }
}
