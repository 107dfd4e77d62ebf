// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.util.Map;
import org.healthstead.platform.api.archive.ExportFile;
import org.healthstead.platform.api.archive.ExportFormat;
import org.healthstead.platform.api.archive.RecordExports;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.web.route.Route;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /exports}: a whole record, made while it is sent. */
@Component(service = ApiResource.class)
public final class ExportsResource implements ApiResource {

    private final RecordExports exports;

    @Activate
    public ExportsResource(@Reference RecordExports exports) {
        this.exports = exports;
    }

    @Override
    public Map<Route, Action> actions() {
        return Map.of(Route.EXPORTS, this::export);
    }

    private ApiAnswer export(ApiCall call) {
        ExportFormat format = format(call.query().one("format").orElse(ExportFormat.WHOLE.word()));
        ExportFile file = exports.prepare(call.requiredPerson(), format, call.language(), call.caller());
        return new ApiAnswer(
                200,
                file.mediaType(),
                Map.of("Content-Disposition", FileNames.attachment(file.name())),
                ApiAnswer.UNKNOWN,
                file.content()::writeTo);
    }

    private static ExportFormat format(String word) {
        if (word.equals("ips") || word.equals("phr")) {
            throw ApiRefusal.of(ProblemCode.NOT_BUILT, "This format is not built yet in this version.");
        }
        return ExportFormat.of(word).orElseThrow(() -> ApiRefusal.parameter("format", "whole or fhir-ndjson"));
    }
}
