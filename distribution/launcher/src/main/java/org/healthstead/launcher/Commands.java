// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.healthstead.launcher.Command.Operands;
import org.healthstead.launcher.Command.Where;

/** Every command there is. The order is the order of the help. */
final class Commands {
    private static final Option PERSON = Option.optional("--person", "PERSON", "id or name of the person");

    static final Option LISTEN = Option.local("--listen", "HOST:PORT", "address to listen on (default 127.0.0.1:8080)");
    static final Option BACKGROUND =
            Option.local("--background", "", "return when the server is ready, and leave it running");

    static final Option SAFE_MODE =
            Option.local("--safe-mode", "", "start without the plugins that were installed, to remove a bad one");

    /** Options of {@code start} that are promised and refused so far. */
    static final List<Option> NOT_BUILT_YET = List.of(Option.local("--behind-proxy", "CIDR", "not built yet"));

    static final Option DEMO = Option.local(
            "--demo", "", "show a family that does not exist, in a home of its own (default ~/.healthstead-demo)");

    static final Command START_CACHE = new Command(
            "start-cache",
            "make the cache that makes a start faster; the server does it by itself two minutes after a start without"
                    + " one",
            Operands.NONE,
            List.of(Option.HOME, Option.HELP),
            Where.HERE);

    private static final List<Command> ALL = List.of(
            start(),
            setup(),
            operator("stop", "stop the running server cleanly", Operands.NONE),
            operator(
                    "status",
                    "show whether the server is well; exit code 0 only when every check is fine",
                    Operands.NONE,
                    Option.JSON),
            offline(
                    "doctor",
                    "explain what is wrong and what to do, also with the server down",
                    Operands.NONE,
                    Option.JSON),
            operator("account list", "list the accounts", Operands.NONE, Option.JSON),
            operator(
                    "account add",
                    "add an account; it sees nobody's record until it is given a grant",
                    Operands.one("NAME"),
                    Option.PASSWORD_FILE.mandatory(),
                    Option.JSON),
            operator("account disable", "end an account's sessions and refuse its sign-in", Operands.one("NAME")),
            offline(
                    "account reset-password",
                    "set a new password, also with the server down",
                    Operands.one("NAME"),
                    Option.PASSWORD_FILE.mandatory()),
            acting(
                    "token create",
                    "create a bearer token, shown once",
                    Operands.NONE,
                    Option.required("--scope", "SCOPE", "for example \"patient/*.rs\""),
                    PERSON,
                    Option.optional("--days", "N", "days until it ends")),
            acting("person list", "list the persons that the account may see", Operands.NONE),
            acting(
                    "person add",
                    "add a person",
                    Operands.one("NAME"),
                    Option.optional("--birth-date", "DATE", "YYYY, YYYY-MM or YYYY-MM-DD"),
                    Option.optional("--sex", "SEX", "female, male, other or unknown")),
            acting("person show", "show who a person is, by id or name", Operands.one("PERSON")),
            acting(
                    "import",
                    "import files; exit code 0 also when some items were rejected, 3 when nothing could be read",
                    Operands.files("FILE..."),
                    Option.optional(
                            "--person",
                            "PERSON",
                            "id or name of the person; without it FILE is a whole record, whose person is added"),
                    Option.optional(
                            "--mismatch",
                            "ask|accept|refuse",
                            "what to do when a file is about somebody else, or about others too"),
                    Option.optional(
                            "--source",
                            "WORDS",
                            "where the files are from: in what is called the same, short ids mean the same")),
            acting(
                    "search",
                    "search the records",
                    Operands.one("QUERY"),
                    PERSON,
                    Option.optional("--limit", "N", "at most so many hits")),
            operator("page list", "list the addresses of pages, those of plugins too", Operands.NONE, Option.JSON),
            acting(
                    "export",
                    "write a person's whole record into a file, which is not encrypted",
                    Operands.NONE,
                    Option.required("--person", "PERSON", "id or name of the person"),
                    Option.required(
                            "--format", "whole|fhir-ndjson", "everything as a ZIP, or the entries alone as FHIR R4"),
                    Option.file("--out", "FILE", "file to write").mandatory(),
                    Option.optional("--force", "", "replace the file when it is there")),
            notBuilt("backup", "write a backup"),
            notBuilt("restore", "restore a backup into a new home folder"),
            operator("plugin list", "list the plugins and what they do", Operands.NONE, Option.JSON),
            operator(
                    "plugin install",
                    "install a plugin of the catalogue by its name, or from a file, or another version; works without"
                            + " a restart",
                    Operands.file("NAME|FILE"),
                    Option.JSON),
            operator("plugin remove", "remove a plugin; the entries that it made stay", Operands.one("NAME")),
            operator(
                    "plugin start",
                    "start a plugin that was stopped or quarantined",
                    Operands.one("NAME"),
                    Option.JSON),
            operator("plugin stop", "stop a plugin until it is started again", Operands.one("NAME"), Option.JSON),
            operator(
                    "plugin catalogue",
                    "list the plugins that ship and can be installed by their names",
                    Operands.NONE,
                    Option.JSON),
            START_CACHE);

    private Commands() {}

    static List<Command> all() {
        return ALL;
    }

    /** The command whose words stand at the beginning; the longest one wins. */
    static Optional<Command> at(List<String> words) {
        return ALL.stream()
                .filter(command -> words.size() >= command.words().size()
                        && words.subList(0, command.words().size()).equals(command.words()))
                .max(Comparator.comparing(command -> command.words().size()));
    }

    private static Command start() {
        return new Command(
                "start",
                "start the server, in the foreground",
                Operands.NONE,
                List.of(Option.HOME, LISTEN, BACKGROUND, DEMO, SAFE_MODE, NOT_BUILT_YET.get(0), Option.HELP),
                Where.HERE);
    }

    private static Command setup() {
        return offline(
                "setup",
                "first set-up without the wizard",
                Operands.NONE,
                Option.required("--household", "NAME", "name of the household"),
                Option.required("--account", "NAME", "name of the first account"),
                Option.PASSWORD_FILE.mandatory());
    }

    private static Command operator(String name, String summary, Operands operands, Option... options) {
        return new Command(name, summary, operands, with(List.of(options)), Where.SERVER);
    }

    private static Command offline(String name, String summary, Operands operands, Option... options) {
        return new Command(name, summary, operands, with(List.of(options)), Where.SERVER_OR_OFFLINE);
    }

    private static Command acting(String name, String summary, Operands operands, Option... options) {
        List<Option> all = new ArrayList<>(List.of(options));
        all.add(Option.ACTING_ACCOUNT);
        all.add(Option.PASSWORD_FILE);
        all.add(Option.JSON);
        return new Command(name, summary, operands, with(all), Where.SERVER);
    }

    private static Command notBuilt(String name, String summary) {
        return new Command(
                name, summary, new Operands("...", 0, Integer.MAX_VALUE, false), with(List.of()), Where.NOT_BUILT_YET);
    }

    private static List<Option> with(List<Option> options) {
        List<Option> all = new ArrayList<>(options);
        all.add(Option.HOME);
        all.add(Option.HELP);
        return all;
    }
}
