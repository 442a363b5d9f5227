-- CAMEO 1.1 with its own Goldstein values, as ICEWS has them.
WITH known AS (SELECT map_from_entries(list((sector, name))) AS names FROM sector)
SELECT
    number AS "Event ID",
    day AS "Event Date",
    actor.text AS "Source Name",
    array_to_string(list_transform(actor.sectors, lambda s: coalesce(map_extract_value(names, s), s)), ',') AS "Source Sectors",
    (SELECT name FROM country WHERE iso3 = actor.country) AS "Source Country",
    cameo_name AS "Event Text",
    cameo AS "CAMEO Code",
    goldstein AS "Intensity",
    recipient.text AS "Target Name",
    array_to_string(list_transform(recipient.sectors, lambda s: coalesce(map_extract_value(names, s), s)), ',') AS "Target Sectors",
    (SELECT name FROM country WHERE iso3 = recipient.country) AS "Target Country",
    article_n AS "Story ID",
    NULL AS "Sentence Number",
    outlet AS "Publisher",
    CASE WHEN place.precision = 'settlement' THEN place.name END AS "City",
    CASE WHEN place.precision = 'admin2' THEN place.name END AS "District",
    place.admin1 AS "Province",
    country_name AS "Country",
    place.lat AS "Latitude",
    place.lon AS "Longitude"
FROM report, known WHERE cameo <> '' ORDER BY n
