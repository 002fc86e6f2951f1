"""The words that say what happened, English and Norwegian; in the patterns P stands for a person and W for a moment."""

from __future__ import annotations

import re
from dataclasses import dataclass

PERSON, MOMENT, CIRCLE = "\ue000", "\ue100", "\ue200"
_P = f"{PERSON}++"
LIST = rf"{_P}(?:\s*(?:,\s*(?:and|og)|,|and|og|n|&|\+|/)\s*{_P}){{0,11}}+"


def pattern(text: str) -> re.Pattern[str]:
    """A pattern in which PP is one or more people, P one of them."""
    # A mark counts as no letter, so "what is neither letter nor mark" must be said by name.
    made = (
        text.replace("PP", f"(?:{LIST})")
        .replace("<P>", _P)
        .replace("<W>", f"{MOMENT}+")
        .replace("<J>", f"[^\\w{PERSON}{MOMENT}{CIRCLE}]")
    )
    return re.compile(made, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Happening:
    """A way to say that something happened. `tense`: past, noun (with neither past nor future) or coming."""

    found: re.Pattern[str]
    kind: str
    direction: str = "mutual"
    tense: str = "past"
    thanks: bool = False
    owes: bool = False
    ask: bool = False
    favour: str = ""
    whole: bool = False
    """The kind alone does not say what happened, so the note is the whole clause."""
    after: bool = False
    """Whoever did it is named before: "can Ola borrow it? asked by text"."""
    passive: bool = False
    """Whoever did it stands behind: "Grace was introduced to me by Ada"."""


_WITH = r"(?:\s+(?:together\s+)?(?:with|w/|w|med|m/|m|sammen\s+med)(?=\W))"
_MEAL = (
    r"coffees?|cake|kake|pizza|vafler|\w*drinker|bokklubb|book\s+club|lunch|dinner|breakfast|brunch|supper|tea|beers?|drinks?|pint|wine|walk|hike|run|meeting|meet-?up|catch-?up|1:1|1-1"
    r"|one[- ](?:on|to)[- ]one|visit|interview|workshop|sync"
    r"|kaffekopp|kaffe|lunsj|lunch|middag|\w*middag|\w+lunsj|\w+frokost|\w+møte|avtale|appointment|frokost|øl|pils"
    r"|demo|presentasjon|presentation|befaring|kick-?off|oppstart|kollokvie|kollokvium|study\s+(?:group|session)|lesegruppe|movie(?:\s+night)?|filmkveld|game\s+night|quiz(?:\s+night|kveld)?|badstue|sauna"
    r"|vin|te|tur|gåtur|løpetur|skitur|fjelltur|møte|besøk|visitt|ward\s+rounds?|\w+tur"
    r"|intervju|kopp\s+kaffe|kopp\s+te"
)
_MEALS_OF = r"møtet|lunsjen|middagen|kaffen|samtalen|avtalen|timen|turen"
_DOING_IT = r"kino|cinema|teater|theatre|badminton|tennis|squash|padel|hiking|skiing|running|cycling|climbing|sailing|fishing|camping|swimming|dancing"
_DOING_IT += r"|golf|bowling|yoga|workout|gym|trening|dugnad|korøvelse|choir|swim|svømming|shopping"
_HAD = (
    r"(?:(?:had|have|fikk|went\s+for|went\s+on|grabbed|got|did|took|(?:hadde|tok|drakk|spiste|gikk|dro\s+på"
    r"|var\s+på)(?:\s+(?:jeg|vi))?)\s+)?"
    r"(?:(?:an?|en|et|ei|the|quick|rask|oss)\s+){0,4}"
)
_CALL = (
    r"tlf|(?:(?:phone|telefon)\s*)?call|phone\s*call|phone|telefon(?:samtale|prat)?|\w*samtale|\w*prat|chat|natter|talk"
)
_VIDEO = r"zoom|teams|facetime|skype|google\s+meet|video(?:\s*call|\s*chat)?|videomøte|videosamtale|videoprat"
_VIDEO += r"|(?:teams|zoom)[- ]?(?:møte|call|meeting|prat|samtale)"
_EMAIL = r"e-?mails?|mail|e-?post"
_TEXT = r"texts?|msgs?|sms|messages?|dm|whatsapp|(?:tekst)?melding(?:er)?|text\s+message|snapp?"
_LETTER = r"letters?|postcard|(?:christmas|birthday|thank-?you)?\s*card|brev|postkort|(?:jule|bursdags|takke)?kort"
_EVENT = (
    r"party|conference|concert|wedding|festival|seminar|fest|konferanse|konsert|bryllup(?:et)?|(?:bursdags)?selskap"
    r"|julebord|gala|funeral|begravelse|(?:book\s+)?launch|premiere|vernissage|exhibition|utstilling|boklansering|lansering|(?:barne)?dåp|konfirmasjon"
    r"|christening|graduation|reunion|housewarming|(?:jule|sommer|innflytnings|bursdags|hage)fest(?:en)?"
)
MEETING = rf"{_MEAL}|{_DOING_IT}|{_CALL}|{_VIDEO}|{_EVENT}"
"""What people come together for."""
_GIFT = r"gifts?|present|gave|gaver|flowers|blomster"
_ASKED = r"(?:tilbakemelding|hjelp|råd|innspill|anbefaling|en\s+|et\s+|å\s+|lov|penger|introduksjon|tips|hun\s+k|han\s+k|de\s+k)"
_SENT = r"(?:sent(?:\s+(?:over|along|on))?|forwarded|passed\s+(?:on|along)|sendte(?:\s+over)?|videresendte)"
_GIVEN = (
    r"(?:(?:the|an?|some|my|her|his|their|en|et|ei|noen|litt|sin|sitt|boka|boken|den\s+nye)\s+)*(?:new\s+|lovely\s+"
    r"|nice\s+|box\s+of\s+|ny\s+|fin\s+)*"
    r"(?:books?|boka|boken|bok|bøker|flowers|blomster|chocolates?|sjokolade|wine|vin|gifts?|presents?|gaver?|cake"
    r"|kake|honey|plant|cookies"
    r"|tickets?|billetter?|jar|bottle|flaske|clock|klokke|scarf|skjerf|jam|syltetøy|tea|coffee|kaffe)\b"
)


def _one(found: str, kind: str, direction: str = "mutual", tense: str = "past", **flags: bool | str) -> Happening:
    return Happening(pattern(rf"(?<![\w{PERSON}])(?:{found})(?![\w])"), kind, direction, tense, **flags)  # type: ignore[arg-type]


HAPPENINGS: tuple[Happening, ...] = (
    _one(rf"{_SENT}\s+PP\s+(?:an?\s+|en\s+|et\s+)?(?:thank[\s-]you|takke)(?:kort|\s+note|\s+card|\s+letter|\s+mail"
    rf"|\s+email)?", "message", "from-me", thanks=True),
    _one(r"(?:gave|ga)\s+PP\s+(?:a\s+|et\s+|en\s+)(?:quick\s+|rask\s+)?(?:call|ring|bell|buzz|telefon)", "call", "from-me"),
    _one(r"(?:gave|ga)\s+PP(?=\s+(?:a\s+|et\s+|en\s+|some\s+|litt\s+|noen\s+)?(?:[\w-]+\s+)?(?:lift|ride|hand|hug|advice|feedback|tips?|help|skyss|råd|hjelp|klem|tilbakemelding)\b)",
         "other", "from-me", whole=True),
    _one(r"(?:ble|blei|was|got|been)\s+(?:just\s+)?(?:oppringt|ringt(?:\s+opp)?|called(?:\s+up)?|rung|phoned)\s+(?:av|by)(?=\s+<P>)", "call", "from-them"),
    _one(r"(?:ble|blei|was|got|been)\s+(?:kontaktet|kontakta|contacted|messaged|texted|pinged)\s+(?:av|by)(?=\s+<P>)", "message", "from-them"),
    _one(r"(?:(?:ble|blei|was|got|been)\s+)?(?:hentet|henta|kjørt|hjulpet|picked\s+up|driven|fetched|helped(?:\s+out)?|bailed\s+out)(?=[^.;]{0,60}?\s(?:av|by)\s+<P>)",
         "other", "from-them", favour="other", whole=True, passive=True),
    _one(r"PP\s+(?:skyped|facetimed|zoomed|video-?called|skypa|skypet|facetima|facetimet|zooma|zoomet)(?:\s+(?:me|us|meg|oss))?", "video", "from-them"),
    _one(r"PP\s+(?:tok\s+kontakt(?:\s+med\s+(?:meg|oss))?|ga\s+lyd(?:\s+fra\s+seg)?|reached\s+out(?:\s+to\s+(?:me|us))?|got\s+in\s+touch|dropped\s+(?:me|us)\s+a\s+(?:line|note|message)(?:\s+with\s+(?:me|us))?"
         r"|contacted(?:\s+(?:me|us))?"
         r"|kontaktet(?:\s+(?:meg|oss))?|kontakta(?:\s+(?:meg|oss))?|pinged(?:\s+(?:me|us))?|nudged\s+(?:me|us)|purret\s+på\s+meg)", "message", "from-them"),
    _one(r"PP\s+(?:drove|picked\s+(?:me|us)\s+up|picked\s+up|fetched|collected|covered\s+for|stood\s+in\s+for|kjørte|hentet|henta|fulgte|vikarierte\s+for|trøstet|trøsta)"
         r"(?:(?<=up)|\s+(?:me|us|meg|oss))", "other", "from-them", favour="other", whole=True),
    _one(r"^<J>*(?:asked|wrote|replied|answered|said\s+so|spurte|skrev|svarte|sa\s+(?:det|fra))(?=\s+(?:by|over|on|via|in|på|i|per)\s)",
         "message", "from-them", after=True),
    _one(r"(?:fikk\s+(?:(?:jeg|vi)\s+)?(?:vite|høre)|heard|hørte(?:\s+(?:jeg|vi))?|learned|found\s+out)"
         r"(?=(?:\s[^,.;]{0,50}?)?\s(?:from|fra|av)\s+<P>)", "message", "from-them", whole=True),
    _one(r"^<J>*(?:<W><J>*)?PP\s+(?:on\s+the\s+(?:phone|line|blower)|på\s+(?:tråden|telefon(?:en)?|tlf|linja)|i\s+telefonen)", "call"),
    _one(r"^<J>*(?:<W><J>*)?(?:met|møtt|møtte|traff)(?=\s+(?:at|in|on|through|via|på|i|hos|ved|gjennom)\s)", "meeting", after=True),
    _one(r"(?:got|received|fikk|mottok)\s+(?:an?\s+|en\s+|et\s+)?(?:invite|invitation|reminder|answer|reply|question|offer|request|\w*invitasjon|innbydelse|innkalling|påminnelse"
         r"|svar|spørsmål|tilbud|forespørsel)(?=\s+(?:from|fra|av)\s+<P>)", "message", "from-them", whole=True),
    _one(r"(?:got|received|fikk)\s+PP(?:['’]s|s)\s+(?:[\w-]+\s+){0,2}?"
         r"(?:invite|invitation|messages?|text|reply|answer|invitasjon|melding|svar)(?!\w)", "message", "from-them", whole=True),
    _one(r"(?:sent|sendte)\s+PP(?=\s+(?:my\s+|our\s+|some\s+|en\s+|min\s+)?(?:[\w-]+\s+)?(?:wishes|greetings|congratulations|congrats|condolences|regards|\w*hilsen(?:er)?|\w*gratulasjon\w*|\w*kondolanser?)(?!\w))",
         "message", "from-me"),
    _one(r"(?:got|get)\s+(?:a\s+)?hold\s+of|fikk\s+(?:(?:jeg|vi)\s+)?(?:(?:endelig|omsider)\s+)?(?:tak|fatt)\s+i(?=\s+<P>)", "other", whole=True),
    _one(r"(?:drove|fetched|picked\s+up|walked|accompanied|kjørte|hentet|henta|fulgte)(?=\s+<P>\s+(?:to|home|from|til|hjem|fra|på|hos|i)\b)",
         "other", "from-me", whole=True),
    _one(r"(?:borrowed|lånte)(?=\s+[^,.;]{1,60}?\s+(?:from|fra|av|hos)\s+<P>)", "shared", "from-them", whole=True),
    _one(r"(?:emailed|e-mailed|mailed|mailet|mailte)(?=\s+[^,.;]{1,50}?\s(?:to|til)\s+<P>)", "email", "from-me"),
    _one(r"(?:texted|messaged|dm'?e?d|tekstet|teksta|smset)(?=\s+[^,.;]{1,50}?\s(?:to|til)\s+<P>)", "message", "from-me"),
    _one(r"(?:wrote|skrev)(?=\s+(?!to\s|til\s|[^,.;]*(?:letter|card|mail|message|text|brev|kort|e-?post|melding|sms)\s)"
         r"[^,.;]{1,40}?\s(?:to|for|til)\s+<P>)", "email", "from-me", whole=True),
    _one(rf"(?:brought|delivered|dropped\s+off|leverte|kom\s+med|hadde\s+med|tok\s+med)\s+(?={_GIVEN}[^,.;]{{0,40}}?\s(?:to|for|til)\s+<P>)",
         "gift", "from-me"),
    _one(r"(?:brought|delivered|dropped\s+off|leverte|kom\s+med)(?=\s+[^,.;]{1,40}?\s(?:to|for|til)\s+<P>)", "other", "from-me", whole=True),
    _one(r"lånte(?=\s+<P>\s)", "shared", "from-me", whole=True),
    _one(rf"PP\s+(?:brought|hadde\s+med|tok\s+med|kom\s+med)(?:\s+(?:me|us|meg|oss))?(?=\s+{_GIVEN})", "gift", "from-them"),
    _one(r"(?:emailed|e-mailed|mailed|mailet|mailte)\s+(?:back\s+and\s+forth\s+|fram\s+og\s+tilbake\s+|litt\s+)?(?:with|med)(?=\s+<P>)", "email"),
    _one(r"(?:texted|messaged)\s+(?:back\s+and\s+forth\s+)?with(?=\s+<P>)", "message"),
    _one(r"^<J>*(?:<W>|(?:på|i|under|etter|ved)\s+[\w-]+)\s+(?:fortalte|sa)\s+PP(?=\s+(?:meg|oss|at|om)\s)", "message", "from-them", whole=True),
    _one(r"(?:told|fortalte)(?=\s+<P>(?!['’]s|s\s))", "message", "from-me", whole=True),
    _one(r"(?:kom\s+i\s+(?:snakk|prat)\s+med|got\s+talking\s+(?:to|with)|sat\s+next\s+to|satt\s+ved\s+siden\s+av)(?=\s+<P>)", "meeting"),
    _one(r"så(?=\s+PP\s+(?:på|i|hos|ved|sammen)\b)", "meeting"),
    _one(r"(?:takket\s+(?:ja|nei)\s+til|said\s+(?:yes|no)\s+to|accepted|declined)(?=[^.;]*<P>)", "message", "from-me", tense="coming", whole=True),
    _one(r"(?:sendte|sent)\s+(?:en\s+|my\s+|some\s+)?(?:gratulasjon\w*|hilsen(?:er)?|congratulations|congrats|greetings|condolences|kondolanser|regards)"
         r"\s+(?:to|til)(?=\s+<P>)", "message", "from-me", whole=True),
    _one(r"PP\s+(?:thanked|takket|takka)(?:\s+(?:me|us|meg|oss))?", "message", "from-them", whole=True),
    _one(r"(?:wished|ønsket)(?=\s+<P>)", "message", "from-me", whole=True),
    _one(rf"(?:{_CALL}|{_VIDEO}|{_MEAL}|(?:the\s+)?(?:møtet|lunsjen|middagen|kaffen|samtalen)){_WITH}?\s*PP\s+(?:<W>\s+)?(?:is\s+|was\s+|er\s+|ble\s+)?(?:moved|postponed|pushed|rescheduled|put\s+off"
    r"|flyttet|flytta|utsatt)(?=\s+<W>|\s+(?:to|til)\s)"
    r"|(?:had\s+to\s+|måtte\s+)(?:postpone|move|reschedule|utsette|flytte)(?=[^.;]*<P>\s+<W>)", "meeting", tense="coming"),
    _one(rf"(?:{_CALL}|{_VIDEO}|{_MEAL}|(?:the\s+)?(?:møtet|lunsjen|middagen|kaffen|samtalen)){_WITH}?\s*PP(?:\s*<W>)?\s+(?:(?:is|was|er|ble|blei)\s+)?"
    r"(?:cancell?ed|called\s+off|avlyst|avlyses|innstilt)", "message", whole=True),
    _one(r"(?:thx|thanks|thank\s+you|tusen\s+takk|mange\s+takk),?(?:\s+(?:again|so\s+much|igjen))?(?=\s+<P>)", "message", "from-me", thanks=True),
    _one(r"(?:dropped\s+by|stopped\s+by|popped\s+(?:by|round\s+to|over\s+to)|swung\s+by|stakk\s+innom|kikket\s+innom|var\s+innom)(?=\s+<P>)", "meeting"),
    _one(rf"^<J>*PP<J>+(?:{_CALL})(?=<J>*(?:$|[,.;\d]|<W>|for\b|about\b|om\b|re\b|i\b))", "call", tense="noun"),
    _one(r"tried\s+(?:calling|to\s+call|phoning)|prøvde\s+å\s+(?:ringe|nå)", "call", "from-me", whole=True),
    _one(r"left\s+(?:an?\s+)?(?:message|voicemail)\s+(?:for|with)|"
         r"left\s+PP\s+an?\s+(?:message|voicemail|note)|la\s+igjen\s+(?:en\s+)?beskjed\s+(?:til|hos)", "message", "from-me", whole=True),
    _one(r"(?:voicemail|word|beskjed|svar)\s+(?:from|fra)(?=\s+<P>)", "message", "from-them"),
    _one(rf"(?:(?:i|jeg)\s+)?(?:wrote|posted|skrev|postet)\s+(?:an?\s+|en\s+|et\s+|the\s+)?(?:(?:long|short|little|nice|lang|langt|kort|lite|fin|fint)\s+)?(?:{_LETTER})\s+(?:to|til)(?=\s+<P>)",
         "letter", "from-me"),
    _one(rf"(?:(?:i|jeg)\s+)?(?:wrote|skrev)\s+(?:an?\s+|en\s+|et\s+|the\s+)?(?:(?:long|short|little|nice|lang|langt|kort|lite|fin|fint)\s+)?(?:{_EMAIL})\s+(?:to|til)(?=\s+<P>)",
         "email", "from-me"),
    _one(r"PP\s+(?:wrote|skrev)\s+(?:(?:me|us|meg|oss)\s+)?(?:an?\s+|en\s+|et\s+)?(?:[\w-]+\s+){0,2}?(?:letter|brev|postcard|postkort)(?!\w)"
         r"(?:\s+(?:to|til)\s+(?:me|us|meg|oss))?", "letter", "from-them"),
    _one(r"wrote\s+PP\s+an?\s+(?:[\w-]+\s+){0,2}?letter|skrev\s+(?:et\s+)?brev\s+til(?=\s+<P>)", "letter", "from-me"),
    _one(r"PP\s+(?:got|bought|brought|kjøpte|fikset)\s+(?:me|us|meg|oss)", "gift", "from-them"),
    _one(r"PP\s+(?:cancell?ed|postponed|rescheduled|avlyste|utsatte)", "message", "from-them", whole=True),
    _one(r"(?:cancell?ed|postponed|rescheduled|avlyste|utsatte)(?=[^.;]*<P>)", "message", "from-me", whole=True),
    _one(r"(?:thanked|takket(?!\s+være)|takka)(?:\s+PP)?", "message", "from-me", thanks=True),
    _one(r"(?:said|sent|sa|sendte)\s+(?:a\s+|en\s+)?(?:(?:many|big|huge|mange|tusen)\s+)?(?:thanks|thank\s+you(?:\s+\w+)?|takk)\s+(?:to|til)",
         "message", "from-me", thanks=True),
    _one(r"(?:said|sa)\s+(?:thanks|thank\s+you|takk)(?!\s+(?:nei|no|but|men)\b)", "message", "from-me", thanks=True),
    _one(r"(?:(?:many|big|huge|mange|tusen)\s+)?(?:thanks|thx|tnx|thank[\s-]you(?:\s+(?:note|card|letter))?|takk(?:ekort|ebrev)?)(?:\s+(?:again|so\s+much|very\s+much|a\s+lot|igjen|så\s+mye|skal\s+du\s+ha))?\s+(?:to|til)(?=\s+<P>(?!['’]s\s))",
         "message", "from-me", thanks=True),
    _one(r"(?:owes?|skylder)\s+PP\s+(?:(?:an?|en|et)\s+)?(?:[\w-]+\s+){0,2}?(?:thanks|thank[\s-]you|takk)", "other", "from-them", owes=True),
    _one(r"PP\s+(?:introduced|connected|introduserte|presenterte)\s+(?:me|us|meg|oss)\s+(?:to|with|for|med|til)(?=\s+<P>)"
         r"|PP\s+(?:put|got|brought)\s+(?:me|us)\s+(?:in|into)\s+(?:touch|contact)\s+with(?=\s+<P>)"
         r"|PP\s+(?:satte|koblet)\s+(?:meg|oss)(?:\s+i\s+(?:kontakt|forbindelse))?\s+(?:med|til)(?=\s+<P>)",
         "other", "from-them", favour="introduction", whole=True),
    _one(r"PP\s+(?:introduced|connected)\s+(?:me|us)\s+(?:to|with)(?=\s+(?:an?|the|her|his|some)\s)|PP\s+(?:introduserte|presenterte)\s+(?:meg|oss)\s+for(?=\s+(?:en|et|ei|noen)\s)",
         "other", "from-them", favour="introduction", whole=True),
    _one(r"(?:was|were|got|been|ble|blei|fikk\s+bli)\s+(?:introduced|introdusert|presentert)\s+(?:to|for)\s+PP\s+(?:by|through|av|gjennom)(?=\s+<P>)"
         r"|PP\s+(?:was|were|ble|blei)\s+(?:introduced|introdusert|presentert)\s+(?:to|for)\s+(?:me|us|meg|oss)\s+(?:by|through|av|gjennom)(?=\s+<P>)",
         "other", "from-them", favour="introduction", whole=True, passive=True),
    _one(r"(?:introduced|intro['’]?e?d|connected|linked(?:\s+up)?|introduserte|presenterte|koblet(?:\s+sammen)?)(?=\s+<P>)", "message", "from-me", whole=True),
    _one(r"PP\s+(?:helped|hjalp)(?:\s+(?:me|us|meg|oss))?", "other", "from-them", favour="other", whole=True),
    _one(r"PP\s+(?:recommended|endorsed|anbefalte)\s+(?:me|us|meg|oss)", "other", "from-them", favour="recommendation", whole=True),
    _one(r"(?:helped|hjalp)(?=\s+<P>)", "other", "from-me", whole=True),
    _one(r"(?:asked)\s+PP(?=\s+(?:for|to|if|whether)\b)", "message", "from-me", ask=True, whole=True),
    _one(rf"(?:ba)\s+PP(?=\s+(?:om|å|lese|sende|hjelpe|se|skrive|ringe|komme|gi|ta)\b)"
    rf"|spurte\s+PP(?=\s+om\s+{_ASKED})", "message", "from-me", ask=True, whole=True),
    _one(r"PP\s+asked\s+(?:me|us)(?=\s+(?:for|to|if|whether)\b)|PP\s+(?:ba|spurte)\s+(?:meg|oss)(?=\s+(?:om"
    r"|å|lese|sende|hjelpe|se|skrive|ringe|komme|gi|ta)\b)", "message", "from-them", ask=True, whole=True),
    _one(r"PP\s+(?:spurte|asked)(?=\s+(?:om|if|whether)\s+(?:(?:jeg|vi|i|we)\s"
         r"|(?:hun|han|de|she|he|they)\s+(?:kan|kunne|får|fikk|can|could|may)\s))", "message", "from-them", ask=True, whole=True),
    _one(rf"(?:asked)\s+(?:her|him|them)(?=\s+(?:for|to|if|whether)\b)"
    rf"|(?:ba)\s+(?:henne|ham|han|dem)(?=\s+(?:om|å|lese|sende|hjelpe|se|skrive|ringe|komme|gi|ta)\b)"
    rf"|spurte\s+(?:henne|ham|han|dem)(?=\s+om\s+{_ASKED})", "message", "from-me", ask=True, whole=True),
    _one(r"(?:she|he|they)\s+asked\s+(?:me|us)(?=\s+(?:for|to|if|whether)\b)|(?:hun|han|de)\s+(?:ba|spurte)\s+(?:meg|oss)(?=\s+(?:om"
    r"|å|lese|sende|hjelpe|se|skrive|ringe|komme|gi|ta)\b)", "message", "from-them", ask=True, whole=True),
    _one(r"(?:asked|spurte)(?=\s+<P>)", "message", "from-me", whole=True),
    _one(rf"PP\s+{_SENT}\s+(?:(?:me|us|meg|oss)\s+)?(?:an?\s+|en\s+|et\s+)?(?:{_EMAIL})", "email", "from-them"),
    _one(rf"PP\s+{_SENT}\s+(?:(?:me|us|meg|oss)\s+)?(?:an?\s+|en\s+|et\s+)?(?:{_LETTER})", "letter", "from-them"),
    _one(rf"PP\s+{_SENT}\s+(?:(?:me|us|meg|oss)\s+)?(?:an?\s+|en\s+|et\s+)?(?:{_TEXT})", "message", "from-them"),
    _one(rf"PP\s+{_SENT}\s+(?:me|us|meg|oss)(?=\s+{_GIVEN})|PP\s+{_SENT}(?=\s+{_GIVEN}(?![^,.;]*<P>))", "gift", "from-them"),
    _one(r"PP\s+(?:gave|ga)\s+(?:me|us|meg|oss)(?=\s+(?:[\w-]+\s+){0,3}?(?:advice|feedback|tips?|input|help|lift|hand"
    r"|ride|råd|hjelp|innspill|tilbakemelding)\b)",
         "other", "from-them", favour="other", whole=True),
    _one(r"PP\s+(?:gave|ga)\s+(?:me|us|meg|oss)", "gift", "from-them"),
    _one(rf"PP\s+(?:{_SENT}|shared|lent|delte|lånte)(?!<J>*(?:<W><J>*)?$)(?:\s+(?:me|us|meg|oss)|\s+(?:with|med)\s+(?:me|meg|oss"
    rf"|us))?", "shared", "from-them"),
    _one(rf"(?:got|received|fikk|mottok)\s+(?:an?\s+|en\s+|et\s+)?(?:{_EMAIL})\s+(?:from|fra|av)(?=\s+<P>)", "email", "from-them"),
    _one(rf"(?:got|received|fikk|mottok)\s+(?:(?:an?|en|et)\s+(?:[\w-]+\s+){{0,2}}?)?(?:{_LETTER})\s+(?:from|fra|av)(?=\s+<P>)", "letter", "from-them"),
    _one(rf"(?:got|received|fikk|mottok)\s+(?:an?\s+|en\s+|et\s+)?(?:{_TEXT})\s+(?:from|fra|av)(?=\s+<P>)", "message", "from-them"),
    _one(r"(?:got|received|fikk|mottok)\s+(?:an?\s+|en\s+)?(?:call|telefon|phone\s+call)\s+(?:from"
    r"|fra)(?=\s+<P>)", "call", "from-them"),
    _one(r"(?:got|received|fikk|mottok)(?=\s+[^,.;]{1,60}?\s+(?:from|fra|av)\s+<P>)", "gift", "from-them"),
    _one(rf"{_SENT}\s+(?:PP\s+)?(?:an?\s+|en\s+|et\s+|the\s+)?(?:{_EMAIL})(?:\s+(?:to|til)(?=\s+<P>))?", "email", "from-me"),
    _one(rf"{_SENT}\s+(?:PP\s+)?(?:an?\s+|en\s+|et\s+|the\s+)?(?:{_LETTER})(?:\s+(?:to|til)(?=\s+<P>))?", "letter", "from-me"),
    _one(rf"{_SENT}\s+(?:PP\s+)?(?:an?\s+|en\s+|et\s+|the\s+)?(?:{_TEXT})(?:\s+(?:to|til)(?=\s+<P>))?", "message", "from-me"),
    _one(rf"{_SENT}(?:\s+PP)?(?=\s+{_GIVEN})|(?:gave(?!\s+(?:from|fra|back)\b)|ga|(?:bought|kjøpte)(?!\s+<P>['’]s)"
         rf"(?![^,.;]{{0,60}}\s(?:from|fra|av)\s+<P>))(?=[^,.;]{{0,60}}<P>)", "gift", "from-me"),
    _one(rf"(?:{_SENT}|shared|lent|delte|lånte\s+bort)(?=[^,.;]{{0,80}}<P>)"
    rf"|(?:{_SENT}|shared|delte)\s+(?:her|him|them|henne|ham|dem)(?=\s)", "shared", "from-me"),
    _one(r"(?:invited|inviterte|congratulated|gratulerte|pinged|nudged|chased|reminded|poked"
         r"|minnet|minte|purret|purra(?:\s+på)?)(?=\s+<P>)", "message", "from-me", whole=True),
    _one(r"(?:followed\s+up|fulgte\s+opp)(?:\s+(?:with|med))?(?=\s+<P>)", "message", "from-me", whole=True),
    _one(r"PP\s+(?:invited|inviterte|congratulated|gratulerte|thanked|takket)(?:\s+(?:me|us|meg|oss))?", "message", "from-them", whole=True),
    _one(r"(?:emailed|e-mailed|mailed|mailet|mailte|wrote(?:\s+(?:back\s+)?to)?|replied\s+to|answered|skrev\s+til"
    r"|svarte)(?=\s+<P>)", "email", "from-me"),
    _one(r"(?:texted|messaged|dm'?e?d|whatsapped|tekstet|teksta|meldte|smset|snapped|snappet|snappa|skrev\s+med|(?:snappet|snappa|meldte|tekstet|teksta|chatta)\s+med"
    r"|chattet\s+med)(?=\s+<P>)", "message", "from-me"),
    _one(r"PP\s+(?:emailed|e-mailed|mailed|wrote|replied|skrev|mailet|svarte)(?:\s+(?:me|us|back|to\s+me|til\s+meg"
    r"|meg|oss|tilbake))?", "email", "from-them"),
    _one(r"PP\s+(?:texted|messaged|tekstet|meldte)(?:\s+(?:me|us|meg|oss))?", "message", "from-them"),
    _one(r"PP\s+(?:called|rang|phoned|telephoned|ringte)(?:\s+(?:me|us|back|meg|oss|tilbake))?", "call", "from-them"),
    _one(r"PP\s+(?:visited|came\s+by|dropped\s+by|popped\s+(?:round|by|in|over)|swung\s+by|looked\s+in|stakk\s+(?:bortom|oppom)|svingte\s+innom|tittet\s+innom|kom\s+(?:bortom|oppom)|dropped\s+in|stopped\s+by|came\s+over|kom\s+innom|stakk\s+innom"
    r"|kom\s+på\s+besøk|besøkte\s+(?:meg|oss)"
         r"|var\s+på\s+besøk|var\s+innom)(?:\s+(?:me|us))?", "meeting", "from-them"),
    _one(r"(?:(?<!is\s)(?<!was\s)(?<!are\s)(?<!video\s)called|rang|rung|phoned|telephoned|spoke\s+(?:(?:on|over)\s+the\s+phone\s+|\w+\s+)?(?:to|with)|talked\s+(?:to|with)"
    r"|chatted\s+(?:to|with)|ringte(?:\s+(?:jeg|vi))?(?:\s+(?:til"
    r"|med))?|ringt|snakk(?:a|et)\s+(?:lenge\s+|litt\s+|godt\s+)?med"
         r"|pratet\s+med|prata\s+med|skravla\s+med|skravlet\s+med)(?=\s+<P>)", "call"),
    _one(r"(?:video[\s-]?(?:called|chatted)|"
         r"zoomed|facetimed|skyped|skypa|skypet|facetima|facetimet|zooma|zoomet|videochatt?et)(?:\s+(?:with|med))?(?=\s+<P>)", "video"),
    _one(r"(?:met\s+up\s+with|met\s+with|met|saw|visited|ran\s+into|bumped\s+into|caught\s+up\s+with"
    r"|hung\s+out\s+with|(?:møtte|traff|besøkte|støtte\s+på)(?:\s+(?:jeg|vi))?"
         r"|var\s+(?:på\s+besøk\s+)?hos|dined\s+with)"
         r"(?=\s+(?:(?:my|our|an?|min|mitt|vår|en|ei)\s+(?:(?!of\b|from\b|to\b|til\b|fra\b|with\b|med\b|about\b|om\b|by\b|av\b)[\w-]+\s+){1,3}"
         r"|(?:the\s+[\w-]+\s+of|[\w-]+(?:en|a|et)\s+til)\s+)?<P>)", "meeting"),
    _one(r"(?:interviewed|intervjuet|intervjua)(?=\s+<P>)", "meeting"),
    _one(r"(?:(?:was|were|got|ble|blei)\s+)?(?:interviewed|intervjuet|intervjua|visited|besøkt)\s+(?:by|av)(?=\s+<P>)", "meeting", "from-them"),
    _one(rf"(?:having|grabbing|doing|getting|going\s+(?:for|to|on)"
         r"|spiser|drikker|har|tar|skal\s+(?:ha|spise|drikke|ta|på|i)|(?:should|must)\s+(?:have|grab))\s+"
         rf"(?:(?:an?|en|et|ei|the|some|our|litt)\s+)?(?:{_MEAL}|{_VIDEO}|{_EVENT}|{_DOING_IT})(?:{_WITH}|\s+(?:hos|at))(?=\s*<P>)", "meeting", tense="coming"),
    _one(rf"(?:moved|pushed|shifted|rescheduled|postponed|flyttet|flytta|utsatte)\s+(?:(?:the|our|my)\s+)?(?:{_CALL}|{_VIDEO}|{_MEAL}|{_MEALS_OF})"
         rf"{_WITH}?(?=\s*<P>\s+(?:(?:to|til)\s+)?<W>)", "meeting", tense="coming"),
    _one(r"(?:seeing|møter|treffer|besøker|visiting)(?=\s+<P>)", "meeting", tense="coming"),
    _one(rf"{_HAD}(?:{_VIDEO})(?:{_WITH}|:)?(?=\s*<P>)", "video", tense="noun"),
    _one(rf"(?:{_EMAIL})\s+(?:from|fra)(?=\s+<P>)", "email", "from-them"),
    _one(rf"(?:{_TEXT})\s+(?:from|fra)(?=\s+<P>)", "message", "from-them"),
    _one(rf"(?:{_LETTER})\s+(?:from|fra)(?=\s+<P>)", "letter", "from-them"),
    _one(rf"(?:{_CALL})\s+(?:from|fra)(?=\s+<P>)", "call", "from-them"),
    _one(rf"(?:{_GIFT})\s+(?:from|fra)(?=\s+<P>)", "gift", "from-them"),
    _one(rf"(?:{_EMAIL})\s+(?:to|til)(?=\s+<P>)", "email", "from-me"),
    _one(rf"(?:{_TEXT})\s+(?:to|til)(?=\s+<P>)", "message", "from-me"),
    _one(rf"(?:{_LETTER})\s+(?:to|til)(?=\s+<P>)", "letter", "from-me"),
    _one(rf"(?:{_GIFT})\s+(?:to|til|for)(?=\s+<P>)", "gift", "from-me"),
    _one(rf"(?:{_EMAIL}){_WITH}(?=\s*<P>)", "email"),
    _one(rf"(?:{_TEXT}){_WITH}(?=\s*<P>)", "message"),
    _one(rf"{_HAD}(?:{_EVENT})(?:{_WITH}|\s+hos|\s+of|\s+til|\s+(?=at\s+<P>)|:)?(?=\s*(?:at\s+)?<P>)", "event", tense="noun"),
    _one(rf"(?:the\s+)?(?:{_MEALS_OF}){_WITH}(?=\s*<P>)", "meeting", tense="noun"),
    _one(rf"{_HAD}(?:{_CALL})(?:{_WITH}|:)(?=\s*<P>)", "call", tense="noun"),
    _one(rf"{_HAD}(?:{_MEAL})(?:{_WITH}|:|\s+hos)?(?=\s*<P>)", "meeting", tense="noun"),
    _one(rf"{_HAD}(?:{_CALL})(?=\s*<P>)", "call", tense="base"),
    _one(rf"(?:{_VIDEO})", "video", tense="noun"),
    _one(r"(?:spent|tilbrakte|brukte|lunched|dined|brunched|walked|ran|hiked|cycled|swam|skied|drove|shopped|baked|sang|lunsjet|played|went|worked|jogged|climbed|sailed|paddled|rowed|fished|celebrated|løp|svømte|syklet|padlet|seilte|spaserte|drakk|bakte|lagde|shoppet|feiret|feira|fisket|klatret|travelled|watched|studied|trained|cooked|ate|sat|danced|spilte|jobbet|reiste|dro"
    r"|gikk|var|satt|danset|trente|spiste|så)"
         r"\b[^,.;]{0,40}?\s(?:with|med|vs|against|mot)(?=\s+<P>)", "meeting", whole=True),
    _one(rf"(?:{_DOING_IT}){_WITH}(?=\s*<P>)", "meeting", tense="noun", whole=True),
    _one(rf"{_HAD}(?:{_MEAL})", "meeting", tense="noun"),
    _one(rf"(?:{_EVENT})", "event", tense="noun"),
    _one(r"PP\s+(?:and|og)\s+(?:i|jeg)\s+(?:went|played|had|watched|walked|ate|cooked|met|did|saw|talked|spilte|gikk|dro|var|spiste|så|tok|hadde|møttes|snakket|reiste)",
         "meeting", whole=True),
    _one(r"(?:had|hadde|took|tok)\s+(?:an?|en|et|ei)\s+(?:[\w-]+\s+){1,2}(?:with|med)(?=\s+<P>)", "other", whole=True),
    _one(r"phone\s*call|telefonsamtale|videosamtale", "call", tense="noun"),
)  # fmt: skip
"""In the order of trust: the first that is found in a clause says what happened."""

CHANNELS = tuple(
    (pattern(rf"(?<!\w)(?:(?:by|over|on|via|in|per|på|i)\s+(?:the\s+)?(?:an?\s+)?)(?:{words})(?!\w)"), kind)
    for words, kind in (
        (r"phone|telefon(?:en)?|tlf", "call"), (_VIDEO, "video"), (_EMAIL, "email"), (r"person", "meeting"),
        (rf"(?:{_TEXT})|signal|slack|messenger|linkedin|telegram|instagram|snapchat|chat", "message"), ((r"letter|brev"
        r"|card|kort"), "letter"),
    )
)  # fmt: skip

OUTCOMES = tuple(
    (pattern(rf"(?<!\w)(?:(?:it|this|that|the\s+\w+|det|den|møtet|samtalen)\s+)?(?:went|gikk)\s+(?:{words})(?!\w)"), outcome)
    for words, outcome in (
        (r"(?:really\s+|very\s+|quite\s+|veldig\s+|kjempe)?(?:well|great|fine|good|bra|fint|godt)", "well"),
        (r"(?:really\s+|very\s+|quite\s+|veldig\s+)?(?:badly|poorly|terribly|dårlig|skeis|ikke\s+bra|galt)", "badly"),
        (r"(?:ok|okay|so\s+so|sånn\s+passe|greit)", "neutral"),
    )
)  # fmt: skip
