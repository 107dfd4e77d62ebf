// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.context;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Follows services that may come and go while pages are served. Of several of one type the one that ranks highest is
 * used. Safe for several threads.
 */
public final class LateServices {

    private final BundleContext context;
    private final List<Follower<?>> followers = new CopyOnWriteArrayList<>();

    public LateServices(BundleContext context) {
        this.context = context;
    }

    /** @param place where it is while it is there */
    public <T> void follow(Class<T> type, OptionalService<T> place) {
        Follower<T> follower = new Follower<>(context, type, place);
        followers.add(follower);
        follower.open();
    }

    public void close() {
        followers.forEach(ServiceTracker::close);
        followers.clear();
    }

    private static final class Follower<T> extends ServiceTracker<T, T> {

        private final OptionalService<T> place;
        private ServiceReference<T> used;

        Follower(BundleContext context, Class<T> type, OptionalService<T> place) {
            super(context, type, null);
            this.place = place;
        }

        @Override
        public T addingService(ServiceReference<T> reference) {
            T arrived = super.addingService(reference);
            if (arrived != null) {
                use(reference, arrived);
            }
            return arrived;
        }

        private synchronized void use(ServiceReference<T> reference, T service) {
            if (used == null || reference.compareTo(used) > 0) {
                used = reference;
                place.set(service);
            }
        }

        @Override
        public void removedService(ServiceReference<T> reference, T gone) {
            withdraw(reference, gone);
            super.removedService(reference, gone);
        }

        private synchronized void withdraw(ServiceReference<T> reference, T gone) {
            if (!reference.equals(used)) {
                return;
            }
            used = getServiceReference();
            T next = used == null ? null : getService(used);
            if (next == null) {
                used = null;
                place.unset(gone);
            } else {
                place.set(next);
            }
        }
    }
}
