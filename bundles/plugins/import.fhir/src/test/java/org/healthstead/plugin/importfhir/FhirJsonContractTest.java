// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.importfhir;

import java.nio.charset.StandardCharsets;
import org.healthstead.api.importing.Importer;
import org.healthstead.testkit.contract.ImporterContractTest;

class FhirJsonContractTest extends ImporterContractTest {

    private static final String BUNDLE = """
        {"resourceType":"Bundle","type":"transaction","entry":[
         {"fullUrl":"urn:uuid:1b4e28ba-2fa1-11d2-883f-0016d3cca427",
          "resource":{"resourceType":"Patient","id":"p","name":[{"family":"Example","given":["Anna"]}],
          "birthDate":"1984-02-03"}},
         {"fullUrl":"urn:uuid:2b4e28ba-2fa1-11d2-883f-0016d3cca427",
          "resource":{"resourceType":"Observation","id":"o","status":"final","code":{"text":"Ferritin"},
          "subject":{"reference":"urn:uuid:1b4e28ba-2fa1-11d2-883f-0016d3cca427"},
          "valueQuantity":{"value":18.0,"unit":"ng/mL"}}},
         {"resource":{"resourceType":"Condition","id":"c","code":{"text":"Cough \\u00e9"},
          "subject":{"reference":"Patient/p"}}}]}\
        """;

    @Override
    protected Importer importer() {
        return new FhirJsonImporter();
    }

    @Override
    protected byte[] example() {
        return BUNDLE.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected String exampleName() {
        return "export.json";
    }
}
