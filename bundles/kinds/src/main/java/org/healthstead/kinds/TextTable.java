// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.healthstead.api.record.TextRole;
import org.healthstead.api.record.TextRoles;
import org.healthstead.kinds.KindFile.Line;

/**
 * What members are to a search: {@code texts.tsv}, a role and a member in each row, and where it holds for some types
 * only, these. Immutable.
 */
final class TextTable {

    private static final String FILE = "texts.tsv";
    private static final int TYPES = 2;

    private final List<List<String>> rows;
    private final int sum;

    private TextTable(String text) {
        rows = DataFile.parse(FILE, text).rows();
        sum = sum(0, text);
    }

    static TextTable read() {
        return new TextTable(DataFiles.textUnsummed(FILE));
    }

    /** @param files of plugins' kinds of the type, whose lines are {@code text ROLE MEMBER ...} */
    TextRoles of(String type, List<KindFile> files) {
        Map<String, TextRole> roles = new HashMap<>();
        for (List<String> row : rows) {
            if (row.size() <= TYPES) {
                roles.put(row.get(1), TextRole.valueOf(row.get(0)));
            }
        }
        for (List<String> row : rows) {
            if (row.size() > TYPES && List.of(row.get(TYPES).split(" ")).contains(type)) {
                roles.put(row.get(1), TextRole.valueOf(row.get(0)));
            }
        }
        for (KindFile file : files) {
            file.uses().all("text").forEach(line -> add(file.uses(), line, roles));
        }
        return new TextRoles(roles);
    }

    /** @throws KindFileException for a line that is written otherwise */
    static void add(UseLines file, Line line, Map<String, TextRole> roles) {
        String[] tokens = line.text().split("\\s+");
        TextRole role = EnumSet.allOf(TextRole.class).stream()
                .filter(each -> each.name().equals(tokens[0]))
                .findFirst()
                .orElseThrow(() -> file.wrong(
                        line, "\"" + tokens[0] + "\" is none; wanted one of " + EnumSet.allOf(TextRole.class)));
        if (tokens.length < 2) {
            throw file.wrong(line, "no member has the role " + role + "; wanted names after it");
        }
        for (int i = 1; i < tokens.length; i++) {
            // What the core leaves out for a reason, a name, stays out.
            roles.merge(tokens[i], role, (before, now) -> before == TextRole.PERSON ? before : now);
        }
    }

    /** Changes with the table, and with the lines of the files. */
    int number(List<KindFile> files) {
        int number = sum;
        for (KindFile file : files) {
            for (Line line : file.uses().all("text")) {
                number = sum(number, line.text());
            }
        }
        return number;
    }

    private static int sum(int before, String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return 31 * before + (int) sum.getValue();
    }
}
