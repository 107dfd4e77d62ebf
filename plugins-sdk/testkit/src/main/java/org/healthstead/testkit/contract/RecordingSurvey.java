// SPDX-License-Identifier: Apache-2.0
package org.healthstead.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.healthstead.api.importing.FileItem;
import org.healthstead.api.importing.ImportSurvey;

/** Remembers what an importer named. */
public final class RecordingSurvey implements ImportSurvey {

    /** Stands in {@link #items} for an item that cannot be taken in. */
    public static final String BROKEN = "(broken)";

    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final List<String> items = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private String maker = "";

    @Override
    public void madeBy(String key, String label) {
        if (!maker.isEmpty()) {
            throw new IllegalStateException("madeBy may be called once");
        }
        maker = key;
    }

    /** True for UUIDs and web addresses; the server also takes digests. */
    @Override
    public boolean isNameEnough(String id, String address, int document) {
        return UUID.matcher(id).matches() || address.startsWith("http");
    }

    @Override
    public void item(FileItem item) {
        if (!item.isDeletion() && item.body().isEmpty() && !isNameEnough(item.id(), item.address(), item.document())) {
            throw new IllegalStateException("an item whose name is not enough comes with its body");
        }
        items.add(words(item));
        types.add(item.type());
    }

    /** What names an item: its content when nothing else does. */
    static String words(FileItem item) {
        String names = item.type() + ' ' + item.id() + ' ' + item.address() + ' ' + item.document();
        return item.id().isEmpty() && item.address().isEmpty()
                ? names + item.body().orElseThrow()
                : names + (item.isDeletion() ? " deleted" : "");
    }

    @Override
    public void brokenItem() {
        items.add(BROKEN);
    }

    /** Names in order, {@link #BROKEN} for broken ones. */
    public List<String> items() {
        return List.copyOf(items);
    }

    /** Resource types of the items that are not broken, in order. */
    public List<String> types() {
        return List.copyOf(types);
    }

    /** Key of the system that made the file; empty when it was not said. */
    public String maker() {
        return maker;
    }
}
