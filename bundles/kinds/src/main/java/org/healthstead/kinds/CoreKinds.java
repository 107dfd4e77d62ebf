// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.List;

/** The kinds of the core: the files of the folder {@code kind}. */
final class CoreKinds {

    private CoreKinds() {}

    static List<KindFile> read() {
        DataFiles files = new DataFiles();
        return files.list("kind").stream()
                .map(name -> KindFile.parse(name, files.text("kind/" + name)))
                .toList();
    }
}
