// SPDX-License-Identifier: Apache-2.0
/**
 * Stores original files: compressed, and sealed in segments with the person's key.
 *
 * <p>{@link org.healthstead.store.jpa.artifact.FileArtifactStore} writes a file under a temporary name, renames it when
 * it is on the disk, and then adds the row. If the process dies in between, a file is left that no row refers to. It
 * takes room but does no harm. {@link org.healthstead.store.jpa.artifact.CompressedFile} is the form of a file on the
 * disk.
 */
package org.healthstead.store.jpa.artifact;
