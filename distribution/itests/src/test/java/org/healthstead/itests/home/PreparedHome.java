// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.healthstead.testkit.server.ServerProcess;

/**
 * Home folders whose first set-up is done, with an account {@link #ACCOUNT} and a token of it. Each is a copy of one
 * that this process makes once: making a database, an account and a token takes as long as a start. Tests of the first
 * start and of set-up begin without. Safe for several threads.
 */
public final class PreparedHome {

    /** Its password is {@link ServerProcess#password}. */
    public static final String ACCOUNT = "ada";

    private static PreparedHome original;

    private final Path folder;
    private final String token;

    private PreparedHome(Path folder, String token) {
        this.folder = folder;
        this.token = token;
    }

    /**
     * Makes a home folder.
     *
     * @param home where; folders and files that are there already stay
     * @return a bearer token of the account, with every right that the account has
     */
    public static String at(Path home) throws IOException, InterruptedException {
        PreparedHome source = original();
        try (Stream<Path> walk = Files.walk(source.folder)) {
            for (Path from : walk.toList()) {
                Path to = home.resolve(source.folder.relativize(from).toString());
                if (Files.isDirectory(from)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return source.token;
    }

    private static synchronized PreparedHome original() throws IOException, InterruptedException {
        if (original == null) {
            Path scratch = Files.createDirectories(Path.of(System.getProperty("healthstead.scratch")));
            Path home = Files.createTempDirectory(scratch, "prepared-").resolve("home");
            Path product = Path.of(System.getProperty("healthstead.product"));
            try (ServerProcess server = ServerProcess.start(product, home)) {
                server.setUp("Larch", ACCOUNT);
                original = new PreparedHome(home, server.createToken(ACCOUNT));
            }
        }
        return original;
    }
}
