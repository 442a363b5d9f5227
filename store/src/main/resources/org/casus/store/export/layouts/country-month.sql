-- Reports and incidents are two columns, never one: twenty reports of one attack are one incident.
SELECT place.country AS country, strftime(day, '%Y-%m') AS month, type,
    count(*) AS reports, count(DISTINCT incident) AS incidents, count(DISTINCT article_n) AS articles
FROM report WHERE day IS NOT NULL AND place.country IS NOT NULL AND type IS NOT NULL
GROUP BY ALL ORDER BY country, month, type
