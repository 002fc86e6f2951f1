"""news: an import or sync brought a change in somebody's life."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from netbook.domain.attention.facts import Facts, Item, News
from netbook.domain.attention.items import item, newest
from netbook.domain.attention.thresholds import Thresholds
from netbook.domain.dates import DAY, day_start

_FIRST = {"organisation": 0, "job": 1, "city": 2}


def items(facts: Facts, now: int, limits: Thresholds) -> Iterator[Item]:
    """One for what an import changed of a person, until anything happens with them; it ends 30 days after the import.

    However much an import changes, one person comes a day, closest and warmest first: shown from the morning after it, and as
    many days later as the news has others before it (`place`). Whose day would lie beyond the end is not shown in the list.
    """
    last = newest(facts)
    for at, brought in groupby(sorted(facts.news, key=lambda news: (news.at, news.id)), key=lambda news: news.at):
        together = list(brought)
        if last is not None and last.at >= at:
            continue
        told = min(together, key=lambda news: (_FIRST.get(news.what, 3), news.id))
        begin, end = shown_from(told), at + limits.news_ends * DAY
        if begin >= end:
            continue
        reason = f"news-{told.what}" if told.old else f"news-{told.what}-first"
        values = {"old": told.old or None, "new": told.new, "at": at}
        yield item("news", facts.person, f"news:{together[0].id}", reason, values, at=begin, until=end, since=at)


def shown_from(news: News) -> int:
    """The morning from which news is shown in the list."""
    return day_start(news.at) + (1 + news.place) * DAY
