// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.jobs;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import org.healthstead.platform.api.store.JobStore;

/** The way of one process to the rows: when the process is killed, nothing of it reaches them any more. */
final class MortalStore {

    private final AtomicBoolean dead = new AtomicBoolean();
    private final JobStore way;

    MortalStore(JobStore rows) {
        this.way = (JobStore) Proxy.newProxyInstance(
                JobStore.class.getClassLoader(), new Class<?>[] {JobStore.class}, (proxy, method, arguments) -> {
                    if (dead.get()) {
                        throw new IllegalStateException("this process is dead");
                    }
                    try {
                        return method.invoke(rows, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    JobStore way() {
        return way;
    }

    void kill() {
        dead.set(true);
    }
}
