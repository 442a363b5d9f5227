-- What the layouts select from. Tables: staged (records as docs/json-lines.md has them, with n and article_n), article,
-- country, cameo, root, sector, cameo_actor.

CREATE MACRO joined(list) AS array_to_string(list_transform(list, lambda x: replace(coalesce(x, ''), ';', ',')), ';');
-- A number without the zero that stands for a whole one.
CREATE MACRO digits(x) AS regexp_replace(x::VARCHAR, '\.0$', '');
-- A text that no spreadsheet takes for a formula; as org.casus.output.CsvCell has it.
CREATE MACRO cell(x) AS CASE WHEN regexp_matches(x, '^''*[=+\-@\t\r]')
    AND NOT regexp_full_match(x, '[+-]?\d+(\.\d+)?([eE][+-]?\d+)?') THEN concat('''', x) ELSE x END;
CREATE MACRO total(figures) AS list_filter(figures, lambda f: NOT f.part)[1];
-- PRIO-GRID: cells of half a degree, counted from 1 at 90 S 180 W, eastward, then northward.
CREATE MACRO priogrid(lat, lon) AS
    least(floor((lat + 90) * 2), 359)::INTEGER * 720 + least(floor((lon + 180) * 2), 719)::INTEGER + 1;
-- An id that programs can keep in a double: the record's id read as a number of 48 bits.
CREATE MACRO number_of(id) AS ('0x' || substr(md5(id), 1, 12))::BIGINT;

CREATE VIEW flat AS
SELECT r.n, r.kind, r.id, r.article, a.url, a.published, a.agency, r.type, r.mode, r.cameo, r.contexts, r.factuality, r.quad,
    r.score,
    list_transform(r.actors, lambda x: x.text) AS actor,
    list_transform(r.actors, lambda x: x.country) AS actor_country,
    list_transform(r.actors, lambda x: array_to_string(x.sectors, '+')) AS actor_sectors,
    list_transform(r.actors, lambda x: x.identity) AS actor_identity,
    list_transform(r.recipients, lambda x: x.text) AS recipient,
    list_transform(r.recipients, lambda x: x.country) AS recipient_country,
    list_transform(r.recipients, lambda x: array_to_string(x.sectors, '+')) AS recipient_sectors,
    list_transform(r.recipients, lambda x: x.identity) AS recipient_identity,
    r.place.text AS place_text, r.place.name AS place_name, r.place.lat AS lat, r.place.lon AS lon,
    r.place.country AS place_country, r.place.admin1 AS admin1, r.place.precision AS place_precision,
    r.place.contested AS contested, r.place.geonameid AS geonameid,
    r.date."start" AS date_start, r.date."end" AS date_end, r.date.precision AS date_precision,
    r.date.expression AS date_expression, r.date.basis AS date_basis,
    list_transform(r.attribution, lambda x: x.text) AS source,
    list_transform(r.attribution, lambda x: x.country) AS source_country,
    list_transform(r.attribution, lambda x: array_to_string(x.sectors, '+')) AS source_sectors,
    list_transform(r.attribution, lambda x: x.cue) AS source_cue,
    list_transform(r.attribution, lambda x: x.stance) AS source_stance,
    list_transform(r.attribution, lambda x: x.direct) AS source_direct,
    total(r.casualties.killed).low AS killed_low, total(r.casualties.killed).best AS killed_best,
    total(r.casualties.killed).high AS killed_high,
    total(r.casualties.injured).low AS injured_low, total(r.casualties.injured).best AS injured_best,
    total(r.casualties.injured).high AS injured_high,
    total(r.casualties.missing).low AS missing_low, total(r.casualties.missing).best AS missing_best,
    total(r.casualties.missing).high AS missing_high,
    total(r.casualties.captured).low AS captured_low, total(r.casualties.captured).best AS captured_best,
    total(r.casualties.captured).high AS captured_high,
    total(r.casualties.displaced).low AS displaced_low, total(r.casualties.displaced).best AS displaced_best,
    total(r.casualties.displaced).high AS displaced_high,
    total(r.casualties.evacuated).low AS evacuated_low, total(r.casualties.evacuated).best AS evacuated_best,
    total(r.casualties.evacuated).high AS evacuated_high,
    total(r.casualties.arrested).low AS arrested_low, total(r.casualties.arrested).best AS arrested_best,
    total(r.casualties.arrested).high AS arrested_high,
    list_transform(
        list_concat(r.casualties.killed, r.casualties.injured, r.casualties.missing, r.casualties.captured,
            r.casualties.displaced, r.casualties.evacuated, r.casualties.arrested), lambda x: x.text) AS losses,
    r.sentence."start" AS sentence_start, r.sentence."end" AS sentence_end, r.sentence.text AS sentence_text,
    r.span."start" AS span_start, r.span."end" AS span_end, r.span.text AS span_text,
    r.rule, r.confidence, r.incident, r.reason
FROM staged r JOIN article a ON a.n = r.article_n;

-- One row a report, with what the layouts of other systems share. The first actor and recipient stand for all of them where
-- a layout has room for one.
CREATE VIEW report AS
SELECT r.n, r.id, number_of(r.id) AS number, coalesce(r.incident, r.id) AS incident, r.kind, r.type, r.mode, r.contexts,
    r.quad, r.score, r.confidence, r.sentence, r.span,
    coalesce(r.cameo, '') AS cameo, substr(r.cameo, 1, 2) AS root,
    c.name AS cameo_name, c.goldstein, c.older_code, c.older_goldstein, o.quad_gdelt, o.penta,
    r.actors[1] AS actor, r.recipients[1] AS recipient, r.actors AS actors, r.recipients AS recipients,
    coalesce(r.date."start", a.published) AS day, r.date AS date, r.place AS place, p.fips, p.name AS country_name, p.region,
    p.gw, r.attribution, r.casualties,
    a.n AS article_n, a.key AS article, a.url, a.outlet, a.title, a.published, a.agency, a.language, a.length
FROM staged r
JOIN article a ON a.n = r.article_n
LEFT JOIN cameo c ON c.code = r.cameo
LEFT JOIN root o ON o.root = substr(r.cameo, 1, 2)
LEFT JOIN country p ON p.iso3 = r.place.country;
