// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.access;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Who asks: an account, perhaps through a token or a plugin. Every service call carries one.
 *
 * <p>Only the access bundle issues callers. One is valid for one request or one job, and is never kept. A service
 * refuses a caller that the access bundle did not issue, so implementing this interface yourself opens nothing. Safe
 * for several threads.
 */
@ProviderType
public interface Caller {

    /** The account in whose name the call is made. */
    AccountId account();

    /**
     * A short identifier for logs and the audit trail: the account, and the token or plugin if there is one. Holds no
     * names.
     */
    String reference();
}
