// SPDX-License-Identifier: Apache-2.0
package org.healthstead.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.Operation;

/** By what somebody has proved who they are; decides how long a caller is worth anything. */
sealed interface Credential {

    /** Epoch of the account in which it was issued; empty when it is not bound to one. */
    OptionalInt epoch();

    default Set<Operation> operations() {
        return EnumSet.allOf(Operation.class);
    }

    default Optional<PersonId> onlyPerson() {
        return Optional.empty();
    }

    /** True when an administrator may manage plugins with it. */
    default boolean mayManagePlugins() {
        return true;
    }

    /** For logs: never a secret. */
    String reference();

    /** A password, for one command. */
    record Password(int issuedEpoch) implements Credential {

        @Override
        public OptionalInt epoch() {
            return OptionalInt.of(issuedEpoch);
        }

        @Override
        public String reference() {
            return "password";
        }
    }

    /** A browser session. */
    record BrowserSession(byte[] secretHash, int issuedEpoch) implements Credential {

        @Override
        public OptionalInt epoch() {
            return OptionalInt.of(issuedEpoch);
        }

        @Override
        public String reference() {
            return "session";
        }
    }

    /** A bearer token. */
    record Bearer(UUID id, byte[] secretHash, int issuedEpoch, SmartScope scope, Optional<PersonId> onlyPerson)
            implements Credential {

        @Override
        public OptionalInt epoch() {
            return OptionalInt.of(issuedEpoch);
        }

        @Override
        public Set<Operation> operations() {
            return scope.operations();
        }

        @Override
        public boolean mayManagePlugins() {
            return scope.plugins() && onlyPerson.isEmpty();
        }

        @Override
        public String reference() {
            return "token " + id;
        }
    }

    /** A job that goes on in the name of an account: a change of password does not stop it, disabling does. */
    record Job() implements Credential {

        @Override
        public OptionalInt epoch() {
            return OptionalInt.empty();
        }

        @Override
        public boolean mayManagePlugins() {
            return false;
        }

        @Override
        public String reference() {
            return "job";
        }
    }
}
