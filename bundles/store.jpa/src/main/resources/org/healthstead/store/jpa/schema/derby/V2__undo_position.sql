-- SPDX-License-Identifier: Apache-2.0
-- How far an undo or redo of the import has walked (a change number), and how many entries it has reversed.
ALTER TABLE IMPORT ADD COLUMN REVERSED_TO BIGINT NOT NULL DEFAULT 0;
ALTER TABLE IMPORT ADD COLUMN REVERSED BIGINT NOT NULL DEFAULT 0;
