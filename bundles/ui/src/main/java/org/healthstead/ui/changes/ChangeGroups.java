// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.changes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.Judgement;
import org.healthstead.platform.api.changes.RecentChanges;
import org.healthstead.platform.api.changes.RecordChanges;
import org.healthstead.ui.context.UiServices;

/**
 * What changed, read for one page.
 *
 * @param groups by kind, in the order of the page
 * @param isComplete false while something may be missing
 */
record ChangeGroups(List<Group> groups, boolean isComplete) {

    /** Of a kind by itself. */
    static final int PAGE = 100;

    /** Of each kind, on the page of all. */
    private static final int EACH = 20;

    /** Results that are looked through for what needs a look. */
    private static final int RESULTS = 200;

    /** Results that are shown, besides those that need a look. */
    private static final int SHOWN_RESULTS = 40;

    private static final List<Category> ORDER = List.of(
            Category.RESULT,
            Category.MEDICATION,
            Category.CONDITION,
            Category.ALLERGY,
            Category.VITAL_SIGN,
            Category.IMMUNIZATION,
            Category.PROCEDURE,
            Category.VISIT,
            Category.DOCUMENT,
            Category.PLAN);

    /** What must not be overlooked first; the rest stays as it is. */
    private static final Comparator<EntryLine> GRAVEST_FIRST = Comparator.comparing(
                    (EntryLine line) -> !line.projection().judgement().needsLook())
            .thenComparing(line -> line.projection().judgement().needsLook()
                    ? line.projection().judgement()
                    : Judgement.NONE);

    /**
     * @param category of the entries
     * @param count how many changed
     * @param lines those that are shown
     * @param lookedAt how many were looked through for what needs a look
     */
    record Group(Category category, long count, List<EntryLine> lines, long lookedAt) {

        boolean hasMore() {
            return count > lines.size();
        }
    }

    static ChangeGroups read(UiServices services, ChangesChoice choice, Caller caller) {
        try {
            return services.changes()
                    .find()
                    .map(changes -> choice.kind().isPresent()
                            ? ofKind(changes, services, choice, caller)
                            : all(changes, services, choice, caller))
                    .orElse(new ChangeGroups(List.of(), false));
        } catch (ProblemException e) {
            return new ChangeGroups(List.of(), false);
        }
    }

    private static ChangeGroups ofKind(
            RecordChanges changes, UiServices services, ChangesChoice choice, Caller caller) {
        RecentChanges found =
                changes.since(choice.person(), choice.span(), choice.kind(), choice.page() * PAGE, PAGE, caller);
        return new ChangeGroups(
                found.groups().stream()
                        .map(group -> new Group(
                                group.category(),
                                group.count(),
                                services.entries().lines(group.newest(), caller),
                                0))
                        .toList(),
                found.complete());
    }

    private static ChangeGroups all(RecordChanges changes, UiServices services, ChangesChoice choice, Caller caller) {
        RecentChanges found = changes.since(choice.person(), choice.span(), Optional.empty(), 0, EACH, caller);
        List<EntryId> ids = new ArrayList<>();
        List<RecentChanges.Group> groups = new ArrayList<>();
        for (RecentChanges.Group group : found.groups()) {
            boolean isCut = group.category() == Category.RESULT && group.count() > EACH;
            RecentChanges.Group read = isCut ? results(changes, choice, group, caller) : group;
            groups.add(read);
            if (group.category().isClinical()) {
                ids.addAll(read.newest());
            }
        }
        Map<EntryId, EntryLine> lines = new HashMap<>();
        services.entries().lines(ids, caller).forEach(line -> lines.put(line.id(), line));
        return new ChangeGroups(
                groups.stream()
                        .sorted(Comparator.comparingInt(group -> place(group.category())))
                        .map(group -> group(group, lines))
                        .toList(),
                found.complete());
    }

    private static RecentChanges.Group results(
            RecordChanges changes, ChangesChoice choice, RecentChanges.Group few, Caller caller) {
        return changes
                .since(choice.person(), choice.span(), Optional.of(Category.RESULT), 0, RESULTS, caller)
                .groups()
                .stream()
                .findFirst()
                .orElse(few);
    }

    private static int place(Category category) {
        int place = ORDER.indexOf(category);
        return place < 0 ? ORDER.size() + category.code() : place;
    }

    private static Group group(RecentChanges.Group group, Map<EntryId, EntryLine> lines) {
        List<EntryLine> read = group.newest().stream()
                .filter(lines::containsKey)
                .map(lines::get)
                .sorted(GRAVEST_FIRST)
                .toList();
        long needLook = read.stream()
                .filter(line -> line.projection().judgement().needsLook())
                .count();
        int shown = (int) Math.min(read.size(), needLook + SHOWN_RESULTS);
        return new Group(group.category(), group.count(), read.subList(0, shown), read.size());
    }
}
