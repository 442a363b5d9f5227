-- The first schema. Times are UTC, ISO 8601 with milliseconds; days are ISO dates. Text offsets are code points.
-- Rows of coder, coding and record are never changed or deleted, except for the marks "current" and "until", which say
-- since when a coding has a successor. What an article's row said before it was corrected is in revision.

CREATE TABLE coder (
    n       INTEGER PRIMARY KEY,
    digest  TEXT NOT NULL UNIQUE,             -- of version and all digests
    version TEXT NOT NULL,
    digests TEXT NOT NULL CHECK (json_valid(digests))
);

CREATE TABLE article (
    n         INTEGER PRIMARY KEY,
    key       TEXT NOT NULL UNIQUE,           -- hash of file name and text
    id        TEXT NOT NULL,                  -- as the records name it
    origin    TEXT NOT NULL,
    url       TEXT,
    outlet    TEXT,                           -- host of the url, without www
    title     TEXT,
    published TEXT,
    agency    TEXT,
    language  TEXT,
    text      TEXT NOT NULL,
    zones     TEXT NOT NULL CHECK (json_valid(zones)),
    added     TEXT NOT NULL
);
CREATE INDEX article_id ON article (id);
CREATE INDEX article_published ON article (published);

CREATE VIRTUAL TABLE article_text USING fts5 (
    title, text, content = 'article', content_rowid = 'n', tokenize = 'unicode61 remove_diacritics 2');
CREATE TRIGGER article_text_added AFTER INSERT ON article BEGIN
    INSERT INTO article_text (rowid, title, text) VALUES (new.n, new.title, new.text);
END;
CREATE TRIGGER article_text_changed AFTER UPDATE OF title ON article WHEN old.title IS NOT new.title BEGIN
    INSERT INTO article_text (article_text, rowid, title, text) VALUES ('delete', old.n, old.title, old.text);
    INSERT INTO article_text (rowid, title, text) VALUES (new.n, new.title, new.text);
END;

-- One reading of one article by one version of the coder.
CREATE TABLE coding (
    n            INTEGER PRIMARY KEY,
    article      INTEGER NOT NULL REFERENCES article (n),
    coder        INTEGER NOT NULL REFERENCES coder (n),
    warnings     TEXT NOT NULL CHECK (json_valid(warnings)),
    attributions TEXT NOT NULL CHECK (json_valid(attributions)),
    added        TEXT NOT NULL,
    until        TEXT                          -- when another coding took its place, null for the current one
);
CREATE INDEX coding_article ON coding (article, coder);
CREATE UNIQUE INDEX coding_current ON coding (article) WHERE until IS NULL;

-- What a coding says: events, claims, figures, background and rejected candidates, flat for filters.
CREATE TABLE record (
    n                 INTEGER PRIMARY KEY,
    coding            INTEGER NOT NULL REFERENCES coding (n),
    article           INTEGER NOT NULL REFERENCES article (n),
    current           INTEGER NOT NULL DEFAULT 1,
    id                TEXT NOT NULL,           -- the record's own id, the same in every coding that finds it
    kind              TEXT NOT NULL,
    type              TEXT,
    mode              TEXT,
    quad              INTEGER,
    factuality        TEXT NOT NULL,
    day               TEXT NOT NULL,           -- first possible day, else day of publication, else ''
    date_start        TEXT,
    date_end          TEXT,
    date_precision    TEXT NOT NULL,
    actor_country     TEXT,                    -- of the first actor; all of them are in party
    recipient_country TEXT,
    place_name        TEXT,
    country           TEXT,
    admin1            TEXT,
    lat               REAL,
    lon               REAL,
    place_precision   TEXT,
    contested         INTEGER NOT NULL DEFAULT 0,
    source            TEXT,                    -- the outermost source as written, null for the outlet's own voice
    outlet            TEXT,
    published         TEXT,
    confidence        REAL NOT NULL,
    rule              TEXT NOT NULL,
    incident          TEXT,
    reason            TEXT,
    cameo             TEXT,
    score             REAL
);
CREATE INDEX record_coding ON record (coding);
CREATE INDEX record_article ON record (article, current);
CREATE INDEX record_id ON record (id);
CREATE INDEX record_incident ON record (incident) WHERE incident IS NOT NULL;
CREATE INDEX record_day ON record (current, kind, day, n);
CREATE INDEX record_type ON record (current, kind, type, day, n);
CREATE INDEX record_country ON record (current, kind, country, day, n);
CREATE INDEX record_place ON record (lat, lon) WHERE lat IS NOT NULL;

-- The record in full, as docs/json-lines.md has it; apart, so that filters read short rows.
CREATE TABLE record_json (
    record INTEGER PRIMARY KEY REFERENCES record (n),
    json   TEXT NOT NULL CHECK (json_valid(json))
);

