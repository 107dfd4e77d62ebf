// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.healthstead.platform.api.archive.ArchivedImport.Run;

/** Which change here is at which position of a file. Not safe for several threads. */
final class Positions {

    private long[] changes = new long[1_024];

    void put(long position, long change) {
        int at = Math.toIntExact(position);
        if (at >= changes.length) {
            changes = Arrays.copyOf(changes, Math.max(at + 1, 2 * changes.length));
        }
        changes[at] = change;
    }

    /** Of the positions that have one. */
    List<Long> changes(List<Run> runs) {
        List<Long> found = new ArrayList<>();
        for (Run run : runs) {
            for (long position = run.first(); position <= Math.min(run.last(), changes.length - 1L); position++) {
                if (changes[(int) position] != 0) {
                    found.add(changes[(int) position]);
                }
            }
        }
        return found;
    }
}
