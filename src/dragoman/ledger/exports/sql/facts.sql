-- What every projection reads. Before it stands `chosen`: article, version and event of those asked for.
-- `shown(...)` is nothing where text is to be left out; `..._reason` says why a format may have to leave an event out.

parties AS (
    SELECT party.article, party.version, party.event, party.role, party.number, shown(party.name) AS name, party.kind,
        party.country, party.sector, party.other_sectors, shown(party.words) AS words, party.span_start, party.span_end,
        actors.identifier, actors.wikidata, shown(actors.role) AS office,
        codes.cameo AS cameo_country, codes.cow, codes.name AS country_name,
        cameo_roles(party.sector, party.other_sectors) AS cameo_roles
    FROM event_parties AS party
    SEMI JOIN chosen USING (article, version, event)
    JOIN actors ON actors.article = party.article AND actors.version = party.version AND actors.id = party.actor
    LEFT JOIN country_codes AS codes ON codes.code = party.country
),
sides AS (
    SELECT article, version, event, count(*) FILTER (role = 'actor') AS actors, count(*) FILTER (role = 'recipient') AS recipients
    FROM parties GROUP BY article, version, event
),
texts AS (
    SELECT articles.* EXCLUDE (text, record), length(text) AS document_length, lead_end(text) AS lead_end
    FROM articles SEMI JOIN chosen USING (article, version)
),
told AS (
    SELECT events.article, events.version, events.number, events.event, events.type, events.mode, events.context, events.cameo,
        events.quad, events.score, events.status, events.historical, events.when_edtf, events.when_earliest, events.when_latest,
        events.when_basis, events.where_basis, shown(events.where_text) AS where_text, events.where_start, events.where_end,
        shown(events.trigger_text) AS trigger_text, events.trigger_start, events.trigger_end,
        shown(events.sentence_text) AS sentence_text, events.sentence_start, events.sentence_end, events.also, events.about,
        shown(events.about_text) AS about_text, events.attribution, shown(events.sources) AS sources,
        events.condition_start, events.condition_end, shown(events.condition_text) AS condition_text,
        events.dead_low, events.dead_high, events.injured_low, events.injured_high, events.arrested_low, events.arrested_high,
        events.size_low, events.size_high, events.confidence, events.why,
        texts.entry, texts.sha256, texts.language, texts.url, texts.publisher, shown(texts.title) AS title,
        texts.published_earliest, texts.published_latest, texts.published_edtf,
        texts.document_length, events.trigger_start < texts.lead_end AS in_lead,
        runs.dragoman_version, try_cast(runs.started AS TIMESTAMP) AS started,
        shown(places.name) AS place, places.country AS place_country, places.admin1, places.lat, places.lon, places.geonames,
        places."precision", codes.fips AS place_fips, codes.name AS place_country_name,
        coalesce(sides.actors, 0) AS actors, coalesce(sides.recipients, 0) AS recipients,
        -- Records give a mutual act (met, signed together, clashed) all its parties as actors and no recipient.
        events.type IN ('AGREE', 'ASSAULT', 'CONCEDE', 'CONSULT', 'COOPERATE', 'SUPPORT') AND coalesce(sides.recipients, 0) = 0 AND sides.actors > 1 AS reciprocal,
        CASE WHEN getvariable('all_status') THEN NULL
             WHEN events.status <> 'asserted' THEN events.status
             WHEN events.historical THEN 'historical' END AS status_reason,
        CASE WHEN when_earliest IS NULL AND when_latest IS NULL THEN 'not dated'
             WHEN when_earliest IS DISTINCT FROM when_latest THEN 'dated to more than a day'
             WHEN when_earliest < DATE '0001-01-01' THEN 'before the year 1' END AS day_reason,
        CASE WHEN events.cameo IS NULL THEN 'without a CAMEO code' END AS cameo_reason,
        CASE WHEN sides.actors IS NULL THEN 'without a party' END AS party_reason,
        CASE WHEN (coalesce(sides.actors, 0) = 0 OR coalesce(sides.recipients, 0) = 0) AND NOT coalesce(reciprocal, false)
             THEN 'without two parties' END AS pair_reason
    FROM events
    SEMI JOIN chosen USING (article, version, event)
    JOIN texts USING (article, version)
    JOIN runs USING (run)
    LEFT JOIN sides USING (article, version, event)
    LEFT JOIN places
        ON places.article = events.article AND places.version = events.version AND places.id = events.where_place
    LEFT JOIN country_codes AS codes ON codes.code = places.country
)
