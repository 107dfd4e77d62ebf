// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.ResourceTypes;

/**
 * Which stretches of an index hold exactly what a list asks for, so that no row is read in vain however rare it is
 * among its neighbours. Each stretch is in the order of the list; the list is their merge.
 */
final class Ranges {

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

    /** The numbers of the types whose entries can have a category. */
    private static final Map<Category, List<Integer>> TYPES = new EnumMap<>(Category.class);

    static {
        for (Category category : Category.values()) {
            TYPES.put(
                    category,
                    ResourceTypes.names().stream()
                            .filter(name -> Category.ofType(name).contains(category))
                            .sorted(MOST_FIRST)
                            .map(ResourceTypes::numberOf)
                            .toList());
        }
    }

    private Ranges() {}

    /** Empty when nothing can match. */
    static List<Range> of(EntryQuery query) {
        Set<Category> categories = EnumSet.allOf(Category.class);
        if (!query.categories().isEmpty()) {
            categories.retainAll(query.categories());
        }
        List<Range> ranges = new ArrayList<>();
        if (query.type().isPresent()) {
            int type = ResourceTypes.numberOf(query.type().get());
            categories.retainAll(Category.ofType(query.type().get()));
            if (type >= 0) {
                categories.forEach(category -> ranges.add(kind(category, type)));
            }
            return ranges;
        }
        addWhole(ranges, categories, Category.clinical(), 0);
        addWhole(ranges, categories, Category.background(), 1);
        for (Category category : categories) {
            TYPES.get(category).forEach(type -> ranges.add(kind(category, type)));
        }
        return ranges;
    }

    private static void addWhole(List<Range> ranges, Set<Category> categories, Set<Category> half, int background) {
        if (categories.containsAll(half)) {
            ranges.add(new Range("IX_ENTRY_TIME", "BACKGROUND = ?", List.of(background)));
            categories.removeAll(half);
        }
    }

    private static Range kind(Category category, int type) {
        return new Range("IX_ENTRY_KIND", "CATEGORY = ? AND TYPE = ?", List.of(category.code(), type));
    }
}
