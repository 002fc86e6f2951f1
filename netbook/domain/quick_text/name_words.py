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
ORDINARY = COMMON | frozenset(
    """
    grace joy faith hope rose lily daisy iris violet ivy olive amber ruby pearl crystal summer autumn melody harmony chance chase hunter
    mason dean gene guy miles frank ernest max ray rusty sandy sky star stone storm wade grant lance glen heath jade jewel king lane lee mercy misty
    page penny piper prince randy reed robin rod sage scout sterling trip van wayne buck cliff dale duke earl bob bud christian paris
    snow berg wood woods green brown black white gray grey short small little cook baker smith miller carter cooper fisher power powers price banks
    bush field fields ford hall hill hills house lake land marsh moon moore park parks pond pool poole rice rivers sharp silver strong summers
    swift waters wells west winter winters wolf worth day bell best bird bishop bond cash castle church clay cross english fox french frost
    gold good hand hart hay holiday holly hood horn hunt knight lamb law love lord major march marks mills money nail nice north noble paine
    parish pike place poor pope potter rain read rush salt shell speed spring steel stern street temple town walker wall ward weaver weeks wise
    dal haug vik moen bakke bakken hagen sand strand holm lie lien skog skogen rein stein eik roser randi gry hauk falk ulf ravn svein bo li
    vilde lykke nor trygve borg lund myhre myra elv foss gran gren kvist holt sund vang vold berge hav bekk brekke dahl haugen lia aas ny god
    hans finn andre stig tone line else gro angel diamond sierra destiny signe unge terry jay randi carol
    jan house man case read holder lang wall walls glass smart prince golden bright branch gross moss pace foster gates clay noble burns barnes
    cherry turner farmer horn crane booth bridges chambers savage bean berry drake downs stark harper porter strøm palmer pierce shepherd
    costa kane curry skinner beard petty lynch palm villa bass eide lunde moe york washington jordan england victoria florence sydney austin
    houston dallas hull kent oxford london berlin milan vienna geneva virginia georgia chelsea brooklyn madison
    """.split()
)
"""Words of either language that are somebody's name too: written small they need more than a place where a name may stand."""

