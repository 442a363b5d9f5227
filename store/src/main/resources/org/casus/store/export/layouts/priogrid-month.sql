-- Only places that a point stands for: a province spreads over many cells.
SELECT priogrid(place.lat, place.lon) AS gid, strftime(day, '%Y-%m') AS month, type,
    count(*) AS reports, count(DISTINCT incident) AS incidents, count(DISTINCT article_n) AS articles
FROM report
WHERE day IS NOT NULL AND place.lat IS NOT NULL AND place.precision IN ('exact', 'settlement', 'admin2') AND type IS NOT NULL
GROUP BY ALL ORDER BY gid, month, type
