// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.context;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.healthstead.platform.api.problem.ProblemCode;

/** A service that may come and go while pages are served; a page then says so. Safe for several threads. */
public final class OptionalService<T> {

    private final AtomicReference<T> service = new AtomicReference<>();

    /** Takes the place of one that was there before. */
    public void set(T arrived) {
        service.set(arrived);
    }

    /** A replacement that came before is kept. */
    public void unset(T gone) {
        service.compareAndSet(gone, null);
    }

    /** Empty while it is not there. */
    public Optional<T> find() {
        return Optional.ofNullable(service.get());
    }

    /** @throws org.healthstead.api.problem.ProblemException {@code HS-UI-PART-AWAY} while it is not there */
    public T require() {
        return find().orElseThrow(() -> ProblemCode.UI_PART_AWAY
                .problem("This part of Healthstead is starting or stopped. Try again in a moment.")
                .exception());
    }
}
