// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.operations;

import java.util.List;

/**
 * Says that a part of the server is ready. Each of the {@link #PARTS} registers it as a service, which has no methods.
 * When all of them are there, and {@link ServedAddress} too, the launcher prints that the server is ready.
 */
public interface Readiness {

    /** Service property: the name of the part. */
    String PART = "healthstead.part";

    /** The schema is migrated, and rows can be read. */
    String STORE = "store";

    /** It answers, perhaps with a notice. */
    String SEARCH = "search";

    String JOBS = "jobs";

    /** Not awaited by a server that runs one command without serving the web. */
    String PAGES = "pages";

    /** Every part without which the server is not ready. */
    List<String> PARTS = List.of(STORE, SEARCH, JOBS, PAGES);
}
