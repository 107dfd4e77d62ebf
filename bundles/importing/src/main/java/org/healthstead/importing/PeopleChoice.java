// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.importing.FilePeople.FilePerson;
import org.healthstead.importing.PersonMatch.Verdict;

/**
 * Whose items of a file go into the record, as somebody decided.
 *
 * @param take people of the file that are the person, by what the file calls them
 * @param leave people whose items are left out
 * @param onlyTaken true when nobody else's items are wanted, not even those of whom the file says that they are the
 *     person
 */
record PeopleChoice(Set<String> take, Set<String> leave, boolean onlyTaken) {

    static final PeopleChoice NONE = new PeopleChoice(Set.of(), Set.of(), false);

    boolean isMade() {
        return !take.isEmpty() || !leave.isEmpty();
    }

    boolean wants(FilePerson somebody) {
        return contains(take, somebody.keys())
                || !onlyTaken && somebody.verdict() == Verdict.SAME && !contains(leave, somebody.keys());
    }

    private static boolean contains(Set<String> chosen, Collection<String> keys) {
        return keys.stream().anyMatch(chosen::contains);
    }

    JsonObject toJson() {
        return JsonObject.builder()
                .put("take", JsonArray.ofStrings(take.stream().sorted().toList()))
                .put("leave", JsonArray.ofStrings(leave.stream().sorted().toList()))
                .put("only", onlyTaken)
                .build();
    }

    static PeopleChoice of(JsonObject json) {
        return new PeopleChoice(
                new HashSet<>(json.array("take").strings()),
                new HashSet<>(json.array("leave").strings()),
                json.textAt("only").orElse("").equals("true"));
    }
}
