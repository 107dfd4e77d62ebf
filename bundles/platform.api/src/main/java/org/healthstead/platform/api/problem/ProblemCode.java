// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.problem;

import static org.healthstead.platform.api.problem.ProblemAudience.ADMINISTRATOR;
import static org.healthstead.platform.api.problem.ProblemAudience.OPERATOR;
import static org.healthstead.platform.api.problem.ProblemAudience.PERSON;
import static org.healthstead.platform.api.problem.ProblemAudience.PROGRAM;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.problem.Problem.Kind;

/**
 * Every problem that the product itself names. A code is stable: programs compare it, people look it up, and
 * {@code distribution/docs/problems.md} lists it. Add one, never rename one.
 *
 * <p>The code of {@code ENTRY_VERSION} is {@code HS-ENTRY-VERSION}. A plugin has codes of an area of its own, which no
 * code here begins with, or uses one of these when it means the same.
 */
public enum ProblemCode {
    ACCESS_CALLER(Kind.UNAUTHENTICATED, PERSON),
    ACCESS_FORBIDDEN(Kind.FORBIDDEN, PERSON),
    ACCESS_PASSWORD(Kind.UNAUTHENTICATED, PERSON),
    ACCESS_SLOW_DOWN(Kind.TOO_MANY, PERSON),
    ACCESS_TOKEN(Kind.UNAUTHENTICATED, OPERATOR),

    ACCOUNT_LAST_ADMINISTRATOR(Kind.CONFLICT, ADMINISTRATOR),
    /** 409 when the name is taken. */
    ACCOUNT_NAME(Kind.INVALID, 422, PERSON),
    ACCOUNT_NOT_FOUND(Kind.NOT_FOUND, ADMINISTRATOR),
    ACCOUNT_PASSWORD(Kind.INVALID, 422, PERSON),

    API_BODY(Kind.INVALID, PROGRAM),
    API_CODING(Kind.INVALID, 415, PROGRAM),
    /** 400 when it is malformed. */
    API_IF_MATCH(Kind.INVALID, 428, PROGRAM),
    API_JSON(Kind.INVALID, PROGRAM),
    API_MEDIA_TYPE(Kind.INVALID, 415, PROGRAM),
    API_MEMBER(Kind.INVALID, PROGRAM),
    API_METHOD(Kind.INVALID, 405, PROGRAM),
    API_PARAMETER(Kind.INVALID, PROGRAM),
    API_STARTING(Kind.UNAVAILABLE, PROGRAM),
    API_UNKNOWN(Kind.NOT_FOUND, PROGRAM),

    ARCHIVE_DAMAGED(Kind.INVALID, 422, PERSON),
    ARCHIVE_DIFFERENT(PERSON),
    ARCHIVE_NEWER(Kind.INVALID, 422, PERSON),
    ARCHIVE_PART(Kind.INVALID, 422, PERSON),
    ARCHIVE_TAKEN(Kind.CONFLICT, PERSON),
    ARCHIVE_UNKNOWN(Kind.INVALID, 422, PERSON),

    ARTIFACT_DAMAGED(Kind.INTERNAL, PERSON),
    ARTIFACT_NOT_FOUND(Kind.NOT_FOUND, PERSON),

    CALENDAR_CHOICE(Kind.INVALID, 422, PERSON),
    CALENDAR_MANY(Kind.CONFLICT, PERSON),

    CONFIG_VALUE(Kind.INVALID, OPERATOR),

    CURSOR_INVALID(Kind.INVALID, PERSON),

    DATABASE_CREATE(Kind.UNAVAILABLE, OPERATOR),
    DATABASE_DAMAGED(Kind.UNAVAILABLE, OPERATOR),
    DATABASE_FILES(Kind.UNAVAILABLE, OPERATOR),
    DATABASE_IN_USE(Kind.UNAVAILABLE, OPERATOR),
    DATABASE_KEY(Kind.UNAVAILABLE, OPERATOR),
    DATABASE_MISSING(Kind.UNAVAILABLE, OPERATOR),
    DATABASE_PATH(Kind.UNAVAILABLE, OPERATOR),
    DATABASE_STOP(Kind.UNAVAILABLE, OPERATOR),

    DEMO_REMOTE(Kind.FORBIDDEN, PERSON),

    DOCUMENT_ARCHIVE(Kind.INVALID, 422, PERSON),
    DOCUMENT_BUSY(Kind.UNAVAILABLE, PERSON),
    DOCUMENT_DAMAGED(Kind.INVALID, 422, PERSON),
    DOCUMENT_DATE(Kind.INVALID, 422, PERSON),
    DOCUMENT_EMPTY(Kind.INVALID, 422, PERSON),
    DOCUMENT_LOCKED(Kind.INVALID, 422, PERSON),
    DOCUMENT_TOO_LARGE(Kind.TOO_LARGE, PERSON),
    DOCUMENT_TOO_SLOW(Kind.TOO_LARGE, PERSON),
    DOCUMENT_TYPE(Kind.INVALID, 415, PERSON),

