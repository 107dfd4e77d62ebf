// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.gate;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** A language that we do not have reads English, never the language of the machine. */
final class EnglishFallback extends ResourceBundle.Control {

    @Override
    public List<String> getFormats(String baseName) {
        return FORMAT_PROPERTIES;
    }

    @Override
    public Locale getFallbackLocale(String baseName, Locale locale) {
        return null;
    }
}
