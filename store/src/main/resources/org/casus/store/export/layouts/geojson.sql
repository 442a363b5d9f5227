-- Coarser places get no geometry (RFC 7946, 3.2): a point would be taken for a spot.
SELECT json_object(
    'type', 'Feature',
    'id', id,
    'geometry', CASE WHEN place_precision IN ('exact', 'settlement')
        THEN json_object('type', 'Point', 'coordinates', json_array(lon, lat)) END,
    'properties', json_object(
        'kind', kind, 'type', type, 'mode', mode, 'factuality', factuality, 'quad', quad,
        'actor', joined(actor), 'actor_country', joined(actor_country),
        'recipient', joined(recipient), 'recipient_country', joined(recipient_country),
        'date_start', date_start, 'date_end', date_end, 'place_name', place_name, 'country', place_country,
        'admin1', admin1, 'place_precision', place_precision, 'contested', contested,
        'killed_low', killed_low, 'killed_best', killed_best, 'killed_high', killed_high,
        'source', joined(source), 'confidence', confidence, 'incident', incident, 'url', url)) AS feature
FROM flat ORDER BY n
