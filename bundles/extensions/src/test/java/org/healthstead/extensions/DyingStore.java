// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions;

import java.util.List;
import org.healthstead.platform.api.store.PluginStore;

/** A store during whose n-th change the process dies, just before the commit or just after it. */
final class DyingStore implements PluginStore {

    private final PluginStore rows;
    private final int death;
    private final boolean afterCommit;
    private boolean armed;
    private int changes;

    DyingStore(PluginStore rows, int death, boolean afterCommit) {
        this.rows = rows;
        this.death = death;
        this.afterCommit = afterCommit;
    }

    /** Nothing may catch it, as nothing catches a kill. */
    static final class Killed extends Error {

        private static final long serialVersionUID = 1L;
    }

    /** Changes count from now on. */
    void arm() {
        armed = true;
    }

    @Override
    public List<StoredPlugin> all() {
        return rows.all();
    }

    @Override
    public void put(StoredPlugin plugin) {
        change(() -> rows.put(plugin));
    }

    @Override
    public void remove(String name) {
        change(() -> rows.remove(name));
    }

    private void change(Runnable commit) {
        boolean dies = armed && changes++ >= death;
        if (!dies || afterCommit && changes == death + 1) {
            commit.run();
        }
        if (dies) {
            throw new Killed();
        }
    }
}
