// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.gallery;

import java.util.Optional;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.Person;
import org.healthstead.ui.api.ShellPage;

/**
 * Every part that pages are made of, in every state: the visual test. What it shows is marked as an example, and is
 * nobody's data.
 */
public final class GalleryPage extends ShellPage {

    public GalleryPage(PageParameters parameters) {
        super(parameters);
        add(new GalleryLook("look"));
        add(new GalleryControls("controls"));
        add(new GalleryEntries("entries"));
    }

    @Override
    protected String title() {
        return messages().get("gallery.title");
    }

    @Override
    protected Optional<Person> person() {
        return Optional.empty();
    }

    @Override
    protected String place() {
        return "gallery";
    }
}
