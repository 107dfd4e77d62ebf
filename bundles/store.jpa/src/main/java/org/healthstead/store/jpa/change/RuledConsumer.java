// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.change;

import org.healthstead.platform.api.feed.FeedConsumer;

/** A consumer of the feed whose work depends on the rules of the kinds, so that it begins anew with other ones. */
public interface RuledConsumer extends FeedConsumer {

    /** Kinds of a plugin have come or gone. For any thread. */
    void rulesChanged();
}
