// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.PersonService;
import org.healthstead.platform.api.archive.ExportFile;
import org.healthstead.platform.api.archive.ExportFormat;
import org.healthstead.platform.api.archive.RecordExports;
import org.healthstead.platform.api.problem.ProblemCode;

/**
 * {@code export --person PERSON --format whole|fhir-ndjson --out FILE [--force]}: the server writes the file, for its
 * owner only.
 */
final class ExportCommand implements OperatorCommand {

    /** Promised formats that this version does not have. */
    private static final Set<String> NOT_BUILT = Set.of("ips", "phr");

    @Override
    public String name() {
        return "export";
    }

    @Override
    public int run(CommandCall call) throws IOException, InterruptedException {
        call.allow("--person", "--format", "--out", "--force").noOperands();
        String word = call.required("--format");
        if (NOT_BUILT.contains(word)) {
            call.complain("export.not-built", word);
            return WRONG_USE;
        }
        ExportFormat format = ExportFormat.of(word).orElseThrow(() -> new UsageException("usage.format", word));
        NewFile out =
                new NewFile(file(call.required("--out")), call.option("--force").isPresent());
        if (!out.isAllowed()) {
            throw ProblemCode.EXPORT_EXISTS
                    .problem("The file is there already. Choose another name, or replace it with --force.")
                    .exception();
        }
        Caller caller = call.caller();
        PersonId person = NamedPerson.find(call.required("--person"), caller, call.service(PersonService.class));
        ExportFile export = call.service(RecordExports.class).prepare(person, format, language(), caller);
        return say(call, out.path(), write(export, out));
    }

    /** The pages in the file are in the language of who gave the command. */
    private static Locale language() {
        Locale spoken = Messages.language();
        return spoken.getLanguage().isEmpty() ? Locale.ENGLISH : spoken;
    }

    private static long write(ExportFile export, NewFile out) {
        try {
            return out.write(export.content());
        } catch (IOException e) {
            throw ProblemCode.EXPORT_FILE
                    .problem("The server cannot write the file. Is its folder there, and has its disk room?")
                    .exception(e);
        }
    }

    private static int say(CommandCall call, Path file, long bytes) {
        if (call.json()) {
            call.out(JsonObject.builder()
                    .put("file", file.toString())
                    .put("bytes", bytes)
                    .build());
        } else {
            call.say("export.done", file.toString(), Long.toString(bytes));
        }
        return DONE;
    }

    private static Path file(String operand) {
        try {
            Path file = Path.of(operand);
            if (file.isAbsolute() && file.getFileName() != null) {
                return file;
            }
        } catch (InvalidPathException noPath) {
            throw new UsageException("usage.absolute", operand);
        }
        throw new UsageException("usage.absolute", operand);
    }
}
