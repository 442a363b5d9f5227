-- One row an incident and code: its first report speaks, the others are counted; gdelt-mentions has each of them. Older CAMEO
-- list, GDELT's own quad classes, FIPS 10-4 for places, CAMEO countries for actors. No header, as in GDELT's files.
WITH grouped AS (
    SELECT *, row_number() OVER same AS place_in_group,
        count(*) OVER (PARTITION BY incident, older_code) AS mentions,
        count(DISTINCT outlet) OVER (PARTITION BY incident, older_code) AS sources,
        count(DISTINCT article_n) OVER (PARTITION BY incident, older_code) AS articles
    FROM report WHERE cameo <> '' AND day IS NOT NULL
    WINDOW same AS (PARTITION BY incident, older_code ORDER BY n)),
who AS (
    SELECT g.*,
        coalesce(ka.country, CASE WHEN ka.code IS NULL THEN actor.country END) AS country1, ka.known_group AS group1,
        coalesce(ka.type, s1.cameo) AS type1, CASE WHEN ka.type IS NULL THEN s1b.cameo ELSE s1.cameo END AS type1b,
        coalesce(kr.country, CASE WHEN kr.code IS NULL THEN recipient.country END) AS country2, kr.known_group AS group2,
        coalesce(kr.type, s2.cameo) AS type2, CASE WHEN kr.type IS NULL THEN s2b.cameo ELSE s2.cameo END AS type2b,
        CASE WHEN place.lat IS NULL THEN 0
            WHEN place.precision = 'country' THEN 1
            WHEN place.precision IN ('settlement', 'exact') THEN CASE WHEN place.country = 'USA' THEN 3 ELSE 4 END
            ELSE CASE WHEN place.country = 'USA' THEN 2 ELSE 5 END END AS geo_type
    FROM grouped g
    LEFT JOIN cameo_actor ka ON ka.code = actor.country
    LEFT JOIN cameo_actor kr ON kr.code = recipient.country
    LEFT JOIN sector s1 ON s1.sector = actor.sectors[1]
    LEFT JOIN sector s1b ON s1b.sector = actor.sectors[2]
    LEFT JOIN sector s2 ON s2.sector = recipient.sectors[1]
    LEFT JOIN sector s2b ON s2b.sector = recipient.sectors[2]
    WHERE place_in_group = 1)
SELECT
    number AS "GLOBALEVENTID",
    strftime(day, '%Y%m%d')::INTEGER AS "SQLDATE",
    strftime(day, '%Y%m')::INTEGER AS "MonthYear",
    year(day)::INTEGER AS "Year",
    round(year(day) + (month(day) * 30 + day(day)) / 365.0, 4)::DOUBLE AS "FractionDate",
    concat(country1, group1, type1, type1b) AS "Actor1Code",
    upper(actor.text) AS "Actor1Name",
    country1 AS "Actor1CountryCode",
    group1 AS "Actor1KnownGroupCode",
    NULL::VARCHAR AS "Actor1EthnicCode",
    NULL::VARCHAR AS "Actor1Religion1Code",
    NULL::VARCHAR AS "Actor1Religion2Code",
    type1 AS "Actor1Type1Code",
    type1b AS "Actor1Type2Code",
    NULL::VARCHAR AS "Actor1Type3Code",
    concat(country2, group2, type2, type2b) AS "Actor2Code",
    upper(recipient.text) AS "Actor2Name",
    country2 AS "Actor2CountryCode",
    group2 AS "Actor2KnownGroupCode",
    NULL::VARCHAR AS "Actor2EthnicCode",
    NULL::VARCHAR AS "Actor2Religion1Code",
    NULL::VARCHAR AS "Actor2Religion2Code",
    type2 AS "Actor2Type1Code",
    type2b AS "Actor2Type2Code",
    NULL::VARCHAR AS "Actor2Type3Code",
    CASE WHEN sentence."start" < 400 THEN 1 ELSE 0 END AS "IsRootEvent",
    older_code AS "EventCode",
    substr(older_code, 1, 3) AS "EventBaseCode",
    root AS "EventRootCode",
    quad_gdelt::INTEGER AS "QuadClass",
    older_goldstein::DOUBLE AS "GoldsteinScale",
    mentions::INTEGER AS "NumMentions",
    sources::INTEGER AS "NumSources",
    articles::INTEGER AS "NumArticles",
    NULL::DOUBLE AS "AvgTone",
    0 AS "Actor1Geo_Type",
    NULL::VARCHAR AS "Actor1Geo_FullName",
    NULL::VARCHAR AS "Actor1Geo_CountryCode",
    NULL::VARCHAR AS "Actor1Geo_ADM1Code",
    NULL::VARCHAR AS "Actor1Geo_ADM2Code",
    NULL::DOUBLE AS "Actor1Geo_Lat",
    NULL::DOUBLE AS "Actor1Geo_Long",
    NULL::VARCHAR AS "Actor1Geo_FeatureID",
    0 AS "Actor2Geo_Type",
    NULL::VARCHAR AS "Actor2Geo_FullName",
    NULL::VARCHAR AS "Actor2Geo_CountryCode",
    NULL::VARCHAR AS "Actor2Geo_ADM1Code",
    NULL::VARCHAR AS "Actor2Geo_ADM2Code",
    NULL::DOUBLE AS "Actor2Geo_Lat",
    NULL::DOUBLE AS "Actor2Geo_Long",
    NULL::VARCHAR AS "Actor2Geo_FeatureID",
    geo_type AS "ActionGeo_Type",
    concat_ws(', ', place.name, CASE WHEN place.admin1 <> place.name THEN place.admin1 END,
        CASE WHEN country_name <> place.name THEN country_name END) AS "ActionGeo_FullName",
    fips AS "ActionGeo_CountryCode",
    fips AS "ActionGeo_ADM1Code",
    NULL::VARCHAR AS "ActionGeo_ADM2Code",
    place.lat AS "ActionGeo_Lat",
    place.lon AS "ActionGeo_Long",
    NULL::VARCHAR AS "ActionGeo_FeatureID",
    strftime(coalesce(published, day), '%Y%m%d000000')::BIGINT AS "DATEADDED",
    url AS "SOURCEURL"
FROM who ORDER BY n
