// SPDX-License-Identifier: Apache-2.0
/**
 * What the server and its worker process say to each other, over the worker's standard input and output. Both have
 * these classes; they need nothing but the JDK.
 *
 * <p>A {@link org.healthstead.documents.protocol.Request} and the bytes of the file go in; out come pages, then the end
 * or a {@link org.healthstead.documents.protocol.Failure}. The worker has read a stranger's file: whatever it says is
 * checked here before it is used, and no sentence of it reaches a person.
 */
package org.healthstead.documents.protocol;
