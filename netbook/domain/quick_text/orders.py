"""How a clause begins that tells what to do, to remember or to keep, and how one begins that tells of somebody."""

from __future__ import annotations

from netbook.domain.quick_text.vocabulary import MEETING, MOMENT, pattern

# Each run of marks is taken whole: tried in every way, a long moment would hold the window for minutes.
_AND = rf"^<J>*(?:(?:and|then|og|så|but|men|also|please)\s+|{MOMENT}++[\s,:]*+)*+"
_DOING = (
    r"ringe|sende|skrive|møte|spørre|takke|snakke|følge|invitere|besøke|svare|gi|ta|kjøpe|høre|sjekke|hjelpe"
    r"|introdusere|fortelle|levere"
    r"|gratulere|avtale|bestille|purre|huske|dele|kontakte|treffe|planlegge|betale|maile?|melde|sette|finne|lese|lage|si"
)
_BASE = (
    r"call|phone|ring|pick\s+up|collect|fetch|drive|hent|kjør|text|message|e-?mail|mail|write|send|ask|tell|thank(?!\s+you)|meet|visit|invite|book|schedule|arrange"
    r"|congratulate|introduce|give|bring|buy"
    r"|check|reply|answer|respond|ping|share|order|pay|return|lend|see|take|show|offer|help|wish|reschedule|confirm"
    r"|contact|catch|forward|remind|plan"
    r"|apologi[sz]e|say\s+(?:sorry|thanks|hi|hello)|explain|cancel|celebrate|prepare|organi[sz]e|drop\s+(?:off|by|in)|poke|chase|sign|submit|return|deliver"
    r"|be\s+om|beklag|unnskyld|si\s+(?:unnskyld|takk|fra|ja|nei|hei)|forklar|avlys|utsett|feir|forbered|fiks|stikk\s+innom|husk|purr|signer"
    r"|ta\s+med|skriv|spør|fortell|takk|møt|besøk|inviter|avtal|gratuler|introduser|gi|ta|kjøp|hør|sjekk|svar|del|bestill"
    r"|betal|lever|hjelp|ønsk|kontakt|hils"
    r"|vis|planlegg|purr|meld|tekst|vipps|venmo|overfør|gi\s+beskjed|si\s+i?fra|få\s+[\w-]+\s+tilbake|get\s+[\w-]+\s+back|suggest|propose|foreslå|rsvp|spandere?r?"
)

