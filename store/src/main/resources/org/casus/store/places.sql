-- Numbers the places of the records just loaded.
INSERT INTO place
SELECT (SELECT count(*) FROM place) + row_number() OVER (), *
FROM (SELECT lat, lon, place_name, country, admin1, place_precision FROM record WHERE %s AND lat IS NOT NULL
    EXCEPT SELECT lat, lon, place_name, country, admin1, place_precision FROM place);
UPDATE record SET place = p.n FROM place p
WHERE %s AND record.lat = p.lat AND record.lon = p.lon
    AND record.place_name IS NOT DISTINCT FROM p.place_name AND record.country IS NOT DISTINCT FROM p.country
    AND record.admin1 IS NOT DISTINCT FROM p.admin1 AND record.place_precision IS NOT DISTINCT FROM p.place_precision;
