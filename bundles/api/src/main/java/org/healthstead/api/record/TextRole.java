// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

/** What the words below a member are to somebody who searches. */
public enum TextRole {
    /** Words for a reader, of no special role. */
    OTHER,
    /** What was measured or answered. */
    VALUE,
    /** The name of a code. */
    CODE,
    /** What somebody wrote about it. */
    NOTE,
    /** Who did it, and where. */
    PEOPLE,
    /** The person of the record, whose name would be found in every entry: not searched unless it is a plain text. */
    PERSON,
    /** Data about data, or of bills: not searched unless it is a plain text. */
    DATA,
    /** A text for programs, which is not searched; what an object of that name holds is. */
    PROGRAM
}
