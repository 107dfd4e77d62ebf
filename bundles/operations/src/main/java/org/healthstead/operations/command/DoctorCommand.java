// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;

/** {@code doctor}: looks at everything that goes wrong in practice, and says what to do. */
final class DoctorCommand implements OperatorCommand {

    private static final Duration START_TAKES_AT_MOST = Duration.ofSeconds(30);

    private static final List<DoctorCheck> CHECKS = List.of(
            new FolderCheck(),
            new KeyCheck(),
            new DiskCheck(),
            new PartsCheck(),
            new PortCheck(),
            new SetUpCheck(),
            new DocumentsCheck(),
            new PluginsCheck());

    @Override
    public String name() {
        return "doctor";
    }

    @Override
    public int run(CommandCall call) throws InterruptedException {
        call.allow().noOperands();
        Platform platform = call.platform();
        platform.awaitParts(Set.copyOf(RequiredParts.wanted(platform)), START_TAKES_AT_MOST);
        List<Finding> findings = CHECKS.stream()
                .flatMap(check -> check.examine(platform).stream())
                .toList();
        boolean fine = findings.stream().noneMatch(Finding::isWrong);
        if (call.json()) {
            call.out(JsonObject.builder()
                    .put("ok", fine)
                    .put(
                            "findings",
                            JsonArray.of(findings.stream().map(Finding::json).toList()))
                    .build());
        } else {
            findings.forEach(finding -> call.out(finding.text()));
            call.say(fine ? "doctor.fine" : "doctor.not-fine");
        }
        return fine ? DONE : REFUSED;
    }
}
