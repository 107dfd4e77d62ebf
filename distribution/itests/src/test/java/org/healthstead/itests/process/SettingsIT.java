// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Every setting of our bundles stands, commented out with its default, in the file that ships for it. */
class SettingsIT {
    private final List<String> problems = new ArrayList<>();
    private int settings;

    @Test
    void everySettingShipsCommentedWithItsDefault() throws Exception {
        for (Path jar : UnpackedProduct.bundles()) {
            if (jar.getFileName().toString().startsWith("org.healthstead.")) {
                check(jar);
            }
        }
        assertEquals(List.of(), problems);
        assertFalse(settings == 0, "no setting was found: the test reads the wrong files");
    }

    private void check(Path jar) throws Exception {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().matches("OSGI-INF/metatype/.*\\.xml")) {
                    try (InputStream in = file.getInputStream(entry)) {
                        check(DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(in));
                    }
                }
            }
        }
    }

    private void check(Document metatype) throws Exception {
        Element designate = (Element) metatype.getElementsByTagName("Designate").item(0);
        String pid = designate.getAttribute("pid");
        Path shipped = UnpackedProduct.folder().resolve("conf").resolve(pid + ".cfg");
        if (Files.notExists(shipped)) {
            problems.add("config/" + pid + ".cfg does not exist");
            return;
        }
        List<String> lines = Files.readAllLines(shipped);
        NodeList attributes = metatype.getElementsByTagName("AD");
        for (int i = 0; i < attributes.getLength(); i++) {
            Element attribute = (Element) attributes.item(i);
            // A metatype escapes the blanks of a value that belong to it.
            String value = attribute.getAttribute("default").replace("\\ ", " ");
            String wanted = "#" + attribute.getAttribute("id") + "=" + value;
            settings++;
            if (lines.stream().noneMatch(line -> line.replace(" ", "").equals(wanted.replace(" ", "")))) {
                problems.add("config/" + pid + ".cfg has no line \"" + wanted + "\"");
            }
        }
        lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> problems.add("config/" + pid + ".cfg sets \"" + line + "\": comment it out"));
    }
}
