// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.importfhir;

import java.util.function.Predicate;
import org.healthstead.api.importing.RejectedItem;
import org.healthstead.api.json.JsonObject;

/** What is done with the items of a file, in their order. */
interface ItemVisitor {

    /**
     * Asked before each resource is read.
     *
     * @param type the resource's type, or empty when its text does not begin with it
     * @param id its id, or empty when that does not come at once
     * @param site where it stands, with what its entry said before it
     * @return which members are wanted; asked for each name in the order of the text
     */
    Predicate<String> wanted(String type, String id, ItemSite site);

    /** @param body the resource, as far as it was wanted */
    void item(JsonObject body, ItemSite site);

    /** A resource that its server has deleted. */
    void deleted(String type, String id, ItemSite site);

    /** An item that is no resource, or breaks a limit. */
    void broken(RejectedItem reason);
}
