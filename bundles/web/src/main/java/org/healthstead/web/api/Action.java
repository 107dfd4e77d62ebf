// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.io.IOException;

/** What a route of the API does. May throw a {@code ProblemException} or an {@link ApiRefusal}. */
interface Action {

    ApiAnswer answer(ApiCall call) throws IOException, InterruptedException;
}
