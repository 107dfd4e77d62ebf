// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * {@code start-cache}: runs the product once on a throw-away home folder, through what a person does first, while the
 * JVM records it. The script tells the JVM where to, and puts the result in place when this process ended well.
 */
final class StartCacheCommand {
    private static final long PATIENCE_SECONDS = 300;

    private final PrintStream out;
    private final PrintStream err;

    StartCacheCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    int run(HomeFolder home) throws CommandException, InterruptedException {
        HomeFolder rehearsal =
                new HomeFolder(home.folder("cache").resolve("start").resolve("rehearsal"));
        Folders.delete(rehearsal.path());
        RunningProduct product = RunningProduct.boot(rehearsal, ListenAddress.parse("127.0.0.1:0"), Map.of(), err);
        ScheduledExecutorService patience = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().factory());
        patience.schedule(product::stop, PATIENCE_SECONDS, TimeUnit.SECONDS);
        try {
            if (!product.waitUntilReady(err)) {
                throw new CommandException(
                        ExitCode.INTERNAL_ERROR, "It did not become ready. See " + rehearsal.folder("logs") + ".");
            }
            new Rehearsal(product, rehearsal).play(out);
        } finally {
            patience.shutdownNow();
            product.stop();
            Folders.delete(rehearsal.path());
        }
        out.println("Recorded. The cache is being written.");
        return ExitCode.DONE;
    }
}
