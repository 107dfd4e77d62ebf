// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.access;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;

/**
 * Decides about access: denied unless a grant allows it. Each call decides again, from the current grants. Provided by
 * the access bundle; safe for several threads.
 *
 * <p>Every method throws {@code HS-ACCESS-CALLER} for a caller that the access bundle did not issue, or whose session,
 * token or account has ended since.
 */
public interface AccessPolicy {

    /** What the caller may do this operation on, one scope per record; empty when there is nothing. */
    List<PersonScope> scopes(Caller caller, Operation operation);

    /** The scope in one person's record. If it is empty, answer as if the person did not exist. */
    Optional<PersonScope> scope(Caller caller, Operation operation, PersonId person);

    /** Throws {@code HS-ACCESS-FORBIDDEN} unless the caller may add a person to the household. */
    void requireMayAddPerson(Caller caller);

    /**
     * Throws {@code HS-ACCESS-FORBIDDEN} unless the caller is a signed-in administrator, or has an administrator's
     * bearer token with the scope {@code system/plugins}. The check is strict because a plugin can do whatever the
     * server can.
     */
    void requireMayManagePlugins(Caller caller);
}
