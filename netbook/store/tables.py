"""The peewee tables: what is kept, by name and kind, for whoever binds them to an open book (`database.initialize(book.db.peewee)`).

The book itself is read and written in SQL; a test holds these against what the migrations made.
"""

from __future__ import annotations

from peewee import AutoField, DatabaseProxy, ForeignKeyField, IntegerField, Model, TextField

database = DatabaseProxy()


class Table(Model):
    class Meta:
        database = database
        legacy_table_names = False


class PersonTable(Table):
    id = AutoField()
    uid = TextField()
    kind = TextField(default="individual")
    full = TextField(default="")
    family = TextField(default="")
    given = TextField(default="")
    additional = TextField(default="")
    prefix = TextField(default="")
    suffix = TextField(default="")
    phonetic_family = TextField(default="")
    phonetic_given = TextField(default="")
    nicknames = TextField(default="[]")
    organisation = TextField(default="")
    department = TextField(default="")
    title = TextField(default="")
    role = TextField(default="")
    birthday = TextField(default="")
    birthday_lead = IntegerField(null=True)
    death = TextField(default="")
    gender = TextField(default="")
    pronouns = TextField(default="")
    languages = TextField(default="[]")
    time_zone = TextField(default="")
    geo = TextField(default="")
    note = TextField(default="")
    photo = TextField(default="")
    photo_url = TextField(default="")
    met = TextField(default="")
    known_since = TextField(default="")
    through_id = IntegerField(null=True)
    cadence = TextField(default="")
    cadence_set_at = IntegerField(default=0)
    round_from = IntegerField(null=True)
    closeness = TextField(default="")
    stay = TextField(default="")
    paused = IntegerField(default=0)
    deceased = IntegerField(default=0)
    archived = IntegerField(default=0)
    target = IntegerField(default=0)
    shared_work = TextField(default="")
    members = TextField(default="[]")
    undecided = TextField(default="")
    made_at = IntegerField(default=0)

    class Meta:
        table_name = "person"


class FieldTable(Table):
    id = AutoField()
    person = ForeignKeyField(PersonTable)
    kind = TextField()
    value = TextField()
    label = TextField(default="")
    preferred = IntegerField(default=0)

    class Meta:
        table_name = "field"


class AddressTable(Table):
    id = AutoField()
    person = ForeignKeyField(PersonTable)
    label = TextField(default="")
    preferred = IntegerField(default=0)
    po_box = TextField(default="")
    extended = TextField(default="")
    street = TextField(default="")
    city = TextField(default="")
    region = TextField(default="")
    code = TextField(default="")
    country = TextField(default="")

    class Meta:
        table_name = "address"


class OwnDateTable(Table):
    id = AutoField()
    person = ForeignKeyField(PersonTable)
    label = TextField()
    date = TextField()
    lead = IntegerField(null=True)

    class Meta:
        table_name = "own_date"


class CardTable(Table):
    id = AutoField()
    person = ForeignKeyField(PersonTable)
    source = TextField()
    key = TextField()
    digest = TextField()
    version = TextField(default="")
    lines = TextField(default="[]")
    unknown = TextField(default="[]")

    class Meta:
        table_name = "card"


class CircleTable(Table):
    id = AutoField()
    uid = TextField()
    name = TextField()
    cadence = TextField(default="")
    cadence_set_at = IntegerField(default=0)
    closeness = TextField(default="")
    note = TextField(default="")
    lines = TextField(default="[]")
    digests = TextField(default="[]")

    class Meta:
        table_name = "circle"


class CirclePersonTable(Table):
    id = AutoField()
    circle = ForeignKeyField(CircleTable)
    person = ForeignKeyField(PersonTable)

    class Meta:
        table_name = "circle_person"


class InteractionTable(Table):
    id = AutoField()
    uid = TextField()
    kind = TextField()
    at = IntegerField()
    timed = IntegerField(default=0)
    direction = TextField(default="mutual")
    length = IntegerField(null=True)
    note = TextField(default="")
    outcome = TextField(default="")
    ask = IntegerField(default=0)
    owe_thanks = IntegerField(default=0)
    owe_what = TextField(default="")
    thanks = IntegerField(default=0)
    live = IntegerField(default=1)
    made_at = IntegerField(default=0)

    class Meta:
        table_name = "interaction"


class InteractionPersonTable(Table):
    id = AutoField()
    interaction = ForeignKeyField(InteractionTable)
    person = ForeignKeyField(PersonTable)
    at = IntegerField()
    kind = TextField()
    ask = IntegerField(default=0)
    direction = TextField(default="mutual")
    flags = IntegerField(default=0)

    class Meta:
        table_name = "interaction_person"


class FollowUpTable(Table):
    id = AutoField()
    uid = TextField()
    text = TextField()
    at = IntegerField()
    timed = IntegerField(default=0)
    repeat = TextField(default="")
    repeat_from = TextField(default="due")
    state = TextField(default="open")
    done_at = IntegerField(null=True)
    made_at = IntegerField(default=0)

    class Meta:
        table_name = "follow_up"


class FollowUpPersonTable(Table):
    id = AutoField()
    follow_up = ForeignKeyField(FollowUpTable)
    person = ForeignKeyField(PersonTable)

    class Meta:
        table_name = "follow_up_person"


