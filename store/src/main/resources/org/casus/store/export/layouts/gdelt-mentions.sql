-- Every report, pointing at the event that gdelt-events has of its incident and code. No header, as in GDELT's files.
SELECT
    first_value(number) OVER same AS "GLOBALEVENTID",
    strftime(first_value(coalesce(published, day)) OVER same, '%Y%m%d000000')::BIGINT AS "EventTimeDate",
    strftime(coalesce(published, day), '%Y%m%d000000')::BIGINT AS "MentionTimeDate",
    1 AS "MentionType",
    outlet AS "MentionSourceName",
    url AS "MentionIdentifier",
    NULL::INTEGER AS "SentenceID",
    actor."start" AS "Actor1CharOffset",
    recipient."start" AS "Actor2CharOffset",
    span."start" AS "ActionCharOffset",
    1 AS "InRawText",
    greatest(10, (round(confidence * 10) * 10)::INTEGER) AS "Confidence",
    length::INTEGER AS "MentionDocLen",
    NULL::DOUBLE AS "MentionDocTone",
    NULL::VARCHAR AS "MentionDocTranslationInfo",
    NULL::VARCHAR AS "Extras"
FROM report WHERE cameo <> '' AND day IS NOT NULL
WINDOW same AS (PARTITION BY incident, older_code ORDER BY n)
ORDER BY n