    ENTRY_INVALID(Kind.INVALID, 422, PERSON),
    ENTRY_MOVE(Kind.CONFLICT, PERSON),
    ENTRY_NOT_FOUND(Kind.NOT_FOUND, PERSON),
    ENTRY_REASON(Kind.INVALID, 422, PERSON),
    ENTRY_VERSION(Kind.CONFLICT, 412, PERSON),

    EXPORT_EXISTS(Kind.CONFLICT, OPERATOR),
    EXPORT_FILE(Kind.UNAVAILABLE, OPERATOR),

    FACT_IMPOSSIBLE(Kind.CONFLICT, PERSON),
    FACT_UNCHANGED(Kind.CONFLICT, PERSON),

    IMPORT_DATE(PERSON),
    IMPORT_EMPTY(Kind.INVALID, 422, PERSON),
    IMPORT_FILE(Kind.INVALID, OPERATOR),
    IMPORT_IMPORTER_FAILED(Kind.INTERNAL, PERSON),
    IMPORT_IMPORTER_GONE(Kind.UNAVAILABLE, PERSON),
    IMPORT_IMPORTER_HANGS(Kind.INTERNAL, PERSON),
    IMPORT_INCONSISTENT(PERSON),
    IMPORT_KEPT(PERSON),
    IMPORT_MISMATCH(Kind.CONFLICT, PERSON),
    IMPORT_NOT_IN_FILE(Kind.INVALID, PERSON),
    IMPORT_ORDER(PERSON),
    IMPORT_ORDER_IN_FILE(PERSON),
    IMPORT_OTHER_PERSON(PERSON),
    IMPORT_SEVERAL_PEOPLE(Kind.CONFLICT, PERSON),
    IMPORT_TOO_LARGE(Kind.TOO_LARGE, PERSON),
    IMPORT_TOO_MANY_ITEMS(Kind.TOO_LARGE, PERSON),
    IMPORT_TOO_MANY_PEOPLE(Kind.TOO_LARGE, PERSON),
    IMPORT_UNDONE(Kind.CONFLICT, PERSON),
    IMPORT_UNKNOWN_FORMAT(Kind.INVALID, PERSON),
    IMPORT_UNREADABLE(Kind.INTERNAL, PERSON),

    INTERNAL(Kind.INTERNAL, PROGRAM),

    JOB_ACCOUNT(Kind.CONFLICT, PERSON),
    JOB_INTERNAL(Kind.INTERNAL, PERSON),
    JOB_NOT_FOUND(Kind.NOT_FOUND, PERSON),
    JOB_STATE(Kind.CONFLICT, PERSON),

    KIND_INVALID(OPERATOR),

    NOT_BUILT(Kind.UNAVAILABLE, 501, PROGRAM),
    NOT_FOUND(Kind.NOT_FOUND, PROGRAM),
    NOT_READY(Kind.UNAVAILABLE, OPERATOR),

    PERSON_AMBIGUOUS(Kind.INVALID, OPERATOR),
    PERSON_JOINED(Kind.CONFLICT, PERSON),
    PERSON_NAME(Kind.INVALID, 422, PERSON),
    PERSON_NOT_FOUND(Kind.NOT_FOUND, PERSON),
    PERSON_OWN_PATIENT(Kind.CONFLICT, PERSON),
    PERSON_PHOTO_BROKEN(Kind.INVALID, 422, PERSON),
    PERSON_PHOTO_LARGE(Kind.INVALID, 422, PERSON),
    PERSON_PHOTO_TYPE(Kind.INVALID, 422, PERSON),

