// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.util.ArrayList;
import java.util.List;
import org.healthstead.api.importing.FileItem;
import org.healthstead.api.importing.ImportSurvey;
import org.healthstead.platform.api.store.ItemIdentity;

/** What the first walk through a file found. */
final class Survey implements ImportSurvey {

    private final ImporterActivity activity;
    private final ItemTable items = new ItemTable();
    private final FileOwners owners = new FileOwners();
    private final SourceSigns signs = new SourceSigns();
    private final ItemNames names;
    private String toldKey = "";
    private String toldLabel = "";
    private volatile boolean stopped;

    /** @param sourceIsTold somebody said which source the file is of */
    Survey(boolean sourceIsTold, ImporterActivity activity) {
        this.names = new ItemNames(sourceIsTold);
        this.activity = activity;
    }

    @Override
    public void madeBy(String key, String label) {
        toldKey = key;
        toldLabel = label;
    }

    @Override
    public boolean isNameEnough(String id, String address, int document) {
        return names.isNameEnough(id, address, document);
    }

    @Override
    public void item(FileItem item) {
        check();
        signs.see(item);
        int position = items.size();
        String name = names.inFile(item);
        int first = items.add(item.type(), name, references(item));
        if (first == NameTable.NONE) {
            return;
        }
        if (first == position) {
            names.remember(item, name, position);
        }
        owners.see(item, position, first);
    }

    /** What means an item in one document of the file only says so. */
    private List<String> references(FileItem item) {
        String ofServer =
                names.base().isEmpty() || item.id().isEmpty() || item.address().startsWith("http")
                        ? ""
                        : names.base() + '/' + item.type() + '/' + item.id();
        List<String> texts = new ArrayList<>(item.references());
        if (!ofServer.isEmpty()) {
            texts.add(ofServer);
        }
        if (item.document() != 0) {
            texts.replaceAll(text -> isMeantAnywhere(text) ? text : NameTable.scoped(text, item.document()));
        }
        return texts;
    }

    private static boolean isMeantAnywhere(String reference) {
        return reference.indexOf(':') > 0 || ItemIdentity.ofReference(reference).isPresent();
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

    FileOwners owners() {
        return owners;
    }

    ItemNames names() {
        return names;
    }

    /** Stable name of the system that made the file; empty when nothing says it. */
    String sourceKey() {
        return toldKey.isBlank() ? signs.key() : toldKey;
    }

    /** True when the importer has said what a reader calls the system. */
    boolean isNamed() {
        return !toldLabel.isBlank();
    }

    /** What a reader calls the system; empty when nothing says it. */
    String sourceLabel() {
        return isNamed() ? toldLabel : signs.label();
    }
}
