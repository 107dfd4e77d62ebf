// SPDX-License-Identifier: Apache-2.0
/**
 * The page "What plugins may do" of a record. {@link org.healthstead.ui.consents.ConsentsPage} shows every plugin that
 * asks to do something by itself, in words and not in the terms of its manifest; its forms post to
 * {@link org.healthstead.ui.http}. Nothing works by itself that was not allowed here.
 */
package org.healthstead.ui.consents;
