// SPDX-License-Identifier: Apache-2.0
/** Home folders that tests begin with. */
package org.healthstead.itests.home;
