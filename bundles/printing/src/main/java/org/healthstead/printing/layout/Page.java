// SPDX-License-Identifier: Apache-2.0
package org.healthstead.printing.layout;

import java.util.ArrayList;
import java.util.List;

/** The pieces of one page, in the order in which they are read; y counts downwards from the top of the paper. */
public final class Page {

    private final List<Piece> pieces = new ArrayList<>();

    void add(Piece piece) {
        pieces.add(piece);
    }

    public List<Piece> pieces() {
        return List.copyOf(pieces);
    }
}