FOLLOW = pattern(
    _AND + r"(?P<keep>(?:follow(?:ing)?[\s-]*up|f/?u|f\.\s?u\.?|f/up|flw\s?up|følge?r?\s+opp|oppfølging|oppf\.?|check(?:ing)?\s+in|catch\s+up"
    r"|touch\s+base|get\s+back\s+to|reach\s+out"
    r"|circle\s+back|try\s+(?:(?:him|her|them)\s+)?again|call\s+(?:(?:him|her|them)\s+)?back"
    r"|wait(?:ing)?\s+for|awaiting|venter?\s+på|avventer?|ta\s+kontakt|høre?\s+med|sjekk\s+inn"
    r"|prøve?r?\s+(?:(?:ham|henne|dem)\s+)?igjen|ringe?r?\s+(?:(?:ham|henne|dem)\s+)?tilbake)(?!\w))"
)  # fmt: skip
TODO = pattern(
    _AND + r"(?:(?:which|that|som)\s+(?=(?:i|we|jeg|vi)\s))?"
    r"(?:(?:remind\s+me(?:\s+<W>)?(?:\s+(?:to|that|about))?|(?:please\s+)?(?:remember|don['’]?t\s+forget)\s+to"
    r"|(?:(?:i|we)\s+)?(?:need|have|want|ought|plan)\s+to"
    r"|(?:i|we)(?:['’]m|['’]re|\s+am|\s+are)\s+to|(?:(?:i|we)\s+)?(?:should(?!\s+(?:i|we)\s)|must|shall(?!\s+(?:i|we)\s)|gotta)(?:\s+remember\s+to)?|(?:i['’]ll|i\s+will)|(?:i['’]?m\s+)?going\s+to|to-?do:?|task:"
    rf"|will(?=\s+(?:{_BASE})\b))|(?:minn\s+meg(?:\s+<W>)?(?:\s+på)?(?:\s+(?:å|at|om))?|påminnelse:?|(?:husk|ikke\s+glem)\s+å"
    rf"|(?:jeg|vi)\s+(?:må|bør|skal|vil)(?:\s+huske\s+å)?"
    rf"|(?:må|bør|skal|vil)\s+huske\s+å|(?:må|bør|skal|vil)(?=\s+(?:{_DOING})\b)|(?:jeg\s+)?(?:har\s+tenkt"
    rf"|planlegger)\s+å|oppgave:))(?!\w)\s*"
)  # fmt: skip
AGREED = pattern(
    _AND
    + r"(?:(?:we|vi|i|jeg)(?:['’]ve|\s+have|\s+har)?\s+)?(?:avtalt\s+(?:med\s+PP\s+)?(?:å|at\s+vi(?:\s+skal|\s+skulle)?)|blitt\s+enige\s+(?:med\s+PP\s+)?om\s+å"
    r"|agreed\s+(?:with\s+PP\s+)?(?:to|that\s+we(?:['’]ll|\s+will|\s+should)?)"
    r"|avtalte\s+(?:med\s+PP\s+)?(?:å|at\s+vi(?:\s+skal|\s+skulle)?)|ble\s+enige\s+(?:med\s+PP\s+)?om\s+(?:å|at\s+vi))\s+"
)
PROMISED = pattern(
    _AND + r"(?:(?:i|jeg)\s+)?(?:(?:promised|lovet|lovte|lova|har\s+lovet|offered|tilbød(?:\s+meg)?)(?:\s+PP)?"
    r"|(?:owe|skylder)\s+PP(?!\s+(?:(?:an?|en|et)\s+)?(?:[\w-]+\s+){0,2}?(?:thank|takk))|told\s+PP(?=\s+(?:that\s+)?i\b)|sa\s+til\s+PP(?=\s+(?:at\s+)?jeg\b))(?:\s+(?:her"
    r"|him|them|henne|ham|dem))?(?:\s+(?:to|å|(?:that\s+)?i(?:['’]d|['’]ll|\s+would|\s+will)?"
    r"|(?:at\s+)?jeg(?:\s+skulle|\s+skal|\s+ville)?))?\s+"
)
REMEMBER = pattern(
    _AND
    + r"(?:remember|note(?:\s+to\s+self)?|nb|fyi|huske?|merk|noter|obs|don['’]?t\s+forget|ikke\s+glem|detail|detalj)(?!\w)\s*(?::|,"
    r"|-)?\s*(?:(?:that|at)\b)?\s*"
)
ORDERED = pattern(
    _AND
    + r"(?:buy|bring|order|book|pay|return|reserve|pick\s+up|kjøpe?|bestille?|betale?|levere?|hente?|reservere?)\s+(?!with\b|from\b|fra\b|med\b)"
)
SURELY = pattern(_AND + rf"(?:{_BASE}|kjøp|buy)\s+(?:<P>|her\b|him\b|them\b|henne\b|ham\b|dem\b)")
IMPERATIVE = pattern(
    _AND
    + rf"(?:{_BASE}|(?!møte\b)(?:{_DOING}))\s+(?!with\b|from\b|fra\b|med\b|w\b|to\s+<P>|til\s+<P>|w/)"
    + "|"
    + _AND
    + r"(?:apologi[sz]e|reply|respond|rsvp|congratulate|beklag|unnskyld|gratuler|purr|svar)<J>*$"
)
REPLY_TO = pattern(_AND + r"(?:reply|write|respond|svar|skriv)\s+(?:to|til)\s+")
OBLIGED = pattern(
    r"(?<!\w)(?:må|bør|skal)\s+(?:sendes|leveres|betales|gjøres|skrives|kjøpes|ordnes|svares|bestilles|hentes|fornyes|returneres|fikses|avtales|bookes|signeres)"
    r"|(?<!\w)(?:must|should|needs?\s+to|has\s+to|have\s+to)\s+be\s+(?:sent|paid|returned|done|written|bought|booked|delivered|signed|fixed|ordered|collected|answered)(?!\w)"
)
"""What must be done, by nobody in particular: by me."""
NEXT_TIME = pattern(
    r"(?<!\w)(?:når\s+(?:jeg|vi)\s+(?:ser|møter|treffer|snakker)|neste\s+gang|when\s+(?:i|we)(?:\s+next)?\s+(?:see|meet|talk|speak)|next\s+time)(?!\w)"
)
ARRANGED = pattern(
    _AND + r"(?:(?:we|vi|i|jeg)\s+)?(?:avtalte|avtalt|booket|booka|planla|bestilte|arranged|agreed\s+on"
    r"|planned|set\s+up|booked|scheduled)\s+(?:(?:med|with)\s+PP\s+)?"
    rf"(?=(?:(?:an?|en|et|ei|ny|nytt|new|another)\s+)*(?:{MEETING})(?!\w))|"
    + _AND
    + r"(?:new|ny|nytt)\s+(?=(?:time|date|appointment|tid|dato|avtale|forsøk|try)(?!\w))"
)
"""A meeting to come that is told as what was agreed."""
SUBJECT = pattern(
    r"^<J>*(?:(?:and|og|but|men|that|at)\s+)*(?P<who>PP)(?P<own>['’]s|['’]|s|\s+(?:sin|sitt)(?=\s+\w))?(?=\W|$)\s*[:,-]?\s*"
)
PRONOUN = pattern(
    r"^<J>*(?:(?:and|og|but|men|that|at)\s+)*(?P<who>she|he|they|hun|han|de|vedkommende)(?P<tail>['’](?:s|re|ve|d|ll)|(?<=e)s|(?<=y)re)?(?!\w)\s*"
)
OWN = pattern(
    r"^<J>*(?:(?:and|og|but|men|that|at)\s+)*(?:(?:her|his|their|hennes|hans|deres)\s+\w+|\w+\s+(?:hennes|hans|deres)\b"
    r"|(?:sønnen|datteren|dattera|moren|mora|faren|bestemoren|bestefaren|bestemora|farmoren|mormoren|tanten|tanta|onkelen|fetteren|kusinen|kusina|svigermoren|svigerfaren|nevøen|niesen|niesa|samboeren|foreldrene|mannen|kona|kjæresten|søsteren|broren|hunden|katten|barna)\b)"
)  # fmt: skip
STATES = pattern(
    r"^<J>*(?:(?:and|og|but|men)\s+)*(?:wants|has|is|needs|likes|loves|hates|starts|moves|works|lives|got|will|plays"
    r"|prefers|thinks|plans|was|knows|hopes"
    r"|studies|travels|are|can|seems|looks|wonders|asks|says|lurer|spør|sier|tror|vil|har|er|skal|begynner|flytter|liker|elsker|hater|trenger|jobber|bor"
    r"|fikk|venter|ønsker|driver|spiller|kan"
    r"|blir|reiser|studerer|foretrekker|håper|vurderer|leter)\b"
)  # fmt: skip
