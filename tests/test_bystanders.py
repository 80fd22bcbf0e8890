"""Who is no recipient: one's own forces, those whom a harm would hit, those met with, those whom a phrase describes. Invented news."""

import pytest

from dragoman.engine import Tools, read_documents
from dragoman.ingest import make_document

Line = tuple[str, list[str | None], list[str | None]]


def lines(tools: Tools, text: str) -> list[Line]:
    record = next(iter(read_documents([make_document(text, id="x", published="2023-05-17")], tools)))
    country = {actor.id: actor.country for actor in record.actors}
    return [
        (e.type, [country[p.actor] for p in e.actors], [country[p.actor] for p in e.recipients]) for e in record.events
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # One's own forces are means; of what is paid to them they have the good.
        ("Japan pledged to expand its military.", ("AGREE", ["JPN"], [])),
        ("The Spanish prime minister decided to pull Spanish troops out of Mali.", ("CONCEDE", ["ESP"], [])),
        ("The Malian president promised to pay Malian soldiers.", ("AGREE", ["MLI"], ["MLI"])),
        # Whom a harm would hit is neither backed nor asked; whose it is, or who is pressed, may be.
        ("Kenya backed sanctions against Chad.", ("SUPPORT", ["KEN"], [])),
        ("Norway's foreign minister urged an embargo on Sudan.", ("REQUEST", ["NOR"], [])),
        ("Kenya called for sanctions on Chad.", ("REQUEST", ["KEN"], [])),
        ("Egypt supported the Saudi attack on Yemen.", ("SUPPORT", ["EGY"], ["SAU"])),
        ("The United States put pressure on Chile to free the envoy.", ("REQUEST", ["USA"], ["CHL"])),
        # What is demanded may be for others to do.
        ("Norway demanded that the fishermen be freed.", ("REQUEST", ["NOR"], [])),
        ("Peru requested that Chile return the ship.", ("REQUEST", ["PER"], ["CHL"])),
        # All who meet are actors, whoever is the host; one may still refuse another.
        ("Sweden hosted talks with Finland and Norway.", ("CONSULT", ["SWE", "FIN", "NOR"], [])),
        ("Chad stepped up contacts with Niger.", ("CONSULT", ["TCD", "NER"], [])),
        ("Egypt refused to host talks with Libya.", ("REJECT", ["EGY"], ["LBY"])),
        # Where troops are sent is no party; against whom, their purpose or the border tells.
        ("Brazil sent troops to Haiti.", ("MOBILIZE", ["BRA"], [])),
        ("Chad sent troops into Niger to fight Malian rebels.", ("MOBILIZE", ["TCD"], ["MLI"])),
        ("Sudan massed troops along the border with Ethiopia.", ("MOBILIZE", ["SDN"], ["ETH"])),
        # What is sent or set up is for others; somebody's own body may be the one it is for.
        ("Chad said it would send a delegation on Monday.", ("AGREE", ["TCD"], [])),
        ("Peru agreed to appoint a mediator.", ("AGREE", ["PER"], [])),
        ("Iceland agreed to form a joint commission.", ("AGREE", ["ISL"], [])),
        ("Norway sent doctors to help Mali.", ("AID", ["NOR"], ["MLI"])),
        ("Qatar agreed to send its envoy to Oman.", ("AGREE", ["QAT"], ["OMN"])),
        # A joined participle: who backs is before it, who is backed behind.
        ("Turkish-backed Syrian rebels reclaimed the towns.", ("AID", ["TUR"], ["SYR"])),
        ("The talks failed, while Saudi-backed Yemeni forces seized the port.", ("SUPPORT", ["SAU"], ["YEM"])),
    ],
)
def test_who_is_a_recipient_and_who_is_none(tools: Tools, text: str, told: Line) -> None:
    assert told in lines(tools, text)
