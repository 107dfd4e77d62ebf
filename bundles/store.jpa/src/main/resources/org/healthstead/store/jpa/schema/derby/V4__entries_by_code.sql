-- SPDX-License-Identifier: Apache-2.0
-- How one value has changed: entries of a record with the same first coding, newest first. Names are used in hints: see
-- Dialect.
CREATE INDEX IX_ENTRY_CODE ON ENTRY (PERSON, CODE_KEY, SORT_KEY DESC);
