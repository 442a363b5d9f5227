-- A point only where it stands for the place itself; what is known of coarser places is in lat, lon and place_precision.
SELECT * EXCLUDE (n),
    CASE WHEN place_precision IN ('exact', 'settlement') THEN ('POINT (' || lon || ' ' || lat || ')')::GEOMETRY END AS geometry
FROM flat
