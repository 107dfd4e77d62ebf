// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/** What ships resolves, starts, and keeps to the arrows of the architecture. */
public class BundlesIT extends ContainerTest {
    private static final String DATABASE_KEY = OURS + "platform.api.keys.database";
    private static final Set<String> CONTRACTS = Set.of(OURS + "api", OURS + "ui.api", OURS + "platform.api");

    @Test
    public void everyBundleIsActive() {
        List<String> others = new ArrayList<>();
        for (Bundle bundle : shippedBundles()) {
            if (!isFragment(bundle) && bundle.getState() != Bundle.ACTIVE) {
                others.add(bundle.getSymbolicName() + " is in state " + bundle.getState());
            }
        }
        assertEquals(List.of(), others);
        assertTrue("the list of what ships was read", ourBundles().size() > CONTRACTS.size());
    }

    @Test
    public void onlyContractsAndLibrariesExport() {
        List<String> exports = new ArrayList<>();
        for (Bundle bundle : ourBundles()) {
            if (!mayExport(bundle)) {
                bundle.adapt(BundleWiring.class)
                        .getCapabilities(PackageNamespace.PACKAGE_NAMESPACE)
                        .forEach(capability -> exports.add(bundle.getSymbolicName() + " exports "
                                + capability.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)));
            }
        }
        assertEquals(List.of(), exports);
    }

    @Test
    public void noBundleIsWiredToAnotherImplementation() {
        List<String> wires = new ArrayList<>();
        for (Bundle bundle : ourBundles()) {
            for (BundleWire wire :
                    bundle.adapt(BundleWiring.class).getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE)) {
                Bundle provider = wire.getProvider().getBundle();
                if (provider.getSymbolicName().startsWith(OURS) && !mayExport(provider)) {
                    wires.add(bundle.getSymbolicName() + " is wired to " + provider.getSymbolicName());
                }
            }
        }
        assertEquals(List.of(), wires);
    }

    @Test
    public void noPluginIsWiredToThePlatform() {
        for (Bundle bundle : ourBundles()) {
            if (bundle.getSymbolicName().startsWith(OURS + "plugin.")) {
                for (BundleWire wire :
                        bundle.adapt(BundleWiring.class).getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE)) {
                    String provider = wire.getProvider().getBundle().getSymbolicName();
                    assertFalse(bundle + " is wired to " + provider, provider.equals(OURS + "platform.api"));
                }
            }
        }
    }

    /** No other key leaves the vault, and nobody else has a use for this one. */
    @Test
    public void onlyTheDatabaseAsksForItsKey() {
        Set<String> users = ourBundles().stream()
                .filter(bundle ->
                        bundle.adapt(BundleWiring.class).getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE).stream()
                                .map(wire ->
                                        wire.getCapability().getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE))
                                .anyMatch(DATABASE_KEY::equals))
                .map(Bundle::getSymbolicName)
                .filter(name -> !CONTRACTS.contains(name))
                .collect(Collectors.toSet());
        assertEquals(Set.of(OURS + "vault", OURS + "database.derby"), users);
    }

    private static boolean mayExport(Bundle bundle) {
        String name = bundle.getSymbolicName();
        return CONTRACTS.contains(name) || name.startsWith(OURS + "lib.");
    }
}
