// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import java.util.List;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.platform.api.web.MountedPages;
import org.healthstead.platform.api.web.MountedPages.MountedPage;

/** {@code page list}: every address that shows a page, and the bundle that draws it. */
final class PageListCommand implements OperatorCommand {

    @Override
    public String name() {
        return "page list";
    }

    @Override
    public int run(CommandCall call) throws InterruptedException {
        call.allow().noOperands();
        List<MountedPage> pages = call.service(MountedPages.class).list();
        if (call.json()) {
            List<JsonObject> rows = pages.stream().map(PageListCommand::json).toList();
            call.out(JsonObject.builder().put("pages", JsonArray.of(rows)).build());
        } else {
            pages.forEach(page -> call.say("page.row", page.path(), page.owner()));
        }
        return DONE;
    }

    private static JsonObject json(MountedPage page) {
        return JsonObject.builder()
                .put("path", page.path())
                .put("owner", page.owner())
                .build();
    }
}
