// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import java.util.List;
import java.util.Optional;
import org.healthstead.platform.api.access.AccountService;

/** Whether somebody can sign in at all. */
final class SetUpCheck implements DoctorCheck {

    @Override
    public List<Finding> examine(Platform platform) {
        Optional<AccountService> accounts = platform.find(AccountService.class);
        if (accounts.isEmpty()) {
            return List.of(Finding.wrong("doctor.setup.unknown"));
        }
        return List.of(
                accounts.get().isSetUp() ? Finding.fine("doctor.setup.fine") : Finding.note("doctor.setup.missing"));
    }
}
