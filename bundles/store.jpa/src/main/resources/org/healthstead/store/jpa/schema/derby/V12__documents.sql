-- SPDX-License-Identifier: Apache-2.0
-- Files given as documents, and what was read of the files of entries: see the package document. Names of indexes are
-- used in hints: see Dialect.

-- Which entry an uploaded file belongs to: who may read the entry may read the file.
CREATE TABLE DOCUMENT_FILE (
  ARTIFACT CHAR(16) FOR BIT DATA NOT NULL,
  ENTRY_ID CHAR(16) FOR BIT DATA NOT NULL,
  CONSTRAINT PK_DOCUMENT_FILE PRIMARY KEY (ARTIFACT, ENTRY_ID)
);

-- One row for each file of an entry that is read. CONTENT_KEY: what the words were read of. STATE: 0 waiting, 1 read,
-- 2 waits for what recognises pictures, 3 refused, with the problem's CODE. TURN: order of the reading. TEXT_NUMBER:
-- order in which words came, for the index; 0 before the first.
CREATE TABLE DOCUMENT (
  ENTRY_ID CHAR(16) FOR BIT DATA NOT NULL,
  FILE_NUMBER INTEGER NOT NULL,
  PERSON INTEGER NOT NULL,
  CONTENT_KEY CHAR(16) FOR BIT DATA NOT NULL,
  STATE SMALLINT NOT NULL,
  CODE VARCHAR(60) NOT NULL,
  MEDIA_TYPE VARCHAR(200) NOT NULL,
  PAGES INTEGER NOT NULL,
  IS_WHOLE SMALLINT NOT NULL,
  READER INTEGER NOT NULL,
  TURN BIGINT NOT NULL,
  TEXT_NUMBER BIGINT NOT NULL,
  CONSTRAINT PK_DOCUMENT PRIMARY KEY (ENTRY_ID, FILE_NUMBER)
);
CREATE INDEX IX_DOCUMENT_STATE ON DOCUMENT (STATE, TURN);
CREATE INDEX IX_DOCUMENT_TEXT ON DOCUMENT (TEXT_NUMBER);

-- CONTENT: words and their boxes, sealed.
CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.storage.pageSize', '16384');
CREATE TABLE DOCUMENT_PAGE (
  ENTRY_ID CHAR(16) FOR BIT DATA NOT NULL,
  FILE_NUMBER INTEGER NOT NULL,
  PAGE INTEGER NOT NULL,
  ORIGIN SMALLINT NOT NULL,
  CONTENT BLOB(64M) NOT NULL,
  CONSTRAINT PK_DOCUMENT_PAGE PRIMARY KEY (ENTRY_ID, FILE_NUMBER, PAGE)
);
CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.storage.pageSize', NULL);

-- One row: the last change that was looked through for files.
CREATE TABLE DOCUMENT_FEED (CHANGE_NUMBER BIGINT NOT NULL);
INSERT INTO DOCUMENT_FEED VALUES (0);

INSERT INTO COUNTER (NAME, LAST_NUMBER) VALUES ('document', 0);
