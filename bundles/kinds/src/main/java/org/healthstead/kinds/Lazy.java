// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.function.Supplier;

/** Makes a value when it is first asked for, once. Safe for several threads. */
final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private volatile T value;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        T made = value;
        return made != null ? made : make();
    }

    private synchronized T make() {
        if (value == null) {
            value = maker.get();
        }
        return value;
    }
}
