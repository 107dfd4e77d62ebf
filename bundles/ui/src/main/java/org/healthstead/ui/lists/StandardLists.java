// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.KindList;
import org.healthstead.api.record.PersonId;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.api.NavigationItem;
import org.healthstead.ui.timeline.TimelinePage;

/**
 * Where the lists of the catalogue stand: those of the core at {@code /person/ID/NAME} and in this order, those of
 * plugins after them at {@code /person/ID/list/NAME}.
 */
public final class StandardLists {

    /** A list, and the category that it shows; several lists may share one, the first stands for it. */
    private record Standard(String name, Category category) {}

    private static final List<Standard> ALL = List.of(
            new Standard("medications", Category.MEDICATION),
            new Standard("documents", Category.DOCUMENT),
            new Standard("problems", Category.CONDITION),
            new Standard("symptoms", Category.CONDITION),
            new Standard("allergies", Category.ALLERGY),
            new Standard("immunizations", Category.IMMUNIZATION),
            new Standard("visits", Category.VISIT),
            new Standard("procedures", Category.PROCEDURE),
            new Standard("imaging", Category.RESULT),
            new Standard("plans", Category.PLAN),
            new Standard("devices", Category.DEVICE),
            new Standard("supplies", Category.DEVICE),
            new Standard("social", Category.SOCIAL),
            new Standard("family", Category.FAMILY),
            new Standard("warnings", Category.CONDITION),
            new Standard("medications-given", Category.MEDICATION),
            new Standard("care-team", Category.PEOPLE),
            new Standard("insurance", Category.COVERAGE),
            new Standard("bills", Category.BILLING));

    /** They have pages of their own kind. */
    private static final Set<Category> ELSEWHERE = Set.of(Category.RESULT);

    private StandardLists() {}

    /** Names of the core's lists. */
    public static List<String> names() {
        return ALL.stream().map(Standard::name).toList();
    }

    public static String address(PersonId person, String name) {
        return find(name).isPresent() ? Addresses.list(person, name) : Addresses.addedList(person, name);
    }

    /** The name of the list that stands for a category; empty where there is none. */
    public static Optional<String> of(Category category) {
        return ALL.stream()
                .filter(standard -> standard.category() == category && !ELSEWHERE.contains(category))
                .map(Standard::name)
                .findFirst();
    }

    /** Id of a list's place in the navigation; entries of its category are there as well. */
    public static String place(String name) {
        return find(name)
                .map(Standard::category)
                .filter(category -> of(category).filter(name::equals).isPresent())
                .map(category -> TimelinePage.PLACE + "." + Addresses.kind(category))
                .orElse("list." + name);
    }

    /** Those that the catalogue has, in their order. */
    public static List<NavigationItem> places(List<KindList> lists, PersonId person, Locale locale) {
        List<KindList> ordered = new ArrayList<>();
        ALL.forEach(standard -> lists.stream()
                .filter(list -> list.name().equals(standard.name()))
                .forEach(ordered::add));
        lists.stream().filter(list -> find(list.name()).isEmpty()).forEach(ordered::add);
        return ordered.stream()
                .map(list -> new NavigationItem(
                        place(list.name()), icon(list.name()), list.title().in(locale), address(person, list.name())))
                .toList();
    }

    private static Icon icon(String name) {
        return find(name).map(Standard::category).map(Icon::of).orElse(Icon.NOTE);
    }

    private static Optional<Standard> find(String name) {
        return ALL.stream().filter(standard -> standard.name().equals(name)).findFirst();
    }
}
