// SPDX-License-Identifier: Apache-2.0
/**
 * Original files: compressed, sealed in segments, written under another name and renamed when they are on the disk.
 *
 * <p>The row comes after the file. A process that dies between the two leaves a file that nothing refers to; it costs
 * room and nothing else.
 */
package org.healthstead.store.jpa.artifact;
