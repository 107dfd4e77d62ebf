// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.healthstead.api.importing.ImportSource;
import org.healthstead.api.importing.Importer;
import org.healthstead.platform.api.plugins.FencedService;
import org.healthstead.platform.api.plugins.PluginCall;
import org.healthstead.platform.api.plugins.PluginFence;

/** An importer that is there, and how it is called: through the fence, never otherwise. Safe for several threads. */
final class KnownImporter {

    private final Importer importer;
    private final PluginFence fence;
    private final FencedService service;

    /** It is not asked before that, because it kept an import waiting. */
    private volatile Instant leftOutUntil = Instant.MIN;

    KnownImporter(Importer importer, PluginFence fence) {
        this.importer = importer;
        this.fence = fence;
        this.service = new FencedService("import " + importer.getClass().getName());
    }

    boolean is(Importer other) {
        return importer == other;
    }

    /** By which equal offers are ordered, and by which it is named when it does not even say its name. */
    String className() {
        return importer.getClass().getName();
    }

    /** The service has gone. */
    void end() {
        service.end();
    }

    /** Begins to ask how well it suits the source. */
    PluginCall<Offer> ask(ImportSource source) {
        return call(() -> new Offer(this, String.valueOf(importer.name()), importer.accepts(source)));
    }

    /** True while it is not asked. */
    boolean isLeftOut(Instant now) {
        return now.isBefore(leftOutUntil);
    }

    void leaveOut(Instant until) {
        leftOutUntil = until;
    }

    /** Begins a walk, which gives what ended it that its contract allows. */
    PluginCall<Optional<Exception>> walk(Callable<Optional<Exception>> walk) {
        return call(walk);
    }

    Importer importer() {
        return importer;
    }

    private <R> PluginCall<R> call(Callable<R> work) {
        return fence.begin(service, importer.getClass(), work);
    }

    /**
     * What an importer says of a source.
     *
     * @param acceptance 0 for not at all
     */
    record Offer(KnownImporter importer, String name, int acceptance) {

        String className() {
            return importer.className();
        }
    }
}
