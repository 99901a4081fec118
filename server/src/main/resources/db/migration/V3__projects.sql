-- Projects know nothing of each other. What was there before them is in the project `default`.
CREATE TABLE project (
  id          VARCHAR(64) PRIMARY KEY,
  name        VARCHAR(200) NOT NULL,
  created_at  TIMESTAMP WITH TIME ZONE NOT NULL
);
INSERT INTO project (id, name, created_at) VALUES ('default', 'Default', CURRENT_TIMESTAMP);

-- Who works in a project, by the name of the account. What they may do there is the account's role.
CREATE TABLE project_member (
  project     VARCHAR(64) NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  member      VARCHAR(200) NOT NULL,
  added_at    TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (project, member)
);

-- The same bytes in two projects are two papers, each with a name of its own, and one file on disk.
ALTER TABLE paper RENAME TO paper_before_projects;
ALTER TABLE paper_tuple RENAME TO paper_tuple_before_projects;

CREATE TABLE paper (
  project     VARCHAR(64) NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  sha256      VARCHAR(64) NOT NULL,
  name        VARCHAR(400) NOT NULL,
  bytes       BIGINT NOT NULL,
  state       VARCHAR(16) NOT NULL,
  reason      VARCHAR(2000),
  format      VARCHAR(16),
  title       VARCHAR(2000),
  authors     VARCHAR(4000),
  published   INTEGER,
  doi         VARCHAR(400),
  pages       INTEGER NOT NULL DEFAULT 0,
  tuples      INTEGER NOT NULL DEFAULT 0,
  reported    INTEGER NOT NULL DEFAULT 0,
  added_at    TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (project, sha256)
);
INSERT INTO paper (project, sha256, name, bytes, state, reason, format, title, authors, published,
                   doi, pages, tuples, reported, added_at)
  SELECT 'default', sha256, name, bytes, state, reason, format, title, authors, published,
         doi, pages, tuples, reported, added_at
  FROM paper_before_projects;

CREATE TABLE paper_tuple (
  project     VARCHAR(64) NOT NULL,
  paper       VARCHAR(64) NOT NULL,
  ordinal     INTEGER NOT NULL,
  json        TEXT NOT NULL,
  PRIMARY KEY (project, paper, ordinal),
  FOREIGN KEY (project, paper) REFERENCES paper (project, sha256) ON DELETE CASCADE
);
INSERT INTO paper_tuple (project, paper, ordinal, json)
  SELECT 'default', paper, ordinal, json FROM paper_tuple_before_projects;

DROP TABLE paper_tuple_before_projects;
DROP TABLE paper_before_projects;

ALTER TABLE claim_table ADD COLUMN project VARCHAR(64) DEFAULT 'default' NOT NULL;
ALTER TABLE claim_table ALTER COLUMN project DROP DEFAULT;
ALTER TABLE claim_table ADD CONSTRAINT table_of_project
  FOREIGN KEY (project) REFERENCES project (id) ON DELETE CASCADE;

CREATE INDEX table_by_project ON claim_table (project);
CREATE INDEX paper_by_file ON paper (sha256);
