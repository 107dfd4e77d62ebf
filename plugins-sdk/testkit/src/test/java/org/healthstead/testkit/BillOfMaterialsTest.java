// SPDX-License-Identifier: Apache-2.0
package org.healthstead.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the SDK offers to plugins: the two APIs, and Wicket through one of them. */
class BillOfMaterialsTest {

    /** Maven runs tests in their module; an IDE perhaps in the root. */
    private static final Path ROOT = Files.isDirectory(Path.of("plugins-sdk")) ? Path.of("") : Path.of("../..");

    @Test
    void offersTheTwoApisAndAnnotationsAndNothingElse() throws Exception {
        assertEquals(
                List.of(
                        "org.healthstead:org.healthstead.api:provided",
                        "org.healthstead:org.healthstead.ui.api:provided",
                        "org.osgi:org.osgi.service.component.annotations:provided",
                        "org.osgi:org.osgi.service.metatype.annotations:provided"),
                dependencies("plugins-sdk/bom/pom.xml"));
    }

    /** A plugin that draws names ui.api only, so Wicket must come with it. */
    @Test
    void wicketComesWithTheApiOfTheScreen() throws Exception {
        List<String> wicket = dependencies("bundles/ui.api/pom.xml").stream()
                .filter(each -> each.contains("wicket"))
                .toList();
        assertEquals(List.of("org.healthstead:org.healthstead.lib.wicket:compile"), wicket);
    }

    /** Stores, policies and kinds are ours: their doubles are in distribution/contracts. */
    @Test
    void theTestKitKnowsTheApiAndNothingElseOfOurs() throws Exception {
        assertEquals(
                List.of("org.healthstead:org.healthstead.api:"),
                dependencies("plugins-sdk/testkit/pom.xml").stream()
                        .filter(each -> each.contains("healthstead"))
                        .toList());
    }

    /** {@code group:artifact:scope} of each. */
    private static List<String> dependencies(String pom) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        NodeList found =
                factory.newDocumentBuilder().parse(ROOT.resolve(pom).toFile()).getElementsByTagName("dependency");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            Element each = (Element) found.item(i);
            names.add(text(each, "groupId") + ":" + text(each, "artifactId") + ":" + text(each, "scope"));
        }
        return names;
    }

    private static String text(Element dependency, String member) {
        NodeList found = dependency.getElementsByTagName(member);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }
}
