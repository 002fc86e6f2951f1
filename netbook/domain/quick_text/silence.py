"""What did not happen: "not heard from Ada since August" is no contact, but a reason to make one."""

from __future__ import annotations

from netbook.domain.dates import DAY, day_start
from netbook.domain.quick_text.clauses import Clause
from netbook.domain.quick_text.line import Line
from netbook.domain.quick_text.to_dos import MORNING
from netbook.domain.quick_text.understood import ToDo
from netbook.domain.quick_text.vocabulary import pattern

_TOUCH = (
    r"(?:thanked|thank|said\s+thanks|takket|takka|takke|sagt\s+takk|congratulated?|gratulerte?|reached|got(?:ten)?\s+hold\s+of|managed\s+to\s+reach|fått\s+(?:tak|fatt)\s+i|nådd|heard|hear|call|answer|reply|write|visit|spoken|spoke|speak|talked|talk|seen|see|met|meet|written|called|phoned|answered|replied|responded|visited|been\s+in\s+touch"
    r"|had\s+(?:any\s+)?(?:contact|word)|hørt|snakket|snakka|snakke|sett|truffet|møtt|skrevet|ringt|svart|besøkt|vært\s+i\s+kontakt"
    r"|hatt\s+kontakt|fått\s+svar)"
)
_NOT = r"(?:(?:have|has|had|did)(?:n['’]?t|\s+not|\s+never)|not|never|(?:(?:har|hadde)\s+)?(?:(?:jeg|vi)\s+)?(?:ikke|aldri))"
_SILENT = pattern(
    r"^<J>*(?:(?:and|but|og|men)\s+)*(?:(?:"
    rf"(?:(?:still|yet|fortsatt|enda|ennå)\s+)?(?:(?:i|we|jeg|vi|PP|she|he|they|hun|han|de)\s+)?(?:(?:har|hadde)\s+)?{_NOT}\s+(?:(?:yet|ennå|really|egentlig)\s+)?{_TOUCH}"
    r"|no\s+(?:word|news|reply|answer|response|contact|sign\s+of\s+life)\s+(?:from|with)"
    r"|(?:gratulerte|takket|takka|ringte|svarte|besøkte)\s+(?:ham|henne|dem|PP)\s+(?:ikke|aldri)"
    r"|PP\s+(?:svarte|ringte|skrev)\s+(?:(?:meg|oss|tilbake)\s+)?ikke"
    r"|(?:(?:i|we|jeg|vi)\s+)?(?:totally\s+|helt\s+)?(?:forgot|glemte)\s+(?:to|å)\s+(?:thank|call|phone|write|text|answer|reply|email|takke|ringe|skrive|svare|sende)"
    r"|(?:(?:i|we|jeg|vi)\s+)?(?:fikk|rakk|klarte)\s+(?:(?:jeg|vi)\s+)?(?:dessverre\s+)?(?:ikke|aldri)\s+(?:å\s+)?(?:gratuler\w*|takk\w*|ring\w*|svar\w*|skrive\w*|snakk\w*|besøk\w*|spurt|spørre|sagt|si|sendt|sende|møt\w*|hils\w*)"
    r"|(?:(?:i|we)\s+)?(?:sadly\s+)?(?:never|did\s*n['’]?t|did\s+not|haven['’]?t)\s+(?:get|got|gotten|managed?)\s+(?:(?:a)?round\s+)?to\s+(?:call|phone|thank|congratulat|write|text|answer|reply|email|visit|ask|see|speak|talk)\w*"
    r"|nothing\s+(?:heard\s+)?from"
    r"|(?:ingen|ingenting|intet|ikke\s+noe)\s+(?:(?:hørt|nytt|svar|lyd|kontakt|livstegn)\s+)?(?:fra|med)"
    r")(?!\w))"
)


def silence(line: Line, clause: Clause, marked: str) -> bool:
    """Takes a clause that tells of no contact: nothing is logged, and tomorrow it is a follow-up."""
    who = line.named_in(clause.begin, clause.end) or line.named_before(clause.begin)[:1]
    if not who or not _SILENT.match(marked):
        return False
    text = line.words(clause.begin, clause.end, [])
    line.follow_ups.append(ToDo(text, day_start(line.now) + DAY + MORNING, False, tuple(who)))
    line.part(clause.begin, clause.end, "follow-up")
    line.last, line.last_begin, line.dated, line.silent = "follow-up", clause.begin, False, True
    return True
