-- POLECAT: one row an event; several parties, sectors and contexts are parted by `; `, each column in the same order.
WITH sorted AS (
    SELECT article, version, event, role, list_sort(list({
        'number': number,
        'name': coalesce(member(name), ''),
        'country': coalesce(country_name, ''),
        'cow': coalesce(cow::VARCHAR, ''),
        'sector': coalesce(sector, ''),
        'sectors': concat_ws('|', sector, nullif(array_to_string(other_sectors, '|'), '')),
        'title': coalesce(member(office), ''),
        'raw': coalesce(member(words), '')
    })) AS sorted
    FROM parties SEMI JOIN kept USING (article, version, event) GROUP BY article, version, event, role
),
lists AS (
    SELECT article, version, event, role,
        members(list_transform(sorted, lambda party: party.name)) AS names,
        members(list_transform(sorted, lambda party: party.country)) AS countries,
        members(list_transform(sorted, lambda party: party.cow)) AS cows,
        members(list_transform(sorted, lambda party: party.sector)) AS primaries,
        members(list_transform(sorted, lambda party: party.sectors)) AS sectors,
        members(list_transform(sorted, lambda party: party.title)) AS titles,
        members(list_transform(sorted, lambda party: party.raw)) AS raw
    FROM sorted
),
people AS (
    SELECT article, version, kind, list_sort(list({'number': number, 'name': coalesce(member(shown(name)), '')})) AS sorted
    FROM actors SEMI JOIN kept USING (article, version) WHERE kind IN ('person', 'organization') GROUP BY article, version, kind
),
scenes AS (
    SELECT article, version, list_sort(list({'number': first, 'name': coalesce(member(shown(name)), '')})) AS sorted
    FROM (SELECT article, version, name, min(number) AS first FROM places
          SEMI JOIN kept USING (article, version) GROUP BY article, version, name)
    GROUP BY article, version
)
SELECT cell(kept.event) AS "Event ID",
    when_earliest AS "Event Date",
    type AS "Event Type",
    mode AS "Event Mode",
    score AS "Intensity",
    ['VERBAL COOPERATION', 'MATERIAL COOPERATION', 'VERBAL CONFLICT', 'MATERIAL CONFLICT'][quad] AS "Quad Code",
    members(context) AS "Contexts",
    actor.names AS "Actor Name",
    actor.countries AS "Actor Country",
    actor.cows AS "Actor COW",
    actor.primaries AS "Primary Actor Sector",
    actor.sectors AS "Actor Sectors",
    actor.titles AS "Actor Title",
    actor.raw AS "Actor Name Raw",
    NULL AS "Wikipedia Actor ID",
    recipient.names AS "Recipient Name",
    recipient.countries AS "Recipient Country",
    recipient.cows AS "Recipient COW",
    recipient.primaries AS "Primary Recipient Sector",
    recipient.sectors AS "Recipient Sectors",
    recipient.titles AS "Recipient Title",
    recipient.raw AS "Recipient Name Raw",
    NULL AS "Wikipedia Recipient ID",
    cell(place) AS "Placename",
    CASE WHEN "precision" = 'city' THEN cell(place) END AS "City",
    NULL AS "District",
    CASE WHEN place_country = 'USA' THEN cell(shown(admin1)) END AS "Province",
    place_country_name AS "Country",
    lat AS "Latitude",
    lon AS "Longitude",
    geonames AS "GeoNames ID",
    cell(where_text) AS "Raw Placename",
    NULL AS "Feature Type",
    cell(publisher) AS "Source",
    CASE WHEN published_earliest = published_latest THEN published_earliest END AS "Publication Date",
    members(list_transform(persons.sorted, lambda one: one.name)) AS "Story People",
    members(list_transform(bodies.sorted, lambda one: one.name)) AS "Story Organizations",
    members(list_transform(scenes.sorted, lambda one: one.name)) AS "Story Locations",
    language AS "Language",
    'Dragoman ' || dragoman_version AS "Version"
FROM kept
LEFT JOIN (FROM lists WHERE role = 'actor') AS actor USING (article, version, event)
LEFT JOIN (FROM lists WHERE role = 'recipient') AS recipient USING (article, version, event)
LEFT JOIN (FROM people WHERE kind = 'person') AS persons USING (article, version)
LEFT JOIN (FROM people WHERE kind = 'organization') AS bodies USING (article, version)
LEFT JOIN scenes USING (article, version)
ORDER BY published_earliest NULLS LAST, article, version, number
