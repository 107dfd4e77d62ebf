// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.application;

import java.util.Locale;
import org.apache.wicket.Component;
import org.apache.wicket.resource.loader.IStringResourceLoader;
import org.healthstead.ui.api.Messages;

/** Lets {@code wicket:message} in markup find the words of the page's bundle. */
final class MessagesLoader implements IStringResourceLoader {

    @Override
    public String loadStringResource(Class<?> anchor, String key, Locale locale, String style, String variation) {
        return anchor == null ? null : Messages.of(anchor, locale).find(key).orElse(null);
    }

    @Override
    public String loadStringResource(Component component, String key, Locale locale, String style, String variation) {
        for (Component place = component; place != null; place = place.getParent()) {
            String found = loadStringResource(place.getClass(), key, locale, style, variation);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
