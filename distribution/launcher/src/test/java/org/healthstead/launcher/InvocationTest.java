// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvocationTest {
    @Test
    void sendsOperandsFirstThenOptionsAndKeepsItsOwnOptions() throws CommandException {
        Invocation invocation =
                parse("search", "--limit=5", "ferritin --or not", "--json", "--person", "p 1", "--home", "/h");

        assertEquals(List.of("ferritin --or not", "--person", "p 1", "--limit", "5"), invocation.arguments());
        assertTrue(invocation.has(Option.JSON));
        assertEquals("/h", invocation.value(Option.HOME).orElseThrow());
    }

    @Test
    void makesFilesAbsolute() throws CommandException {
        Invocation invocation = parse("import", "--person", "P", "a.json", "x/../b.json");

        String here = Path.of("").toAbsolutePath().toString();
        assertEquals(List.of(here + "/a.json", here + "/b.json", "--person", "P"), invocation.arguments());
    }

    @Test
    void keepsTheAccountOfSetUpAsAnOption() throws CommandException {
        Invocation invocation = parse("setup", "--household", "H", "--account", "anna", "--password-file", "/secret");

        assertEquals(List.of("--household", "H", "--account", "anna"), invocation.arguments());
    }

    @Test
    void takesWhatFollowsTwoDashesAsItIs() throws CommandException {
        assertEquals(List.of("--json"), parse("search", "--", "--json").arguments());
    }

    @Test
    void choosesTheLongestCommand() {
        assertEquals(
                "account reset-password",
                Commands.at(List.of("account", "reset-password", "anna"))
                        .orElseThrow()
                        .name());
        assertTrue(Commands.at(List.of("account")).isEmpty());
    }

    @Test
    void saysWhatIsWrong() {
        assertWrong("does not know the option --persn", "search", "q", "--persn", "x");
        assertWrong("wants QUERY after it", "search");
        assertWrong("does not understand \"two\"", "search", "one", "two");
        assertWrong("wants the option --person PERSON", "export");
        assertWrong("wants a value after --limit: N", "search", "q", "--limit");
        assertWrong("twice", "search", "q", "--limit", "1", "--limit", "2");
        assertWrong("takes no value with --json", "search", "q", "--json=yes");
    }

    private static void assertWrong(String part, String... words) {
        CommandException e = assertThrows(CommandException.class, () -> parse(words));
        assertEquals(ExitCode.WRONG_USE, e.exitCode());
        assertTrue(e.getMessage().contains(part), e.getMessage());
    }

    private static Invocation parse(String... words) throws CommandException {
        Command command = Commands.at(List.of(words)).orElseThrow();
        return Invocation.parse(command, List.of(words).subList(command.words().size(), words.length));
    }
}
