// SPDX-License-Identifier: Apache-2.0
/**
 * The program of the worker process: reads files of strangers, one after the other, and nothing else. It has little
 * memory, no keys and no home, and holds a file in its memory only. These classes come onto no class path of the
 * server.
 */
package org.healthstead.documents.worker;
