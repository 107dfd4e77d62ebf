// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.merge;

import org.healthstead.api.json.JsonObject;

/**
 * Something that one body says otherwise than another one.
 *
 * <p>The two objects hold the members that it is about, as the bodies have them; an item of a list as a list of that
 * item alone. An object is empty where its body says nothing: that was added, or removed.
 *
 * @param type of the resource that the members stand in
 * @param isContained whether that is a resource within the body
 * @param name of the member; of a value that can be of several types, as the second body has it, or else the first
 * @param before in the first body
 * @param after in the second body
 */
public record BodyChange(String type, boolean isContained, String name, JsonObject before, JsonObject after) {}
