// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

/** What the inputs of a field are called. */
final class FieldNames {

    static final String UNIT = ".unit";
    static final String TIME = ".time";

    /** Day and time that a new form had put there: the time is not that of another day. */
    static final String PREFILLED = ".prefilled";

    /** The yes to a question: what it was asked about. */
    static final String RIGHT = ".right";

    private FieldNames() {}
}
