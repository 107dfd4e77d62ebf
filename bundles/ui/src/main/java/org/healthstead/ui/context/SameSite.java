// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.context;

import org.healthstead.ui.api.Addresses;

/** Addresses that come with a request and are to be followed. */
public final class SameSite {

    private SameSite() {}

    /** The path if it is one of ours and no door, else the home page. */
    public static String path(String next) {
        boolean isDoor = next.startsWith(Addresses.SIGN_IN) || next.startsWith(Addresses.SIGN_OUT);
        return isDoor ? Addresses.HOME : pathOrDoor(next);
    }

    /** The path if it is one of ours, else the home page: browsers take {@code //host} and {@code /\host} as a host. */
    public static String pathOrDoor(String next) {
        boolean isPath = next.startsWith("/")
                && !next.startsWith("//")
                && next.chars().noneMatch(c -> c <= ' ' || c == '\\' || c >= 0x7F);
        return isPath ? next : Addresses.HOME;
    }
}
