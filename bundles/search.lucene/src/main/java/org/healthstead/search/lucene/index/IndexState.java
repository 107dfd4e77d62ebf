// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.index;

/** What the indexer is doing. */
public enum IndexState {
    /** Nothing can be searched yet. */
    STARTING,
    /** Reading changes that it missed; searches find a part. */
    CATCHING_UP,
    /** In step. */
    LIVE,
    /** Cannot write for now, and tries again; searches find what was there before. */
    TROUBLED,
    STOPPED
}
