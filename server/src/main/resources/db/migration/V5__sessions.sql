-- Who is signed in, so that a restarted server asks nobody again. Of the secret that the browser has,
-- its SHA-256 alone is kept: who reads the table cannot be anybody.
CREATE TABLE signed_in (
  secret      VARCHAR(64) PRIMARY KEY,
  account     VARCHAR(400) NOT NULL,
  role        VARCHAR(16) NOT NULL,
  of_file     BOOLEAN NOT NULL,
  ends_at     TIMESTAMP WITH TIME ZONE NOT NULL
);
