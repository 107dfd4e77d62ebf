// SPDX-License-Identifier: Apache-2.0
/**
 * The contracts that plugins compile against. They use nothing but JDK types.
 *
 * <ul>
 *   <li>{@code record}: persons, entries and the line that a list shows of an entry. Start here.
 *   <li>{@code importing}: taking files in, and reading a further format.
 *   <li>{@code search}: full-text search, and adding searchable words.
 *   <li>{@code reminders}: what people should think of, on a day.
 *   <li>{@code work}: what is done when nobody looks.
 *   <li>{@code jobs}: long work, with progress and a result.
 *   <li>{@code json}: immutable JSON, the form of every body.
 *   <li>{@code access}: the caller that every call carries.
 *   <li>{@code problem}: how a service says that something cannot be done.
 * </ul>
 *
 * <p>A plugin gets a service by an OSGi reference and passes the caller that it was given:
 *
 * <pre>{@code
 * @Reference EntryStore entries;
 *
 * List<EntryLine> newest = entries.page(EntryQuery.of(person, 50), caller).lines();
 * }</pre>
 *
 * <p>Types marked {@code ProviderType} are implemented by Healthstead, those marked {@code ConsumerType} by plugins.
 * What a plugin shows on a page is in {@code org.healthstead.ui.api}.
 */
package org.healthstead.api;
