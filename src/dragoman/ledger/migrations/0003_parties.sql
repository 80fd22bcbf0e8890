-- The parties of an event beside it, one item a party in its order: without them every panel, filter by country and export would
-- have to bring the events and the rows of event_parties together anew, which takes a minute for a million events.

ALTER TABLE events ADD COLUMN actor_countries VARCHAR[] DEFAULT [];      -- country codes; null where not known
ALTER TABLE events ADD COLUMN recipient_countries VARCHAR[] DEFAULT [];
ALTER TABLE events ADD COLUMN actor_list                                 -- event_parties of the role, as structures
    STRUCT("name" VARCHAR, kind VARCHAR, country VARCHAR, sector VARCHAR, other_sectors VARCHAR[], words VARCHAR, span INTEGER[])[]
    DEFAULT [];
ALTER TABLE events ADD COLUMN recipient_list
    STRUCT("name" VARCHAR, kind VARCHAR, country VARCHAR, sector VARCHAR, other_sectors VARCHAR[], words VARCHAR, span INTEGER[])[]
    DEFAULT [];

UPDATE events SET
    actor_list = coalesce(parties.actors, []),
    recipient_list = coalesce(parties.recipients, []),
    actor_countries = coalesce(list_transform(parties.actors, lambda party: party.country), []),
    recipient_countries = coalesce(list_transform(parties.recipients, lambda party: party.country), [])
FROM (
    SELECT version, event,
        list({'name': name, 'kind': kind, 'country': country, 'sector': sector, 'other_sectors': other_sectors,
            'words': words, 'span': [span_start, span_end]} ORDER BY number) FILTER (role = 'actor') AS actors,
        list({'name': name, 'kind': kind, 'country': country, 'sector': sector, 'other_sectors': other_sectors,
            'words': words, 'span': [span_start, span_end]} ORDER BY number) FILTER (role = 'recipient') AS recipients
    FROM event_parties GROUP BY version, event
) AS parties
WHERE events.version = parties.version AND events.event = parties.event;
