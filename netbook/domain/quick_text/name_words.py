"""The words by which names are told from other words: what stands before them, what is none, and what joins two."""

from __future__ import annotations

import re

PARTICLES = frozenset(
    "van von de der den la le di da dos du al el bin ibn af av ter ten y las los dos zu zur vom".split()
)
COMMON = frozenset(
    """
    will may mark art hope rose dag tor per even vår odd bill rich drew pat rob jack dawn joy faith june april
    august mai juni liv sol siv jo an do see long young ring ask ida at in on er ola
    """.split()
) - {"ola", "ida"}  # fmt: skip
"""Words that are names too: at the start of a clause they need a word after them that only follows a name."""

BEFORE = frozenset(
    """
    with w med m hos called phoned rang ringte ringt ringer texted emailed mailed mailet messaged met møtte møter
    meet traff saw visited besøkte thanked takket asked spurte told helped hjalp invited inviterte promised lovet
    lovte lova ba gave ga introduced introduserte call phone text email mail ask tell thank ring spør takk møt
    seeing meeting møte send sendte sent skylder owe owes opp up followup contact kontakt besøk besøke besøker
    invite inviter ringe takke sende spørre hjelpe svar svarte svare answer remember husk that tekstet smset treffe
    treffer coffee lunch dinner kaffe lunsj middag write skriv congratulate gratuler wish facetimed skyped zoomed
    pinged purret invitere visiting følge dear
    """.split()
)
KNOWN_BEFORE = BEFORE | frozenset("to til from fra av about om for at by".split())
GIVES = frozenset("send sendte sent gave ga".split())
LOOSE = frozenset("remember husk that up opp see saw".split())
NOT_NAMES = frozenset(
    """
    i the a an my her his their our your it this that she he they we you him them me us and or but not no yes in on
    at by to from for of with about some all every any next last today tomorrow yesterday tonight noon everyone
    everybody somebody someone people friends colleagues family mom dad jeg du han hun den det de vi dere meg deg
    henne ham oss dem og eller men ikke nei ja i på av til fra for om med en et ei min mitt mine sin sitt sine alle
    noen folkene kollegaer venner familien igjen again re zoom teams slack skype whatsapp linkedin signal messenger
    facetime google facebook christmas easter jul påske new year english norwegian phone email mail tlf sms dm
    coffee lunch dinner breakfast call called met meeting video kaffe lunsj middag frokost møte ringte ring husk
    remember follow følg takket thanked had hadde kjøpe buy email epost text message letter brev note merk todo
    talked snakket snakka spoke saw sent sendte gave ga got fikk lovet promised asked spurte was were did is are been being var ble blei er har
    """.split()
)
TO_WHOM = re.compile(
    r"(?:letter|dm|voicemail|word|beskjed|hilsen|e-?mail|mail|epost|e-post|message|text|sms|melding|brev|postcard|postkort|call"
    r"|telefon|telefonsamtale"
    r"|card|kort|reply|svar|wrote|write|skrev|skriv"
    r"|spoke|speak|talked|talk|thanks|thank you|takk|listened|replied)\s+(?:to|til|from|fra)\s+$"
    r"|(?:introduced|introduserte|presenterte|connected)\s+(?:me|meg|us|oss)\s+(?:to|for|with|med|til)\s+$"
    r"|(?:got|received|fikk|mottok)\b[^,.;]*\s(?:from|fra|av)\s+$|(?:gift|gave|present|flowers|blomster)\s+(?:from|to"
    r"|fra|til|for)\s+$"
    r"|(?:introduced|introdusert|presentert)\s+(?:to|for)\s+$|(?:introduced|introduserte)\s+\S+(?:\s\S+)?\s+(?:to|for|til)\s+$",
    re.IGNORECASE,
)
LINK = re.compile(r"\s*(?:,\s*(?:and|og)\b|,|(?:and|og)\b|&|\+|/)\s*", re.IGNORECASE)
AND = re.compile(r"\s+(?:and|og|&|\+)\s+", re.IGNORECASE)
ARTICLE = re.compile(r"\s+(?:an?|the|my|some|her|his|en|et|ei|den|det|min|mitt|noen|litt)\b", re.IGNORECASE)
VERB = re.compile(r"\w+(?:s|ed|te|et|er|de|ikk|tt)")
KIN = frozenset(
    "mamma pappa mor far mum mom dad bestemor bestefar farmor mormor farfar morfar grandma grandpa granny".split()
)
TITLES = frozenset("dr prof mr mrs ms herr fru".split())
TITLE = re.compile(r"(?<!\w)(?:dr|prof|mr|mrs|ms|herr|fru)\.?\s+$", re.IGNORECASE)
BORN = re.compile(
    r"(?:['’]s?\s+(?:birthday|b-?day)|\s+(?:has\s+(?:his|her)\s+birthday|was\s+born|har\s+bursdag|fyller\s+år|(?:er|ble)\s+født))(?!\w)",
    re.IGNORECASE,
)
"""What tells of a birthday begins with a name."""
ARABIC = re.compile(r"(?:al|el|ad|as|an|ar|at|ul|ed|es)[-'’][A-ZÆØÅ]")
"""A family name with its article: Abd al-Rahman."""
