// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

/** Where a command writes. Safe for several threads. */
public interface CommandOutput {

    /**
     * A line for standard output.
     *
     * @throws ClientGoneException when nobody reads any more
     */
    void out(String text);

    /**
     * A line for standard error: progress, complaints.
     *
     * @throws ClientGoneException when nobody reads any more
     */
    void err(String text);
}
