// SPDX-License-Identifier: Apache-2.0
package org.healthstead.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.healthstead.api.access.Caller;
import org.healthstead.platform.api.access.AccountService;
import org.healthstead.platform.api.access.Authentication;
import org.healthstead.platform.api.access.SignIn;
import org.healthstead.platform.api.operations.Demonstration;
import org.healthstead.platform.api.operations.Home;
import org.healthstead.platform.api.problem.ProblemCode;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets visitors in and out. The account's password is new at each start and known to nobody but this object, so that
 * the only way in is the button.
 */
final class DemoVisit implements Demonstration {

    private static final Logger LOG = LoggerFactory.getLogger(DemoVisit.class);
    private static final String ACCOUNT = "demonstration";

    /** The page that says good-bye has to reach the browser. */
    private static final long ANSWER_SECONDS = 1;

    private final BundleContext bundle;
    private final AccountService accounts;
    private final Authentication authentication;
    private final Home home;
    private final String password = UUID.randomUUID().toString() + UUID.randomUUID();

    DemoVisit(BundleContext bundle, AccountService accounts, Authentication authentication, Home home) {
        this.bundle = bundle;
        this.accounts = accounts;
        this.authentication = authentication;
        this.home = home;
    }

    /** Sets the household up, or gives its account the password of this start. */
    void open() {
        char[] secret = password.toCharArray();
        if (accounts.isSetUp()) {
            accounts.resetPassword(ACCOUNT, secret);
        } else {
            accounts.setUp(DemoPerson.HOUSEHOLD, ACCOUNT, secret);
        }
        Arrays.fill(secret, '\0');
    }

    Caller caller() {
        return authentication.authenticate(ACCOUNT, password.toCharArray(), ACCOUNT);
    }

    @Override
    public SignIn signIn(String client) {
        if (!isThisMachine(client)) {
            throw ProblemCode.DEMO_REMOTE
                    .problem("A demonstration is open to a browser on its own machine only.")
                    .exception();
        }
        return authentication.signIn(ACCOUNT, password.toCharArray(), client);
    }

    private static boolean isThisMachine(String client) {
        try {
            // An address is not looked up; a name never comes from a servlet container.
            return client.matches("[0-9a-fA-F:.%]+")
                    && InetAddress.getByName(client).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @Override
    public void leave() {
        try {
            Files.writeString(home.folder("run").resolve(LEAVE_FILE), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CompletableFuture.delayedExecutor(ANSWER_SECONDS, TimeUnit.SECONDS).execute(this::stop);
    }

    private void stop() {
        try {
            bundle.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).stop();
        } catch (BundleException e) {
            LOG.warn("the framework did not stop", e);
        }
    }
}
