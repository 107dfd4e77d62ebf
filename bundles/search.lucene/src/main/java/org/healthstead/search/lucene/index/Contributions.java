// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.index;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.record.Analytes;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.Kinds;
import org.healthstead.api.record.ResourceTypes;
import org.healthstead.api.record.TextRoles;
import org.healthstead.api.search.FieldContribution;
import org.healthstead.platform.api.plugins.FencedService;
import org.healthstead.platform.api.plugins.PluginCall;
import org.healthstead.platform.api.plugins.PluginFence;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.search.lucene.document.ContributedFields;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What adds words to entries: plugins, and the files of the entries. {@link #add} and {@link #remove} are for any
 * thread, the rest for the indexer's. Plugins are called through the fence: the indexer must not hang or fail with one.
 */
public final class Contributions {

    private static final Logger LOG = LoggerFactory.getLogger(Contributions.class);

    private static final String RULES = "rules ";

    /** To say for which types it is. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** In one portion; then its other entries go without it. Whether it is asked again is the fence's business. */
    private static final int MAX_FAULTS = 5;

    /** A started server brings its plugins one after the other, an update takes one away and brings it again. */
    private static final long SETTLE_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** A plugin that the index knows and that is not there yet may still be starting. */
    private static final long START_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final List<Contribution> present = new CopyOnWriteArrayList<>();
    private final long started = System.nanoTime();
    private volatile long changed = System.nanoTime();
    private final PluginFence fence;

    private final Kinds kinds;
    private final Analytes analytes;
    private final PractitionerPaths practitioners;
    private final FileWords files = new FileWords();
    private final MissedWords missed = new MissedWords();

    public Contributions(PluginFence fence, Kinds kinds, Analytes analytes) {
        this.fence = fence;
        this.kinds = kinds;
        this.analytes = analytes;
        this.practitioners = new PractitionerPaths(kinds);
    }

    /** What people call that which a code means; by {@code system|code}. */
    Set<String> names(String token) {
        return analytes.searchWords(token);
    }

    /** What the members of entries of a type are to a search. */
    TextRoles texts(String type) {
        return kinds.texts(type);
    }

    /** What files of entries say. */
    public FileWords files() {
        return files;
    }

    /** Where entries of a type say who asked for them, did or wrote them. */
    List<List<String>> practitioners(String type) {
        return practitioners.of(type);
    }

    /** Kinds of a plugin have come or gone. */
    public void rulesChanged() {
        changed = System.nanoTime();
    }

    /**
     * Takes in a contribution; one that does not say for which types it is, is left out.
     *
     * @param key the same for the same version of the same plugin at every start
     */
    public void add(String key, FieldContribution service) {
        FencedService fenced = new FencedService("search field of " + key);
        PluginCall<Set<String>> types = fence.begin(fenced, service.getClass(), () -> Set.copyOf(service.types()));
        if (types.end(PATIENCE, true) != PluginCall.Status.DONE) {
            LOG.warn("The search contribution {} is left out: it does not say for which types it is", key);
            fence.warn(service.getClass(), wordsMissed());
            return;
        }
        present.add(new Contribution(key, service, types.value(), fenced));
        changed = System.nanoTime();
    }

    public void remove(FieldContribution service) {
        present.stream()
                .filter(contribution -> contribution.is(service))
                .forEach(contribution -> contribution.fenced().end());
        present.removeIf(contribution -> contribution.is(service));
        changed = System.nanoTime();
    }

    /** Key and types of each contribution that is there now, and of the rules of each type. */
    Map<String, Set<String>> now() {
        Map<String, Set<String>> now = new TreeMap<>();
        ResourceTypes.names().forEach(type -> now.put(rules(type), Set.of(type)));
        present.forEach(contribution -> now.put(contribution.key(), contribution.types()));
        return now;
    }

    /** Codes of results have names in every type: orders and reports have them, too. */
    private String rules(String type) {
        return RULES + type + " " + kinds.number(type) + " " + kinds.textsNumber(type) + " " + analytes.number();
    }

    /** Types whose entries were indexed with other contributions than there are now; empty while that may change. */
    Set<String> staleTypes(Map<String, Set<String>> indexed) {
        if (System.nanoTime() - changed < SETTLE_NANOS) {
            return Set.of();
        }
        boolean starting = System.nanoTime() - started < START_NANOS;
        Map<String, Set<String>> now = now();
        Set<String> stale = new HashSet<>();
        now.forEach((key, types) -> {
            // Kinds of a plugin that is still starting belong to the rules, too.
            boolean mayChange = starting && key.startsWith(RULES);
            if (!types.equals(indexed.get(key)) && !mayChange) {
                stale.addAll(types);
            }
        });
        present.stream().filter(missed::isWanted).forEach(contribution -> stale.addAll(contribution.types()));
        indexed.forEach((key, types) -> {
            if (!now.containsKey(key) && !starting) {
                stale.addAll(types);
            }
        });
        return stale;
    }

    /** Every entry of the types was indexed with these contributions. */
    void indexed(Set<String> keys) {
        missed.taken(keys, present);
    }

    /** Contributions of a commit that was opened, and of one that is about to be made. */
    MissedWords missed() {
        return missed;
    }

    /** What all of them add to each entry, in the order of the entries. */
    List<ContributedFields> collect(List<Entry> entries) {
        List<ContributedFields> fields = new ArrayList<>(Collections.nCopies(entries.size(), ContributedFields.NONE));
        for (Contribution contribution : present) {
            int[] wanted = IntStream.range(0, entries.size())
                    .filter(i -> contribution.types().contains(entries.get(i).type()))
                    .toArray();
            List<ContributedFields> answers = ask(
                    contribution, IntStream.of(wanted).mapToObj(entries::get).toList());
            for (int i = 0; i < answers.size(); i++) {
                fields.set(wanted[i], fields.get(wanted[i]).plus(answers.get(i)));
            }
        }
        return fields;
    }

    /** What it adds to the first of the entries; to all of them unless it fails. */
    private List<ContributedFields> ask(Contribution contribution, List<Entry> entries) {
        List<ContributedFields> answers = new ArrayList<>(entries.size());
        int faults = 0;
        PluginCall.Status status = PluginCall.Status.DONE;
        while (answers.size() < entries.size() && faults < MAX_FAULTS && status != PluginCall.Status.AWAY) {
            ContributionWalk walk = new ContributionWalk(contribution, entries.subList(answers.size(), entries.size()));
            status = walk.run(fence);
            answers.addAll(walk.answers());
            if ((status == PluginCall.Status.LATE || status == PluginCall.Status.FAILED)
                    && answers.size() < entries.size()) {
                faults++;
                LOG.warn(
                        "The search contribution {} failed at entry {}",
                        contribution.key(),
                        entries.get(answers.size()).id());
                noteMissed(contribution, status == PluginCall.Status.LATE);
                answers.add(ContributedFields.NONE);
            }
        }
        noteMissed(contribution, answers.size() < entries.size());
        return answers;
    }

    /** An entry at which it throws would be without its words the next time, too. */
    private void noteMissed(Contribution contribution, boolean isMissed) {
        if (isMissed && !contribution.fenced().isGone() && !contribution.hasMissed()) {
            contribution.miss();
            missed.add(contribution.key());
            LOG.warn("The index lacks words of the search contribution {}", contribution.key());
            fence.warn(contribution.type(), wordsMissed());
        }
    }

    private static Problem wordsMissed() {
        return ProblemCode.PLUGIN_WORDS_MISSED.problem(
                "The plugin took too long, so the index lacks its words for some entries. Stop it and start it again"
                        + " when the server has less to do, or install another version: then they are indexed again.");
    }

    /** The end: no plugin is called any more. */
    void close() {
        fence.close();
    }
}
