"""Verbs of the ask composer: keep a request as a draft, wait with it, send it, and remember what it overrode."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

from netbook.domain.dates import DAY, day_start
from netbook.domain.favours import INTERACTION_KINDS
from netbook.domain.said import Done, Made, Said
from netbook.operations.details import mark_asked
from netbook.operations.favours import NewFavour, add_favour, edit_favour, step_favour
from netbook.operations.follow_ups import NewFollowUp, add_follow_up
from netbook.operations.people import name_of
from netbook.store.changes import Act
from netbook.store.records.rows import update
from netbook.wording import _
from netbook.wording.values import short

MORNING = 9 * 60


def keep_ask(deed: Act, /, person: int, new: NewFavour, number: int | None = None) -> Done:
    """Keeps a request as a draft, in the draft `number` where it was kept before."""
    if number is None:
        return add_favour(deed, person, replace(new, draft=True))
    done = edit_favour(
        deed, number, text=new.text, kind=new.kind, matter=new.matter, goal=new.goal, for_id=new.for_id, purpose=new.purpose,
        use_for=new.use_for, role=new.role, offer=new.offer, channel=new.channel, overridden=new.overridden,
    )  # fmt: skip
    update(deed.db, "favour", number, {"checks": json.dumps(new.checks)})
    uid = deed.db.execute_sql("SELECT uid FROM favour WHERE id=?", (number,)).fetchone()[0]
    said = Said("drafted-favour", {"name": name_of(deed, person), "text": new.text.strip()})
    return Done(said, done.touched, (Made("favour", number, uid),))


def ask_words(matter: str, text: str) -> str:
    """A request in a few words, for the follow-up that brings it back: its matter, else its beginning."""
    return short(matter.strip() or " ".join(text.split()), 70)


def check_in_before(deed: Act, /, person: int, new: NewFavour, number: int | None, days: int) -> Done:
    """The request waits for a check-in: kept as a draft, with a follow-up to ask in so many days, or when they answer."""
    kept = keep_ask(deed, person, new, number)
    at = day_start(deed.now) + days * DAY + MORNING
    planned = add_follow_up(deed, [person], NewFollowUp(_waiting(new.matter, new.text), at))
    said = Said("waits-to-ask", {"name": name_of(deed, person), "text": ask_words(new.matter, new.text)})
    return Done(said, (person,), (*kept.made, *planned.made))


def _waiting(matter: str, text: str) -> str:
    return _("Ask, now that you have been in touch: {what}").format(what=ask_words(matter, text))


def ask_on(deed: Act, /, person: int, new: NewFavour, number: int | None, at: int) -> Done:
    """The request waits for its day: kept as a draft, with a follow-up on that day."""
    kept = keep_ask(deed, person, new, number)
    text = _("It is fine to ask again: {what}").format(what=ask_words(new.matter, new.text))
    planned = add_follow_up(deed, [person], NewFollowUp(text, day_start(at) + MORNING))
    said = Said("waits-to-ask", {"name": name_of(deed, person), "text": ask_words(new.matter, new.text)})
    return Done(said, (person,), (*kept.made, *planned.made))


def answered_check_in(deed: Act, /, people: Sequence[int], at: int) -> None:
    """Somebody was heard from at a moment: what has waited for that since before it can be asked today."""
    for person in people:
        drafts = deed.db.execute_sql(
            "SELECT matter, text FROM favour WHERE person_id=? AND direction='asked-by-me' AND asked_at IS NULL",
            (person,),
        ).fetchall()
        ends = tuple(ask_words(str(matter), str(text)) for matter, text in drafts)
        if not ends:
            continue
        planned = deed.db.execute_sql(
            "SELECT f.id, f.text, f.at - f.made_at FROM follow_up f JOIN follow_up_person fp ON fp.follow_up_id=f.id "
            "WHERE fp.person_id=? AND f.state='open' AND f.repeat='' AND f.at>? AND f.made_at<?",
            (person, deed.now, day_start(at) + DAY),
        ).fetchall()
        for number, text, length in planned:
            # A longer wait is for its day (asked not long ago), not for an answer.
            if length <= 8 * DAY and str(text).endswith(ends):
                update(deed.db, "follow_up", int(number), {"at": deed.now})


def send_ask(
    deed: Act, /, person: int, new: NewFavour, number: int | None = None, letter: str = "", asked_about: tuple[int, ...] = (),
    call_after: int | None = None,
) -> Done:  # fmt: skip
    """The request went out: the favour is asked, its ask stands in the timeline with the letter; `call_after` days plan the call."""
    kept = keep_ask(deed, person, new, number)
    favour = kept.made[0].id
    done = step_favour(deed, favour, "asked")
    if letter.strip():
        kind = INTERACTION_KINDS.get(new.channel, "email")
        deed.db.execute_sql(
            "UPDATE interaction SET note=?, kind=? WHERE id=(SELECT interaction_id FROM favour WHERE id=? AND logged=1)",
            (letter.strip(), kind, favour),
        )
    for detail in asked_about:
        mark_asked(deed, detail)
    made: list[Made] = list(done.made)
    if call_after is not None:
        text = _("Call about your letter: {what}").format(what=ask_words(new.matter, new.text))
        made += add_follow_up(deed, [person], NewFollowUp(text, day_start(deed.now) + call_after * DAY + MORNING)).made
    return Done(done.label, (person,), tuple(made))
