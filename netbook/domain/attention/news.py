"""news: an import or sync brought a change in somebody's life."""

from __future__ import annotations

from collections.abc import Iterator

from netbook.domain.attention.facts import Facts, Item
from netbook.domain.attention.items import item, newest
from netbook.domain.attention.thresholds import Thresholds
from netbook.domain.dates import DAY


def items(facts: Facts, now: int, limits: Thresholds) -> Iterator[Item]:
    """One for each change of job, organisation or city, until anything happens with the person; it ends after 30 days."""
    last = newest(facts)
    for news in facts.news:
        if last is not None and last.at >= news.at:
            continue
        reason = f"news-{news.what}" if news.old else f"news-{news.what}-first"
        yield item(
            "news",
            facts.person,
            f"news:{news.id}",
            reason,
            {"old": news.old or None, "new": news.new, "at": news.at},
            at=news.at,
            until=news.at + limits.news_ends * DAY,
        )
