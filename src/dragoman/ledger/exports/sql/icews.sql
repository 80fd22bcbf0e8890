-- ICEWS: countries by their English names, the code's name as Event Text, its Goldstein score as Intensity.
SELECT row_id AS "Event ID",
    when_earliest AS "Event Date",
    cell(actor.name) AS "Source Name",
    array_to_string(icews_sectors(actor.sector, actor.other_sectors), ',') AS "Source Sectors",
    actor.country_name AS "Source Country",
    codes.name AS "Event Text",
    cameo AS "CAMEO Code",
    codes.goldstein_icews AS "Intensity",
    cell(recipient.name) AS "Target Name",
    array_to_string(icews_sectors(recipient.sector, recipient.other_sectors), ',') AS "Target Sectors",
    recipient.country_name AS "Target Country",
    entry AS "Story ID",
    NULL AS "Sentence Number",
    cell(publisher) AS "Publisher",
    CASE WHEN "precision" = 'city' THEN cell(place) END AS "City",
    NULL AS "District",
    CASE WHEN place_country = 'USA' THEN cell(shown(admin1)) END AS "Province",  -- elsewhere the gazetteer has numbers, no names
    place_country_name AS "Country",
    lat AS "Latitude",
    lon AS "Longitude"
FROM pairs
LEFT JOIN cameo_codes AS codes ON codes.code = cameo
ORDER BY published_earliest NULLS LAST, article, version, number, pair
