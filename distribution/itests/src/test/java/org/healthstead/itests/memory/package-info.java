// SPDX-License-Identifier: Apache-2.0
/** A bundle for the container that keeps everything in memory: the test kit's stores and what registers them. */
package org.healthstead.itests.memory;
