// SPDX-License-Identifier: Apache-2.0
/**
 * Immutable JSON, so that a plugin needs no JSON library.
 *
 * <ul>
 *   <li>{@link org.healthstead.api.json.Json#parse(byte[])} reads one value;
 *       {@link org.healthstead.api.json.JsonReader} walks a file of any length.
 *   <li>{@link org.healthstead.api.json.JsonObject#object} and {@code array} never return null, so a path is walked
 *       without checks; {@link org.healthstead.api.json.Json#textAt} takes a path as text.
 *   <li>Trees keep what they do not understand, the order of members and the lexemes of numbers:
 *       {@code parse(x).toUtf8()} differs from {@code x} in white space and string escapes only.
 *   <li>{@link org.healthstead.api.json.JsonLimits} bound what a hostile text may cost.
 * </ul>
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.api.json;
