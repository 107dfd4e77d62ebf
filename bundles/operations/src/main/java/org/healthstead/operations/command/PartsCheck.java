// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Parts that are not ready, and which component waits for what. */
final class PartsCheck implements DoctorCheck {

    @Override
    public List<Finding> examine(Platform platform) {
        Set<String> ready = platform.readyParts();
        List<Finding> findings = new ArrayList<>();
        for (String part : RequiredParts.wanted(platform)) {
            if (!ready.contains(part)) {
                findings.add(Finding.wrong("doctor.part.missing", part));
            }
        }
        for (String part : platform.missing()) {
            findings.add(Finding.wrong("doctor.part.missing", part));
        }
        if (findings.isEmpty()) {
            return List.of(Finding.fine("doctor.part.fine", String.join(", ", RequiredParts.wanted(platform))));
        }
        for (Platform.Waiting waiting : platform.waiting()) {
            findings.add(Finding.note("doctor.part.waits", waiting.part(), String.join(", ", waiting.missing())));
        }
        return findings;
    }
}
