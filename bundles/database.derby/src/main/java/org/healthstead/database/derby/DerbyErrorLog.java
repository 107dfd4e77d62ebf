// SPDX-License-Identifier: Apache-2.0
package org.healthstead.database.derby;

import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets through what Derby's error stream may say: SQLStates and where in Derby's code they arose. Everything else is
 * dropped, because on a damaged page Derby prints the whole of it decrypted, and with errors it prints values. What may
 * pass is named here, not what may not. Safe for several threads.
 */
final class DerbyErrorLog implements Consumer<String> {

    private static final Logger LOG = LoggerFactory.getLogger(DerbyErrorLog.class);
    private static final Pattern ERROR = Pattern.compile("\\bERROR ([0-9A-Z]{5}):");
    private static final Pattern FRAME =
            Pattern.compile("\\s+at (?:[\\w.]+/)?((?:org\\.apache\\.derby|java)\\.[\\w.$<>]+\\([\\w.: ]{1,80}\\))");

    /** A page that cannot be read or is none. Wrong keys and full disks are not among them: a repair would not help. */
    private static final Set<String> DAMAGE = Set.of("XSDB0", "XSDB1", "XSDG0", "XSDG2");

    /** SQLStates of Derby's storage begin with it. */
    private static final String STORAGE = "XS";

    private final Runnable onDamage;
    private final Runnable onStorageError;

    /**
     * Both are called by a thread of the engine and must return at once.
     *
     * @param onDamage when a page was found damaged
     * @param onStorageError when a file could not be read or written, damage included
     */
    DerbyErrorLog(Runnable onDamage, Runnable onStorageError) {
        this.onDamage = onDamage;
        this.onStorageError = onStorageError;
    }

    @Override
    public void accept(String line) {
        Matcher frame = FRAME.matcher(line);
        if (frame.matches()) {
            LOG.debug("Derby: at {}", frame.group(1));
            return;
        }
        Matcher error = ERROR.matcher(line);
        if (error.find()) {
            String state = error.group(1);
            LOG.warn("Derby reports SQLState {}", state);
            if (DAMAGE.contains(state)) {
                onDamage.run();
            }
            if (state.startsWith(STORAGE)) {
                onStorageError.run();
            }
        }
    }
}
