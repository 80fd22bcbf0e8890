-- One row for each actor and each recipient of an event, `actor` and `recipient`; where a side is missing, it is null.
-- A mutual act has no recipient: each of its actors does it to each other.
-- All rows of an event have one `row_id // 10000`.

partners AS (
    SELECT *, NULL AS self FROM parties WHERE role = 'recipient'
    UNION ALL
    SELECT parties.*, parties.number AS self FROM parties SEMI JOIN (FROM kept WHERE reciprocal) USING (article, version, event)
    WHERE role = 'actor'
),
paired AS (
    SELECT kept.*, actor, recipient,
        -- Parties are numbered from 0 on each side.
        coalesce(actor.number, 0) * greatest(if(reciprocal, actors, recipients), 1) + coalesce(recipient.number, 0) + 1 AS pair
    FROM kept
    LEFT JOIN (FROM parties WHERE role = 'actor') AS actor
        ON actor.article = kept.article AND actor.version = kept.version AND actor.event = kept.event
    LEFT JOIN partners AS recipient
        ON recipient.article = kept.article AND recipient.version = kept.version AND recipient.event = kept.event
        AND (recipient.self IS NULL OR recipient.self <> actor.number)
),
pairs AS (
    SELECT *, CASE WHEN number > 9999 OR pair > 9999 THEN error('more than 9,999 events or pairs under one number: ' || event)
        ELSE entry * 100000000 + number * 10000 + pair END AS row_id
    FROM paired
)
