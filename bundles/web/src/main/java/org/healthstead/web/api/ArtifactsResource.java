// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.platform.api.store.ArtifactStore;
import org.healthstead.platform.api.store.ArtifactStore.Artifact;
import org.healthstead.web.route.Route;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /artifacts}: the original bytes, always as a download. */
@Component(service = ApiResource.class)
public final class ArtifactsResource implements ApiResource {

    private final ArtifactStore artifacts;

    @Activate
    public ArtifactsResource(@Reference ArtifactStore artifacts) {
        this.artifacts = artifacts;
    }

    @Override
    public Map<Route, Action> actions() {
        return Map.of(Route.ARTIFACTS_FIND, this::download);
    }

    private ApiAnswer download(ApiCall call) throws IOException {
        ArtifactId id = Ids.artifact(call.path("id"));
        Artifact artifact = artifacts.find(id, call.caller()).orElseThrow(() -> ApiRefusal.notFound(Ids.NO_ARTIFACT));
        String type;
        try (InputStream bytes = artifacts.open(id, call.caller())) {
            type = FileTypes.of(artifact.name(), bytes.readNBytes(FileTypes.HEAD));
        }
        return new ApiAnswer(
                200,
                type,
                Map.of("Content-Disposition", FileNames.attachment(FileNames.safe(Optional.of(artifact.name())))),
                artifact.size(),
                out -> copy(id, call, out));
    }

    /** A damaged artifact ends the connection before the promised length is reached: no client takes it for whole. */
    private void copy(ArtifactId id, ApiCall call, OutputStream out) throws IOException {
        try (InputStream bytes = artifacts.open(id, call.caller())) {
            bytes.transferTo(out);
        }
    }
}
