// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.engine;

/**
 * A long time without a measurement.
 *
 * @param from second of the last measurement before it
 * @param until second of the first one after it
 */
public record Gap(long from, long until) {

    public long days() {
        return (until - from) / 86_400;
    }
}
