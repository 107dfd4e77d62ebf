// SPDX-License-Identifier: Apache-2.0
package org.healthstead.printing.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * A node of what a page means, as the standard structure types of PDF 1.7 name it: {@code H1}, {@code P},
 * {@code Table}. It holds other nodes, or is what pieces of a page belong to.
 */
public final class Tag {

    private final String type;
    private final String scope;
    private final String alternative;
    private final List<Tag> parts = new ArrayList<>();

    private Tag(String type, String scope, String alternative) {
        this.type = type;
        this.scope = scope;
        this.alternative = alternative;
    }

    /** The node above all others. */
    static Tag document() {
        return new Tag("Document", "", "");
    }

    Tag add(String partType) {
        return add(partType, "");
    }

    /** @param partScope of a heading in a table, {@code Row} or {@code Column}; else empty */
    Tag add(String partType, String partScope) {
        return add(new Tag(partType, partScope, ""));
    }

    /** @param words what a picture shows */
    Tag addFigure(String words) {
        return add(new Tag("Figure", "", words));
    }

    private Tag add(Tag part) {
        parts.add(part);
        return part;
    }

    public String type() {
        return type;
    }

    public String scope() {
        return scope;
    }

    /** What a picture shows; else empty. */
    public String alternative() {
        return alternative;
    }

    public List<Tag> parts() {
        return List.copyOf(parts);
    }
}
