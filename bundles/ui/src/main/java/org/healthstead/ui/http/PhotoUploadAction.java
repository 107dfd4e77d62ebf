// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.platform.api.store.PersonPhoto;
import org.healthstead.ui.about.AboutAddresses;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.portrait.Portrait;

/** Takes a photo of a person and keeps a small picture of it in their own Patient, or takes that away. */
final class PhotoUploadAction implements Action {

    private static final String PHOTO = "photo";

    private final UiServices services;
    private final boolean isRemoving;

    PhotoUploadAction(UiServices services, boolean isRemoving) {
        this.services = services;
        this.isRemoving = isRemoving;
    }

    static String page(MatchResult path) {
        return AboutAddresses.page(PersonId.parse(path.group(1)));
    }

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller)
            throws IOException {
        PersonId id = PersonId.parse(path.group(1));
        Person person = services.persons()
                .find(id, caller)
                .filter(known -> services.changesSome(id, caller))
                .orElseThrow(() -> ProblemCode.PERSON_NOT_FOUND
                        .problem("There is no such person, or not for you to change.")
                        .exception());
        List<Json> pictures = new ArrayList<>();
        if (!isRemoving) {
            FormFiles.each(request, 1, (fields, name, bytes) -> {
                boolean isTop = "top".equals(fields.get("part"));
                pictures.add(attachment(Portrait.of(bytes, isTop ? Portrait.Part.TOP : Portrait.Part.CENTRE)));
            });
        }
        Entry own = services.entries().find(new EntryId(id.value()), caller).orElseThrow();
        JsonArray before = own.body().array(PHOTO);
        int kept = PersonPhoto.bytes(own.body()).isPresent() ? 1 : 0;
        for (int i = kept; i < before.size(); i++) {
            pictures.add(before.get(i));
        }
        JsonObject changed =
                pictures.isEmpty() ? own.body().without(PHOTO) : own.body().with(PHOTO, JsonArray.of(pictures));
        services.persons().update(id, own.version(), changed, person.colour(), caller);
        Routes.seeOther(response, Addresses.with(page(path), "saved", Integer.toString(own.version())));
    }

    private static JsonObject attachment(byte[] picture) {
        return JsonObject.builder()
                .put("contentType", PersonPhoto.TYPE)
                .put("data", Base64.getEncoder().encodeToString(picture))
                .build();
    }
}
