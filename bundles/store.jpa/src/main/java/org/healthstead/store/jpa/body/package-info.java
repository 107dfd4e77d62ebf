// SPDX-License-Identifier: Apache-2.0
/**
 * A resource as bytes: compact JSON without its id, compressed with a dictionary, behind a header that says how.
 *
 * <p>Codes in headers are for ever. A better dictionary or another algorithm is a new {@code Compression} with a new
 * code; the old one stays for reading. Sealing is done by who calls this.
 */
package org.healthstead.store.jpa.body;
