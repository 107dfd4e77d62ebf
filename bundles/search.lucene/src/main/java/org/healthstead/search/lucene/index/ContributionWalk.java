// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.index;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.healthstead.api.record.Entry;
import org.healthstead.platform.api.plugins.PluginCall;
import org.healthstead.platform.api.plugins.PluginFence;
import org.healthstead.search.lucene.document.ContributedFields;

/**
 * One contribution is asked about many entries, one after the other, in one thread of the fence: going there and back
 * for each entry would take longer than most answers. Whoever waits sees how many are done, and gives the walk up when
 * it stays at one entry for too long.
 */
final class ContributionWalk {

    /**
     * What one entry may take. The walk is given up when it is found at the same entry twice, after one of these and
     * before two: so a pause of the whole process, as for garbage, is no fault of the plugin.
     */
    static final Duration TIME_BOX = Duration.ofMillis(50);

    private final Contribution contribution;
    private final List<Entry> entries;
    private final ContributedFields[] answers;

    /** -1 until it has begun. */
    private volatile int done = -1;

    private volatile boolean stopped;
    private int taken;

    ContributionWalk(Contribution contribution, List<Entry> entries) {
        this.contribution = contribution;
        this.entries = entries;
        this.answers = new ContributedFields[entries.size()];
    }

    /** How it ended; then {@link #answers} has what there is. */
    PluginCall.Status run(PluginFence fence) {
        PluginCall<Void> call = fence.begin(contribution.fenced(), contribution.type(), this::walk);
        try {
            int seen = -1;
            while (!call.await(TIME_BOX) && (seen < 0 || done != seen)) {
                seen = done;
            }
            PluginCall.Status status = call.end(Duration.ZERO, true);
            stopped = true;
            taken = Math.max(0, status == PluginCall.Status.LATE ? seen : done);
            // One that heeds its interrupt can be asked about the next entry.
            call.await(TIME_BOX);
            return status;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            call.cancel();
            return PluginCall.Status.AWAY;
        }
    }

    private Void walk() {
        done = 0;
        for (int i = 0; i < answers.length && !stopped; i++) {
            answers[i] = contribution.ask(entries.get(i));
            done = i + 1;
        }
        return null;
    }

    /** Those that came in time, for the first entries in their order. */
    List<ContributedFields> answers() {
        return Arrays.asList(answers).subList(0, taken);
    }
}
