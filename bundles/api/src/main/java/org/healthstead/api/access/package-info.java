// SPDX-License-Identifier: Apache-2.0
/**
 * Who is asking.
 *
 * <p>Every service call takes a {@link org.healthstead.api.access.Caller}. A page or a card is handed one and passes it
 * on:
 *
 * <pre>{@code
 * Optional<Entry> entry = entries.find(id, caller);
 * }</pre>
 *
 * <p>The services decide what the caller may see and do. Their users never do: there is nothing here to ask for a
 * permission. What a caller may not see is answered as if it did not exist. An
 * {@link org.healthstead.api.access.AccountId} identifies the login in whose name a call is made.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.api.access;
