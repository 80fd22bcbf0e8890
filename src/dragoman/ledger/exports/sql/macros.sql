-- Words of the article, or nothing where text is to be left out.
CREATE OR REPLACE TEMP MACRO shown(words) AS CASE WHEN getvariable('no_text') THEN NULL ELSE words END;

-- A cell of a file that knows no quoting: no tab, line end or other control character, no straight double quote.
CREATE OR REPLACE TEMP MACRO cell(words) AS
    nullif(trim(regexp_replace(replace(words, '"', ''''), '[\s\p{Cc}\p{Zl}\p{Zp}]+', ' ', 'g')), '');

-- A cell that is one member of a list whose members are parted by semicolons.
CREATE OR REPLACE TEMP MACRO member(words) AS cell(replace(words, ';', ','));
CREATE OR REPLACE TEMP MACRO members(cells) AS
    CASE WHEN len(list_filter(cells, lambda word: word <> '')) > 0 THEN array_to_string(cells, '; ') END;

-- A day as records write it: years before 1 have a sign.
CREATE OR REPLACE TEMP MACRO record_day(day) AS
    CASE WHEN day >= DATE '0001-01-01' THEN day::VARCHAR
         ELSE printf('%s%04d-%02d-%02d', if(year(day) < 0, '-', ''), abs(year(day)), month(day), day(day)) END;

-- Sectors as CAMEO's role codes and as ICEWS's words, in their order; those that a system lacks are left out.
CREATE OR REPLACE TEMP MACRO cameo_roles(sector, others) AS
    list_filter(list_transform(list_prepend(sector, others), lambda code: getvariable('cameo_sectors')[code]), lambda code: code IS NOT NULL);
CREATE OR REPLACE TEMP MACRO icews_sectors(sector, others) AS
    list_filter(list_transform(list_prepend(sector, others), lambda code: getvariable('icews_sectors')[code]), lambda words: words IS NOT NULL);

-- Where the article's lead ends: its first paragraph that ends like a sentence, which headlines and bylines do not.
-- Paragraphs are parted by blank lines, or by line ends where an article has no blank line.
CREATE OR REPLACE TEMP MACRO lead_end(body) AS length(
    CASE WHEN regexp_matches(body, '\S[^\n]*\n\s*\n\s*\S') THEN regexp_extract(body, '(?s)^.*?[.!?…]["''”’)\]]*\s*(?:\n\s*\n|\z)')
         ELSE regexp_extract(body, '(?s)^.*?[.!?…]["''”’)\]]*[ \t\r]*(?:\n|\z)') END);
