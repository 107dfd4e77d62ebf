// SPDX-License-Identifier: Apache-2.0
/**
 * Moving everything of a record, or of one of its sources, into the record of another person.
 *
 * <p>Two persons may turn out to be one, or one record may hold two. To join two records, everything of one moves into
 * the other, and the one that is empty then is only a name that leads there. To split one, a person is added, and a
 * source moves into their record.
 *
 * <pre>{@code
 * JobId job = service.submit(MoveOrder.join(duplicate, person), caller);
 * service.takeBack(job, caller);
 * }</pre>
 *
 * <p>{@link org.healthstead.platform.api.moves.MoveService} queues jobs.
 * {@link org.healthstead.platform.api.moves.RecordMoves} is what the store does for them, in batches. Single entries
 * are moved by {@link org.healthstead.platform.api.store.EntryMoves}.
 *
 * <p>For our own core bundles only: not in the SDK, and never wired to a plugin.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.platform.api.moves;
