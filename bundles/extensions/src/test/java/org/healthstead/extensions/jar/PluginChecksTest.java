// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions.jar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.testkit.plugin.ThrowAwayPlugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Version;

class PluginChecksTest {

    private static final Map<String, Version> OFFERED =
            Map.of("org.healthstead.api.record", new Version(1, 4, 0), "org.healthstead.ui.api", new Version(2, 0, 1));
    private static final Set<String> TAKEN = Set.of("org.healthstead.store.jpa", "org.apache.felix.scr");

    @TempDir
    private Path folder;

    private void check(String header, String value) throws Exception {
        Path jar = ThrowAwayPlugin.named("org.example.it", "1.0.0")
                .header(header, value)
                .write(folder);
        PluginChecks.check(JarReader.read(jar), TAKEN, OFFERED);
    }

    private Problem refused(String header, String value) {
        return assertThrows(ProblemException.class, () -> check(header, value)).problem();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.healthstead.api.record;version=\"[1.4,2)\"",
                "org.healthstead.api.record;version=\"[1,2)\",org.healthstead.ui.api;version=\"[2.0,2.1)\"",
                "org.healthstead.api.record;version=\"[1.4.0,1.4.0]\"",
                "org.example.own",
                "org.healthstead.api.nowhere;version=\"[7,8)\""
            })
    void takesWhatFits(String imports) throws Exception {
        check("Import-Package", imports);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1.5,2)", "[1,1.4)", "[1,1.4.0)", "(1.4,2)", "1.4", ""})
    void refusesARangeThatDoesNotHoldOursOrHasNoEnd(String range) {
        String version = range.isEmpty() ? "" : ";version=\"" + range + "\"";
        Problem problem = refused("Import-Package", "org.healthstead.api.record" + version);

        assertEquals("HS-PLUGIN-API-RANGE", problem.code());
        assertEquals(
                List.of("org.healthstead.api.record", range.isEmpty() ? "-" : range, "1.4.0"), problem.arguments());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Import-Package|org.healthstead.platform.api.store;version=\"[0,1)\"|HS-PLUGIN-FORBIDDEN-IMPORT",
                "Import-Package|org.healthstead.platform.api.store;resolution:=optional|HS-PLUGIN-FORBIDDEN-IMPORT",
                "Require-Bundle|org.healthstead.platform.api|HS-PLUGIN-FORBIDDEN-IMPORT",
                "Require-Bundle|org.healthstead.api|HS-PLUGIN-FORBIDDEN-IMPORT",
                "Require-Bundle|system.bundle|HS-PLUGIN-FORBIDDEN-IMPORT",
                "DynamicImport-Package|*|HS-PLUGIN-FORBIDDEN-IMPORT",
                "DynamicImport-Package|org.*|HS-PLUGIN-FORBIDDEN-IMPORT",
                "DynamicImport-Package|org.healthstead.*|HS-PLUGIN-FORBIDDEN-IMPORT",
                "DynamicImport-Package|org.healthstead.platform.*|HS-PLUGIN-FORBIDDEN-IMPORT",
                "DynamicImport-Package|org.healthstead.platform.api.keys|HS-PLUGIN-FORBIDDEN-IMPORT",
                "Export-Package|org.healthstead.api.record;version=1.4|HS-PLUGIN-FORBIDDEN-EXPORT",
                "Export-Package|org.healthstead.platform.api.store|HS-PLUGIN-FORBIDDEN-EXPORT",
                "Fragment-Host|org.healthstead.api|HS-PLUGIN-FRAGMENT",
                "Bundle-SymbolicName|org.apache.felix.scr|HS-PLUGIN-NAME-TAKEN",
                "Bundle-SymbolicName|org.healthstead.store.jpa;singleton:=true|HS-PLUGIN-NAME-TAKEN",
                "Import-Package|org.healthstead.api.record;version=\"[x,2)\"|HS-PLUGIN-NOT-BUNDLE"
            })
    void refusesWhatIsNotOpenToPlugins(String header, String value, String code) {
        assertEquals(code, refused(header, value).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.example.*", "org.healthstead.sample.*", "com.*"})
    void takesDynamicImportsOfOtherThings(String pattern) throws Exception {
        check("DynamicImport-Package", pattern);
    }

    @Test
    void takesAForeignBundle() throws Exception {
        check("Require-Bundle", "org.apache.commons.io;bundle-version=2");
    }
}
