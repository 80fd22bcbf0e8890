-- The ledger of coded articles. Every row belongs to one version of one article, named by (article, version).
-- There are no keys or indices: the one writer keeps the ids apart (writer.py), and DuckDB checks a key row by row.
-- Spans are [start, end) in Unicode code points into articles.text; lists of spans are lists of such pairs.
-- `..._text` and `..._words` are the text inside a span, copied so that it can be searched.

CREATE TABLE meta (
    schema_version INTEGER NOT NULL,    -- number of the last migration that was applied
    dragoman_version VARCHAR NOT NULL   -- version of Dragoman that applied it
);

CREATE TABLE runs (
    number INTEGER NOT NULL,            -- order in which runs first wrote to this ledger
    run VARCHAR NOT NULL,
    dragoman_version VARCHAR NOT NULL,
    lexicon_version VARCHAR NOT NULL,
    model_version VARCHAR,
    started VARCHAR,                    -- ISO 8601, as the run gave it
    manifest VARCHAR                    -- JSON, as the run gave it
);

CREATE TABLE articles (
    entry BIGINT NOT NULL,              -- order of arrival in this ledger, over all articles and versions
    article VARCHAR NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1),
    current BOOLEAN NOT NULL,           -- false once another text came under the same id
    superseded_by INTEGER,              -- the version that came next
    sha256 VARCHAR NOT NULL,            -- of the text's UTF-8 bytes
    reprint_of VARCHAR,                 -- id of the first article with the same text, if that is another
    run VARCHAR NOT NULL,               -- the run that coded it
    title VARCHAR,
    language VARCHAR,                   -- ISO 639-1
    publisher VARCHAR,
    url VARCHAR,
    byline VARCHAR[] NOT NULL,
    dateline_place VARCHAR,
    dateline_agency VARCHAR,
    published_edtf VARCHAR,
    published_earliest DATE,
    published_latest DATE,
    published_basis VARCHAR NOT NULL,   -- metadata, text, inferred, unknown
    text VARCHAR NOT NULL,              -- exactly as given
    record VARCHAR NOT NULL             -- the whole record as JSON: dragoman.record/1
);

CREATE TABLE actors (
    article VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    number INTEGER NOT NULL,            -- position in the record
    id VARCHAR NOT NULL,                -- a1, a2, ...: local to the article
    name VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,              -- person, office, state, organization, group, population
    country VARCHAR,                    -- ISO 3166 alpha-3, IGO, or ---
    sector VARCHAR,                     -- PLOVER
    other_sectors VARCHAR[] NOT NULL,
    role VARCHAR,
    identifier VARCHAR,                 -- id in the actor knowledge base
    wikidata VARCHAR,
    mentions INTEGER[][] NOT NULL
);

CREATE TABLE places (
    article VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    number INTEGER NOT NULL,
    id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    country VARCHAR,
    admin1 VARCHAR,
    lat DOUBLE,                         -- degrees, WGS 84
    lon DOUBLE,
    geonames BIGINT,
    "precision" VARCHAR NOT NULL,       -- city, region, country
    score DOUBLE NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL
);

CREATE TABLE times (
    article VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    number INTEGER NOT NULL,
    id VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,              -- date, time, duration, set
    timex VARCHAR NOT NULL,
    edtf VARCHAR,
    earliest DATE,
    latest DATE,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    words VARCHAR NOT NULL
);

CREATE TABLE statements (
    article VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    number INTEGER NOT NULL,
    id VARCHAR NOT NULL,
    statement VARCHAR NOT NULL,         -- ARTICLE:s1
    source INTEGER[][] NOT NULL,
    cue INTEGER[][] NOT NULL,
    content INTEGER[][] NOT NULL,
    source_text VARCHAR NOT NULL,
    cue_text VARCHAR NOT NULL,
    content_text VARCHAR NOT NULL,
    source_actor VARCHAR,               -- actors.id
    source_name VARCHAR,
    source_country VARCHAR,
    source_sector VARCHAR,
    quoted VARCHAR NOT NULL,            -- direct, indirect, mixed
    stance VARCHAR NOT NULL,            -- asserts, confirms, denies, doubts, promises, demands, warns, asks
    within VARCHAR                      -- statements.id of the one that relays it
);

