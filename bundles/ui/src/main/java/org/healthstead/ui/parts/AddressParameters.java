// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.parts;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.problem.ProblemCode;

/** Reads the address of a page. What is no id leads to the same page as an id that is not there. */
public final class AddressParameters {

    private static final int MAX_VALUE = 1_000;

    private AddressParameters() {}

    public static PersonId person(PageParameters parameters) {
        return new PersonId(id(parameters, "person", ProblemCode.PERSON_NOT_FOUND));
    }

    public static EntryId entry(PageParameters parameters) {
        return new EntryId(id(parameters, "entry", ProblemCode.ENTRY_NOT_FOUND));
    }

    /** A value of the query; empty when it is missing, blank or unreasonably long. */
    public static Optional<String> text(PageParameters parameters, String name) {
        return Optional.ofNullable(parameters.get(name).toOptionalString())
                .map(String::strip)
                .filter(value -> !value.isEmpty() && value.length() <= MAX_VALUE);
    }

    /** A value of the query in its own form; empty when it does not have that form. */
    public static <T> Optional<T> parsed(PageParameters parameters, String name, Function<String, T> parser) {
        return text(parameters, name).flatMap(value -> {
            try {
                return Optional.of(parser.apply(value));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }

    private static UUID id(PageParameters parameters, String name, ProblemCode code) {
        return parsed(parameters, name, UUID::fromString).orElseThrow(() -> notFound(code));
    }

    public static ProblemException notFound(ProblemCode code) {
        return code.problem("It does not exist, or not for you to see.").exception();
    }
}
