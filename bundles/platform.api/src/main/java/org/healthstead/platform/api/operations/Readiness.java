// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.operations;

/**
 * Says that a part of the server is ready. Each of these parts registers it as a service, which has no methods:
 * {@code store} (schema migrated, rows readable), {@code search} (answers, perhaps with a notice), {@code jobs},
 * {@code pages}. When all of them are there, and {@link ServedAddress} too, the launcher prints that the server is
 * ready.
 */
public interface Readiness {

    /** Service property: the name of the part. */
    String PART = "healthstead.part";
}