    PLUGIN_API_RANGE(Kind.INVALID, 422, ADMINISTRATOR),
    PLUGIN_FAULTS(Kind.INVALID, 422, ADMINISTRATOR),
    PLUGIN_FILE(Kind.INVALID, 422, ADMINISTRATOR),
    PLUGIN_FORBIDDEN_EXPORT(Kind.INVALID, 422, ADMINISTRATOR),
    PLUGIN_FORBIDDEN_IMPORT(Kind.INVALID, 422, ADMINISTRATOR),
    PLUGIN_FRAGMENT(Kind.INVALID, 422, ADMINISTRATOR),
    PLUGIN_HANGS(Kind.INVALID, 422, ADMINISTRATOR),
    PLUGIN_MISSING_IMPORT(Kind.INVALID, 422, ADMINISTRATOR),
    PLUGIN_MISSING_REQUIREMENT(Kind.INVALID, 422, ADMINISTRATOR),
    PLUGIN_NAME_ALIKE(Kind.CONFLICT, ADMINISTRATOR),
    PLUGIN_NAME_TAKEN(Kind.CONFLICT, ADMINISTRATOR),
    PLUGIN_NOT_BUNDLE(Kind.INVALID, 422, ADMINISTRATOR),
    PLUGIN_NOT_FOUND(Kind.NOT_FOUND, ADMINISTRATOR),
    PLUGIN_NOT_KEPT(Kind.NO_SPACE, ADMINISTRATOR),
    PLUGIN_OTHER_MAKER(Kind.CONFLICT, ADMINISTRATOR),
    PLUGIN_OTHER_SIGNER(Kind.CONFLICT, ADMINISTRATOR),
    PLUGIN_PERMISSION(Kind.INVALID, 422, ADMINISTRATOR),
    PLUGIN_SHIPPED(Kind.CONFLICT, ADMINISTRATOR),
    PLUGIN_START_CRASHED(Kind.INVALID, 422, ADMINISTRATOR),
    PLUGIN_START_FAILED(Kind.INVALID, 422, ADMINISTRATOR),
    PLUGIN_START_HANGS(Kind.INVALID, 422, ADMINISTRATOR),
    PLUGIN_STOPPING(Kind.UNAVAILABLE, ADMINISTRATOR),
    PLUGIN_TOO_LARGE(Kind.TOO_LARGE, ADMINISTRATOR),
    PLUGIN_UNREADABLE(Kind.INVALID, 422, ADMINISTRATOR),
    PLUGIN_UPDATE_FAILED(Kind.INVALID, 422, ADMINISTRATOR),
    PLUGIN_WORDS_MISSED(Kind.UNAVAILABLE, ADMINISTRATOR),

    REMINDER_GONE(Kind.NOT_FOUND, PERSON),

    SEARCH_INTERNAL(Kind.INTERNAL, PERSON),
    SEARCH_QUERY(Kind.INVALID, PERSON),
    SEARCH_STARTING(Kind.UNAVAILABLE, PERSON),

    SERIES_ANALYTE(Kind.CONFLICT, PERSON),
    SERIES_NOT_FOUND(Kind.NOT_FOUND, PERSON),
    SERIES_UNCHANGED(Kind.CONFLICT, PERSON),
    SERIES_UNIT(Kind.CONFLICT, PERSON),
    SERIES_UNLIKE(Kind.CONFLICT, PERSON),

    SETTING_LENGTH(Kind.INVALID, ADMINISTRATOR),
    SETTING_MISSING(Kind.INVALID, ADMINISTRATOR),
    SETTING_NUMBER(Kind.INVALID, ADMINISTRATOR),
    SETTING_OPTION(Kind.INVALID, ADMINISTRATOR),
    SETTING_RANGE(Kind.INVALID, ADMINISTRATOR),

    SETTINGS_FILE(Kind.UNAVAILABLE, ADMINISTRATOR),
    SETTINGS_NOT_FOUND(Kind.NOT_FOUND, ADMINISTRATOR),

    SETUP_CODE(Kind.FORBIDDEN, ADMINISTRATOR),
    SETUP_DONE(Kind.CONFLICT, ADMINISTRATOR),
    SETUP_HOUSEHOLD(Kind.INVALID, ADMINISTRATOR),

    SOURCE_CHANGED(Kind.CONFLICT, PERSON),
    SOURCE_NAME(Kind.INVALID, 422, PERSON),
    SOURCE_NOT_FOUND(Kind.NOT_FOUND, PERSON),

    STORE_BODY(Kind.INTERNAL, ADMINISTRATOR),
    STORE_BUSY(Kind.UNAVAILABLE, PERSON),
    STORE_FAILED(Kind.INTERNAL, ADMINISTRATOR),
    STORE_FULL(Kind.NO_SPACE, ADMINISTRATOR),
    STORE_SCHEMA(Kind.INTERNAL, OPERATOR),
    STORE_UNAVAILABLE(Kind.UNAVAILABLE, ADMINISTRATOR),

    TOKEN_LIFE(Kind.INVALID, OPERATOR),
    TOKEN_SCOPE(Kind.INVALID, OPERATOR),

    UI_ACTION(Kind.INVALID, PERSON),
    UI_EXPIRED(Kind.CONFLICT, PERSON),
    UI_INTERNAL(Kind.INTERNAL, PERSON),
    UI_PAGE_NOT_FOUND(Kind.NOT_FOUND, PERSON),
    UI_PART_AWAY(Kind.UNAVAILABLE, PERSON),
    UI_PLUGIN_BUSY(Kind.UNAVAILABLE, PERSON),
    UI_PLUGIN_FAILED(Kind.INTERNAL, PERSON),
    UI_PLUGIN_GONE(Kind.NOT_FOUND, PERSON),
    UI_PLUGIN_HELD_BACK(Kind.NOT_FOUND, PERSON),
    UI_PLUGIN_PAGE(Kind.NOT_FOUND, PERSON),
    UI_PLUGIN_QUARANTINED(Kind.NOT_FOUND, PERSON),
    UI_PLUGIN_STARTING(Kind.NOT_FOUND, PERSON),
    UI_PLUGIN_STOPPED(Kind.NOT_FOUND, PERSON),

