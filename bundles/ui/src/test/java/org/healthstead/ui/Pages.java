// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui;

import java.util.Locale;
import org.apache.wicket.protocol.http.mock.MockHttpServletRequest;
import org.apache.wicket.util.tester.WicketTester;
import org.healthstead.api.access.Caller;
import org.healthstead.contracts.fixture.TestKinds;
import org.healthstead.platform.api.web.RequestAttributes;
import org.healthstead.ui.application.HealthsteadApplication;
import org.healthstead.ui.application.StandardNavigation;
import org.healthstead.ui.assets.Assets;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.contribution.CallerLender;
import org.healthstead.ui.contribution.Contributions;
import org.junit.jupiter.api.Assertions;

/** The real application on services in memory, asked by address as a browser would. */
public final class Pages implements AutoCloseable {

    public final MemoryHousehold household = new MemoryHousehold();
    public final MemoryAccounts accounts = new MemoryAccounts();
    public final MemoryImports imports = new MemoryImports();
    public final MemorySearch search = new MemorySearch();
    public final MemoryChanges changes = new MemoryChanges();
    public final UiServices services = household.services(accounts);
    public final Contributions contributions = new Contributions(
            services.faults()::find, new StandardNavigation(services::lists), CallerLender.of(accounts));
    public final WicketTester tester;

    /** Who is signed in. */
    private Caller caller = MemoryHousehold.MEMBER;

    public Pages() {
        services.imports().set(imports);
        services.jobs().set(imports);
        services.search().set(search);
        services.kinds().set(TestKinds.kinds());
        services.sources().set(household.sources());
        services.changes().set(changes);
        services.importStore().set(household.imports());
        services.preferences().set(household.preferences());
        services.analytes().set(TestKinds.analytes());
        services.explanations().set(TestKinds.explanations());
        services.growth().set(TestKinds.growth());
        services.units().set(TestKinds.series());
        tester = new WicketTester(new HealthsteadApplication(services, new Assets(), contributions));
        // A redirect is what a test wants to see, not what it leads to.
        tester.setFollowRedirects(false);
        signedIn(true);
    }

    /** From now on somebody else is signed in. */
    public void signIn(Caller other) {
        caller = other;
        signedIn(true);
    }

    public void signedIn(boolean signedIn) {
        prepare(tester.getRequest(), signedIn);
    }

    public void language(Locale locale) {
        tester.getRequest().setLocale(locale);
        tester.getRequest().setHeader("Accept-Language", locale.toLanguageTag());
    }

    /** The markup at an address. */
    public String get(String address) {
        tester.executeUrl(address.substring(1));
        String markup = tester.getLastResponseAsString();
        prepare(tester.getRequest(), true);
        return markup;
    }

    /** Status and place to go of an address that leads elsewhere. */
    public String redirect(String address) {
        tester.executeUrl(address.substring(1));
        prepare(tester.getRequest(), true);
        return status() + " " + location();
    }

    /** Where the last answer leads: a whole path, because an empty Location means the same page again. */
    public String location() {
        String location = tester.getLastResponse().getHeader("Location");
        Assertions.assertTrue(location != null && location.startsWith("/"), () -> "leads to: " + location);
        return location;
    }

    public int status() {
        return tester.getLastResponse().getStatus();
    }

    public static void contains(String text, String part) {
        Assertions.assertTrue(text.contains(part), () -> "no <<" + part + ">> in\n" + text);
    }

    public static void lacks(String text, String part) {
        Assertions.assertFalse(text.contains(part), () -> "<<" + part + ">> in\n" + text);
    }

    private void prepare(MockHttpServletRequest request, boolean signedIn) {
        request.setAttribute(RequestAttributes.CALLER, signedIn ? caller : null);
        request.setAttribute(RequestAttributes.NONCE, "n0nce");
    }

    @Override
    public void close() {
        tester.destroy();
    }
}
