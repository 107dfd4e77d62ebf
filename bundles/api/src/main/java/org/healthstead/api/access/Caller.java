// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.access;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Who asks: an account, perhaps through a token or a plugin. Every service call carries one.
 *
 * <p>Opaque: issued by the access bundle only, for one request or one job, and never kept. A service refuses a caller
 * that was not issued there, so an own implementation of this interface opens nothing. Safe for several threads.
 */
@ProviderType
public interface Caller {

    /** The account in whose name the call is made. */
    AccountId account();

    /** A short identifier for logs and the audit trail, without names: account, and token or plugin if any. */
    String reference();
}
