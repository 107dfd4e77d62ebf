// SPDX-License-Identifier: Apache-2.0
/**
 * What an app on a telephone shares to Healthstead: pictures and files become documents, words become a note.
 *
 * <p>{@link org.healthstead.ui.share.WaitingShares} keeps what has arrived until somebody has said whose it is, on
 * {@link org.healthstead.ui.share.SharePage}; routes take it and store it.
 */
package org.healthstead.ui.share;
