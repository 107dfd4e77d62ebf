// SPDX-License-Identifier: Apache-2.0
/**
 * The worker process, seen from the server: started when it is first needed, one at most, watched from outside, ended
 * when it is idle.
 *
 * <p>It is a JVM of its own with the libraries that lie as jars in this bundle. They are unpacked when they are first
 * needed, and come onto no class path of the server. The file goes to it through a pipe, so no plain byte of it lies on
 * a disk. Its environment has a path and a language; its home is an empty folder that is deleted with it.
 */
package org.healthstead.documents.process;
