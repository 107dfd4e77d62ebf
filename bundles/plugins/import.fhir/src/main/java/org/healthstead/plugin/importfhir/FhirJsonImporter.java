// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.importfhir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.healthstead.api.importing.EntrySink;
import org.healthstead.api.importing.ImportException;
import org.healthstead.api.importing.ImportSource;
import org.healthstead.api.importing.ImportSurvey;
import org.healthstead.api.importing.Importer;
import org.osgi.service.component.annotations.Component;

/** Reads FHIR R4 JSON and NDJSON. Keeps no state: one instance serves several imports at once. */
@Component
public final class FhirJsonImporter implements Importer {

    private static final int CERTAIN = 95;
    private static final int LIKELY = 50;
    private static final int SOME_JSON = 20;

    @Override
    public String name() {
        return "fhir-json";
    }

    @Override
    public int accepts(ImportSource source) {
        byte[] head = source.head();
        String name = source.name().toLowerCase(Locale.ROOT);
        boolean named = name.endsWith(".json") || name.endsWith(".ndjson") || name.endsWith(".jsonl");
        if (FileForm.isWide(head)) {
            return named ? SOME_JSON : 0;
        }
        char first = FileForm.firstCharacter(head);
        if (first != '{' && first != '[') {
            return 0;
        }
        if (new String(head, StandardCharsets.UTF_8).contains("\"resourceType\"")) {
            return CERTAIN;
        }
        return named ? LIKELY : SOME_JSON;
    }

    @Override
    public void survey(ImportSource source, ImportSurvey survey) throws IOException, ImportException {
        FileForm form = FileForm.of(source);
        new FileWalk(new SurveyVisitor(survey)).walk(source.open(), form);
    }

    @Override
    public void read(ImportSource source, EntrySink sink) throws IOException, ImportException {
        FileForm form = FileForm.of(source);
        new FileWalk(new ReadVisitor(sink)).walk(source.open(), form);
    }
}
