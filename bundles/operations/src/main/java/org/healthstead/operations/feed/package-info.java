// SPDX-License-Identifier: Apache-2.0
/** Health of whatever follows the record: one check per consumer of the change feed. */
package org.healthstead.operations.feed;
