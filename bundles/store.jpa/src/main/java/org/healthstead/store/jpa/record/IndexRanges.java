// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.Kinds;
import org.healthstead.api.record.ResourceTypes;

/**
 * Which stretches of an index hold exactly what a list asks for, so that no row is read in vain however rare it is
 * among its neighbours. Each stretch is in the order of the list; the list is their merge.
 */
final class IndexRanges {

    /**
     * One stretch: a leading part of an index that comes before the date.
     *
     * @param index its name
     * @param condition on its columns after PERSON, with parameters
     * @param values of the parameters
     */
    record Range(String index, String condition, List<Integer> values) {}

    /** There is most of it in most records, so that the other stretches of its category need little. */
    private static final Comparator<String> MOST_FIRST = Comparator.comparing(name -> !name.equals("Observation"));

    private final Kinds kinds;

    IndexRanges(Kinds kinds) {
        this.kinds = kinds;
    }

    /** Empty when nothing can match. */
    List<Range> of(EntryQuery query) {
        Set<Category> categories = EnumSet.allOf(Category.class);
        if (!query.categories().isEmpty()) {
            categories.retainAll(query.categories());
        }
        List<Range> ranges = new ArrayList<>();
        if (!query.types().isEmpty()) {
            query.types().stream()
                    .filter(ResourceTypes::isKnown)
                    .sorted(MOST_FIRST)
                    .forEach(type -> addType(ranges, categories, type, query));
            return ranges;
        }
        if (!query.isCurrentOnly() && !query.isNotCurrentOnly()) {
            addWhole(ranges, categories, Category.clinical(), 0);
            addWhole(ranges, categories, Category.background(), 1);
        }
        for (Category category : categories) {
            types(category).forEach(type -> addKind(ranges, category, type, query));
        }
        return ranges;
    }

    private void addType(List<Range> ranges, Set<Category> categories, String type, EntryQuery query) {
        categories.stream()
                .filter(kinds.categories(type)::contains)
                .forEach(category -> addKind(ranges, category, type, query));
    }

    private List<String> types(Category category) {
        return ResourceTypes.names().stream()
                .filter(name -> kinds.categories(name).contains(category))
                .sorted(MOST_FIRST)
                .toList();
    }

    private static void addWhole(List<Range> ranges, Set<Category> categories, Set<Category> half, int background) {
        if (categories.containsAll(half)) {
            ranges.add(new Range("IX_ENTRY_TIME", "BACKGROUND = ?", List.of(background)));
            categories.removeAll(half);
        }
    }

    /** Two stretches of a type whose entries are or are not so now, unless only one is asked for. */
    private void addKind(List<Range> ranges, Category category, String type, EntryQuery query) {
        boolean hasState = kinds.hasState(type);
        if (!query.isCurrentOnly()) {
            ranges.add(kind(category, type, 0));
        }
        if (hasState && !query.isNotCurrentOnly()) {
            ranges.add(kind(category, type, 1));
        }
    }

    private static Range kind(Category category, String type, int current) {
        return new Range(
                "IX_ENTRY_KIND",
                "CATEGORY = ? AND TYPE = ? AND IS_CURRENT = ?",
                List.of(category.code(), ResourceTypes.numberOf(type), current));
    }
}
