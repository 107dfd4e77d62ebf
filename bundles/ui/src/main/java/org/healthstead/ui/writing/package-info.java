// SPDX-License-Identifier: Apache-2.0
/**
 * The pages on which people add to a record and correct it.
 *
 * <ul>
 *   <li>{@link org.healthstead.ui.writing.AddPage} asks what: {@code /person/ID/add}.
 *   <li>{@link org.healthstead.ui.writing.NewEntryPage} has one form of {@code org.healthstead.ui.forms}:
 *       {@code /person/ID/add/FORM}. Its hidden name makes one entry however often it is sent.
 *   <li>{@link org.healthstead.ui.writing.CorrectPage} has the form of an entry: {@code /entry/ID/edit}. It says which
 *       version it shows, so that what somebody else has changed meanwhile is met and never written over.
 * </ul>
 *
 * <p>Both keep what was typed when something is wrong; they have no session and outlive a restart of the server.
 */
package org.healthstead.ui.writing;
