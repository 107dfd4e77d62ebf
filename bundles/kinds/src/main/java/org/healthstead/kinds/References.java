// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthstead.api.record.ResourceTypes;

/** Tells addresses, which may lead to words, from words. */
final class References {

    private static final Pattern ADDRESS = Pattern.compile("(?:https?|urn|mailto|ldap|ftp):\\S+");
    private static final Pattern OF_A_TYPE = Pattern.compile("([A-Z][A-Za-z]+)/[A-Za-z0-9.-]{1,64}(?:/_history/\\S+)?");

    private References() {}

    /** True for {@code #m1}, {@code Medication/17}, {@code urn:uuid:...} and web addresses; false for "Left/right". */
    static boolean isAddress(String text) {
        return isLocal(text) || ADDRESS.matcher(text).matches();
    }

    /** True for {@code #m1} and {@code Medication/17}. */
    static boolean isLocal(String text) {
        if (text.length() > 1 && text.charAt(0) == '#' && text.indexOf(' ') < 0) {
            return true;
        }
        Matcher typed = OF_A_TYPE.matcher(text);
        return typed.matches() && ResourceTypes.isKnown(typed.group(1));
    }
}