BEFORE = frozenset(
    """
    with w med m hos 4 called rung phoned telephoned rang ringte ringt ringer texted emailed mailed mailet messaged met møtte møter
    meet traff saw visited besøkte thanked takket asked spurte told helped hjalp invited inviterte promised lovet
    lovte lova ba gave ga introduced introduserte call phone text email mail ask tell thank ring spør takk møt
    seeing meeting møte send sendte sent skylder owe owes opp up followup contact kontakt besøk besøke besøker
    invite inviter ringe takke sende spørre hjelpe svar svarte svare answer remember husk that tekstet smset treffe
    lent lånte interviewed intervjua intervjuet drove kjørte hentet showed viste taught
    ping nudge nudged poke poked chase chased congratulated congrats gratulerte gratulere hils hilste hilse takka skypa skypet facetima zooma
    teksta tekste smse smset mailte maile dm dmed meldte varsle varsla minte inviterer joined join
    interviewed intervjuet consulted paid betalte hired ansatte emailing calling texting asking thanking
    treffer coffee lunch dinner kaffe lunsj middag write skriv congratulate gratuler wish facetimed skyped zoomed
    pinged purret invitere visiting følge dear vipps vippse vippset vippsa venmo venmoed snapped snappet snappa
    snapchattet fortalte bumped intro'd intro’d introed koblet linked connected
    """.split()
)
KNOWN_BEFORE = BEFORE | frozenset(
    "to til from fra av about om for at by into of from via through gjennom vs against mot re ang visit thx thanks".split()
)
NEW_BEFORE = BEFORE - frozenset("saw remember husk that up opp u".split()) | frozenset("to til from fra av by".split())
"""After these a small given name is somebody's whom the book does not know."""
CALLS = frozenset(
    """
    called rang phoned telephoned texted emailed messaged skyped facetimed wrote ringte ringer skrev tekstet mailet smset sendte svarte
    """.split()
)
ACTS = CALLS | {"'s", "’s"}
"""After these even a small word in the middle of a clause is the name of whoever did it, where the book knows one."""
WEAK = frozenset(
    """
    buy bring give gi kjøp kjøpe lend show drive get take pick hent kjør fetch book pay see facetime zoom skype teams tlf telefon prat samtale
    fu u oppf todo breakfast frokost brunch tea te øl beer beers drinks walk tur text sms melding brev letter gave present chat besøk meeting catchup date
    """.split()
)
"""After these a small name is one, unless it is a word as well."""
NEWS = frozenset(
    """
    fine ill sick better ok okay pregnant back home here away tired busy sad happy engaged retired single
    syk frisk bedre gravid hjemme borte tilbake ferdig glad sliten trist opptatt skilt forlovet
    """.split()
)
"""What is told in haste right after a name: "may ill"."""
THINGS = frozenset(
    "power snow frost rain storm stone wood gold silver land sand summer winter spring autumn sky moon stern sol storm berg foss elv hav vang".split()
)
"""Of these names of things much is told as of people: that they are, were or came proves nothing."""
BEING = frozenset(
    "went gikk cut is was has are er var har blir ble and og starts turns kom came comes kommer goes drar går".split()
)
ASKS = frozenset(
    "can could will would should shall is was has have did does kan kunne skal skulle vil ville må bør er var har hadde blir".split()
)
"""With these a question begins, and then comes whom it is about."""
MEALS = frozenset(
    """
    coffee lunch dinner breakfast brunch tea meeting drinks beer birthday
    kaffe lunsj middag frokost te møte prat samtale tur pils øl besøk bursdag
    """.split()
)
DID = re.compile(r"[^\W\d_]{3,}(?:ed|te|et|dde|tte|[^aeiouyæøå]a)")
"""How a verb of what is past ends."""
LONE_VERB = re.compile(
    r"(?:^|[.,;:!?\n–-])\s*(?:(?:i|we|jeg|vi|and|og|so|så|just|nettopp|what|when|where|how|why|hva|når|hvor|hvordan|hvorfor)\s+)*([^\W\d_]+)\s+(?:(?:endelig|finally|just|nettopp|akkurat|also|også)\s+)?$",
    re.IGNORECASE,
)
COMPOUND = re.compile(
    r"grace\s+(?:period|note)|may\s+day|mark\s+my\s+words|rose\s+(?:garden|wine)|art\s+(?:class|show|gallery|exhibition|fair)|faith\s+school|ivy\s+league"
    r"|(?:power|snow)\s+(?:cut|outage|plant|storm|shovel)|joy\s+ride|hope\s+(?:so|not|to)|daisy\s+chain|berg\s+og\s+dal|per\s+(?:dag|uke|måned|år|stk|person|time|i\s?dag|nå)"
    r"|will\s+power|jan(?:uar|uary)?\s+sales?|summer\s+(?:house|school|camp|job)|liv\s+(?:og|eller)\s+død|dag\s+(?:og|for)\s+(?:natt|dag)",
    re.IGNORECASE,
)
"""Where a word that is a name too is part of an ordinary one."""
RELATIONS = re.compile(
    r"(?<!['’]s\s)(?<!\w)(?:(?:my|our|min|mitt|vår|en|ei|a|an|the|new|ny|nye|old|gamle)\s+){0,2}(?:uncle|aunt|auntie|cousin|neighbou?r|colleague|coworker|boss|friend|flatmate|roommate|classmate|landlord|nephew|niece|mate"
    r"|sister|brother|client|tante|onkel|fetter|kusine|nabo|kollega|sjef|venninne|kompis|kamerat|svoger|svigerinne|nevø|niese|romkamerat|klassekamerat|kunde|søster|bror|lege|tannlege|trener|utleier|girl|guy|woman|man|lady|nurse|doctor|dentist|student|teacher|intern|hire|tenant|therapist|jente|gutt|dame|mann|sykepleier|vikar|lærer|elev|pasient|patient)"
    r"(?:\s+(?:on|in|at|from|på|i|fra|ved|hos)\s+(?:the\s+)?[\w-]+)?\s+$",
    re.IGNORECASE,
)
"""What somebody is to me, right before their name: "tante Solveig"."""
INTRODUCES = re.compile(
    r"(?<!\w)(?:added?|la\s+til|lagt\s+til|met|møtte|traff|\w*bekjent\w*|\w*kontakt|contact|acquaintance|kollega|colleague|neighbou?r|nabo|client|kunde|friend|venn|venninne)(?!\w)"
    r"[^.;:]{0,40}:\s*$",
    re.IGNORECASE,
)
"""What stands before a colon and then somebody new: "ny bekjent: Lena Fischer"."""
ENTRY = re.compile(
    r"\s*(?:,|\(|\s[–—-]\s)(?![^\n]*(?<!\w)(?:with|w|med|m|hos|called|rang|ringte)(?!\w))[^\n]*?(?:#\w|(?<!\w)(?:met|møtt|møtte|traff)\s+(?:at|in|on|through|via|på|i|hos|ved|gjennom)(?!\w))",
    re.IGNORECASE,
)
"""What goes on after the name of somebody new: "Rosalind Franklin, x-ray lab, met at the wedding"."""
OF_SOMEWHERE = re.compile(
    r"\s+(?:på|fra|i|hos|from|at|in)\s+[\w-]+(?:\s+[\w-]+)?\s+(?:called|rang|phoned|texted|emailed|wrote|helped|asked|told|ringte|skrev|sendte|svarte|hjalp|spurte|fortalte|tipset|tipsa)(?!\w)",
    re.IGNORECASE,
)
HOLD = re.compile(r"(?:tak|fatt|kontakt|touch|hold)\s+(?:i|of|with|med)\s+$", re.IGNORECASE)
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
    remember follow følg takket thanked had hadde
    cold just finally also briefly quickly never recently kjøpe buy email epost text message letter brev note merk todo
    talked snakket snakka spoke saw sent sendte gave ga got fikk lovet promised asked spurte was were did is are been being var ble blei er har
    """.split()
)
TO_WHOM = re.compile(
    r"(?:letter|dm|snapp?|voicemail|word|beskjed|hilsen|e-?mail|mail|epost|e-post|message|text|sms|melding|brev|postcard|postkort|call"
    r"|telefon|telefonsamtale"
    r"|card|kort|reply|svar|wrote|write|skrev|skriv"
    r"|spoke|speak|talked|talk|thanks|thank you|takk|listened|replied)\s+(?:to|til|from|fra)\s+$"
    r"|(?:introduced|introduserte|presenterte|connected)\s+(?:me|meg|us|oss)\s+(?:to|for|with|med|til)\s+$"
    r"|(?:got|received|fikk|mottok)\b[^,.;]*\s(?:from|fra|av)\s+$|(?:gift|gave|present|flowers|blomster)\s+(?:from|to"
    r"|fra|til|for)\s+$"
    r"|(?:introduced|introdusert|presentert)\s+(?:to|for)\s+$|(?:introduced|introduserte)\s+\S+(?:\s\S+)?\s+(?:to|for|til)\s+$",
    re.IGNORECASE,
)
LINK = re.compile(r"\s*(?:,\s*(?:and|og)\b|,|(?:and|og|n)\b|&|\+|/)\s*", re.IGNORECASE)
AND = re.compile(r"\s+(?:and|og|&|\+)\s+", re.IGNORECASE)
ARTICLE = re.compile(r"\s+(?:an?|the|my|some|her|his|en|et|ei|den|det|min|mitt|noen|litt)\b", re.IGNORECASE)
VERB = re.compile(r"\w+(?:s|ed|te|et|er|de|ikk|tt)")
KIN = frozenset(
    "mamma pappa mor far mum mom dad bestemor bestefar farmor mormor farfar morfar grandma grandpa granny mutter fatter mummy daddy nan gran besta".split()
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
TELLS = frozenset(
    """
    sends sender hilser says owes skylder comes kommer goes drar gets får thinks tror hopes håper plans feels sounds teaches
    underviser runs løper eats spiser drinks drikker
    paid said says seems looks knows drove held rode ate ran began brought built caught chose drank fell felt found flew forgot grew heard hid kept knew
    made meant sang sat slept taught thought threw understood woke wore let
    falt fant fløy gjorde gikk hjalp holdt kom løp satt satte sov sto stod skadet klarte visste trakk kjørte hentet passet spiste drakk
    got had went took became met bought sold left lost won quit retired died married finished passed broke started moved turned came became had
    fikk hadde dro tok ble blei møtte traff kjøpte solgte sluttet begynte startet giftet døde vant mistet flyttet fylte brakk reiste ligger venter
    """.split()
)
"""What somebody of the book does: after these a word that is a name too is one."""
SPEAKS = frozenset(
    """
    called rang phoned telephoned texted emailed mailed messaged wrote replied sent gave introduced helped invited visited
    asked thanked told promised lent shared recommended dropped came stopped said ringte skrev sendte ga hjalp
    inviterte besøkte spurte takket fortalte lovet lovte lånte delte anbefalte introduserte kom stakk sa svarte
    mailet tekstet meldte is has was are loves likes hates wants needs works lives plays moved moves starts turns
    prefers ba er har liker elsker hater vil skal trenger jobber bor spiller flytter begynner fyller foretrekker and og
    """.split()
)
"""Words that tell that the word before them, even small or at the start, is a name."""
