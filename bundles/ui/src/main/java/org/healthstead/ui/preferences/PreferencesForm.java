// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.preferences;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.healthstead.api.record.PartialDate;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.DateStyle;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Notice;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.context.Languages;
import org.healthstead.ui.context.Preferences;
import org.healthstead.ui.context.PreferredUnits;

/** The choices, each with what it is now. */
final class PreferencesForm extends HtmlComponent {

    /** Of which nobody doubts which number is the day. */
    private static final PartialDate EXAMPLE = PartialDate.of(LocalDate.of(2026, 1, 31));

    private final transient Preferences chosen;
    private final boolean isSaved;

    PreferencesForm(String id, Preferences chosen, boolean isSaved) {
        super(id);
        this.chosen = chosen;
        this.isSaved = isSaved;
    }

    @Override
    protected void write(Html html) {
        if (isSaved) {
            Notice.write(
                    html,
                    Notice.Tone.GOOD,
                    messages().get("preferences.saved"),
                    messages().get("preferences.everywhere"));
        }
        html.open("form", "class", "stack narrow gap-s", "method", "post", "action", Addresses.PREFERENCES);
        choice(html, PreferenceFields.LANGUAGE, chosen.language().orElse(""), languages());
        choice(html, PreferenceFields.THEME, chosen.theme().orElse(""), themes());
        tick(html, PreferenceFields.LARGE, chosen.isLarge());
        PreferredUnits units = chosen.units();
        choice(
                html,
                PreferenceFields.UNITS,
                Preferences.code(units.system(), PreferredUnits.System.AS_REPORTED),
                options(PreferenceFields.UNITS, PreferredUnits.System.values()));
        choice(
                html,
                PreferenceFields.SUGAR,
                Preferences.code(units.sugar(), PreferredUnits.Sugar.AS_REPORTED),
                options(PreferenceFields.SUGAR, PreferredUnits.Sugar.values()));
        choice(html, PreferenceFields.DATES, chosen.dates().code(), dates());
        tick(html, PreferenceFields.KEYS, chosen.hasShortcuts());
        html.open("button", "class", "btn go", "type", "submit")
                .text(messages().get("preferences.save"))
                .close()
                .close();
    }

    private Map<String, String> languages() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("", messages().get("preferences.language.none"));
        Languages.SPOKEN.forEach(language -> options.put(language, Languages.nameOf(language)));
        return options;
    }

    private Map<String, String> themes() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("", messages().get("preferences.theme.none"));
        for (String theme : new String[] {"auto", "light", "dark"}) {
            options.put(theme, messages().get("shell.theme." + theme));
        }
        return options;
    }

    private Map<String, String> options(String name, Enum<?>... choices) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Enum<?> each : choices) {
            String code = Preferences.code(each, choices[0]);
            options.put(code, messages().get("preferences." + name + "." + (code.isEmpty() ? "none" : code)));
        }
        return options;
    }

    /** Each with a date as it is shown, and as it is typed. */
    private Map<String, String> dates() {
        Map<String, String> options = new LinkedHashMap<>();
        for (DateStyle style : DateStyle.values()) {
            Locale reader = style.in(getLocale());
            String shown = PartialDateLabel.words(EXAMPLE, reader);
            String typed = DateStyle.typed(EXAMPLE, reader);
            String example = shown.equals(typed) ? shown : messages().get("preferences.dates.both", shown, typed);
            String name = "preferences.dates." + (style.code().isEmpty() ? "none" : style.code());
            options.put(style.code(), messages().get(name, example));
        }
        return options;
    }

    private void choice(Html html, String name, String value, Map<String, String> options) {
        String hint = "preferences." + name + ".hint";
        String id = "prefer-" + name;
        html.open("div", "class", "field").open("label", "for", id);
        html.text(messages().get("preferences." + name)).close();
        boolean hasHint = messages().find(hint).isPresent();
        html.open("select", "id", id, "name", name, "aria-describedby", hasHint ? id + "-hint" : null);
        options.forEach((code, words) -> html.open("option", "value", code, "selected", code.equals(value) ? "" : null)
                .text(words)
                .close());
        html.close();
        messages().find(hint).ifPresent(words -> hint(html, id, words));
        html.close();
    }

    private void tick(Html html, String name, boolean isOn) {
        String id = "prefer-" + name;
        html.open("div", "class", "field").open("label", "class", "tick");
        html.empty(
                "input",
                "type",
                "checkbox",
                "id",
                id,
                "name",
                name,
                "value",
                "yes",
                "checked",
                isOn ? "" : null,
                "aria-describedby",
                id + "-hint");
        html.text(" ").text(messages().get("preferences." + name)).close();
        hint(html, id, messages().get("preferences." + name + ".hint"));
        html.close();
    }

    private static void hint(Html html, String id, String words) {
        html.open("small", "id", id + "-hint").text(words).close();
    }
}
