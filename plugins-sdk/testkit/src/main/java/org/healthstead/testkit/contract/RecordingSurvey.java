// SPDX-License-Identifier: Apache-2.0
package org.healthstead.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import org.healthstead.api.importing.ImportSurvey;
import org.healthstead.api.importing.Subject;

/** Remembers what an importer named. */
public final class RecordingSurvey implements ImportSurvey {

    /** Stands in {@link #items} for an item that cannot be taken in. */
    public static final String BROKEN = "(broken)";

    private final List<String> items = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private final List<Subject> subjects = new ArrayList<>();
    private String maker = "";

    @Override
    public void madeBy(String key, String label) {
        if (!maker.isEmpty()) {
            throw new IllegalStateException("madeBy may be called once");
        }
        maker = key;
    }

    @Override
    public void about(Subject subject) {
        subjects.add(subject);
    }

    @Override
    public void item(String type, String identity, List<String> references) {
        items.add(identity);
        types.add(type);
    }

    @Override
    public void brokenItem() {
        items.add(BROKEN);
    }

    /** Identities in order, {@link #BROKEN} for broken ones. */
    public List<String> items() {
        return List.copyOf(items);
    }

    /** Resource types of the items that are not broken, in order. */
    public List<String> types() {
        return List.copyOf(types);
    }

    public List<Subject> subjects() {
        return List.copyOf(subjects);
    }

    /** Key of the system that made the file; empty when it was not said. */
    public String maker() {
        return maker;
    }
}
