"""Words, English and Norwegian, that could stand in any request and so say nothing about this one."""

from __future__ import annotations

EMPTY_WORDS = frozenset(
    """
a able about above absolutt across actually admire admired advice advise after again ahead akkurat aldri all alle alles
alltid almost along already also alt alternativ although altså always am amazing among an anbefale and andre angel
angels angående angår annen annet another any anybody anyone anything anytime anyway anyways application appreciate
appreciated arbeid arbeide area areas around arrange arranging as ask asked asking assist assistance at attach attached
attaching av availability available avse avtale away awesome back background bakgrunn bare base basically be because
bedre bedrift bedriften been before begin beginning begynne begynte being benefit benefits besides best besvære better
between beundret bidra big bistand bistå ble bli blir blitt bort both bra brain brains bransje bransjen bransjer bruk
bruke bruker brukt bry btw buddy burde business busy but by både bør calendar call came can cannot career careers catch
certain challenge challenges chance chances chat cheers chosen circle circulate client clients clue coach coffee
collaborate collaborating collaboration colleague colleagues comment comments company connect connection connections
contact contacts contribute contributing convenience cooperation could couldn couple currently customers cv cv-en da dag
dagen dager day days de dear deg del dele deler delighted delt dem den denne der dere deres derfor desperately dessuten
det dette di did didn different din dine direction discuss discussing diskutere disse dit ditt diverse do document does
doesn doing dokument don done door doors down draft drøfte du dukker dårlig dør dører each egen egentlig egentlige eget
egne ei either eller else email emner en enda engler enn ennå enough ens enten enthusiasm enthusiastic er erfaring
erfaringene erfaringer especially et etter etterpå even eventuelle eventuelt ever every everybody everyday everyone
everything exchange exchanging excited exciting experience experiences expertise explain explore exploring fag faget
faktisk familie familien family fant fantastic fantastisk far fase favor favors favour favours feedback feel felt feltet
ferdigheter few field fields fikk fin find fine finne finner finnes fint firm firma firmaet first fit flere flest flott
folk folka folks for forbindelse fordi foreslå foreslår forresten forretning forretninger forskjellige forslag forstå
fortell fortelle forteller forward found fra fram framtid free frem fremtid friend friends from funnet future få får
fått færre føle føler før første ga gamle gammel gang ganger ganske gardener general generally generell generelle
generelt get gets getting gi gikk gir gitt give given gives giving gjennom gjennomsyn gjerne gjorde gjort gjør gjøre
glad go god gode godt goes going good got grab grateful great grei greit grow growing guidance guys gå går gått ha had
hadde hallo halloen ham han happen happening happens happy har has hatt have haven having he hear heard hearing hei heia
heisann hele heller hello help helped helpful helping helps helst helt hemmelighet hende henne her here hey hi hilsen
hilsener him hint hints hire hiring his historie historien hit hjalp hjelp hjelpe hjelper hjem hjerne hjernen hjertelig
hjulpet honestly honored honoured hop hope hoped hopefully hoping hos how however huge hun hunt hva hvem hverandre
hvilke hvilken hvilket hvis hvor hvordan hvorfor hyggelig håpe håper håpet høre hører hørt hørte i ide idea ideas ideer
idé idéer if igjen ikke im importance important in industry informasjon information ingen ingenting inn innsikt innspill
input insight insights interessant interessante interesse interessert interested interesting into intro introduce
introduced introduction introductions introductory introdusere invest investering investor investorer investors involved
is isn it its ja jakt jeg jo job jobb jobbe jobben jobber jobs join joining journey jump just kaffe kan kanskje kapital
karriere karrieren keen keep kind kindly kjapp kjapt kjære klar klok klokskap knew know knowing knowledge known knows
knytte kollega kollegaer kolleger kom komme kommentar kommentarer kommer kommet kompetanse kompetent kontakt kontakten
kontaktene kontakter kul kun kunde kunder kunne kunnet kunnskap laget last lately later learn learning least ledig
ledige legge lenge lenger let lete leter lets leverage leveraging life light like likely line lite liten literally litt
little liv lives livet ll long look looked looking lot lots love lovely lunch lunsj lure lurer lurte lykkes lys lære
lærevillig lært madam made mail main make makes making man mange many market masse mate matter may maybe me mean meant
med meet meet-up meeting meg mellom men mene mener mening meninger mennesker ment mente mentor mentoren mentoring
message mi might min mind mine minute minutes minutt minutter mitt moment more most mostly mot motivated motivert mottas
much mulig mulige mulighet mulighetene muligheter must mvh my mye myself må måte måter måtte møte møter møtes name names
navn navnet near ned need needed needs nei nemlig neste nettopp nettverk nettverke nettverket network networking
networks never new next nice no nobody noe noen nok none nor not notes nothing now ny nye nytt nytte nyttig nyttige nå
når obviously of off ofte often og også oh ok okay okei old om on once one ones only opening openings openness opinion
opinions opp oppdatering oppdrag opplæring opportunities opportunity option options or ord ordet oss other others
otherwise ought our ours out over own particular partner pass passe passer passet path patient people perfect perfekt
perhaps person personer perusal phase phone pick please pleased pleasure pls plukk plukke plz point pointers posisjon
posisjonen position positions positiv positive possibilities possibility possible possibly potential ppl prat prate
praten pretty pris probably profession professional professionals profil profile project proposal propose prosjekt pull
put på question questions quick quickly quite raising rapport rask raskt rather re reach reaching really recently
recommend recommendation recruit recruiting refer referral regards reise relevant report respect respons resume revert
right ringe role roles ropes round rundt råd résumé sa sagt said sak saken samarbeid samarbeide same sammen samtale satt
saw say saying says schedule se search secret sector see seed seeing seem seems seen seg selected selskap selskapet selv
send sende sender sendt sendte sent ser seriously set sett sette setter several shall share she shed should show si side
siden sier sikkert sin since sincerely sine sir sist siste sits sitt situasjon situasjonen situation skal skills skilt
skje skjer skrev skrevet skrive skriver skulle slags slik slike slot slå small små snakka snakke snakker snakkes snakket
snarlig snart so som some somebody somehow someone something sometime sometimes somewhere soon sorry sort spare specific
spennende spurt spurte spør spørre spørsmål spørsmålet start start-up starte started startet startup still stilling
stillinger stor store stort story string strings stuff stå står støtte succeed success successful such suggest
suggesting suggestion suggestions suggests suitable suksess sup supert support supposed sure svar svare svarer svært
swap synergi synergier synergies synergy synes syns syntes så sånn sånne sårt særlig søke søker søknad søknaden ta take
taken takes taking takk takknemlig talent talk talked talking tanke tankene tanker tar tatt teach team tell telling
tenke tenker tenkt tenkte than thank thankful thanks that the their them then there these they thing things think
thinking this thnx those though thought thoughts through thx tid tiden til tilbakemelding tilbakemeldinger tilfeldigvis
time times ting tingene tip tips tjeneste to today together tok told too took topic topics touch towards treffe treffes
trenge trenger trengt trengte trick tried trikset tro trodde trolig tror trouble try trygle trying type tålmodig u uke
uker ulike under understand until up update updates upon ur us use used useful using ut ute uten utfor utfordring
utfordringer utforskende utkast utkastet utveksle utvikling vacancies vacancy valuable value valued var various varmt ve
ved vedlagt vedrørende veiledning vel veldig venn venner vennlig vennlige vennligst verden verdenen verken very vet vi
via videre videresende view views viktig vil ville villet virkelig visdom visst visste vite vokse vår våre vårt vært
wait want wanted wants warm warmly was wasn way ways we week weeks welcome well went were weren what whatever when
whenever where wherever whether which while who whoever whole whom whose why will willing wisdom wise wish with within
without won wonder wonderful wondering word words work worked working works world would wouldn write writing wrong wrote
yeah year years yes yet yo you young your yours yourself yrke yrket zoom åpen åpenhet åpent åpne år ærlig ønske ønsker
ønsket øyeblikk
""".split()
)

