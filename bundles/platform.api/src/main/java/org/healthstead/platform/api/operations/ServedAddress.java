// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.operations;

/** The address at which the server answers. The web bundle registers it as a service while it accepts requests. */
public interface ServedAddress {

    /** The address, for example {@code http://127.0.0.1:8080/}. */
    String url();
}
