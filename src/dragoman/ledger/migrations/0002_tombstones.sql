-- Articles that were forgotten (`Ledger.forget`): one row a text. Nothing of the text itself is here.

CREATE TABLE tombstones (
    article VARCHAR NOT NULL,           -- id of the article that was forgotten
    sha256 VARCHAR NOT NULL,            -- of a text that it had, so that the same text does not come back under another id
    forgotten VARCHAR NOT NULL,         -- when, ISO 8601, as the caller gave it
    reason VARCHAR                      -- as the caller gave it
);
