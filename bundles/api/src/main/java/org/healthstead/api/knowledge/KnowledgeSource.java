// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.knowledge;

import java.util.Objects;

/**
 * Where a piece of knowledge is from.
 *
 * @param publisher who stands behind it, as they call themselves
 * @param address of the page that was consulted; {@code https}
 */
public record KnowledgeSource(String publisher, String address) {

    public KnowledgeSource {
        Objects.requireNonNull(publisher, "publisher");
        Objects.requireNonNull(address, "address");
    }
}
