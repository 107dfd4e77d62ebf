// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonException;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.problem.ProblemCode;

/** One call of the API: who asks, for what, with what. One thread. */
final class ApiCall {

    private final HttpServletRequest request;
    private final Map<String, String> path;
    private final Query query;
    private final Caller caller;

    ApiCall(HttpServletRequest request, Map<String, String> path, Caller caller) {
        this.request = request;
        this.path = path;
        this.query = new Query(request.getQueryString());
        this.caller = caller;
    }

    Caller caller() {
        return caller;
    }

    /** The value of a placeholder of the route. */
    String path(String name) {
        return path.get(name);
    }

    Query query() {
        return query;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeader(name));
    }

    /** The language that the caller reads, by the header; English when it says nothing. */
    Locale language() {
        return header("Accept-Language").isPresent() ? request.getLocale() : Locale.ENGLISH;
    }

    /** The person of the query, if given. */
    Optional<PersonId> person() {
        return query.one("person").map(Ids::person);
    }

    PersonId requiredPerson() {
        return person().orElseThrow(() -> ApiRefusal.parameter("person", "the id of a person"));
    }

    /** A whole number of the query within bounds. */
    int number(String name, int otherwise, int min, int max) {
        return query.one(name).map(text -> number(name, text, min, max)).orElse(otherwise);
    }

    private static int number(String name, String text, int min, int max) {
        try {
            int number = Integer.parseInt(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException ignored) {
            // Said below, as for a number out of range.
        }
        throw ApiRefusal.parameter(name, "a whole number from " + min + " to " + max);
    }

    /** {@code true} or {@code false} of the query; false when it is not given. */
    boolean truth(String name) {
        String text = query.one(name).orElse("false");
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        throw ApiRefusal.parameter(name, "true or false");
    }

    /** The bytes of the body, as they come. */
    InputStream body() throws IOException {
        return request.getInputStream();
    }

    /** The body as one JSON object. */
    JsonObject json() throws IOException {
        byte[] bytes = body().readAllBytes();
        try {
            return JsonObject.parse(bytes);
        } catch (JsonException e) {
            throw ApiRefusal.of(
                    ProblemCode.API_JSON,
                    "The body is not one JSON object: " + e.reason() + " at line " + e.line() + ", column " + e.column()
                            + ".");
        }
    }
}
