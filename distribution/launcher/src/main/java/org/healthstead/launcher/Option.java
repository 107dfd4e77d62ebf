// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

/**
 * An option of a command.
 *
 * @param name with its dashes, for example {@code --person}
 * @param value name of its value in the help, empty for a flag
 * @param kind what its value is and who consumes it
 * @param required whether the command is wrong without it
 * @param description one line for the help
 */
record Option(String name, String value, Kind kind, boolean required, String description) {
    /** What the value of an option is. */
    enum Kind {
        /** Sent to the server as it is. */
        TEXT,
        /** Path of a file, sent as an absolute path. */
        FILE,
        /** Used by the launcher itself, never sent as an argument. */
        LOCAL
    }

    static final Option HOME =
            new Option("--home", "DIR", Kind.LOCAL, false, "home folder of the installation (default ~/.healthstead)");
    static final Option JSON = new Option("--json", "", Kind.LOCAL, false, "print JSON");
    static final Option HELP = new Option("--help", "", Kind.LOCAL, false, "show this help");
    static final Option ACTING_ACCOUNT = new Option(
            "--account",
            "NAME",
            Kind.LOCAL,
            false,
            "act as this account, with --password-file; or name a token's file in HEALTHSTEAD_TOKEN_FILE");
    static final Option PASSWORD_FILE =
            new Option("--password-file", "FILE", Kind.LOCAL, false, "the password is the first line of this file");

    static Option optional(String name, String value, String description) {
        return new Option(name, value, Kind.TEXT, false, description);
    }

    static Option required(String name, String value, String description) {
        return new Option(name, value, Kind.TEXT, true, description);
    }

    static Option file(String name, String value, String description) {
        return new Option(name, value, Kind.FILE, false, description);
    }

    static Option local(String name, String value, String description) {
        return new Option(name, value, Kind.LOCAL, false, description);
    }

    Option mandatory() {
        return new Option(name, value, kind, true, description);
    }

    boolean flag() {
        return value.isEmpty();
    }
}
