"""The texts of the drafts in both languages: short, warm, never begging; the owner reads over and sends each one."""

from __future__ import annotations

from netbook.domain.drafts import Template
from netbook.wording import _

ENGLISH: dict[str, Template] = {
    "thanks": Template(
        "Thank you[ for {what}]",
        "Dear {first},\n\nThank you[ for {what}]. It helped me, and I wanted you to hear that from me.\n{opener}\n\nWarm regards,\n{me}",
    ),
    "after-meeting": Template(
        "Good to see you[ {when}]",
        "Dear {first},\n\nIt was good to see you[ {when}]. Thank you for your time.\nI kept thinking of what you said about {what}.\n"
        "As promised: {offer}.\n{opener}\n\nWarm regards,\n{me}",
    ),
    "check-in": Template(
        "How are you?",
        "Dear {first},\n\nI was thinking of you; {last}.\n{opener}\nHow are you these days? No need for a long answer.\n\nWarm regards,\n{me}",
    ),
    "outcome": Template(
        "How it ended[: {what}]",
        "Dear {first},\n\nYou helped me[ with {what}], so you should be the first to hear how it ended.\n{outcome}\n"
        "Thank you again for your part in it.\n{opener}\n\nWarm regards,\n{me}",
    ),
    "introduction-ask": Template(
        "May I introduce you to {other}?",
        "Dear {first},\n\nMay I introduce you to {other}?\n{other_about}\nWhy I think it could be good for you both: {purpose}.\n"
        "If now is not a good time, just say so, and nothing happens. I only pass your address on when you both agree.\n\n"
        "Warm regards,\n{me}",
    ),
    "introduction-made": Template(
        "An introduction[: {first} and {other}]",
        "Dear {first}[, dear {other}],\n\nYou have both agreed to meet, so here you are.\n{purpose}\n"
        "I leave the rest to you; tell me one day how it went.\n\nWarm regards,\n{me}",
    ),
    "information-request": Template(
        "A question[ about {what}]",
        "Dear {first},\n\n{opener}\nI have a question[ about {what}], and you are the one who would know:\n{questions}\n"
        "I would use your answer {use}.\nIn return, {offer}.\n{way_out}\n\nWarm regards,\n{me}",
    ),
    "meeting-request": Template(
        "Could we meet[ about {what}]?",
        "Dear {first},\n\n{opener}\nCould we meet[ for {length}]?\nWhat it is about: {purpose}.\nWhat I would ask you:\n{questions}\n"
        "I come to you, at a time that suits you.\n{way_out}\n\nWarm regards,\n{me}",
    ),
    "ask": Template(
        "A request[ about {what}]",
        "Dear {first},\n\n{opener}\n{questions}\nI would use it {use}.\nIn return, {offer}.\n{way_out}\n\nWarm regards,\n{me}",
    ),
    "offer": Template(
        "Something that may help you",
        "Dear {first},\n\nYou told me of this: {need}.\nI may be able to help: {offer}.\nNothing is needed in return. {last}\n\nWarm regards,\n{me}",
    ),
    "congratulation": Template(
        "Congratulations[: {what}]",
        "Dear {first},\n\nCongratulations[ on {what}]. I am glad for you.\n{opener}\n\nWarm regards,\n{me}",
    ),
    "condolence": Template(
        "Thinking of you",
        "Dear {first},\n\nI heard[ of {what}], and I am so sorry. I am thinking of you.\n"
        "You need not answer. If there is anything that would make these days easier, tell me, and I will do it.\n\nWith love,\n{me}",
    ),
    "declining": Template(
        "About your request[: {what}]",
        "Dear {first},\n\nThank you for asking me. I cannot help[ with {what}] this time, and I would rather say so now than keep you waiting.\n"
        "What I can do instead: {offer}.\nI wish you well with it.\n\nWarm regards,\n{me}",
    ),
    "reminder": Template(
        "A small reminder[: {what}]",
        "Dear {first},\n\nI wrote to you {when}[ about {what}]; perhaps it came at a busy time.\n{questions}\n{way_out}\n\nWarm regards,\n{me}",
    ),
    "rest": Template(
        "Thank you for your time",
        "Dear {first},\n\nThere is no need to answer my question[ about {what}] any more. Thank you for your time, and all the best.\n\n"
        "Warm regards,\n{me}",
    ),
    "goal-news": Template(
        "News of what I am working towards[: {what}]",
        "Dear {first},\n\nYou know what I have been working towards[: {what}], so here is the news.\n{outcome}\n{opener}\n\nWarm regards,\n{me}",
    ),
}
NORWEGIAN: dict[str, Template] = {
    "thanks": Template(
        "Takk[ for {what}]",
        "Kjære {first}\n\nTusen takk[ for {what}]. Det var til stor hjelp, og det ville jeg at du skulle høre fra meg.\n{opener}\n\n"
        "Vennlig hilsen\n{me}",
    ),
    "after-meeting": Template(
        "Fint å møte deg[ {when}]",
        "Kjære {first}\n\nDet var fint å møte deg[ {when}]. Takk for at du tok deg tid.\nJeg har tenkt videre på det du sa om {what}.\n"
        "Som jeg lovet: {offer}.\n{opener}\n\nVennlig hilsen\n{me}",
    ),
    "check-in": Template(
        "Hvordan går det?",
        "Kjære {first}\n\nJeg kom til å tenke på deg; {last}.\n{opener}\nHvordan har du det for tiden? Du trenger ikke svare langt.\n\n"
        "Vennlig hilsen\n{me}",
    ),
    "outcome": Template(
        "Slik endte det[: {what}]",
        "Kjære {first}\n\nDu hjalp meg[ med {what}], så du skal høre hvordan det endte.\n{outcome}\nTakk igjen for din del i det.\n{opener}\n\n"
        "Vennlig hilsen\n{me}",
    ),
    "introduction-ask": Template(
        "Får jeg introdusere deg for {other}?",
        "Kjære {first}\n\nFår jeg introdusere deg for {other}?\n{other_about}\nHvorfor jeg tror det kan være bra for dere begge: {purpose}.\n"
        "Passer det ikke nå, så bare si det, og da skjer det ingenting. Jeg gir adressen din videre først når begge har sagt ja.\n\n"
        "Vennlig hilsen\n{me}",
    ),
    "introduction-made": Template(
        "En introduksjon[: {first} og {other}]",
        "Kjære {first}[ og {other}]\n\nDere har begge sagt ja til å møtes, så her er dere.\n{purpose}\n"
        "Resten overlater jeg til dere; fortell meg gjerne en gang hvordan det gikk.\n\nVennlig hilsen\n{me}",
    ),
    "information-request": Template(
        "Et spørsmål[ om {what}]",
        "Kjære {first}\n\n{opener}\nJeg har et spørsmål[ om {what}] som du er den rette til å svare på:\n{questions}\n"
        "Svaret vil jeg bruke {use}.\nTil gjengjeld: {offer}.\n{way_out}\n\nVennlig hilsen\n{me}",
    ),
    "meeting-request": Template(
        "Kan vi møtes[ om {what}]?",
        "Kjære {first}\n\n{opener}\nKan vi møtes[ i {length}]?\nDet gjelder: {purpose}.\nDette vil jeg gjerne spørre deg om:\n{questions}\n"
        "Jeg kommer til deg, når det passer for deg.\n{way_out}\n\nVennlig hilsen\n{me}",
    ),
    "ask": Template(
        "En forespørsel[ om {what}]",
        "Kjære {first}\n\n{opener}\n{questions}\nJeg vil bruke det {use}.\nTil gjengjeld: {offer}.\n{way_out}\n\nVennlig hilsen\n{me}",
    ),
    "offer": Template(
        "Noe som kanskje kan hjelpe",
        "Kjære {first}\n\nDu fortalte meg om dette: {need}.\nKanskje jeg kan hjelpe: {offer}.\nDu trenger ikke gjøre noe til gjengjeld. {last}\n\n"
        "Vennlig hilsen\n{me}",
    ),
    "congratulation": Template(
        "Gratulerer[: {what}]",
        "Kjære {first}\n\nGratulerer[ med {what}]. Det gleder meg.\n{opener}\n\nVennlig hilsen\n{me}",
    ),
    "condolence": Template(
        "Tenker på deg",
        "Kjære {first}\n\nJeg hørte[ om {what}], og det gjør meg så vondt. Jeg tenker på deg.\n"
        "Du trenger ikke svare. Er det noe som kan gjøre disse dagene lettere, så si det, og jeg gjør det.\n\nVarm hilsen\n{me}",
    ),
    "declining": Template(
        "Om det du spurte om[: {what}]",
        "Kjære {first}\n\nTakk for at du spurte meg. Jeg kan ikke hjelpe[ med {what}] denne gangen, og vil heller si det nå enn å la deg vente.\n"
        "Dette kan jeg gjøre i stedet: {offer}.\nLykke til med det.\n\nVennlig hilsen\n{me}",
    ),
    "reminder": Template(
        "En liten påminnelse[: {what}]",
        "Kjære {first}\n\nJeg skrev til deg {when}[ om {what}]; kanskje det kom i en travel tid.\n{questions}\n{way_out}\n\nVennlig hilsen\n{me}",
    ),
    "rest": Template(
        "Takk for tiden din",
        "Kjære {first}\n\nDu trenger ikke svare på spørsmålet mitt[ om {what}] lenger. Takk for tiden din, og alt godt.\n\nVennlig hilsen\n{me}",
    ),
    "goal-news": Template(
        "Nytt om det jeg holder på med[: {what}]",
        "Kjære {first}\n\nDu vet hva jeg arbeider mot[: {what}], så her er siste nytt.\n{outcome}\n{opener}\n\nVennlig hilsen\n{me}",
    ),
}
BY_LANGUAGE = {"en": ENGLISH, "nb": NORWEGIAN}
WAY_OUT = {
    "en": "If it does not suit you, a short no is perfectly fine.",
    "nb": "Passer det ikke, er et kort nei helt i orden.",
}


def language_for(languages: tuple[str, ...], otherwise: str) -> str:
    """The language to write in: the first of the person's that there are texts in, else the owner's own."""
    for spoken in languages:
        code = spoken.strip().lower()[:2]
        if code in ("nb", "no", "nn"):
            return "nb"
        if code == "en":
            return "en"
    return otherwise if otherwise in BY_LANGUAGE else "en"


def text_of(template: str, language: str) -> Template:
    """The program's own text of a template."""
    return BY_LANGUAGE[language][template]


def last_in_a_letter(kind: str, when: str) -> str:
    """The last contact as a clause in a letter: "we last spoke on 21 Aug"."""
    clause = {
        "meeting": lambda: _("we last met {when}"),
        "event": lambda: _("we last met {when}"),
        "call": lambda: _("we last spoke {when}"),
        "video": lambda: _("we last spoke {when}"),
    }.get(kind, lambda: _("we last wrote to each other {when}"))()
    return clause.format(when=when)
