"""Words, English and Norwegian, that could stand in any request and so say nothing about this one."""

from __future__ import annotations

EMPTY_WORDS = frozenset(
    """
a able about above across actually advice advise after again ahead akkurat aldri all alle alles alltid almost along
already also alt although altså always am amazing among an anbefale and andre annen annet another any anybody anyone
anything anytime anyway anyways application appreciate appreciated arbeid arbeide around arrange arranging as ask
asked asking assist assistance at attach attached attaching av availability available avtale away awesome back
background bakgrunn bare base basically be because bedre bedrift bedriften been before begin beginning begynne begynte
being benefit benefits besides best better between big ble bli blir blitt bort both bra brain brains bransje bransjen
bransjer bruk bruke bruker brukt buddy burde business busy but by både bør calendar call came can cannot career
careers catch certain challenge challenges chance chances chat cheers circle circulate clue coach coffee collaborate
collaborating collaboration colleague colleagues comment comments company connect connection connections contact
contacts could couldn couple currently cv cv-en da dag dagen dager day days de dear deg del dele deler delt dem den
denne der dere deres derfor desperately dessuten det dette di did didn different din dine direction discuss discussing
diskutere disse dit ditt diverse do document does doesn doing dokument don done door doors down draft drøfte du dukker
dårlig dør dører each egen egentlig eget egne ei either eller else email en enda enn ennå enough ens enten er erfaring
erfaringene erfaringer especially et etter even ever every everybody everyday everyone everything exchange exchanging
excited exciting experience experiences expertise explain explore exploring fag faget faktisk familie familien family
fant fantastic fantastisk far favor favors favour favours feedback feel felt feltet few field fikk fin find fine finne
finner finnes fint firm firma firmaet first fit flere flest flott folk folks for fordi foreslå foreslår forresten
forskjellige forslag forstå fortell fortelle forteller forward found fra fram framtid free frem fremtid friend friends
from funnet future få får fått færre føle føler før første ga gamle gammel gang ganger ganske general generell get
gets getting gi gikk gir gitt give given gives giving gjennom gjerne gjorde gjort gjør gjøre glad go god gode godt
goes going good got grab grateful great grei greit guidance guys gå går gått ha had hadde hallo ham han happen
happening happens happy har has hatt have haven having he hear heard hearing hei hele heller hello help helped helpful
helping helps helst helt hemmelighet hende henne her here hey hi hilsen him hint hints hire hiring his historie
historien hit hjalp hjelp hjelpe hjelper hjem hjerne hjernen hjulpet hop hope hoped hopefully hoping hos how however
huge hun hunt hva hvem hverandre hvilke hvilken hvilket hvis hvor hvordan hvorfor hyggelig håpe håper håpet høre hører
hørt hørte i ide idea ideas ideer idé idéer if igjen ikke in industry informasjon information ingen ingenting inn
innsikt innspill input insight insights interessant interessante interessert interested interesting into intro
introduce introduced introduction introductions introductory introdusere is isn it its ja jakt jeg jo job jobb jobbe
jobben jobber jobs join joining journey jump just kaffe kan kanskje karriere karrieren keen keep kind kindly kjære
klar knew know knowing knowledge known knows kollega kollegaer kolleger kom komme kommentar kommentarer kommer kommet
kompetanse kontakt kontaktene kontakter kul kun kunne kunnet kunnskap last lately later learn learning least ledig
ledige legge lenge let lete leter lets leverage leveraging life like likely line lite liten literally litt little liv
lives livet ll long look looked looking lot lots love lovely lunch lunsj lure lurer lurte lære lært madam made mail
main make makes making man mange many market masse mate matter may maybe me mean meant med meet meeting meg mellom men
mene mener mening meninger mennesker ment mente mentor mentoren mentoring message mi might min mind mine minute
minutes minutt minutter mitt moment more most mostly mot mottas much mulig mulige mulighet mulighetene muligheter must
my mye myself må måte måter måtte møte møter møtes name names navn navnet near ned need needed needs nei nemlig neste
nettopp nettverk nettverke nettverket network networking networks never new next nice no nobody noe noen nok none nor
not notes nothing now ny nye nytt nytte nyttig nyttige nå når obviously of off ofte often og også oh ok okay okei old
om on once one ones only opening openings opinion opinions opp opplæring opportunities opportunity or ord ordet oss
other others otherwise ought our ours out over own particular partner partnership pass passe passer path people
perhaps person personer phone pick please pleased plukk plukke point pointers position positions possibilities
possibility possible possibly potential prat prate praten pretty pris probably profession professional professionals
profil profile project proposal propose prosjekt put på question questions quick quickly quite rapport rather re reach
reaching really recently recommend recommendation recruit recruiting refer referral regards reise relevant report
resume revert right ringe role roles ropes rundt råd résumé sa sagt said sak saken samarbeid samarbeide same sammen
samtale satt saw say saying says schedule se search secret sector see seeing seem seems seen seg selskap selskapet
selv send sende sender sendt sendte sent ser set sett sette setter several shall share she should show si side siden
sier sikkert sin since sincerely sine sir sist siste sitt skal skje skjer skrev skrevet skrive skriver skulle slags
slik slike slot slå small små snakka snakke snakker snakket snart so som some somebody somehow someone something
sometime sometimes somewhere soon sorry sort specific spennende spurt spurte spør spørre spørsmål spørsmålet start
start-up starte started startet startup still stilling stillinger stor store stort story string strings stuff stå står
støtte success successful such suggest suggesting suggestion suggestions suggests suitable suksess support supposed
sure svar svare svarer svært swap synergi synergier synergies synergy synes syns syntes så sånn sånne sårt søke søker
søknad søknaden ta take taken takes taking takk takknemlig talk talked talking tanke tankene tanker tar tatt teach
tell telling tenke tenker tenkt tenkte than thank thanks that the their them then there these they thing things think
thinking this those though thought thoughts through tid tiden til tilbakemelding tilbakemeldinger tilfeldigvis time
times ting tingene tip tips tjeneste to today together tok told tomorrow too took touch towards treffe treffes trenge
trenger trengt trengte tried tro trodde trolig tror try trying type uke uker ulike under understand until up upon us
use used useful using ut uten utfor utfordring utfordringer utkast utkastet utveksle utvikling vacancies vacancy
valuable value valued var various varmt ve ved veiledning vel veldig venn venner vennlig verken very vet vi via videre
videresende view views vil ville villet visst visste vite vår våre vårt vært wait want wanted wants was wasn way ways
we week weeks welcome well went were weren what whatever when whenever where wherever whether which while who whoever
whole whom whose why will willing wisdom wish with within without won wonder wonderful wondering word words work
worked working works would wouldn write writing wrong wrote yeah year years yes yet you young your yours yourself yrke
yrket zoom åpne år ønske ønsker ønsket øyeblikk
""".split()
)
