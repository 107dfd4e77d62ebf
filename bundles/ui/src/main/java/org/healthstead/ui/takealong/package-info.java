// SPDX-License-Identifier: Apache-2.0
/**
 * Taking a record along. {@link org.healthstead.ui.takealong.ExportPage} says what is in the file and how large it is
 * about; the file itself comes from {@link org.healthstead.ui.http}, made while it is sent.
 */
package org.healthstead.ui.takealong;
