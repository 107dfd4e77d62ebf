// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.store.InstallationStore;

/** Keeps what an account has chosen for the overview of a person: for each account and person, for nobody else. */
public final class CardChoices {

    private CardChoices() {}

    /** @param store empty while there is none: then nobody has chosen anything */
    public static CardChoice read(Optional<InstallationStore> store, PersonId person, Caller caller) {
        return store.flatMap(settings -> settings.read(name(person, caller)))
                .map(CardChoice::parse)
                .orElse(CardChoice.NONE);
    }

    /** {@code HS-STORE-FULL} when there is no room for it. */
    public static void write(InstallationStore store, PersonId person, Caller caller, CardChoice choice) {
        store.write(name(person, caller), choice.text());
    }

    private static String name(PersonId person, Caller caller) {
        return "cards " + caller.account() + " " + person;
    }
}
