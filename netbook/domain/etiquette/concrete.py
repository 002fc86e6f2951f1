"""What shows that a request means one thing, one deed or one moment: the signs of an answerable question."""

from __future__ import annotations

import re
from collections.abc import Mapping

_POINTED = re.compile(
    r"\b(?:the|your|my|our|this|that|these|those|his|her|which|hvilke[nt]?)\s+([\w-]+)(?:\s+([\w-]+))?"
)
_DEFINITE = re.compile(r"\w{3,}(?:en|et|a|ene|ane)$")
_DEED = re.compile(
    r"\b(?:sign|borrow|lend|water|carry|drive|fetch|pick up|lift|translate|proofread|bring|fix|repair|paint|swap|"
    r"move|buy|rent|"
    r"lease|split|cook|bake|print|test|count|measure|spell|play|sing|feed|deliver|collect|put (?:\w+ )*down|"
    r"check (?:if|whether|that)|(?:tell me|let me know) (?:if|whether)|help me (?:to )?(?:move|carry|pick|choose|"
    r"find (?:a|the) (?!job|work)|lift|paint|build|set up|understand|decide)|"
    r"(?:may|can|could|might) i (?:\w+ )?(?:have|use|quote|bring|try|take|keep)|one of (?:your|the|these|those)|"
    r"skriv\w* under|signere?|låne?|vanne?|bære|kjøre?|hente?|løfte?|oversette?|tar? med|reparere?|male?|bytte?|"
    r"flytte?|kjøpe?|leie|"
    r"spleise?|bake?|teste?|telle?|måle?|stave?|spille?|synge?|mate?|levere?|tyde?|sjekke? (?:om|at)|si (?:fra|"
    r"meg) om|"
    r"(?:får|kan|kunne) (?:jeg|vi) (?:få (?!\w*hjelp|noe|en prat)|bruke|sitere|prøve|beholde)|en av (?:de|disse))\b|"
    r"\bhjelpe (?:meg|oss) (?:med )?å (?!bli|finne en jobb|lykkes|vokse|komme)\w+|\b(?:at|by|around|kl|klokka|"
    r"ved) (?:\d|one|two|three|four|five|"
    r"six|seven|eight|nine|ten|ett|to|tre|fire|fem|seks|sju|åtte|ni|ti)|"
    r"\b(?:two|three|four|five|six|to|tre|fire|fem|seks|\d+) (?:\w+ )?(?:questions|spørsmål|sentences|setninger|lines|words|ord)\b",
    re.IGNORECASE,
)
_THING = re.compile(
    r"\b(?:password|code|link|key|recipe|size|width|height|length|price|receipt|photo|picture|copy|address|map|form|"
    r"invoice|tickets?|menu|"
    r"date|opening hours|phone number|number of|name of|cost|passord\w*|\w*kode[nr]?|lenken?|nøkkel\w*|\w*oppskrift\w*|"
    r"\w*størrelsen?|"
    r"bredden?|høyden?|lengden?|prisen?|kvittering\w*|bilder?|bildet|kopi\w*|adressen?|kart|kartet|skjema\w*|"
    r"\w*faktura\w*|\w*billett\w*|meny\w*|"
    r"datoen?|åpningstid\w*|telefonnummer\w*|kost\w*|(?:cups?|pieces?|slices?|loaf|bottles?|box|bag|pair) of|kopp|"
    r"boks|pose|par)\b|"
    r"\w+-?(?:passordet|koden|nøkkelen|skjemaet|nummeret)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:did|have|had|has|was|were) (?:you|he|she|they|it|your|the)\b|\bhow did\b|\byou (?:\w+ )?(?:said|wrote|"
    r"used|bought|chose|"
    r"recommended|mentioned|told|made|paid|took|went|left|worded|gave|sent)\b|\b(?:sa|skrev|brukte|kjøpte|valgte|"
    r"nevnte|anbefalte|betalte|"
    r"tok|fikk|ga|gjorde|hadde|gikk|solgte|lagde|formulerte|var) (?:du|dere|han|hun|de|det|den)\b",
    re.IGNORECASE,
)


def concrete(sentence: str, found: Mapping[str, float]) -> float:
    """What shows that a thing or a deed is meant: a noun pointed at (the boat, båten), a deed of the hands, something that has been."""
    pointed = sum(any(found.get(word, 0.0) >= 1 for word in words) for words in _POINTED.findall(sentence.lower()))
    pointed += sum(weight >= 1 and (bool(_DEFINITE.search(word)) + (len(word) > 11)) for word, weight in found.items())
    return (
        min(1.0, pointed / 2)
        + bool(_DEED.search(sentence))
        + bool(_THING.search(sentence))
        + 0.5 * bool(_PAST.search(sentence))
    )
