// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene;

import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.healthstead.search.lucene.index.LuceneIndexer;

/** An alarm while the index cannot be written: searches then miss what is new. An index that catches up is fine. */
final class SearchHealthCheck implements HealthCheck {

    private final LuceneIndexer indexer;

    SearchHealthCheck(LuceneIndexer indexer) {
        this.indexer = indexer;
    }

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        if (indexer.isHindered()) {
            log.critical(
                    "the index cannot be written: look at the log, and whether the disk is full; it goes on by itself");
        } else {
            log.info("the index is {}", indexer.state());
        }
        return new Result(log);
    }
}
