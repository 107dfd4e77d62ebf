// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportRequest;
import org.healthstead.api.importing.ImportService;
import org.healthstead.api.importing.Mismatch;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.jobs.JobService;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.PersonService;
import org.healthstead.platform.api.archive.RecordArrivals;
import org.healthstead.platform.api.problem.ProblemCode;

/**
 * {@code import FILE... [--person PERSON] [--mismatch ask|accept|refuse] [--source WORDS]}: waits for each file and
 * reports on it. Without a person a file must be a whole record, which says whose it is.
 */
final class ImportCommand implements OperatorCommand {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int run(CommandCall call) throws InterruptedException {
        call.allow("--person", "--mismatch", "--source");
        if (call.operands().isEmpty()) {
            throw new UsageException("usage.operand", name(), "FILE...");
        }
        Mismatch mismatch = mismatch(call.option("--mismatch").orElse("ask"));
        Caller caller = call.caller();
        Optional<PersonId> person = call.option("--person").isEmpty()
                ? Optional.empty()
                : Optional.of(NamedPerson.find(call.required("--person"), caller, call.service(PersonService.class)));
        List<ImportedFile> results = new ArrayList<>();
        for (String operand : call.operands()) {
            ImportedFile result = importFile(call, operand, person, mismatch, caller);
            if (!call.json()) {
                result.show(call);
            }
            results.add(result);
        }
        if (call.json()) {
            call.out(ImportedFile.json(results));
        }
        return results.stream().allMatch(ImportedFile::isRead) ? DONE : REFUSED;
    }

    private static ImportedFile importFile(
            CommandCall call, String operand, Optional<PersonId> person, Mismatch mismatch, Caller caller)
            throws InterruptedException {
        try {
            Path file = file(operand);
            String name = file.getFileName().toString();
            JobId id;
            try (InputStream bytes = Files.newInputStream(file)) {
                id = person.isPresent()
                        ? call.service(ImportService.class)
                                .submit(
                                        new ImportRequest(person.get(), name, mismatch, call.option("--source")),
                                        bytes,
                                        caller)
                        : call.service(RecordArrivals.class).submit(name, bytes, caller);
            }
            return ImportedFile.ended(operand, id, await(call, operand, id, caller));
        } catch (ProblemException e) {
            return ImportedFile.refused(operand, e.problem());
        } catch (IOException e) {
            return ImportedFile.refused(operand, unreadable(operand));
        }
    }

    private static Path file(String operand) {
        try {
            Path file = Path.of(operand);
            if (!file.isAbsolute()) {
                throw new UsageException("usage.absolute", operand);
            }
            if (Files.isRegularFile(file)) {
                return file;
            }
        } catch (InvalidPathException noPath) {
            throw unreadable(operand).exception();
        }
        throw unreadable(operand).exception();
    }

    private static Problem unreadable(String operand) {
        return ProblemCode.IMPORT_FILE.problem(
                "The server cannot read the file \"" + operand + "\". Is it there, a file, and readable?", operand);
    }

    private static Optional<Job> await(CommandCall call, String operand, JobId id, Caller caller)
            throws InterruptedException {
        JobService jobs = call.service(JobService.class);
        int shown = -1;
        while (true) {
            Optional<Job> job = jobs.await(id, LOOK_EVERY, caller);
            if (job.isEmpty() || job.get().state().isFinal() || job.get().state() == JobState.NEEDS_DECISION) {
                return job;
            }
            int percent = (int) (100 * job.get().progress());
            if (percent != shown) {
                call.complain("import.progress", operand, Integer.toString(percent));
                shown = percent;
            }
        }
    }

    private static Mismatch mismatch(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "ask" -> Mismatch.ASK;
            case "accept" -> Mismatch.ACCEPT;
            case "refuse" -> Mismatch.REFUSE;
            default -> throw new UsageException("usage.mismatch", word);
        };
    }
}
