"""The turns of speech of a request: what asks, what thanks, what points back, what takes the haste away, what leaves a way out."""

from __future__ import annotations

import re

SENTENCE = re.compile(
    r"(?:[^.!?\n]|\.(?=\d)|(?<=\d)\.(?=\s*[a-zæøå,?])|(?<=\b(?:Mr|Dr|St|nr|kl|bl|ca))\.|(?<=\bMrs)\.|"
    r"(?<=\bProf)\.)+[.!?]*"
)
ASKING = re.compile(
    r"\b(?:can|could|would|will|may|might|shall|should)\s+(?:you|u|i|we|it|she|he)\b|\bplease\b|\blet me know\b|"
    r"\btell me\b|\bi(?:'d|’d| would)\s+"
    r"(?:\w+\s+)?(?:like|love|appreciate|value|be|need|hear)\b|\bi(?:'m|’m| am| was)\s+(?:\w+\s+)?(?:looking|"
    r"hoping|asking|writing|wondering|curious|keen|"
    r"interested|open|grateful|counting)\b|\b(?:i|we)\s+(?:\w+\s+)?(?:need|want|wonder|hope|wish|appreciate|"
    r"seek|must have)\b|\bgrateful\b|\bappreciated?\b|"
    r"\bwould (?:help|be)\b|\b(?:kan|kunne|vil|ville|får|fikk|skal|skulle|tør|burde|bør)\s+(?:du|dere|jeg|vi|"
    r"man)\b|\b(?:jeg|vi)\s+(?:\w+\s+)?(?:trenger|ønsker|vil|ville|"
    r"skulle|håper|håpet|lurer|leter|søker|ser|må|hadde|setter|tar|ber|behøver)\b|\bog lurer på\b|\band wonder\b|"
    r"\btillate[rt]? (?:meg|oss) å (?:spørre|be|forhøre)\b|\bforhøre (?:meg|oss)\b|"
    r"^\W*(?:\w+\W+)?lurer på\b|"
    r"^\W*(?:\w+\W+)?wondering (?:if|whether|what|which|how)\b"
    r"|\btakknemlig\b|\bfint om\b|"
    r"\bpris på\b|\bsi (?:gjerne )?(?:fra|ifra)\b|\bgjerne\b|"
    r"\bvær så snill\b|\bville hjelp",
    re.IGNORECASE,
)
ORDER = re.compile(
    r"^\W*(?:(?:hi|hello|dear|hei|kjære)\s+\w+\W+)?(?:please |so |and |then |just |bare |så |og |urgent\W+|"
    r"haster\W+)?(?:send|give|tell|show|read|help|put|introduce|"
    r"recommend|keep|think|have|make|share|pass|forward|circulate|reply|answer|call|advise|lend|explain|check|"
    r"look|mark|let|name|list|describe|bring|ask|find|get|speak|"
    r"write|review|sign|fortell|gi|les|hjelp|skriv|svar|sett|introduser|anbefal|hold|ha|tenk|del|videresend|"
    r"ring|råd|lån|forklar|sjekk|se|nevn|beskriv|ta|spør|finn|"
    r"skaff|snakk|vis|før|meld|vurder)\b",
    re.IGNORECASE,
)
REQUEST = re.compile(
    r"^\W*(?:(?:hi|hello|dear|hei|kjære)\s+\w+\W+)?(?:can|could|would|will|may|might|any|some|kan|kunne|vil|"
    r"ville|får|noen?|skal vi)\b",
    re.IGNORECASE,
)
"""The beginning of what asks for a deed, rather than for a fact."""
NOUN_ASK = re.compile(
    r"^\W*(?!my\b)(?:(?:your|any|some|a|an|the|dine|noen|et|en)\s+)?(?:\w+\s+)?(?:feedback|comments?|opinions?|"
    r"thoughts|views?|advice|review|introduction|recommendation|names?|help|"
    r"tilbakemelding|kommentar\w*|råd|tanke\w*|tips|vurdering|introduksjon|anbefaling|navn\w*)\b",
    re.IGNORECASE,
)
WISH = re.compile(
    r"\b(?:hope|håper)\b.{0,25}\b(?:well|fine|good|bra|fint|godt|great)\b|\blong time no see\b|\blenge siden\b",
    re.IGNORECASE,
)
META = re.compile(
    r"^\W*(?:(?:can|may|could) i (?:just )?ask (?:you )?(?:something|a (?:quick |small )?(?:question|thing))|"
    r"(?:a |just a |one )?(?:quick|small|short|little) question|"
    r"are you there|do you have (?:a|one) (?:minute|moment|second|sec)|got a (?:minute|second|sec|moment)|"
    r"i have a (?:quick |small )?question|"
    r"(?:kan|får|kunne) jeg (?:få )?spørre (?:deg )?om (?:noe|en ting)|(?:et |bare et |ett )?(?:lite|kjapt|"
    r"raskt|kort) spørsmål|er du der|har du (?:et|ett) (?:minutt|øyeblikk|sekund)|"
    r"jeg har et (?:lite )?spørsmål)\W*$",
    re.IGNORECASE,
)
WORD = re.compile(r"[\w][\w'’-]*|\d[\d.,]*")
NUMBER = re.compile(
    r"\d|^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|"
    r"half|hundred|second|third|fourth|to|tre|fire|fem|seks|sju|syv|åtte|"
    r"ni|ti|elleve|tolv|femten|tjue|tretti|førti|femti|halv\w*|hundre|tredje|fjerde)$"
)
WHEN = re.compile(
    r"^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$|^(?:man|tirs|ons|tors|fre|lør|søn)dag\w*$|^(?:january|"
    r"february|march|april|june|july|august|september|october|november|"
    r"december|januar|februar|mars|mai|juni|juli|oktober|desember|spring|autumn|summer|winter|easter|"
    r"christmas|våren|høsten|sommeren|vinteren|påske\w*|jul|tomorrow|yesterday|går|night|natt)$"
)
PART = re.compile(
    r"^(?:page|pages|paragraph|paragraphs|chapter|chapters|slide|slides|section|clause|column|line|lines|side|"
    r"sider|avsnitt|kapittel|kapitler|lysbilde\w*|punkt\w*|linje\w*|"
    r"headline|title|tittel\w*|abstract|budget|budsjett\w*)$"
)
CHOICE = re.compile(
    r"\b(?:whether|rather|prefer|heller|foretrekker|om det er|either|enten)\b|\b\w{3,} (?:or|eller) (?:to |å |til )?\w{3,}|"
    r"[»”\"] (?:or|eller) [«“\"]",
    re.IGNORECASE,
)
NAMED_CHOICE = re.compile(r"\b(?:[A-ZÆØÅ]|\d{1,3}) (?:or|eller|vs\.?|versus) (?:[A-ZÆØÅ]|\d{1,3})\b")
"""Two things called by a letter or a number: the answer is one of them."""
WHICH = re.compile(
    r"\b(?:which|what|who|whom|whose|how (?:many|much|long)|hva|hvilke[nt]?|hvem|hvor (?:mange|mye|lenge))\b",
    re.IGNORECASE,
)
POINTS_BACK = re.compile(
    r"\b(?:them|they|he|she|him|her|den|dem|ham|han|hun|henne)\b|"
    r"\bit\b(?! (?:would|was nice|would be|is (?:hard|great|nice|ok)|be (?:ok|okay|possible|all right|alright|great)|"
    r"(?:ok|okay|possible|all right|alright|fine) (?:if|to|that)|mean|take|takes))|"
    r"(?<!so )(?<!hope )(?<!know )(?<!said )(?<!anyone )(?<!someone )(?<!anything )(?<!something )\bthat\b(?! (?:i|you|we|could|can|might|would|comes)\b)|"
    r"\bdet\b(?! (?:noen?|muligh?\w*|greit|ok|okay|hadde|ville|lov|ledig|tid|plass|interess\w*|å|vært|en|et|måtte|fint|bra|at|litt|mye|som|du|her|hos|seg|"
    r"ikke|er|koster|skal|finnes|rom|marked\w*)\b)|"
    r"\b(?:(?:se|lese|låne|bruke|få|ha|sende|for|med|til|på) (?:deres|din|ditt|dine)|yours|which|hvilke[nt]?)\W*$|"
    r"\bthe (?:\w+ )?ones?\b|\b(?:de|the) (?:to|tre|two|three)\b",
    re.IGNORECASE,
)
"""What stands for something said before; not the empty subject of "it would be" and "er det mulig"."""
HAZY = re.compile(
    r"^(?!\W*(?:skal jeg|shall i)\b).*\b(?:(?<!til |med )(?:meg|oss)|hjelp\w*|råd\w*|no(?:en?|e|e[nt] ting)|støtt\w*|anbefal\w*|"
    r"invester\w*|snakke?s?|møtes?|prat\w*|tid|bidra\w*|samarbeid\w*|"
    r"tips\w*|(?:ditt|din|dine|deres)|jobb\w*|karriere\w*|tenker|syne?s|mener|gjør|(?<!join )(?:me|us)|help\w*|any\w*|some\w*|advice|advise|support\w*|"
    r"recommend\w*|invest\w*|talk\w*|meet\w*|chat\w*|call|work\w*|jobs?|career|tips?|your|think|mind|interested|cooperat\w*|collaborat\w*)\b",
    re.IGNORECASE,
)
"""The words of asking for help, talk, work or favour."""
NEED = re.compile(
    r"\b(?:mangler|trenger|behøver|need|needs|lack|lacks|(?:is|are) short of|igjen av|left on)\b", re.IGNORECASE
)
"""What is missing: the question after it may be short."""
YOURS = re.compile(r"\b(?:se|lese|låne|bruke|få|ha|sende) (?:deres|din|ditt|dine)\W*$|\byours\W*$", re.IGNORECASE)
"""What was told of is asked for, the other's own."""
PLAIN = re.compile(
    r"^\W*(?:(?:hi|hey|hello|hei|hallo)\s+(?:\w+\W+)?)?(?:(?:how|what|which|who|where|when|why)\s+(?:\w+\s+)?(?:do|did|does|is|are|was|were|"
    r"should|would|can|could|has|have)\b|(?:is|are|do|does|did|was|were|have|has)\s+(?:you|u|it|the|your|they|he|she|there|we|any\w*)\b|"
    r"(?:hvor|hva|hvem|hvilke[nt]?|når|hvorfor|hvordan)\b|"
    r"(?:har|er|fikk|blir|går|skal|var|hadde|så|tok|ble|gjør|trenger|gjelder|koster|finnes|fins|kommer|bruker|kjenner|vet|rekker|passer|holder|bør|må|står|ligger|"
    r"heter|husker|virker|kjører|åpner|stenger|selger|leier|tar|får|kan|vil|stemmer|duger|spiller|lager|dyrker|driver|hørte|leste|møtte|kjøpte|brukte|betalte|lærte|lånte)"
    r"\s+(?:du|dere|det|den|de|vi|jeg|han|hun|man|noen|\w+(?:et|en|a))\b|mon tro\b)",
    re.IGNORECASE,
)
"""The beginning of a plain question, with or without its mark."""
GREETED = re.compile(r"\b(?:hi|hello|dear|hey|hei|hallo|kjære)\s+(\w+)(?:\s+([A-ZÆØÅ]\w+))?", re.IGNORECASE)
EASE = re.compile(
    r"\b(?:no|not|isn't|isn’t|nothing|without any)\s+(?:\w+\s+)?(?:hurry|rush|urgen\w*|pressure)\b|\b(?:haster|hast|press)\s+(?:\w+\s+)?ikke\b|"
    r"\b(?:ingen|ikke(?: noe| noen)?)\s+(?:\w+\s+)?(?:hast\w*|press|stress)\b",
    re.IGNORECASE,
)
"""What takes the haste away."""
WAY_OUT = re.compile(
    r"\b(?:fine|okay|ok|all right|alright|no problem|no worries|no trouble|no harm|quite|perfectly|totally|just|simply|feel free to)\b[^.?!]{0,25}"
    r"\b(?:if not|say(?:ing)? no|if you can(?:no|['’])t|either way|if it (?:doesn|isn)['’]t|decline|skip|say so)\b|"
    r"\bif (?:not|you(?:['’]d| would) rather not|it (?:doesn['’]t|does not) (?:suit|fit|work))\b|\bonly if\b|\b(?:a )?no is (?:\w+ )?(?:fine|ok|okay)\b|"
    r"\bup to you\b|\b(?:no|not) (?:hard|hurt) feelings\b|\bi can (?:\w+ )?(?:ask|find|manage|wait|also)\b|"
    r"\b(?:greit|fint|bra|i orden|ok|okay|forståelse|forstår|skjønner)\b[^.?!]{0,25}\b(?:om|hvis|dersom|med|for|svaret)\b[^.?!]{0,30}"
    r"\b(?:ikke|nei|slippe?r?|umulig)\b|\b(?:nei|avslag)\b[^.?!]{0,20}\b(?:greit|fint|i orden|ok|lov)\b|\b(?:helt|like) (?:greit|fint|i orden)\b|"
    r"\bhvis ikke\b|\bom ikke\b|\bbare (?:hvis|om|si nei)\b|\b(?:rekker|passer|går|har|kan|orker|vil) (?:du|det|dere) (?:det )?ikke\b[^.?!]{1,60}|"
    r"\bellers (?:spør|tar|klarer|lar|finner|venter|prøver|nevner|hører|ringer|leier|kjøper) (?:jeg|vi)\b",
    re.IGNORECASE,
)
"""What leaves the other free to say no: then a date is only the writer's own."""
THANKS = re.compile(
    r"^\W*(?:(?:hi|hello|dear|hei|kjære)\s+\w+\W+)?(?:(?:many|so many|a thousand|tusen|mange|hjertelig)\s+)?(?:thanks|thank you|takk|takket være)\b"
    r"(?!.*\b(?:in advance|any|anything|all|på forhånd|noen|noe|alle)\b)|"
    r"^\W*(?:your|that) (?:\w+ )?(?:advice|tip|tips|hint|suggestion|idea)\b[^?]*$|"
    r"^\W*(?:i|we|jeg|vi) (?:followed|took|used|tried|fulgte|brukte|tok|prøvde) "
    r"(?:your (?:advice|tip|suggestion|hint)|(?:rådet|tipset|forslaget) ditt)\b[^?]*$|"
    r"^\W*(?:rådet|tipset|tipsene|rådene|forslaget|ideen) (?:ditt|din|dine|deres)\b[^?]*$",
    re.IGNORECASE,
)
"""The beginning of what gives thanks, or tells what came of an advice: it asks nothing, and need not."""
OCCASION = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:man|tirs|ons|tors|fre|lør|søn)dag)\w*\b.*\d|\b(?:klokka|klokken|kl)\W+\d|"
    r"\b(?:fra|from) \d+ (?:til|to) \d+",
    re.IGNORECASE,
)
"""A day and an hour: what is told is where somebody is wanted, not who is writing."""
COURTESY = re.compile(
    r"^\W*(?:(?:hi|hello|dear|hei|kjære)\s+\w+\W+)?(?:(?:many|so many|a thousand|tusen|mange|hjertelig|warm)\s+)?"
    r"(?:congratulations|congrats|gratulerer|gratulasjoner|thanks|thank you|takk)\b",
    re.IGNORECASE,
)
"""What is said for politeness: it says nothing of what is asked."""
ABOUT_ME = re.compile(
    r"^\W*(?:(?:hi|hello|dear|hei|kjære)\s+\w+\W+)?(?:[\w-]+[ ,]+){0,4}?(?:my name is|i(?:'m|’m|'ve|’ve| am| was| have| left| finished| graduated| submitted|"
    r" worked| work| spent| hold| studied| study| live| moved| grew| started| can start)\b|we(?:'re|’re| are| have| run| started| start| met| spoke)\b|"
    r"(?:my|our) (?:son|daughter|wife|husband|brother|sister|nephew|niece|friend|cousin)\b|(?:he|she|han|hun) (?:is|has|er|har)\b|"
    r"(?:har|er|står|sluttet|begynte|flyttet|tok|leverte) (?:jeg|vi)\b|"
    r"(?:jeg|vi) (?:er|heter|har|jobber|jobbet|studerer|studerte|begynte|sluttet|flyttet|bor|driver|starter|startet|"
    r"kommer fra|tok|gikk|vokste|møttes|traff|snakket)\b|"
    r"(?:sønnen|datteren|dattera|kona|mannen|broren|søsteren|søstera|nevøen|niesen|kameraten|venninnen) (?:min|vår|mi|til)\b)",
    re.IGNORECASE,
)
"""Who is writing, or for whom: it says little of what is asked."""
LENGTH = re.compile(
    r"\b(?:\d+|\w+)\s*(?:minutes?|minutter|mins?|hours?|timer)\b|\bhalf an hour\b|\ban hour\b|"
    r"\ben (?:halv ?)?time\b|\bhalvtime\b|\bet kvarter\b|\bquarter of an hour\b",
    re.IGNORECASE,
)
