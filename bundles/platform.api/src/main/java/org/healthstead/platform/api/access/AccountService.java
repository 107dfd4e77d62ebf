// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.access;

import java.util.List;
import org.healthstead.api.access.Caller;

/**
 * Manages accounts and the first set-up. Provided by the access bundle; safe for several threads.
 *
 * <p>Errors: {@code HS-ACCOUNT-NAME} (blank, longer than 100, or taken), {@code HS-ACCOUNT-PASSWORD} (the argument says
 * which rule: 15 to 256 characters, not a common one), {@code HS-ACCOUNT-NOT-FOUND}, {@code HS-ACCESS-FORBIDDEN},
 * {@code HS-SETUP-DONE}, {@code HS-SETUP-CODE}.
 *
 * <p>Methods without a caller are for the operator, who is whoever can open the home folder.
 */
public interface AccountService {

    boolean isSetUp();

    /** The code of the one-time set-up link: a new one at each start, empty when set-up is done. */
    String setUpCode();

    /** The name of the household; empty before set-up. */
    String household();

    /** First set-up from a page: checks the code, then does the same as {@link #setUp(String, String, char[])}. */
    Account setUp(String code, String household, String accountName, char[] password);

    /**
     * First set-up by the operator: names the household and adds the first account, which is an administrator. Works
     * once only.
     */
    Account setUp(String household, String accountName, char[] password);

    /** All accounts, ordered by name. */
    List<Account> list(Caller caller);

    /** Adds an account. It sees nobody's record until it gets a grant. */
    Account add(String name, char[] password, Caller caller);

    void disable(String name, Caller caller);

    /** Like {@link #list(Caller)}, for the operator. */
    List<Account> list();

    /** Like {@link #add(String, char[], Caller)}, for the operator. */
    Account add(String name, char[] password);

    /** Like {@link #disable(String, Caller)}, for the operator. */
    void disable(String name);

    /** Sets a new password, for the operator. Ends every session and token of the account, and enables it. */
    void resetPassword(String name, char[] password);
}