class DetailTable(Table):
    id = AutoField()
    uid = TextField()
    person = ForeignKeyField(PersonTable)
    topic = TextField(default="other")
    text = TextField()
    told_at = IntegerField()
    ask_on = IntegerField(null=True)
    asked_at = IntegerField(null=True)
    ended_at = IntegerField(null=True)
    how_ended = TextField(default="")
    interaction_id = IntegerField(null=True)
    made_at = IntegerField(default=0)

    class Meta:
        table_name = "detail"


class ConnectionTable(Table):
    id = AutoField()
    uid = TextField()
    person = ForeignKeyField(PersonTable)
    other = ForeignKeyField(PersonTable)
    kind = TextField()
    label = TextField(default="")

    class Meta:
        table_name = "connection"


class QuietTable(Table):
    id = AutoField()
    person_id = IntegerField(null=True)
    kind = TextField()
    cause = TextField(default="")
    until = IntegerField(null=True)
    snooze = IntegerField(default=0)
    made_at = IntegerField(default=0)

    class Meta:
        table_name = "quiet"


class SettingTable(Table):
    id = AutoField()
    key = TextField()
    value = TextField()

    class Meta:
        table_name = "setting"


FLAG_OWES, FLAG_THANKS, FLAG_GIFT, FLAG_BADLY = 1, 2, 4, 8
"""Bits of interaction_person.flags: what a rule must see however many interactions have come since."""


def flags_of(kind: str, outcome: str, owe_thanks: bool, thanks: bool) -> int:
    """The flags that an interaction's copies for its people carry."""
    return (
        (FLAG_OWES if owe_thanks else 0)
        | (FLAG_THANKS if thanks else 0)
        | (FLAG_GIFT if kind == "gift" else 0)
        | (FLAG_BADLY if outcome == "badly" else 0)
    )


class GoalTable(Table):
    id = AutoField()
    uid = TextField()
    title = TextField()
    note = TextField(default="")
    due_at = IntegerField(null=True)
    ended_at = IntegerField(null=True)
    outcome = TextField(default="")
    changed_at = IntegerField(null=True)
    change = TextField(default="")
    made_at = IntegerField(default=0)

    class Meta:
        table_name = "goal"


class GoalPersonTable(Table):
    id = AutoField()
    goal = ForeignKeyField(GoalTable)
    person = ForeignKeyField(PersonTable)
    role = TextField()
    note = TextField(default="")
    at = IntegerField(default=0)
    told_at = IntegerField(null=True)

    class Meta:
        table_name = "goal_person"


class FavourTable(Table):
    id = AutoField()
    uid = TextField()
    person = ForeignKeyField(PersonTable)
    direction = TextField()
    kind = TextField(default="other")
    text = TextField()
    matter = TextField(default="")
    goal_id = IntegerField(null=True)
    for_id = IntegerField(null=True)
    purpose = TextField(default="")
    use_for = TextField(default="")
    role = TextField(default="")
    offer = TextField(default="")
    channel = TextField(default="")
    note = TextField(default="")
    overridden = TextField(default="")
    checks = TextField(default="[]")
    made_at = IntegerField()
    asked_at = IntegerField(null=True)
    due_at = IntegerField(null=True)
    reminded_at = IntegerField(null=True)
    answered_at = IntegerField(null=True)
    answer = TextField(default="")
    delivered_at = IntegerField(null=True)
    declined_at = IntegerField(null=True)
    concluded_at = IntegerField(null=True)
    outcome = TextField(default="")
    thanked_at = IntegerField(null=True)
    told_at = IntegerField(null=True)
    rested_at = IntegerField(null=True)
    interaction_id = IntegerField(null=True)
    logged = IntegerField(default=0)
    live = IntegerField(default=1)

    class Meta:
        table_name = "favour"


class IntroductionTable(Table):
    id = AutoField()
    uid = TextField()
    one_id = IntegerField(null=True)
    other_id = IntegerField()
    maker_id = IntegerField(null=True)
    for_id = IntegerField(null=True)
    why_one = TextField(default="")
    why_other = TextField(default="")
    purpose = TextField(default="")
    turned_out = TextField(default="")
    misused = IntegerField(default=0)
    asked_one_at = IntegerField(null=True)
    asked_other_at = IntegerField(null=True)
    answered_one_at = IntegerField(null=True)
    answer_one = TextField(default="")
    answered_other_at = IntegerField(null=True)
    answer_other = TextField(default="")
    made_at = IntegerField(null=True)
    met_at = IntegerField(null=True)
    told_at = IntegerField(null=True)
    thanked_at = IntegerField(null=True)
    withdrawn_at = IntegerField(null=True)
    overridden = TextField(default="")
    noted_at = IntegerField(default=0)
    live = IntegerField(default=1)

    class Meta:
        table_name = "introduction"


class NewsTable(Table):
    id = AutoField()
    person = ForeignKeyField(PersonTable)
    at = IntegerField()
    what = TextField()
    old = TextField(default="")
    new = TextField()
    place = IntegerField(default=0)

    class Meta:
        table_name = "news"
