// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.operations;

/**
 * Registered as a service, without methods, by each part that must be there before the server is called ready:
 * {@code store} (schema migrated, rows readable), {@code search} (answers, perhaps with a notice), {@code jobs},
 * {@code pages}. The launcher prints its ready line when all of these are there and {@link ServedAddress} too.
 */
public interface Readiness {

    /** Service property with the part's name. */
    String PART = "healthstead.part";
}
