-- Actor, type, recipient, day, each fact once, by day. A known actor is named by its id; another by country, sector and name.
SELECT DISTINCT coalesce(cell(actor.identifier), concat_ws(':', actor.country, actor.sector, cell(actor.name))) AS actor,
    type,
    coalesce(cell(recipient.identifier), concat_ws(':', recipient.country, recipient.sector, cell(recipient.name))) AS recipient,
    when_earliest AS "time"
FROM pairs
ORDER BY "time", actor, type, recipient