    UPLOAD_BROKEN(Kind.INVALID, PERSON),
    UPLOAD_NO_FILE(Kind.INVALID, PERSON),

    VAULT_KEY_DAMAGED(Kind.UNAVAILABLE, OPERATOR),
    VAULT_KEY_FILE(Kind.UNAVAILABLE, OPERATOR),
    VAULT_KEY_MISSING(Kind.UNAVAILABLE, OPERATOR),
    VAULT_SEAL(Kind.INTERNAL, ADMINISTRATOR),

    WEB_BODY(Kind.INVALID, PROGRAM),
    WEB_BUSY(Kind.UNAVAILABLE, PROGRAM),
    WEB_FORBIDDEN(Kind.FORBIDDEN, PROGRAM),
    WEB_HOST(Kind.INVALID, 421, PROGRAM),
    WEB_LENGTH(Kind.INVALID, 411, PROGRAM),
    WEB_MESSAGE(Kind.INVALID, PROGRAM),
    WEB_METHOD(Kind.INVALID, 405, PROGRAM),
    WEB_ORIGIN(Kind.FORBIDDEN, PROGRAM),
    WEB_QUERY(Kind.INVALID, PROGRAM),
    WEB_REQUEST(Kind.INVALID, PROGRAM),
    /** 303 to the page for it, for a browser that asks for a page. */
    WEB_SIGN_IN(Kind.UNAUTHENTICATED, PROGRAM),
    WEB_STARTING(Kind.UNAVAILABLE, PROGRAM),
    WEB_TOO_LARGE(Kind.TOO_LARGE, PERSON),
    WEB_TOO_SLOW(Kind.INVALID, 408, PERSON),
    WEB_UNAVAILABLE(Kind.UNAVAILABLE, PROGRAM);

    private static final Map<String, ProblemCode> BY_CODE =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(ProblemCode::code, Function.identity()));

    private final Optional<Kind> kind;
    private final OptionalInt httpStatus;
    private final ProblemAudience audience;

    /** Said in a report, of one item of a file, or in the log: never the answer to a request. */
    ProblemCode(ProblemAudience audience) {
        this.kind = Optional.empty();
        this.httpStatus = OptionalInt.empty();
        this.audience = audience;
    }

    ProblemCode(Kind kind, ProblemAudience audience) {
        this(kind, statusOf(kind), audience);
    }

    ProblemCode(Kind kind, int httpStatus, ProblemAudience audience) {
        this.kind = Optional.of(kind);
        this.httpStatus = OptionalInt.of(httpStatus);
        this.audience = audience;
    }

    /** {@code HS-<AREA>-<NAME>}. */
    public String code() {
        return "HS-" + name().replace('_', '-');
    }

    /** What a caller can do about it; empty for what never ends a call. */
    public Optional<Kind> kind() {
        return kind;
    }

    /** The status of an HTTP answer with this code; empty for what never ends a call. */
    public OptionalInt httpStatus() {
        return httpStatus;
    }

    /** Who can do something about it. */
    public ProblemAudience audience() {
        return audience;
    }

    /** The key of the sentence that pages show; empty for what no page shows. */
    public Optional<String> messageKey() {
        return audience.readsPages() ? Optional.of("problem." + code()) : Optional.empty();
    }

    /**
     * The problem with what is known of it here.
     *
     * @param detail English: what was got, what was wanted, what to do
     * @param arguments values for the placeholders of the message
     * @throws java.util.NoSuchElementException for a code that never ends a call
     */
    public Problem problem(String detail, String... arguments) {
        return new Problem(code(), kind.orElseThrow(), detail, List.of(arguments));
    }

    /** Finds what is known of a code; empty for one of a plugin. */
    public static Optional<ProblemCode> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** Is this the code of a problem? */
    public boolean isOf(Problem problem) {
        return problem.code().equals(code());
    }

    /**
     * The status of an HTTP answer: that of the code, or that of the kind when the two disagree or nobody knows the
     * code.
     */
    public static int httpStatus(Problem problem) {
        return find(problem.code())
                .filter(known -> known.kind.equals(Optional.of(problem.kind())))
                .map(known -> known.httpStatus.getAsInt())
                .orElseGet(() -> statusOf(problem.kind()));
    }

    private static int statusOf(Kind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case TOO_LARGE -> 413;
            case TOO_MANY -> 429;
            case NO_SPACE -> 507;
            case UNAVAILABLE -> 503;
            case INTERNAL -> 500;
        };
    }
}
