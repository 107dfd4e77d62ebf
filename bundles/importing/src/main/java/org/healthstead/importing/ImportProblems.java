// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.healthstead.api.importing.RejectedItem;
import org.healthstead.api.importing.Subject;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.problem.Problem.Kind;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.importing.FilePeople.FilePerson;
import org.healthstead.platform.api.problem.ProblemCode;

/** Why an import as a whole does not go on. */
final class ImportProblems {

    private static final int MAX_SHOWN = 5;

    private ImportProblems() {}

    static Problem empty() {
        return ProblemCode.IMPORT_EMPTY.problem("The file is empty. Wanted: a file with health data.");
    }

    static Problem tooLarge(long most) {
        return ProblemCode.IMPORT_TOO_LARGE.problem(
                "The file is longer than " + most + " bytes. Split it, or raise maxFileMegabytes.",
                Long.toString(most));
    }

    static Problem noSpace(long free, long wanted) {
        return ProblemCode.STORE_FULL.problem(
                "The disk has " + free + " bytes left, wanted " + wanted + ". Make room and try again.",
                Long.toString(free),
                Long.toString(wanted));
    }

    static Problem noPerson() {
        return ProblemCode.PERSON_NOT_FOUND.problem("There is no such person.");
    }

    static Problem noJob() {
        return ProblemCode.JOB_NOT_FOUND.problem("There is no such import.");
    }

    static Problem jobState(String state, String wanted) {
        return ProblemCode.JOB_STATE.problem("The import is " + state + ", wanted " + wanted + ".", state, wanted);
    }

    static Problem noArtifact() {
        return ProblemCode.ARTIFACT_NOT_FOUND.problem("The original of this import is not there.");
    }

    static Problem unreadable() {
        return ProblemCode.IMPORT_UNREADABLE.problem("The kept bytes of the file could not be read to their end.");
    }

    static Problem unknownFormat(FileKind seen) {
        return ProblemCode.IMPORT_UNKNOWN_FORMAT.problem(
                "No importer can read this file: it looks like " + seen.words() + ".", seen.words(), seen.code());
    }

    static Problem tooManyItems() {
        return ProblemCode.IMPORT_TOO_MANY_ITEMS.problem(
                "The file has more than " + ItemTable.MAX_ITEMS + " items or " + ItemTable.MAX_NAMES
                        + " names of items. Split it.",
                Integer.toString(ItemTable.MAX_ITEMS));
    }

    /** Why a file cannot be read, as a problem with the arguments that a list of items would give its message. */
    static Problem of(RejectedItem reason) {
        List<String> arguments = new ArrayList<>();
        arguments.add(reason.place());
        arguments.addAll(reason.arguments());
        boolean said = reason.place().isEmpty() || reason.message().contains(reason.place());
        String where = said ? "" : " (" + reason.place() + ")";
        return new Problem(reason.code(), Kind.INVALID, reason.message() + where, arguments);
    }

    static Problem importerFailed(String importer, int item) {
        return ProblemCode.IMPORT_IMPORTER_FAILED.problem(
                "The importer " + importer + " failed at item " + (item + 1)
                        + ". What was taken in before stays. This is a fault of the importer.",
                importer,
                Integer.toString(item + 1));
    }

    static Problem importerHangs(String importer, long seconds) {
        return ProblemCode.IMPORT_IMPORTER_HANGS.problem(
                "The importer " + importer + " did nothing for " + seconds
                        + " seconds and was given up. What was taken in before stays.",
                importer,
                Long.toString(seconds));
    }

    static Problem importerGone(String importer) {
        return ProblemCode.IMPORT_IMPORTER_GONE.problem(
                "The importer " + importer + " was stopped or removed. What was taken in before stays. Start it and try"
                        + " again.",
                importer);
    }

    static Problem tooManyPeople() {
        return ProblemCode.IMPORT_TOO_MANY_PEOPLE.problem(
                "The file is about more than " + FileOwners.MAX_PEOPLE + " people. Split it.",
                Integer.toString(FileOwners.MAX_PEOPLE));
    }

    static Problem mismatch(Person person, FilePeople people) {
        return mismatch(shown(people, somebody -> name(somebody.subject(), "")), wanted(person));
    }

    static Problem mismatch(Person person, Person inFile) {
        return mismatch(wanted(inFile), wanted(person));
    }

    private static Problem mismatch(String found, String wanted) {
        return ProblemCode.IMPORT_MISMATCH.problem(
                "The file is about " + found + ", not about " + wanted
                        + ". Take it in all the same only if that is the same person.",
                found,
                wanted);
    }

    static Problem severalPeople(Person person, FilePeople people) {
        String found = shown(
                people,
                somebody -> name(somebody.subject(), somebody.keys().iterator().next()) + ": " + somebody.items());
        return ProblemCode.IMPORT_SEVERAL_PEOPLE.problem(
                "The file holds items of several people (" + found + "). Say whose go into the record of "
                        + wanted(person) + ".",
                found,
                wanted(person));
    }

    static Problem unknownKey(String key) {
        return ProblemCode.IMPORT_NOT_IN_FILE.problem(
                "Nobody in the file is called " + key + ". The report of the import lists everybody.", key);
    }

    private static String shown(FilePeople people, Function<FilePerson, String> words) {
        return people.people().stream().limit(MAX_SHOWN).map(words).collect(Collectors.joining("; "));
    }

    private static String wanted(Person person) {
        return person.name() + person.birthDate().map(ImportProblems::born).orElse("");
    }

    /** @param otherwise what the file calls somebody without a name */
    private static String name(Subject subject, String otherwise) {
        String name = subject.names().isEmpty()
                ? otherwise.isEmpty() ? "somebody without a name" : otherwise
                : subject.names().get(0).text();
        String shown = name.length() <= Person.MAX_NAME ? name : name.substring(0, Person.MAX_NAME - 1) + "…";
        return shown + subject.birthDate().map(ImportProblems::born).orElse("");
    }

    private static String born(PartialDate date) {
        return " (" + date.text() + ")";
    }
}
