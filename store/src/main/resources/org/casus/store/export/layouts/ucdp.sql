-- One row an incident in which people were killed. Figures are those of the latest report with a best figure; low and high
-- span all reports. Sides are kept as written: dyads and conflicts need a person.
WITH lethal AS (
    SELECT *, total(casualties.killed) AS killed,
        list_contains(['REB', 'UAF', 'IMG', 'PRM', 'CRM'], actor.sectors[1]) AS actor_nonstate,
        list_contains(['REB', 'UAF', 'IMG', 'PRM', 'CRM'], recipient.sectors[1]) AS recipient_nonstate
    FROM report WHERE type = 'ASSAULT' AND len(casualties.killed) > 0),
latest AS (
    SELECT *, row_number() OVER (PARTITION BY incident ORDER BY killed.best IS NULL, published DESC, n DESC) AS place_in_group,
        min(killed.low) OVER same AS least, max(coalesce(killed.high, killed.best, killed.low)) OVER same AS most,
        count(DISTINCT article_n) OVER same AS reports,
        string_agg(concat_ws(',', outlet, published, title), ';') OVER same AS articles
    FROM lethal WINDOW same AS (PARTITION BY incident))
SELECT
    number AS id,
    'CASUS-' || incident AS relid,
    year(day)::INTEGER AS year,
    NULL::INTEGER AS active_year,
    'Check machine coded' AS code_status,
    CASE WHEN recipient.sectors[1] IN ('CVL', 'REF', 'JRN', 'MED', 'EDU', 'AGR', 'REL', 'SOC', 'LAB') THEN 3
        WHEN actor_nonstate AND recipient_nonstate THEN 2 ELSE 1 END AS type_of_violence,
    NULL::INTEGER AS conflict_dset_id,
    NULL::INTEGER AS conflict_new_id,
    NULL::VARCHAR AS conflict_name,
    NULL::INTEGER AS dyad_dset_id,
    NULL::INTEGER AS dyad_new_id,
    concat_ws(' - ', actor.text, recipient.text) AS dyad_name,
    NULL::INTEGER AS side_a_dset_id,
    NULL::INTEGER AS side_a_new_id,
    actor.text AS side_a,
    NULL::INTEGER AS side_b_dset_id,
    NULL::INTEGER AS side_b_new_id,
    recipient.text AS side_b,
    reports::INTEGER AS number_of_sources,
    articles AS source_article,
    outlet AS source_office,
    published AS source_date,
    title AS source_headline,
    attribution[1].text AS source_original,
    CASE place.precision WHEN 'exact' THEN 1 WHEN 'settlement' THEN 1 WHEN 'admin2' THEN 3 WHEN 'admin1' THEN 4
        WHEN 'region' THEN 5 WHEN 'country' THEN 6 END AS where_prec,
    place.name AS where_coordinates,
    place.text AS where_description,
    place.admin1 AS adm_1,
    CASE WHEN place.precision = 'admin2' THEN place.name END AS adm_2,
    place.lat AS latitude,
    place.lon AS longitude,
    'POINT (' || place.lon || ' ' || place.lat || ')' AS geom_wkt,
    priogrid(place.lat, place.lon) AS priogrid_gid,
    country_name AS country,
    gw AS country_id,
    region,
    1 AS event_clarity,
    CASE WHEN date."start" IS NULL THEN NULL
        WHEN date_diff('day', date."start", date."end") < 1 THEN 1
        WHEN date_diff('day', date."start", date."end") < 6 THEN 2
        WHEN date_diff('day', date."start", date."end") < 7 THEN 3
        WHEN date_diff('day', date."start", date."end") < 31 THEN 4 ELSE 5 END AS date_prec,
    date."start" AS date_start,
    date."end" AS date_end,
    0 AS deaths_a,
    0 AS deaths_b,
    CASE WHEN killed."of" = 'civilians' THEN coalesce(killed.best, killed.low, 0) ELSE 0 END AS deaths_civilians,
    CASE WHEN killed."of" = 'civilians' THEN 0 ELSE coalesce(killed.best, killed.low, 0) END AS deaths_unknown,
    coalesce(killed.best, killed.low, 0) AS best,
    greatest(most, coalesce(killed.best, killed.low, 0)) AS high,
    least(coalesce(least, 0), coalesce(killed.best, killed.low, 0)) AS low,
    (SELECT gw FROM country WHERE iso3 = actor.country AND NOT actor_nonstate) AS gwnoa,
    (SELECT gw FROM country WHERE iso3 = recipient.country AND NOT recipient_nonstate) AS gwnob
FROM latest WHERE place_in_group = 1 AND coalesce(killed.best, killed.low, 0) > 0 ORDER BY n
