// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.platform.api.plugins.Plugin;
import org.healthstead.platform.api.plugins.PluginService;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.web.route.Route;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /plugins}: for an administrator's session, or a token of one with the scope {@code system/plugins}. */
@Component(service = ApiResource.class)
public final class PluginsResource implements ApiResource {

    private final PluginService plugins;

    @Activate
    public PluginsResource(@Reference PluginService plugins) {
        this.plugins = plugins;
    }

    @Override
    public Map<Route, Action> actions() {
        return Map.of(
                Route.PLUGINS_LIST, this::list,
                Route.PLUGINS_INSTALL, this::install,
                Route.PLUGINS_FIND, this::find,
                Route.PLUGINS_REMOVE, this::remove,
                Route.PLUGINS_START, this::start,
                Route.PLUGINS_STOP, this::stop);
    }

    private ApiAnswer list(ApiCall call) {
        List<JsonObject> all =
                plugins.list(call.caller()).stream().map(Plugin::toJson).toList();
        return ApiAnswer.ok(JsonObject.builder()
                .put("safeMode", plugins.isSafeMode())
                .put("plugins", JsonArray.of(all))
                .build());
    }

    private ApiAnswer find(ApiCall call) {
        return plugins.list(call.caller()).stream()
                .filter(plugin -> plugin.name().equals(call.path("name")))
                .findFirst()
                .map(plugin -> ApiAnswer.ok(plugin.toJson()))
                .orElseThrow(() ->
                        ApiRefusal.of(ProblemCode.PLUGIN_NOT_FOUND, "There is no plugin of this name: list them."));
    }

    private ApiAnswer install(ApiCall call) throws IOException {
        List<String> before =
                plugins.list(call.caller()).stream().map(Plugin::name).toList();
        Plugin plugin = plugins.install(call.body(), call.caller());
        return ApiAnswer.json(before.contains(plugin.name()) ? 200 : 201, plugin.toJson())
                .with("Location", "/api/v1/plugins/" + plugin.name());
    }

    private ApiAnswer remove(ApiCall call) {
        plugins.remove(call.path("name"), call.caller());
        return ApiAnswer.noContent();
    }

    private ApiAnswer start(ApiCall call) {
        return ApiAnswer.ok(plugins.start(call.path("name"), call.caller()).toJson());
    }

    private ApiAnswer stop(ApiCall call) {
        return ApiAnswer.ok(plugins.stop(call.path("name"), call.caller()).toJson());
    }
}
