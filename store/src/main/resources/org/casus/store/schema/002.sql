-- Incidents across articles, origins with their reprints, and what people decided about both.

-- The incident within the article, as the record itself has it; record.incident is the one across articles.
ALTER TABLE record ADD COLUMN local TEXT;
UPDATE record SET local = incident;

-- Fingerprints of articles and reports of happenings, in the order of arrival: what matching needs to go on.
CREATE TABLE story_log (
    kind   TEXT NOT NULL,
    number INTEGER NOT NULL,
    entry  BLOB NOT NULL,
    PRIMARY KEY (kind, number)
) WITHOUT ROWID;

-- Which happening of its article a record's local incident is. The key is the same however often the article is coded.
CREATE TABLE report (
    coding INTEGER NOT NULL REFERENCES coding (n),
    local  TEXT NOT NULL,
    key    TEXT NOT NULL,
    PRIMARY KEY (coding, local)
) WITHOUT ROWID;
CREATE INDEX report_key ON report (key);
CREATE INDEX record_local ON record (coding, local) WHERE local IS NOT NULL;

-- Incidents: each state is a row, the present one has no "until".
CREATE TABLE incident (
    n     INTEGER PRIMARY KEY,
    id    TEXT NOT NULL,
    json  TEXT NOT NULL CHECK (json_valid(json)),
    added TEXT NOT NULL,
    until TEXT
);
CREATE UNIQUE INDEX incident_in_force ON incident (id) WHERE until IS NULL;
CREATE TABLE incident_report (
    key      TEXT PRIMARY KEY,
    incident TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX incident_report_incident ON incident_report (incident);

-- Origins: a text that one newsroom wrote, and the articles that print it.
CREATE TABLE origin (
    id        TEXT PRIMARY KEY,
    published TEXT,
    agency    TEXT
) WITHOUT ROWID;
CREATE TABLE origin_article (
    origin   TEXT NOT NULL REFERENCES origin (id),
    article  INTEGER NOT NULL REFERENCES article (n),
    relation TEXT NOT NULL,                    -- first, or what the print did to the first one
    PRIMARY KEY (origin, article)
) WITHOUT ROWID;
CREATE INDEX origin_article_article ON origin_article (article);

-- Reports that people put together or took apart.
CREATE TABLE decision (
    n        INTEGER PRIMARY KEY,
    decision TEXT NOT NULL CHECK (decision IN ('together', 'apart')),
    first    TEXT NOT NULL,
    second   TEXT NOT NULL,
    note     TEXT NOT NULL,
    author   TEXT NOT NULL,
    added    TEXT NOT NULL
);

-- What is asked without a kind: events and claims in force, by day. The words of the condition are those of the queries, or
-- SQLite would not know that the index holds their rows.
DROP INDEX record_day;
DROP INDEX record_type;
DROP INDEX record_country;
CREATE INDEX record_day ON record (day, n) WHERE current = 1 AND kind IN ('claim', 'event');
CREATE INDEX record_type ON record (type, day, n) WHERE current = 1 AND kind IN ('claim', 'event');
CREATE INDEX record_country ON record (country, day, n) WHERE current = 1 AND kind IN ('claim', 'event');
CREATE INDEX record_kind ON record (kind, day, n) WHERE current = 1 AND kind NOT IN ('claim', 'event');
