// SPDX-License-Identifier: Apache-2.0
/**
 * Moves everything of a record, or of one source, to another person. {@link org.healthstead.moving.MoveDispatcher}
 * decides and queues a job; {@link org.healthstead.moving.MoveJobRunner} runs it with what the store offers. Taking a
 * move back is the second life of its job:
 *
 * <pre>
 * submit ── move ── done ── take back ── done, undone
 *             └─ stopped or failed ── go on, or take back
 * </pre>
 */
package org.healthstead.moving;