FIELD_WORDS = frozenset(
    """
academia academic accounting ad advertising aerospace agriculture ai akademia analyst ansatte arbeidsgiver
arbeidsgivere arbeidslivet arbeidsplass architect architecture arrangement arrangementet art artist arts aunt
automotive avdelingen aviation bachelor banking barn bedrifter biologi biology biotech bioteknologi boss brewing bror
broren brother bygg byggebransjen campaign chemistry circles climate companies consultancy consultant consulting
conversation corporate cousin creative crowdfunding crypto customer cv-er data datter datteren daughter deck degree
department design designer developer digital diplomacy division economics education ee eiendom eksport electronics
employer employers energi energibransjen energy engineer engineering entrepreneur entrepreneurship environment event
fashion fetter film finance finans fintech firmaer firms fish fishing fiske folkefinansieringen forfatter forlag
forlagsbransjen forskning forskningen founder founders freelance fundraising gaming gardeners grad graduate graduated
graduating graduation gründer gründere health healthcare helse hjemmesiden homepage hospitality hr husband import
impression impressions informatikk ingeniør inntrykk inntrykket insurance intern interns internship investment
itbransjen jobbsøkingen journalism journalist journalistikk juss kampanje kampanjen kid kids kommunikasjon kona
konsulent konsulentbransjen kraft kretsen kultur kundene kunst kusine kvinne lansering lanseringen launch law lawyer
lecturer legal logistics logistikk mannen maritime markedet markedsføring marketing master master's masters media
medicine mediebransjen medisin miljø mote music musikk musikkbransjen nephew nettside nettsiden nevø nevøen newcomer
ngo niece niese niesen nonprofit nykommer næringslivet offshore oil olja olje oljebransjen onkel oppstart oppstarten
oppstartsbedrift organisasjon organisation organization partnere partners pharma phd philosophy photography physics
pitch pitchen politics politikk porteføljen portfolio postdoc praksis praktikant presentasjon presentasjonen producer
product products produkt produktet profilen programmerer programming projects prosjekter prosjektet psychology public
publishing real-estate reiseliv renewables research researcher retail rolle roller sales salg science scientist
sektoren selskaper service services shipping shippingbransjen shippingverdenen sister sjefen skole skuespiller
software son sport sports staff startups student studenter students studerer study studying styrearbeid søknader sønn
sønnen søster søsteren tante teacher teaching teamet tech technology teknologi teknologibransjen theatre tjenesten
tjenester tourism trade trading trainee training transport transportation uncle undervisning ung universitet
universitetet university utdannet utdanning utvikler vc venture website wife woman workplace writer yrkeslivet
""".split()
)
"""Words of a field, a study or a family: they say where somebody stands, and little of what is asked."""
