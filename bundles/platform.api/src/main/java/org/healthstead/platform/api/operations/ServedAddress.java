// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.operations;

/** Where the web is served: registered as a service by the web bundle while it accepts requests. */
public interface ServedAddress {

    /** For example {@code http://127.0.0.1:8080/}. */
    String url();
}
