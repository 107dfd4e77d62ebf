// SPDX-License-Identifier: Apache-2.0
package org.healthstead.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.plugins.PluginConsent;
import org.healthstead.platform.api.plugins.PluginPermissions;

/** By what somebody has proved who they are; decides how long a caller is worth anything. */
sealed interface Credential {

    /** Epoch of the account in which it was issued; empty when it is not bound to one. */
    OptionalInt epoch();

    default Set<Operation> operations() {
        return EnumSet.allOf(Operation.class);
    }

    /** The parts of a record with which it admits an operation. */
    default Set<AccessCategory> categories(Operation operation) {
        return EnumSet.allOf(AccessCategory.class);
    }

    default Optional<PersonId> onlyPerson() {
        return Optional.empty();
    }

    /** True when an administrator may manage plugins with it. */
    default boolean mayManagePlugins() {
        return true;
    }

    /** True when somebody has just proved who they are: accounts and tokens are theirs to manage. */
    default boolean isSignIn() {
        return true;
    }

    /** True when it stands for the account itself: for what belongs to no record. */
    default boolean isForAccount() {
        return onlyPerson().isEmpty();
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
        public boolean isSignIn() {
            return false;
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

    /** The secret of a calendar, which reads in one record, and does nothing else. */
    record Calendar(UUID feed, int issuedEpoch, PersonId person) implements Credential {

        @Override
        public OptionalInt epoch() {
            return OptionalInt.of(issuedEpoch);
        }

        @Override
        public Set<Operation> operations() {
            return EnumSet.of(Operation.READ, Operation.SEARCH);
        }

        @Override
        public Optional<PersonId> onlyPerson() {
            return Optional.of(person);
        }

        @Override
        public boolean isSignIn() {
            return false;
        }

        @Override
        public boolean mayManagePlugins() {
            return false;
        }

        @Override
        public String reference() {
            return "calendar " + feed;
        }
    }

    /** What code of a plugin has: it stands for nobody, and manages nothing. */
    sealed interface OfPlugin extends Credential {

        @Override
        default boolean isSignIn() {
            return false;
        }

        @Override
        default boolean mayManagePlugins() {
            return false;
        }

        @Override
        default boolean isForAccount() {
            return false;
        }
    }

    /**
     * Lent to code of a plugin: no more than what it was lent from, and of that no more than the permissions.
     *
     * @param permissions what the plugin asks for, or the part of it that is meant
     */
    record Plugin(Credential lender, String name, Optional<PersonId> openedFor, PluginPermissions permissions)
            implements OfPlugin {

        @Override
        public OptionalInt epoch() {
            return lender.epoch();
        }

        @Override
        public Set<Operation> operations() {
            boolean isElsewhere = lender.onlyPerson()
                    .filter(person -> !onlyPerson().equals(Optional.of(person)))
                    .isPresent();
            return lender.operations().stream()
                    .filter(operation ->
                            !isElsewhere && permissions.operations().contains(operation))
                    .collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public Set<AccessCategory> categories(Operation operation) {
            return lender.categories(operation).stream()
                    .filter(permissions.categories(operation)::contains)
                    .collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public Optional<PersonId> onlyPerson() {
            return openedFor.or(lender::onlyPerson);
        }

        @Override
        public String reference() {
            return lender.reference() + " plugin " + name;
        }
    }

    /**
     * What somebody allows a plugin to do by itself with one record. A change of password does not end it: it ends with
     * the consent, and when the account is disabled.
     *
     * @param permissions those of the consent that the plugin still asks for
     */
    record Consented(PluginConsent consent, PluginPermissions permissions) implements OfPlugin {

        @Override
        public OptionalInt epoch() {
            return OptionalInt.empty();
        }

        @Override
        public Set<Operation> operations() {
            return permissions.operations();
        }

        @Override
        public Set<AccessCategory> categories(Operation operation) {
            return permissions.categories(operation);
        }

        @Override
        public Optional<PersonId> onlyPerson() {
            return Optional.of(consent.person());
        }

        @Override
        public String reference() {
            return "consent " + consent.id() + " plugin " + consent.plugin();
        }
    }

    /** A job that goes on in the name of an account: a change of password does not stop it, disabling does. */
    record Job() implements Credential {

        @Override
        public OptionalInt epoch() {
            return OptionalInt.empty();
        }

        @Override
        public boolean isSignIn() {
            return false;
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
