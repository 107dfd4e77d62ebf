// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.util.ArrayList;
import java.util.List;
import org.healthstead.api.importing.ImportSurvey;
import org.healthstead.api.importing.Subject;

/** What the first walk through a file found. */
final class Survey implements ImportSurvey {

    private static final int MAX_SUBJECTS = 1_000;

    private final Activity activity;
    private final ItemTable items = new ItemTable();
    private final List<Subject> subjects = new ArrayList<>();
    private String sourceKey = "";
    private String sourceLabel = "";
    private volatile boolean stopped;

    Survey(Activity activity) {
        this.activity = activity;
    }

    @Override
    public void madeBy(String key, String label) {
        sourceKey = key;
        sourceLabel = label;
    }

    @Override
    public void about(Subject subject) {
        if (subjects.size() < MAX_SUBJECTS) {
            subjects.add(subject);
        }
    }

    @Override
    public void item(String type, String identity, List<String> references) {
        check();
        items.add(type, identity, references);
    }

    @Override
    public void brokenItem() {
        check();
        items.addBroken();
    }

    private void check() {
        activity.touch();
        if (stopped) {
            throw new ImportStopped();
        }
        if (items.isTooLarge()) {
            throw ImportProblems.tooManyItems().exception();
        }
    }

    /** Makes the walk end at its next item. */
    void stop() {
        stopped = true;
    }

    ItemTable items() {
        return items;
    }

    List<Subject> subjects() {
        return subjects;
    }

    /** Empty when the importer could not say. */
    String sourceKey() {
        return sourceKey;
    }

    /** Empty when the importer could not say. */
    String sourceLabel() {
        return sourceLabel;
    }
}
