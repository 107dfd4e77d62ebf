// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.importing.FilePeople.FilePerson;
import org.healthstead.importing.PersonMatch.Verdict;
import org.healthstead.platform.api.problem.ProblemCode;

/** Who is in a file, as a member of the job's report: what a decision is taken by. */
final class PeopleReport {

    static final String MEMBER = "people";

    /** More are not listed: nobody decides about them one by one. */
    private static final int MAX_LISTED = 200;

    private static final String SAME = Verdict.SAME.name().toLowerCase(Locale.ROOT);

    private PeopleReport() {}

    static JsonObject in(JsonObject report, FilePeople people) {
        return report.with(
                MEMBER,
                JsonArray.of(people.people().stream()
                        .limit(MAX_LISTED)
                        .map(PeopleReport::toJson)
                        .toList()));
    }

    private static JsonObject toJson(FilePerson somebody) {
        JsonObject.Builder json =
                JsonObject.builder().put("patient", somebody.keys().iterator().next());
        somebody.subject().names().stream().findFirst().ifPresent(name -> json.put("name", name.text()));
        somebody.subject().birthDate().ifPresent(date -> json.put("birthDate", date.text()));
        return json.put("items", somebody.items())
                .put("is", somebody.verdict().name().toLowerCase(Locale.ROOT))
                .build();
    }

    /** By what the people are called that a report lists. */
    static Set<String> keys(JsonObject report) {
        return objects(report).stream()
                .map(each -> each.string("patient").orElse(""))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** True when the file is about several people, none of whom is the person: somebody has to say who is. */
    static boolean isUnanswered(Job job) {
        List<JsonObject> people = objects(job.report());
        long patients = people.stream()
                .filter(each -> each.string("patient").orElse("").startsWith("Patient/"))
                .count();
        return job.problem().filter(ProblemCode.IMPORT_SEVERAL_PEOPLE::isOf).isPresent()
                && patients != 1
                && people.stream()
                        .noneMatch(each -> each.string("is").orElse("").equals(SAME));
    }

    private static List<JsonObject> objects(JsonObject report) {
        return report.array(MEMBER).objects();
    }
}
