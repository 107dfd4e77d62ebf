// SPDX-License-Identifier: Apache-2.0
/**
 * Immutable JSON. A plugin needs no JSON library of its own.
 *
 * <pre>{@code
 * JsonObject body = JsonObject.parse(utf8);
 * Optional<String> words = body.textAt("code.coding[0].display");
 * }</pre>
 *
 * <ul>
 *   <li>{@link org.healthstead.api.json.Json#parse(byte[])} reads one value into memory;
 *       {@link org.healthstead.api.json.JsonReader} reads a file of any length step by step.
 *   <li>{@link org.healthstead.api.json.JsonObject#object} and {@code array} never return null, so a path needs no
 *       checks; {@link org.healthstead.api.json.Json#textAt} takes a path as text.
 *   <li>Trees keep the order of members and the digits of numbers: {@code parse(x).toUtf8()} differs from {@code x} in
 *       white space and string escapes only.
 *   <li>{@link org.healthstead.api.json.JsonLimits} bounds what a hostile text may cost.
 * </ul>
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.api.json;
