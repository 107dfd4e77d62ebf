-- SPDX-License-Identifier: Apache-2.0
-- From which other records entries were moved into a record: a file that comes later may mean those entries.
CREATE TABLE FORMER_RECORD (
  PERSON INTEGER NOT NULL,
  FORMER INTEGER NOT NULL,
  CONSTRAINT PK_FORMER_RECORD PRIMARY KEY (PERSON, FORMER)
);

-- Two persons who are one: everything of the first is in the record of the other, where the job brought it.
CREATE TABLE JOINED_RECORD (
  PERSON INTEGER NOT NULL CONSTRAINT PK_JOINED_RECORD PRIMARY KEY,
  INTO_PERSON INTEGER NOT NULL,
  JOB CHAR(16) FOR BIT DATA NOT NULL,
  JOINED_AT BIGINT NOT NULL
);
