"""What a detail is about, guessed from its words; "other" where nothing tells."""

from __future__ import annotations

import re

_WORDS = {
    "health": r"surgery|operation\b|hospital|ill\b|sick|cancer|allerg\w*|operer\w*|operasjon\w*|syk\b|sykehus\w*|kreft|doctor"
    r"|lege\w*|diabet\w*|pregnan\w*|gravid"
    r"|died|døde|broke (?:her|his|a)|brakk|injur\w*|skade\w*|migraine|migrene",
    "family": r"son|sons|daughter\w*|mother|father|mum|mom|dad|wife|husband|sister|brother|kids?|child\w*|baby"
    r"|married|wedding|dog|cat|parents|grand\w+"
    r"|sønn\w*|datter\w*|mor|moren|far|faren|kona|mannen|søster\w*|bror\w*|barn\w*|gift\w* seg|bryllup\w*|hund\w*"
    r"|katt\w*|foreldre\w*|besteforeldre\w*",
    "food": r"figs?|vegan|vegetarian\w*|tea|coffee|wine|chocolate|olives?|cake|eats?|drinks?|food|gluten\w*|lactose"
    r"|fiken|vegetarian\w*|te\b|kaffe|vin|sjokolade"
    r"|oliven|kake|spiser|drikker|mat|lakris|laktose\w*|nuts|nøtter|peanuts",
    "work": r"job|works?|working|promot\w+|boss|office|company|project|grant|hired|startup|jobb\w*|jobber|sjef\w*"
    r"|prosjekt\w*|firma\w*|stilling\w*|forfremm\w*"
    r"|contract|kontrakt\w*|retir\w+|pensjon\w*",
    "travel": r"travel\w*|trip|holiday|vacation|flies|flying|moving|moves?|move to|reiser|reise\w*|tur til|ferie\w*"
    r"|flytt\w*|visiting",
    "goals": r"wants to|learn\w*|goal|hopes to|dreams?|course|exam\w*|study\w*|studies|marathon|vil lære|mål|håper"
    r"|drøm\w*|kurs\w*|eksamen\w*|studer\w*|maraton",
    "needs": r"needs?|looking for|trenger|leter etter|ser etter",
    "gifts": r"gift idea|would love a|ønsker seg",
    "interests": r"loves?|likes?|enjoys?|plays?|hobby|fan of|into|elsker|liker|spiller|hobby|interessert|chess|sjakk"
    r"|jazz|sailing|seile\w*",
    "struggles": r"struggl\w*|divorc\w*|stress\w*|worried|sliter|skils\w*|skilt|bekymr\w*",
}  # fmt: skip
_PATTERNS = {topic: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for topic, words in _WORDS.items()}


def topic_of(text: str) -> str:
    """The topic that the words of a detail speak of."""
    return next((topic for topic, found in _PATTERNS.items() if found.search(text)), "other")
