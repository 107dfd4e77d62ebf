// SPDX-License-Identifier: Apache-2.0
/**
 * Reads documents: the words of PDF, pictures and office files, page by page, and pictures of the pages.
 *
 * <p>{@code process} is the server's side, {@code worker} is the program that opens the files, {@code protocol} is what
 * they say to each other. The server's side never looks into a file.
 */
package org.healthstead.documents;