-- Actors and recipients: a row for each sector of each, one with sector '' for those without.
CREATE TABLE party (
    role     TEXT NOT NULL CHECK (role IN ('actor', 'recipient')),
    record   INTEGER NOT NULL REFERENCES record (n),
    position INTEGER NOT NULL,
    country  TEXT NOT NULL,                    -- '' where unresolved
    sector   TEXT NOT NULL,
    identity TEXT NOT NULL,                    -- '' where only described
    text     TEXT NOT NULL,
    PRIMARY KEY (role, record, position, sector)
) WITHOUT ROWID;
CREATE INDEX party_country ON party (role, country, record);
CREATE INDEX party_sector ON party (role, sector, record);
CREATE INDEX party_identity ON party (role, identity, record) WHERE identity <> '';

-- Who acts on whom by countries, each pair once a record.
CREATE TABLE pair (
    record    INTEGER NOT NULL REFERENCES record (n),
    actor     TEXT NOT NULL,
    recipient TEXT NOT NULL,
    PRIMARY KEY (record, actor, recipient)
) WITHOUT ROWID;

-- Losses: every figure with its bounds; part = 1 for one that is contained in another of the same record.
CREATE TABLE figure (
    record   INTEGER NOT NULL REFERENCES record (n),
    position INTEGER NOT NULL,
    loss     TEXT NOT NULL,
    low      INTEGER,
    best     INTEGER,
    high     INTEGER,
    counted  TEXT NOT NULL,
    part     INTEGER NOT NULL,
    text     TEXT NOT NULL,
    PRIMARY KEY (record, position)
) WITHOUT ROWID;

-- What people decided about records. Kept by the place in the text, so that it outlives coding again.
CREATE TABLE review (
    n        INTEGER PRIMARY KEY,
    id       TEXT NOT NULL,                    -- of reviewer, article and words
    article  INTEGER NOT NULL REFERENCES article (n),
    record   TEXT NOT NULL,
    start    INTEGER NOT NULL,
    "end"    INTEGER NOT NULL,
    reviewer TEXT NOT NULL,
    verdict  TEXT NOT NULL CHECK (verdict IN ('accept', 'reject', 'skip', 'correct')),
    json     TEXT NOT NULL CHECK (json_valid(json)),
    added    TEXT NOT NULL,
    until    TEXT                              -- when withdrawn or replaced by the same reviewer
);
CREATE UNIQUE INDEX review_in_force ON review (id) WHERE until IS NULL;
CREATE INDEX review_article ON review (article, record);
CREATE INDEX review_reviewer ON review (reviewer, added);

-- The log: every change, in order, never rewritten.
CREATE TABLE revision (
    n       INTEGER PRIMARY KEY AUTOINCREMENT,
    at      TEXT NOT NULL,
    subject TEXT NOT NULL,                     -- article, review, incident, origin, decision
    id      TEXT NOT NULL,
    action  TEXT NOT NULL,
    author  TEXT NOT NULL,
    content TEXT NOT NULL CHECK (json_valid(content))
);
CREATE INDEX revision_subject ON revision (subject, id, n);
CREATE TRIGGER revision_is_append_only_1 BEFORE UPDATE ON revision BEGIN
    SELECT raise(ABORT, 'the log of revisions is never rewritten');
END;
CREATE TRIGGER revision_is_append_only_2 BEFORE DELETE ON revision BEGIN
    SELECT raise(ABORT, 'the log of revisions is never rewritten');
END;

-- For readers of SQL: the records in force, by kind.
CREATE VIEW event AS
    SELECT r.*, a.id AS article_id, a.url, a.title, j.json
    FROM record r JOIN article a ON a.n = r.article JOIN record_json j ON j.record = r.n
    WHERE r.current = 1 AND r.kind = 'event';
CREATE VIEW claim AS
    SELECT r.*, a.id AS article_id, a.url, a.title, j.json
    FROM record r JOIN article a ON a.n = r.article JOIN record_json j ON j.record = r.n
    WHERE r.current = 1 AND r.kind = 'claim';
CREATE VIEW casualty AS
    SELECT r.*, a.id AS article_id, a.url, a.title, j.json
    FROM record r JOIN article a ON a.n = r.article JOIN record_json j ON j.record = r.n
    WHERE r.current = 1 AND r.kind = 'casualty';
CREATE VIEW background AS
    SELECT r.*, a.id AS article_id, a.url, a.title, j.json
    FROM record r JOIN article a ON a.n = r.article JOIN record_json j ON j.record = r.n
    WHERE r.current = 1 AND r.kind = 'background';
CREATE VIEW rejected AS
    SELECT r.*, a.id AS article_id, a.url, a.title, j.json
    FROM record r JOIN article a ON a.n = r.article JOIN record_json j ON j.record = r.n
    WHERE r.current = 1 AND r.kind = 'rejected';
