SELECT * EXCLUDE (n) REPLACE (
    joined(contexts) AS contexts,
    joined(actor) AS actor, joined(actor_country) AS actor_country, joined(actor_sectors) AS actor_sectors,
    joined(actor_identity) AS actor_identity, joined(recipient) AS recipient,
    joined(recipient_country) AS recipient_country, joined(recipient_sectors) AS recipient_sectors,
    joined(recipient_identity) AS recipient_identity, joined(source) AS source, joined(source_country) AS source_country,
    joined(source_sectors) AS source_sectors, joined(source_cue) AS source_cue, joined(source_stance) AS source_stance,
    joined(list_transform(source_direct, lambda x: x::VARCHAR)) AS source_direct, joined(losses) AS losses,
    digits(score) AS score, digits(lat) AS lat, digits(lon) AS lon, digits(confidence) AS confidence)
FROM flat ORDER BY n
