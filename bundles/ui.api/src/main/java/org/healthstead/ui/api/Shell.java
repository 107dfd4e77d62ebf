// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.wicket.Application;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.osgi.annotation.versioning.ProviderType;

/** What the frame and every page need from the application. We provide it; valid within a request. */
@ProviderType
public interface Shell {

    /** The shell of the current request. */
    static Shell get() {
        return (Shell) Application.get();
    }

    /** Who asks. When nobody is signed in, this sends the browser to the sign-in page and does not return. */
    Caller caller();

    /**
     * A person that the caller may see.
     *
     * @throws org.healthstead.api.problem.ProblemException {@code HS-PERSON-NOT-FOUND}
     */
    Person person(PersonId id);

    /** Name of the household; may be empty. */
    String household();

    /** Places of the navigation, in order, of the core and of plugins. */
    List<NavigationItem> navigation(Optional<PersonId> person, Locale locale);

    /** Address of a file of the application's look, with its version in it, so that browsers may keep it for ever. */
    String asset(String name);

    /** The nonce that scripts and style sheets of this response must carry; empty when there is none. */
    String nonce();

    /** The symbols of all {@link Icon}s, trusted markup. */
    String sprite();
}
