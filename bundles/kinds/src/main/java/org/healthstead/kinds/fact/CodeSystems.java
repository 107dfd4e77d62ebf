// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.record.Coding;
import org.healthstead.kinds.tables.DataTable;

/** Terminologies by all their addresses: {@code systems.tsv}. Immutable. */
final class CodeSystems {

    static final String TABLE = "systems.tsv";
    static final String LOINC = "LOINC";
    static final String UCUM = "UCUM";

    private static final String LOINC_ADDRESS = "http://loinc.org";

    /**
     * A code of a terminology.
     *
     * @param system its name, or its address where it has none
     * @param isKnown true for one that has a name: its codes mean the same everywhere
     */
    record Token(String system, String code, boolean isKnown) {

        /** As other tables know it. */
        String text() {
            return (system.equals(LOINC) ? LOINC_ADDRESS : system) + "|" + code;
        }
    }

    private final Map<String, String> names = new HashMap<>();

    CodeSystems() {
        for (List<String> row : DataTable.read(TABLE).rows()) {
            names.put(row.get(0), row.get(1));
        }
    }

    boolean is(String address, String name) {
        return name.equals(names.get(address));
    }

    List<Token> tokens(List<Coding> codings) {
        List<Token> tokens = new ArrayList<>(codings.size());
        codings.forEach(coding -> token(coding).ifPresent(tokens::add));
        return tokens;
    }

    private Optional<Token> token(Coding coding) {
        return coding.code().map(String::strip).filter(code -> !code.isEmpty()).map(code -> {
            String address = coding.system().orElse("").strip();
            String name = names.get(address);
            return new Token(name == null ? address : name, code, name != null);
        });
    }

    /** @param token {@code system|code} */
    Optional<Token> token(String token) {
        int bar = token.indexOf('|');
        return bar < 0
                ? Optional.empty()
                : token(new Coding(
                        Optional.of(token.substring(0, bar)), Optional.of(token.substring(bar + 1)), Optional.empty()));
    }
}
