// SPDX-License-Identifier: Apache-2.0
package org.healthstead.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * A service of which a test hears every call, so as to hold it up, let it fail, or answer in its place. As safe for
 * several threads as the service and the hook are.
 *
 * <pre>{@code
 * EntryStore store = HookedService.of(EntryStore.class, stores.entries(), call -> {
 *     if (broken) throw new IllegalStateException();
 *     return call.proceed();
 * });
 * }</pre>
 */
public final class HookedService {

    /** Is called in place of the service, in the thread of the caller. */
    public interface Hook {

        /** Returns what the caller gets; what it throws reaches the caller. */
        Object on(Call call) throws Throwable;
    }

    /** One call of the service. */
    public static final class Call {

        private final Object service;
        private final Method method;
        private final Object[] arguments;

        private Call(Object service, Method method, Object[] arguments) {
            this.service = service;
            this.method = method;
            this.arguments = arguments;
        }

        public String method() {
            return method.getName();
        }

        public Object argument(int index) {
            return arguments[index];
        }

        /** What the service itself returns or throws. */
        public Object proceed() throws Throwable {
            try {
                return method.invoke(service, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }

    private HookedService() {}

    /** @param contract the interface by which the service is called */
    public static <T> T of(Class<T> contract, T service, Hook hook) {
        return contract.cast(Proxy.newProxyInstance(
                contract.getClassLoader(), new Class<?>[] {contract}, (proxy, method, arguments) -> {
                    Call call = new Call(service, method, arguments);
                    return method.getDeclaringClass() == Object.class ? call.proceed() : hook.on(call);
                }));
    }
}
