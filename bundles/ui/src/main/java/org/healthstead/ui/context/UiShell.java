// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.context;

import java.util.Optional;
import org.apache.wicket.Application;
import org.healthstead.api.access.Caller;
import org.healthstead.ui.api.Shell;
import org.healthstead.ui.contribution.Contributions;

/** What the pages of the core need from the application, beyond what plugins have in {@link Shell}. */
public interface UiShell extends Shell {

    /** The shell of the current request. */
    static UiShell get() {
        return (UiShell) Application.get();
    }

    UiServices services();

    /** Who asks; empty when nobody is signed in. */
    Optional<Caller> findCaller();

    /** How the reader likes to read. */
    Preferences preferences();

    /** What plugins and the core add to the pages. */
    Contributions contributions();
}
