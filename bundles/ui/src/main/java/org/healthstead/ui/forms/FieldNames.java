// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

/** What the inputs of a field are called. */
final class FieldNames {

    static final String UNIT = ".unit";
    static final String TIME = ".time";

    private FieldNames() {}
}
