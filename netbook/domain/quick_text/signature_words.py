"""The words and shapes that the parts of an email signature are known by: titles, companies, streets, codes, numbers, names."""

from __future__ import annotations

import re

MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
URL = re.compile(r"(?:https?://|www\.)[^\s|<>,]+|(?<![@\w.])[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|no|io|se|dk|eu|uk|de"
r"|fi|is|ie|nl|be|ch|at|fr|es|it|pt|pl|us|ca|au|nz"
r"|edu|gov|dev|app|ai|co|info|biz|tech|studio|design|agency|law)(?:/[^\s|<>,]*)?(?![\w@])",
                  re.IGNORECASE)  # fmt: skip
PHONE = re.compile(r"(?<![\w/])(?:\(?\+|00)?\(?\d[\d\s().\u00a0-]{5,18}\d(?:\s*(?:ext|x)\.?\s*\d+)?(?!\w)")
AREA = re.compile(r"(?<![\d(+])(?<!\d[ .])((?:\+\d{1,3}[ .]*)?(?:\(0\)\s*)?\(?\d{2,5}\)?)\s*/\s*(?=\d{2})")
"""The code of a town with the slash that German numbers have after it: "0711 / 123 45-67"."""
_MOBILE = r"mobile/whatsapp|mobile|mobil|mob|cell|whatsapp|portable|port|handy|natel"
_WORK = (
    r"office|kontor|direct|direktenr|direkte|dir|ddi|work|switchboard|sentralbord|telephone|telefon|tel|tél|phone|tlf"
)
_LABELS = rf"{_MOBILE}|fax|faks|{_WORK}"
PHONE_LABEL = re.compile(
    rf"(?P<mobile>{_MOBILE}|m|c)|(?P<fax>fax|faks|f)|(?P<work>{_WORK}|t|p|d|o|b)", re.IGNORECASE
)  # fmt: skip
LABELLED = re.compile(
    rf"(?:^|[|•·,;/\s(])(?P<label>{_LABELS}|[mcftpdob])\s*(?:[.:)-]|\s){{0,3}}\s*\(?$",
    re.IGNORECASE,
)
LABELS_LEFT = re.compile(rf"(?:^|(?<=[\s(/]))(?:{_LABELS}|[mcftpdob])\s*[.:)]*(?=\s|$|/)", re.IGNORECASE)
LEAD = re.compile(
    r"^(?:e-?mail|e-?post|mail|web|website|nettside|www|url|address|adresse|besøksadresse|postadresse|besøk|post"
    r"|linkedin|e|w|a)\s*[:.]\s*", re.IGNORECASE
)  # fmt: skip
ACCOUNT = re.compile(
    r"org\.?\s*(?:nr|no|nummer)|vat\b|\bregistered\s|\bcompany\s+no\b|\b(?:twitter|skype|instagram|facebook|x|teams)\s*:",
    re.IGNORECASE,
)
"""What these lead is kept as it stands."""
TITLES = re.compile(
    r"\b(?:director|manager|engineer|developer|professor|lecturer|head|chief|officer|ceo|cto|cfo|coo|cmo|cio|s?vp|founder|partner"
    r"|consultant|analyst|designer|architect"
    r"|president|vice|lead|researcher|scientist|editor|journalist|lawyer|attorney|advisor|adviser|coordinator"
    r"|assistant|associate|sales|marketing|producer"
    r"|secretary|specialist|teacher|principal|physician|nurse|surgeon|curator|librarian|fellow|student|candidate"
    r"|owner|accountant|recruiter|executive|cardiologist|dentist|therapist|composer|writer|author|translator|agent|broker|planner|strategist|trainer|coach|chair|trustee|\w*medlem|member"
    r"|direktør|leder|sjef|ingeniør|utvikler|lektor|forsker|rådgiver|konsulent|daglig|gründer|advokat"
    r"|redaktør|lærer|rektor|prest|snekker|elektriker|rørlegger|vaktmester|byggmester|tannlege|fysioterapeut|terapeut|designer|forfatter|regissør"
    r"|overlege|lege|sykepleier|koordinator|selger|arkitekt|prosjektleder|avdelingsleder|stipendiat|førsteamanuensis"
    r"|seniorrådgiver|markedssjef|salgssjef|generalsekretær|økonom"
    r"|styreleder|regnskapsfører|bibliotekar|kurator|fotograf|musiker|artist|psykolog|psychologist|doctor)\w*\b"
    r"|\w+(?:leder|sjef|rådgiver|ingeniør|konsulent|direktør|utvikler|ansvarlig|sekretær|terapeut|pedagog|mester|prest|lege|jurist|økonom)\b",
    re.IGNORECASE,
)
COMPANY = re.compile(
    r"\b(?:inc|ltd|llc|llp|plc|gmbh|ag|corp|corporation|company|co|as|asa|ans|enk|ab|aps|group|gruppen|university"
    r"|universitet\w*|college|institute|instituttet|school|\w*skole|hospital|infirmary|clinic|klinikk\w*"
    r"|sykehus\w*|foundation|stiftelse\w*|ministry|departement\w*|\w*kommunen?|bank|\w*banken|labs?|laboratory|museum|museet|media"
    r"|press|forlag|consulting|partners|solutions|software|energy|ventures|holdings|robotics|guild|church|kirke\w*|fellesråd|helse"
    r"|technologies|systems|studio|studios|society|association|\w*forening|\w*forbund|council|agency|associates|accountants|høgskole\w*|advokatfirma\w*|borettslag\w*|\w+lag"
    r"|høyskole\w*|ntnu|nrk|etat\w*|verket|fysioterapi|regnskap|trust|union|club|klubb\w*|theatre|teater\w*|orchestra|orkester\w*)\b\.?|\w{4,}departement\w*",
    re.IGNORECASE,
)
DEPARTMENT = re.compile(
    r"^(?:school\s+of|department|dept\.?|faculty|division|section|unit|team|avdeling|avd\.?|seksjon|enhet|fakultet\w*|institutt|bydel|kontor)\b"
    r"|\b(?:department|division|team|faculty|avdeling|seksjon|enhet)$",
    re.IGNORECASE,
)
NO_TITLE_AT = re.compile(r"\b(?:law|large|heart|arms|home)\b", re.IGNORECASE)
DEGREE = re.compile(
    r"(?:(?:ph\.?d|dr\.?\s?med|md|mba|m\.?sc|b\.?sc|cand\.?\s?\w+|mna|frs|obe)\.?,?\s*)+", re.IGNORECASE
)
STREET = re.compile(
    r"\b\d+[a-z]?\s+[\w .'-]*\b(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|way|square|sq|place|boulevard|blvd"
    r"|court|close|row|terrace|quay|highway|parkway|crescent|gardens|mews|grove|walk|wharf|hill)\b\.?"
    r"|\b[\w .'-]*(?:gate|gata|gaten|vei|veien|veg|vegen|plass|plassen|allé|alleen|brygge|brygga|kai|kaia|torg|torget"
    r"|bakken|stien|tunet|ringen|stra(?:ß|ss)e|str\.|gracht|laan|straat|weg|platz|gasse)\s+\d+\s?[a-z]?\b"
    r"|\b\d+,?\s+(?:bis\s+)?(?:rue|avenue|boulevard|place|quai|chemin|impasse)\s[\w .'-]+"
    r"|\b(?:rue|via|calle|avenida|av\.|rua|piazza|plaza)\s[\w .'-]*\d+\b"
    r"|\b(?:po\s*box|p\.o\.\s*box|postboks|serviceboks|boks|pb)\s*\d+",
    re.IGNORECASE,
)
NAMED_STREET = re.compile(
    r"[^\W\d_][\w .'-]*\s(?:street|road|avenue|lane|drive|square|place|boulevard|terrace|quay|crescent|gardens|mews|grove|row)", re.IGNORECASE
)  # fmt: skip
BOX = re.compile(r"(?:po\s*box|p\.o\.\s*box|postboks|serviceboks|boks|pb)\s*\d+", re.IGNORECASE)
NUMBERED = re.compile(r"[^\W\d_][\w .'-]*\s\d{1,4}\s?[A-Za-z]?")
_TOWN = r"(?P<city>[A-ZÆØÅÄÖÜ][\w.-]+(?:\s+[A-ZÆØÅ][\w.-]*)*)"
CODES = (
    re.compile(r"(?P<city>[A-Z][\w .'-]+?),\s*(?P<region>[A-Z]{2})\s+(?P<code>\d{5}(?:-\d{4})?)\b"),
    re.compile(r"(?P<city>[A-Z][\w .'-]+?),?\s+(?P<code>[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2})\b"),
    re.compile(rf"\b(?P<code>\d{{4}}\s?[A-Z]{{2}})\s+{_TOWN}"),
    re.compile(rf"\b(?P<code>\d{{4}}-\d{{3}})\s+{_TOWN}"),
    re.compile(rf"(?<![\d+.-])\b(?P<country>N-|NO-|SE-|DK-|D-|CH-|A-)?(?P<code>\d{{4,5}}|\d{{3}}\s\d{{2}})\s+{_TOWN}"),
)
BARE_CODE = re.compile(r"[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}")
TOWN = re.compile(r"[A-ZÆØÅ][\w'’.-]+(?:\s[A-ZÆØÅ][\w'’.-]+){0,2}(?:\s\d{1,2})?")
COUNTRIES = re.compile(
    r"^(?:norway|norge|noreg|sweden|sverige|denmark|danmark|finland|iceland|island|germany|deutschland|switzerland|schweiz|austria|belgium"
    r"|(?:the\s+)?netherlands|nederland|portugal|spain|italy|poland|united kingdom|uk|england|scotland|wales|usa"
    r"|u\.s\.a\.|united states|canada|australia|new zealand|france|ireland|india|japan|singapore)$",
    re.IGNORECASE,
)
NAME = re.compile(
    r"^(?:(?:dr|prof|mr|mrs|ms|sir)\.?\s+)*[^\W\d_][\w.'’-]*(?:\s+(?:[^\W\d_][\w.'’-]*"
    r"|\([^)]+\)|[\"“][^\"”]+[\"”])){1,4}(?:,\s*(?:ph\.?d|md|mba|m\.?sc|b\.?sc|cpa|esq|jr|dr)\.?)*$",
    re.IGNORECASE,
)
AFTER_NAME = re.compile(r",\s*(?P<suffix>(?:ph\.?d|md|mba|m\.?sc|b\.?sc|cpa|esq|jr)\.?(?:,\s*\w+)?)$", re.IGNORECASE)
PRONOUNS = re.compile(
    r"\(?\b(?P<said>(?:she|he|they|hun|han|hen|de)\s*/\s*(?:her|him|them|hers|his|theirs|henne|ham"
    r"|hen|dem)(?:\s*/\s*\w+)?)\b\)?",
    re.IGNORECASE,
)
PARTICLES = frozenset("van von de der den la le di da dos du al el bin af av ter y".split())
BITS = re.compile(r"\s*[|•·]\s*|\s{3,}|\t+|\s+//\s+")
SENTENCE = re.compile(r"\b(?:i|we|you|jeg|vi|du)\b.*\s.*\s", re.IGNORECASE)
FREE_MAIL = frozenset(
    "gmail outlook hotmail live yahoo icloud me online msn proton protonmail mail broadpark getmail".split()
)
