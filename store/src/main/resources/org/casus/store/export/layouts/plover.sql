SELECT id,
    CAST(day AS VARCHAR) AS date,
    CAST(date."end" AS VARCHAR) AS enddate,
    list_transform(actors, lambda x: {
        'raw_text': x.text, 'code': x.country, 'sector_code': x.sectors[1],
        'other_sector_codes': x.sectors[2:], 'identifier_id': CASE WHEN x.identity LIKE 'Q%' THEN x.identity END}) AS actor,
    list_transform(recipients, lambda x: {
        'raw_text': x.text, 'code': x.country, 'sector_code': x.sectors[1],
        'other_sector_codes': x.sectors[2:], 'identifier_id': CASE WHEN x.identity LIKE 'Q%' THEN x.identity END}) AS recipient,
    [type] AS event,
    CASE WHEN mode IS NULL THEN [] ELSE [mode] END AS mode,
    contexts AS context,
    {
        'extracted_place': place.text, 'resolved_place': place.name, 'geonameid': place.geonameid, 'lat': place.lat,
        'lon': place.lon, 'province': place.admin1, 'country': country_name, 'country_code': place.country,
        'resolution': CASE place.precision WHEN 'exact' THEN 5 WHEN 'settlement' THEN 4 WHEN 'admin2' THEN 3
            WHEN 'admin1' THEN 2 WHEN 'country' THEN 1 END} AS event_loc,
    [span.text] AS event_text,
    quad AS quad_code,
    score AS event_scale,
    incident AS link,
    {'start': sentence."start", 'end': sentence."end"} AS text_info,
    {'dead': total(casualties.killed).best, 'injured': total(casualties.injured).best,
        'arrested': total(casualties.arrested).best} AS size,
    {'url': url, 'title': title, 'publication': outlet, 'language': language} AS cite_info
FROM report ORDER BY n
