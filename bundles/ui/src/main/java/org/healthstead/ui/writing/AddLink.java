// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.writing;

import java.util.Map;
import java.util.Optional;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.context.UiServices;

/** A link to the form for what a page shows; not there for who may not write. */
public final class AddLink extends WebMarkupContainer {

    /** Lists by the form that adds to them. */
    private static final Map<String, String> FORMS = Map.ofEntries(
            Map.entry("medications", "medication"),
            Map.entry("problems", "problem"),
            Map.entry("symptoms", "symptom"),
            Map.entry("allergies", "allergy"),
            Map.entry("immunizations", "immunization"),
            Map.entry("visits", "visit"),
            Map.entry("procedures", "procedure"),
            Map.entry("family", "family"),
            Map.entry("social", "Observation.social"),
            Map.entry("plans", "CarePlan"),
            Map.entry("devices", "Device"),
            Map.entry("care-team", "CareTeam"),
            Map.entry("insurance", "Coverage"));

    /** @param address of the form; empty where there is none */
    private AddLink(String id, Optional<String> address) {
        super(id);
        add(new ExternalLink("go", address.orElse("")));
        setVisible(address.isPresent());
    }

    /** For a page with a list of the catalogue. */
    public static AddLink ofList(String id, PersonId person, String list, UiServices services, Caller caller) {
        Optional<String> address = list.equals("documents")
                ? Optional.of(Addresses.list(person, list) + "/add")
                        .filter(any -> services.addsDocuments(person, caller))
                : Optional.ofNullable(FORMS.get(list))
                        .filter(any -> services.changesSome(person, caller))
                        .map(form -> Addresses.add(person, form));
        return new AddLink(id, address);
    }

    /** For a page with what one form adds. */
    public static AddLink ofForm(String id, PersonId person, String form, UiServices services, Caller caller) {
        return new AddLink(
                id, Optional.of(Addresses.add(person, form)).filter(any -> services.changesSome(person, caller)));
    }
}
