CREATE VIEW staged AS
SELECT * FROM read_json(?, format = 'newline_delimited', maximum_object_size = 67108864, columns = {
    n: 'BIGINT', article_n: 'BIGINT', kind: 'VARCHAR', id: 'VARCHAR', article: 'VARCHAR', type: 'VARCHAR', mode: 'VARCHAR',
    cameo: 'VARCHAR', contexts: 'VARCHAR[]', factuality: 'VARCHAR',
    actors: 'STRUCT("text" VARCHAR, "start" INTEGER, "end" INTEGER, country VARCHAR, sectors VARCHAR[], "identity" VARCHAR)[]',
    recipients: 'STRUCT("text" VARCHAR, "start" INTEGER, "end" INTEGER, country VARCHAR, sectors VARCHAR[], "identity" VARCHAR)[]',
    place: 'STRUCT("text" VARCHAR, "start" INTEGER, "end" INTEGER, name VARCHAR, lat DOUBLE, lon DOUBLE, country VARCHAR, admin1 VARCHAR, "precision" VARCHAR, contested VARCHAR, geonameid VARCHAR)',
    date: 'STRUCT(expression VARCHAR, "start" DATE, "end" DATE, "precision" VARCHAR, basis VARCHAR)',
    attribution: 'STRUCT("text" VARCHAR, "start" INTEGER, "end" INTEGER, cue VARCHAR, country VARCHAR, sectors VARCHAR[], stance VARCHAR, direct BOOLEAN)[]',
    casualties: 'STRUCT(killed STRUCT(low INTEGER, best INTEGER, high INTEGER, "of" VARCHAR, part BOOLEAN, "text" VARCHAR)[], injured STRUCT(low INTEGER, best INTEGER, high INTEGER, "of" VARCHAR, part BOOLEAN, "text" VARCHAR)[], missing STRUCT(low INTEGER, best INTEGER, high INTEGER, "of" VARCHAR, part BOOLEAN, "text" VARCHAR)[], captured STRUCT(low INTEGER, best INTEGER, high INTEGER, "of" VARCHAR, part BOOLEAN, "text" VARCHAR)[], displaced STRUCT(low INTEGER, best INTEGER, high INTEGER, "of" VARCHAR, part BOOLEAN, "text" VARCHAR)[], evacuated STRUCT(low INTEGER, best INTEGER, high INTEGER, "of" VARCHAR, part BOOLEAN, "text" VARCHAR)[], arrested STRUCT(low INTEGER, best INTEGER, high INTEGER, "of" VARCHAR, part BOOLEAN, "text" VARCHAR)[])',
    sentence: 'STRUCT("start" INTEGER, "end" INTEGER, "text" VARCHAR)',
    span: 'STRUCT("start" INTEGER, "end" INTEGER, "text" VARCHAR)',
    quad: 'INTEGER', score: 'DOUBLE', rule: 'VARCHAR', confidence: 'DOUBLE', incident: 'VARCHAR', reason: 'VARCHAR'});
