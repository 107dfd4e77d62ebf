// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.engine;

import java.util.Map;
import java.util.Set;

/**
 * What an earlier pass found out about other series. A step can be skipped because another group is complete (Table
 * 6-7), and a conflict ends sooner when the dose of the other antigen was valid (CALCDTCONFLICT-2).
 *
 * @param complete series groups that are complete
 * @param statuses what each dose counts for in the best series of its antigens
 */
record Facts(Set<GroupKey> complete, Map<GivenDose, DoseStatus> statuses) {

    /** A series group of an antigen. */
    record GroupKey(String antigen, int group) {}
}
