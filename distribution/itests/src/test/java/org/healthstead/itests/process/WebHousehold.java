// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.healthstead.itests.home.PreparedHome;
import org.healthstead.testkit.server.ApiClient;
import org.healthstead.testkit.server.ServerProcess;

/** A server whose people and records are seen, and written, in a browser. */
final class WebHousehold implements AutoCloseable {

    private final Path home;
    private final String token;
    private final Map<Visit, Browser> browsers = new EnumMap<>(Visit.class);
    private ServerProcess server;

    private WebHousehold(Path home, String token) {
        this.home = home;
        this.token = token;
    }

    /** @param home a folder that is not there yet */
    static WebHousehold start(Path home) throws Exception {
        WebHousehold household = new WebHousehold(home, PreparedHome.at(home));
        household.server = ServerProcess.start(UnpackedProduct.folder(), home);
        return household;
    }

    /** At the same address. */
    void restart() throws Exception {
        server.stop();
        startAgain();
    }

    /** At the same address, after a stop. */
    void startAgain() throws Exception {
        String listen = "127.0.0.1:" + server.address().getPort();
        server = ServerProcess.start(UnpackedProduct.folder(), home, "--listen", listen);
    }

    ServerProcess server() {
        return server;
    }

    /** Of the account that signs in. */
    ApiClient api() {
        return server.api(token);
    }

    /** @return the address of the new person */
    String addPerson(String name, String birthDate) {
        try (ApiClient api = api()) {
            return page("/person/"
                    + RecordOverHttp.ofNewPerson(api, name, birthDate).person());
        }
    }

    String page(String path) {
        return server.address().resolve(path).toString();
    }

    void signIn(Browser browser) {
        signIn(browser, PreparedHome.ACCOUNT);
    }

    /** Every account has the same password. */
    void signIn(Browser browser, String account) {
        browser.go(page("/signin"));
        browser.type("account", account);
        browser.enter("#password", server.password());
        browser.await("a page behind the door", () -> !browser.address().contains("/signin"));
    }

    /** A browser whose owner has signed in: opened once for all tests, because that takes longer than most of them. */
    Browser browser(Visit visit) {
        Browser known = browsers.get(visit);
        if (known == null) {
            known = visit.open();
            browsers.put(visit, known);
            signIn(known);
        }
        return known;
    }

    /** The search for words in one record. */
    static String search(String person, String words) {
        return person.replaceFirst("/person/([^/]+)$", "/search?q=" + words.replace(" ", "+") + "&person=$1");
    }

    @Override
    public void close() {
        browsers.values().forEach(Browser::close);
        server.close();
    }
}
