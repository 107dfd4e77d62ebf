// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.documents;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.PersonId;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Notice;
import org.healthstead.ui.parts.AddressParameters;

/** Says how many of several files became documents, and how many were in the record already. */
final class SeveralDone extends HtmlComponent {

    private final transient PersonId person;
    private final int added;
    private final int there;

    SeveralDone(String id, PersonId person, PageParameters parameters) {
        super(id);
        this.person = person;
        this.added = count(parameters, "added");
        this.there = count(parameters, "there");
        setVisible(added + there > 0);
    }

    private static int count(PageParameters parameters, String name) {
        return AddressParameters.parsed(parameters, name, Integer::valueOf)
                .filter(number -> number > 0)
                .orElse(0);
    }

    @Override
    protected void write(Html html) {
        String first = messages().get(added > 0 ? "documents.added" : "documents.there", added > 0 ? added : there);
        Notice.open(html, Notice.Tone.GOOD, first);
        if (added > 0 && there > 0) {
            html.element("p", null, messages().get("documents.there", there));
        }
        html.open("p").link(Addresses.list(person, "documents"), messages().get("documents.see"));
        Notice.close(html.close());
    }
}
