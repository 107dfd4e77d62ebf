// SPDX-License-Identifier: Apache-2.0
/**
 * Turns a resource into bytes and back: compact JSON without its id, compressed with a dictionary, after a header that
 * says how.
 *
 * <p>{@link org.healthstead.store.jpa.body.BodyCodec} does this for bodies and
 * {@link org.healthstead.store.jpa.body.LineCodec} for what a list shows of an entry.
 *
 * <p>Codes in headers never change. A better dictionary or another algorithm is a new
 * {@link org.healthstead.store.jpa.body.Compression} with a new code; the old one stays, to read what was stored with
 * it. Nothing is sealed here; the callers do that.
 */
package org.healthstead.store.jpa.body;
