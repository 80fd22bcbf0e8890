-- PLOVER: one JSON object an event, with the field names of the specification, and beside them our own (docs/formats.md).
WITH sided AS (
    SELECT article, version, event, role, list_transform(list_sort(list({'number': number, 'party': {
        'code': country,
        'sector': sector,
        'other_sectors': other_sectors,
        'actor_text': words,
        'start': span_start,
        'end': span_end,
        'identifier_id': wikidata,
        'identifier_text': name,
        'knowledge_base_id': identifier,
        'kind': kind,
        'office': office
    }})), lambda numbered: numbered.party) AS parties
    FROM parties GROUP BY article, version, event, role
)
SELECT to_json({
    'id': kept.event,
    'date': record_day(when_earliest),
    'enddate': record_day(when_latest),
    'edtf': when_edtf,
    'date_basis': when_basis,
    'source': coalesce(actor.parties, []),
    'recipient': coalesce(recipient.parties, []),
    'event': [type],
    -- PLOVER's auxiliary modes; `conditional` is ours, and stands in `status` alone.
    'mode': list_filter([mode, CASE status WHEN 'future' THEN 'future' WHEN 'hypothetical' THEN 'hypothetical'
        WHEN 'conditional' THEN 'hypothetical' WHEN 'negated' THEN 'negation' END, CASE WHEN historical THEN 'historical' END],
        lambda name: name IS NOT NULL),
    'context': context,
    'quad_code': quad,
    'event_scale': score,
    'cameo': cameo,
    'status': status,
    'historical': historical,
    'event_text': CASE WHEN trigger_text IS NULL THEN NULL ELSE [trigger_text] END,
    'about': about_text,
    'condition': condition_text,
    'attributed_to': sources,
    'event_loc': CASE WHEN where_start IS NULL THEN NULL ELSE {
        'geonameid': geonames,
        'name': place,
        'latitude': lat,
        'longitude': lon,
        'cc3': place_country,
        'admin1 code': CASE WHEN place_country = 'USA' THEN shown(admin1) ELSE admin1 END,
        'precision': "precision",
        'basis': where_basis,
        'text': where_text,
        'start': where_start,
        'end': where_end
    } END,
    'size': {
        'dead': {'low': dead_low, 'high': dead_high},
        'injured': {'low': injured_low, 'high': injured_high},
        'arrested': {'low': arrested_low, 'high': arrested_high},
        'participants': {'low': size_low, 'high': size_high}
    },
    'text': sentence_text,
    'text_info': {'start': sentence_start, 'end': sentence_end, 'event_start': trigger_start, 'event_end': trigger_end, 'sha256': sha256},
    'cite_info': {'citation': article, 'url': url, 'title': title, 'language': language, 'publication': publisher,
        'published': published_edtf},
    'coder': 'Dragoman ' || dragoman_version,
    'coded_date': strftime(started, '%Y-%m-%d'),
    'confidence': confidence,
    'why': why
})::VARCHAR
FROM kept
LEFT JOIN (FROM sided WHERE role = 'actor') AS actor USING (article, version, event)
LEFT JOIN (FROM sided WHERE role = 'recipient') AS recipient USING (article, version, event)
ORDER BY published_earliest NULLS LAST, article, version, number
