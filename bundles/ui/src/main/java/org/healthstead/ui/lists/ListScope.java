// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.lists;

import java.util.Set;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.Kinds;
import org.healthstead.api.record.PersonId;

/**
 * What a list asks the store for.
 *
 * @param types of FHIR
 * @param categories of which entries of these types are meant
 */
public record ListScope(Set<String> types, Set<Category> categories) {

    public static final ListScope MEDICATIONS = of(Category.MEDICATION, "MedicationStatement", "MedicationRequest");
    public static final ListScope PROBLEMS = of(Category.CONDITION, "Condition");
    public static final ListScope ALLERGIES = of(Category.ALLERGY, "AllergyIntolerance");

    public ListScope {
        types = Set.copyOf(types);
        categories = Set.copyOf(categories);
    }

    /** Of a list of the catalogue. */
    public static ListScope of(Kinds catalogue, String list) {
        return RecordList.of(catalogue, list).scope();
    }

    static ListScope of(Category category, String... types) {
        return new ListScope(Set.of(types), Set.of(category));
    }

    EntryQuery query(PersonId person, int limit) {
        return EntryQuery.of(person, limit).ofTypes(types).of(categories);
    }
}
