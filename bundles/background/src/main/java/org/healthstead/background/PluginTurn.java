// SPDX-License-Identifier: Apache-2.0
package org.healthstead.background;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.healthstead.api.access.Caller;
import org.healthstead.api.work.WorkContext;
import org.healthstead.platform.api.access.Authentication;
import org.healthstead.platform.api.plugins.PluginCall;
import org.healthstead.platform.api.plugins.PluginConsent;
import org.healthstead.platform.api.plugins.PluginPermissions;
import org.healthstead.platform.api.store.PluginConsentStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what is due of one plugin, one run after the other. */
final class PluginTurn {

    private static final Logger LOG = LoggerFactory.getLogger(PluginTurn.class);

    private static final Duration POLL = Duration.ofMillis(500);

    private final PluginConsentStore store;
    private final Authentication authentication;
    private final InstantSource clock;
    private final Duration longest;
    private final BooleanSupplier isClosed;

    /** Work that is due for a consent. */
    record Due(OfferedWork offered, OfferedWork.Content work, PluginConsent consent, Instant at) {}

    /** @param longest that a run may take */
    PluginTurn(
            PluginConsentStore store,
            Authentication authentication,
            InstantSource clock,
            Duration longest,
            BooleanSupplier isClosed) {
        this.store = store;
        this.authentication = authentication;
        this.clock = clock;
        this.longest = longest;
        this.isClosed = isClosed;
    }

    /** @param asked what the plugin asks for now */
    void run(List<Due> all, PluginPermissions asked, ZoneId zone) {
        for (Due due : all) {
            Instant now = clock.instant();
            if (isClosed.getAsBoolean() || due.offered().isGone()) {
                return;
            }
            if (store.claim(due.consent().id(), due.work().id(), due.at(), now, now.plus(longest))) {
                authentication
                        .forConsent(due.consent(), asked)
                        .ifPresent(caller -> run(due, caller, now.plus(longest), zone));
                // When the server stops, the run was cut off: it is done again after the next start.
                if (!isClosed.getAsBoolean()) {
                    store.done(due.consent().id(), due.work().id(), due.at());
                }
            }
        }
    }

    private void run(Due due, Caller caller, Instant deadline, ZoneId zone) {
        WorkContext context = new WorkRun(
                due.consent().person(),
                caller,
                due.at(),
                deadline,
                zone,
                () -> isClosed.getAsBoolean()
                        || due.offered().isGone()
                        || !clock.instant().isBefore(deadline));
        PluginCall<Void> call = due.offered().begin(due.work(), () -> {
            due.work().work().run(context);
            return null;
        });
        Optional<PluginCall.Status> ended = await(call, context);
        LOG.info(
                "work {} of plugin {} for consent {}, due {}: {}",
                due.work().id(),
                due.offered().plugin(),
                due.consent().id(),
                due.at(),
                ended.map(PluginCall.Status::name).orElse("CUT OFF"));
    }

    /** Empty when nobody waits any longer because the server or the plugin stops. */
    private Optional<PluginCall.Status> await(PluginCall<Void> call, WorkContext context) {
        try {
            while (!call.await(POLL) && !context.isEnding()) {
                // The run goes on.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!call.hasEnded() && isClosed.getAsBoolean()) {
            // No fault of the plugin: whoever comes next does it again.
            return Optional.empty();
        }
        // The store and the index close their files when a thread that reads them is interrupted.
        return Optional.of(call.end(Duration.ZERO, false));
    }
}
