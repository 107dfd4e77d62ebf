// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.access;

import java.util.List;
import org.healthstead.api.access.Caller;

/**
 * Accounts and first set-up. Provided by the access bundle; safe for several threads.
 *
 * <p>Errors: {@code HS-ACCOUNT-NAME} (blank, longer than 100, or taken), {@code HS-ACCOUNT-PASSWORD} (the argument says
 * which rule: 15 to 256 characters, not a common one), {@code HS-ACCOUNT-NOT-FOUND}, {@code HS-ACCESS-FORBIDDEN},
 * {@code HS-SETUP-DONE}, {@code HS-SETUP-CODE}.
 *
 * <p>Methods without a caller are for the operator: whoever can open the home folder.
 */
public interface AccountService {

    boolean isSetUp();

    /** The code of the one-time set-up link; a new one at each start, none when set-up is done. */
    String setUpCode();

    /** The name of the household; empty before set-up. */
    String household();

    /** First set-up from a page: as {@link #setUp(String, String, char[])} when the code is right. */
    Account setUp(String code, String household, String accountName, char[] password);

    /** First set-up by the operator: names the household and makes the first account, an administrator. Works once. */
    Account setUp(String household, String accountName, char[] password);

    /** All accounts by name. */
    List<Account> list(Caller caller);

    /** A new account sees nobody's record until it is given a grant. */
    Account add(String name, char[] password, Caller caller);

    void disable(String name, Caller caller);

    /** As {@link #list(Caller)}, by the operator. */
    List<Account> list();

    /** As {@link #add(String, char[], Caller)}, by the operator. */
    Account add(String name, char[] password);

    /** As {@link #disable(String, Caller)}, by the operator. */
    void disable(String name);

    /** By the operator; ends every session and token of the account, and enables it. */
    void resetPassword(String name, char[] password);
}
