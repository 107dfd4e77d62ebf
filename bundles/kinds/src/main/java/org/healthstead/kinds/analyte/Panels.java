// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.analyte;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.healthstead.api.record.ResultPanel;
import org.healthstead.kinds.tables.DataTable;

/** Where people look for an analyte: {@code panels.tsv}. Immutable. */
final class Panels {

    private static final String TABLE = "analyte/panels.tsv";

    private final Map<String, ResultPanel> codes = new LinkedHashMap<>();
    private final Map<String, ResultPanel> systems = new LinkedHashMap<>();
    private final Map<String, ResultPanel> components = new LinkedHashMap<>();
    private final Map<String, ResultPanel> endings = new LinkedHashMap<>();

    /** @throws IllegalStateException when the table names no panel of ours, no axis, or something twice */
    Panels() {
        for (List<String> row : DataTable.read(TABLE).rows()) {
            ResultPanel panel = ResultPanel.ofCode(row.get(0))
                    .orElseThrow(() -> new IllegalStateException(TABLE + ": there is no panel " + row.get(0)));
            Map<String, ResultPanel> places = axis(row.get(1));
            for (String value : row.get(2).split(";")) {
                ResultPanel before = places.putIfAbsent(value, panel);
                if (before != null) {
                    throw new IllegalStateException(TABLE + ": " + value + " stands in " + before + " and " + panel);
                }
            }
        }
    }

    private Map<String, ResultPanel> axis(String name) {
        return switch (name) {
            case "code" -> codes;
            case "system" -> systems;
            case "component" -> components;
            case "ending" -> endings;
            default ->
                throw new IllegalStateException(TABLE + ": " + name + "; wanted code, system, component or ending");
        };
    }

    /**
     * Of an analyte.
     *
     * @param all its codes
     * @return {@link ResultPanel#OTHER} for what stands nowhere
     */
    ResultPanel of(List<String> all, Axes axes) {
        return all.stream().map(codes::get).filter(Objects::nonNull).findFirst().orElseGet(() -> of(axes));
    }

    /** Of a code that is no analyte; {@link ResultPanel#OTHER} for one that stands nowhere. */
    ResultPanel ofCode(String code) {
        return codes.getOrDefault(code, ResultPanel.OTHER);
    }

    private ResultPanel of(Axes axes) {
        ResultPanel bySystem = systems.get(axes.system());
        if (bySystem != null) {
            return bySystem;
        }
        ResultPanel byComponent = components.get(axes.component());
        return byComponent != null ? byComponent : ofEnding(axes.component());
    }

    private ResultPanel ofEnding(String component) {
        return endings.entrySet().stream()
                .filter(ending -> component.endsWith(ending.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(ResultPanel.OTHER);
    }

    /** Every system and component of the table. */
    Map<String, ResultPanel> named() {
        Map<String, ResultPanel> named = new LinkedHashMap<>(systems);
        named.putAll(components);
        return named;
    }
}
