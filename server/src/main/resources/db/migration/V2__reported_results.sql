-- How many results a paper reports, counted apart from those read from it.
ALTER TABLE paper ADD COLUMN reported INTEGER NOT NULL DEFAULT 0;
UPDATE paper SET reported = tuples;
