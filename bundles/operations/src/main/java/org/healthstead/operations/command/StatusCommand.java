// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.ResultLog;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.platform.api.operations.ServedAddress;

/** {@code status}: every part and every health check; done only when all are fine. */
final class StatusCommand implements OperatorCommand {

    @Override
    public String name() {
        return "status";
    }

    @Override
    public int run(CommandCall call) {
        call.allow().noOperands();
        Platform platform = call.platform();
        Optional<String> address = platform.find(ServedAddress.class).map(ServedAddress::url);
        Set<String> ready = platform.readyParts();
        Map<String, Result> checks = new TreeMap<>();
        platform.named(HealthCheck.class, HealthCheck.NAME).forEach((name, check) -> checks.put(name, result(check)));
        boolean served = address.isPresent() || RequiredParts.isOffline(platform);
        boolean fine = served
                && ready.containsAll(RequiredParts.wanted(platform))
                && checks.values().stream().allMatch(Result::isOk);
        if (call.json()) {
            call.out(json(fine, address, RequiredParts.wanted(platform), ready, checks));
        } else {
            show(call, address, ready, checks);
            call.say(fine ? "status.fine" : "status.not-fine");
        }
        return fine ? DONE : REFUSED;
    }

    private static void show(
            CommandCall call, Optional<String> address, Set<String> ready, Map<String, Result> checks) {
        address.ifPresentOrElse(url -> call.say("status.address", url), () -> call.say("status.no-address"));
        for (String part : RequiredParts.wanted(call.platform())) {
            call.say(ready.contains(part) ? "status.part.ready" : "status.part.missing", part);
        }
        checks.forEach((name, result) ->
                call.say("status.check", name, result.getStatus().name(), String.join("; ", messages(result))));
    }

    private static JsonObject json(
            boolean fine,
            Optional<String> address,
            List<String> wanted,
            Set<String> ready,
            Map<String, Result> checks) {
        List<JsonObject> parts = wanted.stream()
                .map(part -> JsonObject.builder()
                        .put("part", part)
                        .put("ready", ready.contains(part))
                        .build())
                .toList();
        List<JsonObject> results = checks.entrySet().stream()
                .map(check -> JsonObject.builder()
                        .put("name", check.getKey())
                        .put("status", check.getValue().getStatus().name())
                        .put("messages", JsonArray.ofStrings(messages(check.getValue())))
                        .build())
                .toList();
        return JsonObject.builder()
                .put("ok", fine)
                .put("address", address.orElse(null))
                .put("parts", JsonArray.of(parts))
                .put("checks", JsonArray.of(results))
                .build();
    }

    private static List<String> messages(Result result) {
        return new ArrayList<>(StreamSupport.stream(result.spliterator(), false)
                .map(ResultLog.Entry::getMessage)
                .collect(Collectors.toList()));
    }

    /** A check that throws is a failed check, never a failed command. */
    private static Result result(HealthCheck check) {
        try {
            return check.execute();
        } catch (RuntimeException e) {
            return new Result(Result.Status.HEALTH_CHECK_ERROR, e.getClass().getSimpleName());
        }
    }
}
