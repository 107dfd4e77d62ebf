// SPDX-License-Identifier: Apache-2.0
package org.healthstead.access;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A store whose calls are counted.
 *
 * @param <S> its contract
 */
final class Counted<S> {

    private final Map<String, Integer> calls = new ConcurrentHashMap<>();
    private final S store;

    Counted(Class<S> contract, S counted) {
        this.store = contract.cast(Proxy.newProxyInstance(
                contract.getClassLoader(), new Class<?>[] {contract}, (proxy, method, arguments) -> {
                    calls.merge(method.getName(), 1, Integer::sum);
                    try {
                        return method.invoke(counted, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    S store() {
        return store;
    }

    int calls(String method) {
        return calls.getOrDefault(method, 0);
    }
}
