// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import java.util.List;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.platform.api.plugins.PluginCatalogue;
import org.healthstead.platform.api.plugins.PluginCatalogue.Offer;

/** {@code plugin catalogue}: what ships and can be installed. */
final class PluginCatalogueCommand implements OperatorCommand {

    @Override
    public String name() {
        return "plugin catalogue";
    }

    @Override
    public int run(CommandCall call) throws InterruptedException {
        call.allow().noOperands();
        List<Offer> offers = call.service(PluginCatalogue.class).offers();
        if (call.json()) {
            call.out(JsonObject.builder()
                    .put(
                            "plugins",
                            JsonArray.of(offers.stream()
                                    .map(PluginCatalogueCommand::json)
                                    .toList()))
                    .build());
        } else {
            offers.forEach(offer -> call.say(
                    offer.installed().isPresent() ? "plugin.offer.installed" : "plugin.offer",
                    offer.name(),
                    offer.version(),
                    offer.title(),
                    offer.description()));
        }
        return DONE;
    }

    private static JsonObject json(Offer offer) {
        JsonObject.Builder json = JsonObject.builder()
                .put("name", offer.name())
                .put("title", offer.title())
                .put("description", offer.description())
                .put("vendor", offer.vendor())
                .put("version", offer.version())
                .put("permissions", offer.permissions().toJson());
        offer.installed().ifPresent(version -> json.put("installed", version));
        return json.build();
    }
}
