-- GDELT 2.0 Mentions of the same rows as GDELT Events: the sentence that tells an event, then those that tell it again.
WITH mentions AS (
    SELECT *, 0 AS telling, trigger_start AS start FROM pairs
    UNION ALL
    SELECT *, generate_subscripts(also, 1) AS telling, unnest(also)[1] AS start FROM pairs
)
SELECT row_id AS GLOBALEVENTID,
    strftime(started, '%Y%m%d%H%M%S') AS EventTimeDate,
    strftime(started, '%Y%m%d%H%M%S') AS MentionTimeDate,
    if(url IS NULL, 2, 1) AS MentionType,  -- 1 the web, 2 a citation
    cell(coalesce(nullif(regexp_extract(url, '^[A-Za-z]+://(?:www\.)?([^/:]+)', 1), ''), publisher)) AS MentionSourceName,
    cell(coalesce(url, article)) AS MentionIdentifier,
    NULL AS SentenceID,
    CASE WHEN telling = 0 THEN actor.span_start END AS Actor1CharOffset,
    CASE WHEN telling = 0 THEN recipient.span_start END AS Actor2CharOffset,
    start AS ActionCharOffset,
    1 AS InRawText,
    round(confidence * 100) AS Confidence,
    document_length AS MentionDocLen,
    NULL AS MentionDocTone,
    NULL AS MentionDocTranslationInfo,
    NULL AS Extras
FROM mentions
ORDER BY published_earliest NULLS LAST, article, version, number, pair, telling
