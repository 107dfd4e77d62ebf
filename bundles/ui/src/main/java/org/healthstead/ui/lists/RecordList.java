// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.lists;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.Kind;
import org.healthstead.api.record.KindList;
import org.healthstead.api.record.Kinds;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.ui.parts.AddressParameters;

/**
 * A list of the catalogue of kinds, ready to be read.
 *
 * @param list name, title and kinds
 * @param kinds whose columns it has, in the order of the catalogue
 * @param scope holds all its entries, and may hold others
 * @param hasState whether some of its entries are so now and others are not
 * @param isAllOfState whether that can be said of each of its types
 */
record RecordList(KindList list, List<Kind> kinds, ListScope scope, boolean hasState, boolean isAllOfState) {

    /** @throws org.healthstead.api.problem.ProblemException {@code HS-UI-PAGE-NOT-FOUND} when there is none */
    static RecordList of(Kinds catalogue, String name) {
        KindList list = catalogue.lists().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> AddressParameters.notFound(ProblemCode.UI_PAGE_NOT_FOUND));
        Set<String> types = new TreeSet<>();
        list.kinds().forEach(id -> types.add(id.split("\\.", 2)[0]));
        List<Kind> kinds = types.stream()
                .flatMap(type -> catalogue.of(type).stream())
                .filter(kind -> list.kinds().contains(kind.id()))
                .toList();
        Set<Category> categories = new HashSet<>();
        kinds.forEach(kind -> categories.add(kind.category()));
        return new RecordList(
                list,
                kinds,
                new ListScope(types, categories),
                types.stream().anyMatch(catalogue::hasState),
                types.stream().allMatch(catalogue::hasState));
    }

    String name() {
        return list.name();
    }

    String title(Locale locale) {
        return list.title().in(locale);
    }

    /** A kind that names no list is in that of its type as a whole, so that a plugin's kind cannot hide an entry. */
    boolean holds(EntryLine line) {
        return kind(line).isPresent();
    }

    /** The kind whose columns a line has; empty when it is no line of this list. */
    Optional<Kind> kind(EntryLine line) {
        return find(line.projection().kind()).or(() -> find(line.type()));
    }

    private Optional<Kind> find(String id) {
        return kinds.stream().filter(kind -> kind.id().equals(id)).findFirst();
    }
}
