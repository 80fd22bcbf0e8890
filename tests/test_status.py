"""Whether acts came about, in invented news from all over, published on Wednesday 17 May 2023."""

import pytest

from dragoman.engine import Tools
from test_event_times import event_of

CASES = [
    # What stands over an infinitive is itself governed.
    ("The army forced the rebels to withdraw from Goma.", "withdraw", "asserted"),
    ("Chad's soldiers are trying to force the rebels to withdraw from the town.", "withdraw", "hypothetical"),
    ("Hundreds of Malians travelled to Niger to fight the army.", "fight", "asserted"),
    ("Bolivian miners want to fight the army.", "fight", "hypothetical"),
    ("The governor of Kano had to flee the city.", "flee", "asserted"),
    ("Gunmen tried to storm a Nepalese army base.", "storm", "asserted"),
    ("The envoy tried to persuade Eritrea to accept the plan.", "persuade", "asserted"),
    ("Kenyan soldiers were able to repel the militants near Lamu.", "repel", "asserted"),
    ("The Kenyan army is able to attack the militants near Lamu.", "attack", "hypothetical"),
    ("Kenya was not able to free the hostages.", "free", "negated"),
    # Aims, doubts and what is only thought of.
    ("The aim of the rebels is to overthrow the president of Gabon.", "overthrow", "hypothetical"),
    ("Kenya blamed the rebels for their aim of overthrowing the president of Gabon.", "overthrowing", "hypothetical"),
    ("There are fears that Peru's police will arrest the senator.", "arrest", "hypothetical"),
    ("A possible attack by Sudan on Chad worries Egypt.", "attack", "hypothetical"),
    ("Diplomats say an attack by Sudan on Chad would harm the region.", "attack", "hypothetical"),
    ("The attack by Sudan on Chad killed nine soldiers.", "attack", "asserted"),
    ("Cuba said it would wait until Spain releases the sailors.", "releases", "hypothetical"),
    ("Villagers fled ahead of the expected attack by the Sudanese army on rebels.", "attack", "future"),
    ("The rebels planned an attack on a Malian army base.", "attack", "future"),
    ("Police in Oslo said the cell plotted an attack on the Danish embassy.", "attack", "hypothetical"),
    ("Colonel Diop planned the attack on the Malian army base.", "attack", "asserted"),
    ("Villagers near Goma are bracing for an attack by the Rwandan army.", "attack", "hypothetical"),
    # Denied and not yet done.
    ("Haiti's government was unable to rescue the hostages.", "rescue", "negated"),
    ("Jordan is yet to release the prisoners.", "release", "negated"),
    ("Fiji did nothing to help the refugees.", "help", "negated"),
    ("Norway told the soldiers not to attack the rebels.", "attack", "hypothetical"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "status"), CASES)
def test_whether_it_came_about(tools: Tools, text: str, word: str, status: str) -> None:
    assert event_of(tools, text, word).status == status


def test_a_decision_to_leave_is_a_withdrawal_announced(tools: Tools) -> None:
    event = event_of(tools, "Malawi welcomed Zambia's decision to withdraw its troops from Lusaka.", "withdraw")
    assert (event.type, event.status) == ("CONCEDE", "asserted")
