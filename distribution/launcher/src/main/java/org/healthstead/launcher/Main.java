// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;
/** Entry point of the command {@code healthstead}. */
public final class Main {
    private Main() {}
}
