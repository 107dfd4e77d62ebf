// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.settings;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.healthstead.platform.api.settings.Setting;
import org.healthstead.platform.api.settings.Setting.Option;
import org.healthstead.platform.api.settings.SettingsGroup;
import org.osgi.framework.Bundle;

/**
 * Reads what a bundle says about its settings: {@code OSGI-INF/metatype/*.xml} (OSGi Compendium 8, chapter 105) and the
 * words beside it. Not the metatype service, whose answers leave out the bounds of a number.
 */
final class MetatypeReader {

    private static final String FOLDER = "OSGI-INF/metatype";

    private final XMLInputFactory factory = XMLInputFactory.newInstance();

    MetatypeReader() {
        // A plugin wrote it: nothing from elsewhere, no entities.
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** The groups of a bundle, with defaults as values; empty when it has none. */
    List<SettingsGroup> read(Bundle bundle, Locale locale) throws IOException {
        List<SettingsGroup> groups = new ArrayList<>();
        Enumeration<URL> files = bundle.findEntries(FOLDER, "*.xml", false);
        for (URL file : files == null ? List.<URL>of() : Collections.list(files)) {
            try (InputStream in = file.openStream()) {
                XMLStreamReader xml = factory.createXMLStreamReader(in);
                read(xml, bundle, locale).ifPresent(groups::add);
            } catch (XMLStreamException e) {
                throw new IOException("the settings of " + bundle.getSymbolicName() + " cannot be read", e);
            }
        }
        return groups;
    }

    private Optional<SettingsGroup> read(XMLStreamReader xml, Bundle bundle, Locale locale)
            throws XMLStreamException, IOException {
        String pid = null;
        Map<String, String> group = Map.of();
        Properties words = new Properties();
        Map<String, Map<String, String>> attributes = new LinkedHashMap<>();
        Map<String, List<Option>> options = new LinkedHashMap<>();
        String current = "";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            Map<String, String> here = attributes(xml);
            switch (xml.getLocalName()) {
                case "MetaData" -> words = words(bundle, here.getOrDefault("localization", ""), locale);
                case "OCD" -> group = here;
                case "AD" -> {
                    current = here.getOrDefault("id", "");
                    attributes.put(current, here);
                }
                case "Option" ->
                    options.computeIfAbsent(current, id -> new ArrayList<>())
                            .add(new Option(here.getOrDefault("value", ""), here.getOrDefault("label", "")));
                case "Designate" -> pid = here.get("pid");
                default -> {
                    // icons and the like
                }
            }
        }
        if (pid == null) {
            return Optional.empty();
        }
        return Optional.of(new SettingsGroup(
                pid,
                bundle.getSymbolicName(),
                word(group.getOrDefault("name", pid), words),
                word(group.getOrDefault("description", ""), words),
                settings(attributes, options, words)));
    }

    private static List<Setting> settings(
            Map<String, Map<String, String>> attributes, Map<String, List<Option>> options, Properties words) {
        return attributes.values().stream()
                .map(one -> setting(one, options.getOrDefault(one.get("id"), List.of()), words))
                .toList();
    }

    private static Setting setting(Map<String, String> attributes, List<Option> options, Properties words) {
        String standard = attributes.getOrDefault("default", "");
        return new Setting(
                attributes.get("id"),
                word(attributes.getOrDefault("name", attributes.get("id")), words),
                word(attributes.getOrDefault("description", ""), words),
                type(attributes.getOrDefault("type", "String")),
                standard,
                standard,
                Optional.ofNullable(attributes.get("min")),
                Optional.ofNullable(attributes.get("max")),
                options.stream()
                        .map(option -> new Option(option.value(), word(option.label(), words)))
                        .toList(),
                !"false".equals(attributes.get("required")));
    }

    private static Setting.Type type(String name) {
        return switch (name) {
            case "Integer", "Long", "Short", "Byte" -> Setting.Type.WHOLE_NUMBER;
            case "Double", "Float" -> Setting.Type.NUMBER;
            case "Boolean" -> Setting.Type.YES_NO;
            case "Password" -> Setting.Type.SECRET;
            default -> Setting.Type.TEXT;
        };
    }

    private static Map<String, String> attributes(XMLStreamReader xml) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return attributes;
    }

    private static Properties words(Bundle bundle, String base, Locale locale) throws IOException {
        Properties words = new Properties();
        for (String ending : List.of("", "_" + locale.getLanguage())) {
            URL file = base.isEmpty() ? null : bundle.getEntry(base + ending + ".properties");
            if (file != null) {
                try (InputStream in = file.openStream()) {
                    words.load(in);
                }
            }
        }
        return words;
    }

    private static String word(String text, Properties words) {
        return text.startsWith("%") ? words.getProperty(text.substring(1), text.substring(1)) : text;
    }
}
