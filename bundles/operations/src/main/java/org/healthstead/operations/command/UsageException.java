// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

/** The command was used wrongly: exit code 2. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    UsageException(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
    }

    String text() {
        return Messages.text(key, arguments);
    }
}