CREATE TABLE events (
    article VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    number INTEGER NOT NULL,
    id VARCHAR NOT NULL,
    event VARCHAR NOT NULL,             -- ARTICLE:e1
    type VARCHAR NOT NULL,              -- PLOVER
    mode VARCHAR,
    context VARCHAR[] NOT NULL,
    cameo VARCHAR,
    quad TINYINT NOT NULL,              -- 1 verbal, 2 material cooperation; 3 verbal, 4 material conflict
    score DOUBLE NOT NULL,              -- -10 to 10
    status VARCHAR NOT NULL,            -- asserted, future, conditional, hypothetical, negated
    historical BOOLEAN NOT NULL,        -- 14 days or more before publication, or told as background
    when_edtf VARCHAR,
    when_earliest DATE,
    when_latest DATE,
    when_granularity VARCHAR,
    when_basis VARCHAR NOT NULL,        -- stated, publication, narrative, tense, unknown
    when_time VARCHAR,                  -- times.id
    where_place VARCHAR,                -- places.id
    where_basis VARCHAR,                -- stated, dateline
    where_start INTEGER,
    where_end INTEGER,
    where_text VARCHAR,
    trigger_start INTEGER NOT NULL,
    trigger_end INTEGER NOT NULL,
    trigger_text VARCHAR NOT NULL,
    sentence_start INTEGER NOT NULL,
    sentence_end INTEGER NOT NULL,
    sentence_text VARCHAR NOT NULL,
    also INTEGER[][] NOT NULL,
    about INTEGER[][] NOT NULL,
    about_text VARCHAR[] NOT NULL,
    attribution VARCHAR[] NOT NULL,     -- statements.id, innermost first; empty: the reporter's own voice
    sources VARCHAR[] NOT NULL,         -- names of those statements' speakers, or else the words for them
    condition_start INTEGER,
    condition_end INTEGER,
    condition_text VARCHAR,
    dead_low BIGINT,                   -- null low after `up to`, null high after `at least`; both null: not told
    dead_high BIGINT,
    dead_start INTEGER,
    dead_end INTEGER,
    injured_low BIGINT,
    injured_high BIGINT,
    injured_start INTEGER,
    injured_end INTEGER,
    arrested_low BIGINT,
    arrested_high BIGINT,
    arrested_start INTEGER,
    arrested_end INTEGER,
    size_low BIGINT,                   -- people taking part
    size_high BIGINT,
    size_start INTEGER,
    size_end INTEGER,
    confidence DOUBLE NOT NULL,
    why VARCHAR[] NOT NULL              -- ids of the rules or models that made it
);

CREATE TABLE event_parties (
    article VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    event VARCHAR NOT NULL,             -- ARTICLE:e1
    role VARCHAR NOT NULL CHECK (role IN ('actor', 'recipient')),
    number INTEGER NOT NULL,            -- position in its role
    actor VARCHAR NOT NULL,             -- actors.id
    name VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    country VARCHAR,
    sector VARCHAR,
    other_sectors VARCHAR[] NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    words VARCHAR NOT NULL
);

CREATE TABLE commitments (
    article VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    number INTEGER NOT NULL,
    id VARCHAR NOT NULL,
    commitment VARCHAR NOT NULL,        -- ARTICLE:c1
    bound VARCHAR[] NOT NULL,           -- actors.id of those bound: the record's `by`
    owed VARCHAR[] NOT NULL,            -- actors.id of those it is owed to: the record's `to`
    bound_names VARCHAR[] NOT NULL,
    owed_names VARCHAR[] NOT NULL,
    kind VARCHAR NOT NULL,              -- promise, agreement, offer, threat, schedule
    content_start INTEGER NOT NULL,
    content_end INTEGER NOT NULL,
    content_text VARCHAR NOT NULL,
    condition_start INTEGER,
    condition_end INTEGER,
    condition_text VARCHAR,
    deadline_edtf VARCHAR,
    event VARCHAR NOT NULL              -- ARTICLE:e1, the event that made it
);

CREATE TABLE failures (
    number BIGINT NOT NULL,             -- order of arrival
    run VARCHAR NOT NULL,
    input VARCHAR NOT NULL,
    article VARCHAR,
    stage VARCHAR NOT NULL,
    message VARCHAR NOT NULL
);
