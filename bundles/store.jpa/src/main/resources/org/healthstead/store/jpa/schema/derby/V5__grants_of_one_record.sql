-- SPDX-License-Identifier: Apache-2.0
-- What an account may do in one record, without reading what it may do in thousands of others.
CREATE INDEX IX_GRANT_RECORD ON ACCOUNT_GRANT (ACCOUNT, PERSON);
DROP INDEX IX_GRANT_ACCOUNT;
