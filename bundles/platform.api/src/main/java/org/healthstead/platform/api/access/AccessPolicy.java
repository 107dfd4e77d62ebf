// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.access;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;

/**
 * The one decision about access: default deny, taken on every call from the grants as they stand. Provided by the
 * access bundle; safe for several threads.
 *
 * <p>Every method throws {@code HS-ACCESS-CALLER} for a caller that was not issued by the access bundle, or whose
 * session, token or account has ended meanwhile.
 */
public interface AccessPolicy {

    /** Every record that the caller may touch with this operation; empty when there is none. */
    List<PersonScope> scopes(Caller caller, Operation operation);

    /** The scope in one person's record; empty when there is none, which must look as if the person did not exist. */
    Optional<PersonScope> scope(Caller caller, Operation operation, PersonId person);

    /** Refuses with {@code HS-ACCESS-FORBIDDEN} unless the caller may add a person to the household. */
    void requireMayAddPerson(Caller caller);

    /**
     * Refuses with {@code HS-ACCESS-FORBIDDEN} unless the caller is an administrator who has signed in, or a bearer
     * token of one with the scope {@code system/plugins}: what a plugin does, the whole server does.
     */
    void requireMayManagePlugins(Caller caller);
}
