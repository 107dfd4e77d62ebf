// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.json;

/**
 * A text is not JSON, or breaks a limit. The message says where and what is wrong. It never quotes the text, which may
 * be somebody's health data.
 */
public final class JsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final int line;
    private final int column;

    /** Why a text was refused. */
    public enum Reason {
        /** Not JSON, or more than one value where one was expected. */
        SYNTAX,
        /** Bytes that are not UTF-8. */
        ENCODING,
        /** The text ends in the middle of a value. */
        TRUNCATED,
        TOO_DEEP,
        STRING_TOO_LONG,
        NUMBER_TOO_LONG,
        NAME_TOO_LONG,
        TOO_MANY_VALUES,
        /** All names, strings and numbers of one value together are too long. */
        TEXT_TOO_LONG,
        /** An object has the same member twice. */
        DUPLICATE_NAME
    }

    public JsonException(Reason reason, int line, int column) {
        super(reason + " at line " + line + ", column " + column);
        this.reason = reason;
        this.line = line;
        this.column = column;
    }

    public Reason reason() {
        return reason;
    }

    /** From 1; 0 when not known. */
    public int line() {
        return line;
    }

    /** From 1; 0 when not known. */
    public int column() {
        return column;
    }
}
