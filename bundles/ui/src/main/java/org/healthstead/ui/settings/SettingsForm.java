// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.settings;

import java.util.Map;
import java.util.Optional;
import org.healthstead.api.problem.Problem;
import org.healthstead.platform.api.settings.Setting;
import org.healthstead.platform.api.settings.SettingsGroup;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Notice;
import org.healthstead.ui.parts.ProblemWords;

/** A field for each setting: what it is, what may be in it, what it is without a word from anybody. */
final class SettingsForm extends HtmlComponent {

    private final transient SettingsGroup group;
    private final transient Map<String, String> typed;
    private final transient Map<String, Problem> wrong;
    private final boolean isSaved;

    /** @param typed what was sent, for settings that were */
    SettingsForm(
            String id, SettingsGroup group, Map<String, String> typed, Map<String, Problem> wrong, boolean isSaved) {
        super(id);
        this.group = group;
        this.typed = typed;
        this.wrong = wrong;
        this.isSaved = isSaved;
    }

    /** Name of a field: an id may be the name of something else in the page. */
    static String name(Setting setting) {
        return "set-" + setting.id();
    }

    @Override
    protected void write(Html html) {
        if (!wrong.isEmpty()) {
            Notice.write(
                    html,
                    Notice.Tone.ALARM,
                    messages().get("settings.wrong"),
                    messages().get("settings.unsaved"));
        } else if (isSaved) {
            Notice.write(
                    html,
                    Notice.Tone.GOOD,
                    messages().get("settings.saved"),
                    messages().get("settings.soon"));
        }
        html.open("form", "class", "stack narrow gap-s", "method", "post", "action", Addresses.settings(group.pid()));
        group.settings().forEach(setting -> field(html, setting));
        html.open("button", "class", "btn go", "type", "submit")
                .text(messages().get("settings.save"))
                .close()
                .close();
        html.element("p", "small mute gap", messages().get("settings.file", group.pid() + ".cfg"));
    }

    private void field(Html html, Setting setting) {
        String name = name(setting);
        String value = typed.getOrDefault(setting.id(), setting.value());
        Problem problem = wrong.get(setting.id());
        html.open("div", "class", problem == null ? "field" : "field bad");
        if (setting.type() == Setting.Type.YES_NO) {
            html.open("label", "class", "tick");
            html.empty(
                    "input",
                    "type",
                    "checkbox",
                    "id",
                    name,
                    "name",
                    name,
                    "value",
                    "true",
                    "checked",
                    value.equals("true") ? "" : null,
                    "aria-describedby",
                    name + "-hint");
            html.text(" ").text(setting.label()).close();
        } else {
            html.open("label", "for", name).text(setting.label()).close();
            if (setting.options().isEmpty()) {
                input(html, setting, value, problem != null);
            } else {
                choice(html, setting, value);
            }
        }
        if (problem != null) {
            html.open("small", "id", name + "-error", "class", "wrong")
                    .text(ProblemWords.of(problem, messages()))
                    .close();
        }
        html.open("small", "id", name + "-hint").text(hint(setting)).close().close();
    }

    private static void input(Html html, Setting setting, String value, boolean isWrong) {
        String name = name(setting);
        boolean isNumber = setting.type() == Setting.Type.WHOLE_NUMBER || setting.type() == Setting.Type.NUMBER;
        html.empty(
                "input",
                "id",
                name,
                "name",
                name,
                "type",
                setting.type() == Setting.Type.SECRET ? "password" : "text",
                "inputmode",
                isNumber ? "decimal" : null,
                "value",
                setting.type() == Setting.Type.SECRET || value.isEmpty() ? null : value,
                "autocomplete",
                "off",
                "aria-invalid",
                isWrong ? "true" : null,
                "aria-describedby",
                (isWrong ? name + "-error " : "") + name + "-hint");
    }

    private static void choice(Html html, Setting setting, String value) {
        String name = name(setting);
        html.open("select", "id", name, "name", name, "aria-describedby", name + "-hint");
        for (Setting.Option option : setting.options()) {
            html.open(
                    "option",
                    "value",
                    option.value(),
                    "selected",
                    option.value().equals(value) ? "" : null);
            html.text(option.label().isBlank() ? option.value() : option.label())
                    .close();
        }
        html.close();
    }

    private String hint(Setting setting) {
        StringBuilder hint = new StringBuilder(setting.description());
        unit(setting).ifPresent(unit -> add(hint, unit));
        if (setting.least().isPresent() && setting.most().isPresent()) {
            add(
                    hint,
                    messages()
                            .get(
                                    "settings.between",
                                    setting.least().get(),
                                    setting.most().get()));
        } else {
            setting.least().ifPresent(least -> add(hint, messages().get("settings.least", least)));
            setting.most().ifPresent(most -> add(hint, messages().get("settings.most", most)));
        }
        if (setting.type() == Setting.Type.SECRET) {
            add(hint, messages().get("settings.secret"));
        } else if (setting.type() != Setting.Type.YES_NO && !setting.standard().isEmpty()) {
            add(hint, messages().get("settings.standard", setting.standard()));
        }
        return hint.toString();
    }

    /** What a unit in the label means, where it is not an everyday one. */
    private Optional<String> unit(Setting setting) {
        int from = setting.label().lastIndexOf('(');
        int to = setting.label().lastIndexOf(')');
        return from >= 0 && from < to
                ? messages().find("settings.unit." + setting.label().substring(from + 1, to))
                : Optional.empty();
    }

    private static void add(StringBuilder hint, String sentence) {
        boolean isOpen = !hint.isEmpty() && Character.isLetterOrDigit(hint.charAt(hint.length() - 1));
        hint.append(hint.isEmpty() ? "" : isOpen ? ". " : " ").append(sentence);
    }
}
