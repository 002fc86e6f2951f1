"""Words, English and Norwegian, that could stand in any request and so say nothing about this one."""

from __future__ import annotations

EMPTY_WORDS = frozenset(
    """
a able about above absolutt acquaintance acquaintances across actually admiration admire admired admirer advice advise
after again ahead akkurat aktuelle aktuelt aldri all alle alles alltid almost along already also alt alternativ
although altså always am amazing ambassadør ambassadører ambisjoner ambition ambitions ambitious among an anbefale and
andre angel angels angående angår anledning annen annet another any anybody anyone anything anytime anyway anyways
application appreciate appreciated arbeid arbeide arbeidsliv arbeidsmarkedet area areas around arrange arranging as
ask asked asking assist assistance at attach attached attaching av availability available avse avtale away awesome
back background bakgrunn banke bare base basically be because bedre bedrift bedriften been before begin beginning
begynne begynte behjelpelig being bekjent bekjente beneficial benefit benefits besides beslutningene beslutninger best
beste besvære besøk betraktninger better between beundrer beundret beundring bidra big bistand bistå ble bli blir
blitt bort both bra brain brains bransje bransjen bransjer broad broader broadly bruk bruke bruker brukt bry btw buddy
budskapet bunch burde business busy but by både bånd bør calendar call came can cannot career career-wise careers
casual casually catch certain challenge challenges chance chances chat cheers chosen circle circles circulate client
clients clue coach coffee collaborate collaborating collaboration colleague colleagues comment comments company
connect connection connections connector contact contacts contribute contributing convenience cooperation could couldn
couple crowd curious currently customers cv cv-en da dag dagen dager day days de dear decisions deg del dele deler
delighted delt dem den denne der dere deres derfor desperately dessuten det dette di did didn different din dine
direction discuss discussing diskutere disse dit ditt diverse do document does doesn doing dokument don done door
door-opener doors down draft drahjelp dream dreaming dreams driven drøfte drøm drømmen drømmer drøs du dukker dyktig
dyktige dårlig dør dører døråpner døråpneren each egen egentlig egentlige eget egne ei either ekspertise eller else
email emner en enda eneste engasjement engasjere engasjert engler enn ennå enorm enormt enough ens enten enthusiasm
enthusiastic er erfaring erfaringene erfaringer erfaringsutveksling erfart especially et etter etterpå even eventuelle
eventuelt ever every everybody everyday everyone everything exchange exchanging excited exciting expand expanding
experience experiences expertise explain explore exploring exposure extremely fag faget faktisk familie familien
family fant fantastic fantastisk far fase favor favors favour favours feedback feel fellow felt feltet ferdigheter
fersk ferske fersking few field fields fikk fin find fine finne finner finnes fint firm firma firmaet first fit flere
flest flink flinke flott folk folka folks for forbindelse fordi foreslå foreslår forresten forretning forretninger
forskjellige forslag forstå fortell fortelle forteller forward found fra fram framover framtid framtida framtiden free
frem fremover fremtid fremtida fremtiden friend friends from funnet future få får fått færre føle føler før første ga
gamle gammel gang ganger ganske gardener general generally generell generelle generelt get gets getting gi gikk gir
gitt give given gives giving gjeng gjengen gjennom gjennomsyn gjerne gjorde gjort gjør gjøre glad go goals god gode
godt goes going good got grab grateful great grei greia greiene greier greit grow growing growth gründerreise guidance
guys gå går gått gøy ha had hadde hallo halloen ham han happen happening happens happy har has hatt have haven having
he hear heard hearing hei heia heiagjeng heisann hele heller hello help helped helpful helping helps helst helt
hemmelighet hende hender henne henvender her here herved hey hi hilsen hilsener him hint hints hire hiring his
historie historien hit hjalp hjelp hjelpe hjelpende hjelper hjem hjerne hjernen hjertelig hjulpet honestly honor
honored honour honoured hop hope hoped hopefully hoping hos how however huge hugely humble humbly hun hunt hva hvem
hverandre hvilke hvilken hvilket hvis hvor hvordan hvorfor hyggelig hyggelige hånd hånden håpe håper håpet høre hører
hørt hørte i ide idea ideas ideer idé idéer if ifra igjen ikke im imponerende imponert importance important in
industry informal informasjon informasjonen information ingen ingenting inn innovasjon innovation innovative innpass
innsikt innspill input insight insights inspirasjon inspiration inspire inspired inspirerende inspirert inspiring
interessant interessante interesse interessert interested interesting into intro introduce introduced introduction
introductions introductory introdusere invest investering investor investorer investors involved is isn it its ja jakt
jeg jo job jobb jobbe jobben jobber jobbmarkedet jobbmuligheter jobbsøker jobbsøkere jobs join joining journey jump
just kaffe kan kanskje kapasitet kapital karriere karrieren karrierer karriereråd karrierevalg karrierevei
karriereveien keen keep kind kindly kjapp kjapt kjent kjente kjære klar klok klokskap klokskapen knew know knowing
knowledge known knows knytte koble koblet kollega kollegaer kolleger kom komme kommentar kommentarer kommer kommet
kompetanse kompetent kontakt kontakten kontaktene kontakter kontaktflate kontaktnett krets kretsen kul kun kunde
kunder kunne kunnet kunnskap kunnskapsrik kvalifikasjoner laget last lately later leadership learn learning least
ledelsen ledig ledige legge leilighet lenge lenger let lete leter lets leverage leveraging life light like likely line
lite liten literally litt little liv lives livet livserfaring ll long look looked looking lot lots love lovely lunch
lunsj lure lurer lurte lykkes lys lære lærerik lærerikt lærevillig lært madam made mail main make makes making man
mange many market masse mate matter may maybe me mean meant med meet meet-up meeting meg mellom men mene mener mening
meninger mennesker ment mente mentor mentoren mentoring message mi might min mind mindset mine minute minutes minutt
minutter mission mitt moment more moro moroa most mostly mot motivasjon motivated motivert mottas much mulig mulige
mulighet muligheten mulighetene muligheter must mutually mvh my mye myself må måte måter måtte møte møter møtes name
names navn navnet near ned need needed needs nei nemlig neste nettopp nettverk nettverke nettverket network networking
networks never new next nice no nobody noe noen nok none nor not notes nothing now ny nye nysgjerrig nytt nytte nyttig
nyttige nå når næringsliv obviously of off ofte often og også oh ok okay okei old om omgangskrets on once one ones
only opening openings openness opinion opinions opp oppdatere oppdatering oppdatert oppdrag opplegg opplegget
opplæring opportunities opportunity oppsøke option options or ord ordet oss other others otherwise ought our ours out
over own particular partner pass passe passende passer passet passion passionate path patient people perfect perfekt
perhaps person personer personlig personlige perspective perspectives perusal phase phone pick please pleased pleasure
pls plukk plukke plz point pointers posisjon posisjonen position positions positiv positive possibilities possibility
possible possibly potensial potensialet potential potentially ppl prat prate praten pretty pris privilege probably
profesjonalitet profesjonell profesjonelle profesjonelt profession professional professionals profil profile project
proposal propose prosjekt pull put på question questions quick quickly quite raising rapport rask raskt rather re
reach reaching really recently recommend recommendation reconnect reconnecting recruit recruiting refer referral
reflections refleksjoner regards reise relasjon relasjonen relasjoner relationship relationships relevant relevante
report respect respons resume rette revert right rikholdig rikholdige riktig riktige ringe role roles ropes round
rundt råd rådgivning résumé rører sa sagt said sak saken samarbeid samarbeide same sammen samtale satsing satt saw say
saying says schedule se search secret sector see seed seeing seem seems seen seg selected selskap selskapet selv
selvstendig send sende sender sendt sendte sent ser seriously set sett sette setter several shall share she shed
should show si side siden sier sikkert sin since sincerely sine sir sist siste sits sitt situasjon situasjonen
situation sjanse sjansen sjanser sjappa sjappe skal skikkelig skills skilt skje skjer skrev skrevet skrive skriver
skulle slags slik slike slot slå small små snakka snakke snakker snakkes snakket snarlig snart so som some somebody
somehow someone something sometime sometimes somewhere soon sorry sort spare specific spennende spesiell spesielle
spurt spurte spør spørre spørsmål spørsmålet start start-up starte started startet startup stas still stilling
stillinger stor store stort story string strings strukturert stuff stå står største støtte støttespiller
støttespillere succeed success successful such suggest suggesting suggestion suggestions suggests suitable suksess sup
supert support supposed sure svar svare svarer svært swap synergi synergier synergies synergy synes synlighet syns
syntes så sånn sånne sånt sårt særlig søke søker søknad søknaden ta take taken takes taking takk takknemlig
takknemlighet talent talk talked talking tanke tankene tanker tappe tappet tar tatt teach team tell telling tenke
tenker tenkt tenkte than thank thankful thanks that the their them then there these they thing things think thinking
this thnx those though thought thought-provoking thoughts through thx tid tiden til tilbakemelding tilbakemeldinger
tilfeldigvis tillit time times ting tingene tip tips tjeneste to today together tok told too took topic topics totalt
touch towards treffe treffes trenge trenger trengt trengte trick tried trikset tro trodde trolig tror trouble try
trygle trying tvers type tålmodig u uformell uformelt uforpliktende uke uker ulike under understand until up update
updates upon ur us use used useful using ut ute uten utfor utfordring utfordringer utforskende utkast utkastet utrolig
utveksle utvikling vacancies vacancy valuable value valued var various varmt vast vastly ve ved vedkommende vedlagt
vedlegg vedlegget vedrørende veiledning veiskille vekst vel veldig venn venner vennlig vennlige vennligst verden
verdenen verdi verdier verken very vet vi via videre videresende view views viktig viktigste vil ville villet virkelig
visdom visdommen visibility vision visionary visjon visjoner visst visste vite vokse vår våre vårt vært wait want
wanted wants warm warmly was wasn way ways we week weeks welcome well went were weren what whatever when whenever
where wherever whether which while who whoever whole whom whose why wider will willing wisdom wise wish with within
without won wonder wonderful wondering word words work worked working works world would wouldn write writing wrong
wrote ydmyk ydmykt yeah year years yes yet yo you young your yours yourself yrke yrkesliv yrket zoom åpen åpenhet
åpent åpne år ærefrykt ærlig ønske ønsker ønsket øyeblikk
""".split()
)

FIELD_WORDS = frozenset(
    """
academia academic accounting ad advertising aerospace agriculture ai akademia analyst ansatte arbeidsgiver
arbeidsgivere arbeidslivet arbeidsplass architect architecture arrangement arrangementet art artist arts aunt
automotive avdelingen aviation bachelor bankbransjen banking barn bedrifter bilbransjen biologi biology biotech
bioteknologi boss brewing bror broren brother bygg byggebransjen bærekraft campaign chemistry circles climate
companies consultancy consultant consulting conversation corporate cousin creative crowdfunding crypto customer cv-er
data datter datteren daughter deck degree department design designer developer digital diplomacy division economics
education ee eiendom eiendomsbransjen eksport electronics employer employers energi energibransjen energy engineer
engineering entrepreneur entrepreneurship environment event fashion fetter film filmbransjen finance finans
finansbransjen fintech firmaer firms fish fishing fiske folkefinansieringen forfatter forlag forlagsbransjen
forlagsverdenen forskning forskningen founder founders freelance fundraising gaming gardeners grad graduate graduated
graduating graduation gründer gründere gründermiljøet health healthcare helse helsesektoren hjemmesiden homepage
hospitality hr husband import impression impressions informatikk ingeniør inntrykk inntrykket insurance intern interns
internship investment itbransjen jobbsøkingen journalism journalist journalistikk juss kampanje kampanjen kid kids
kommunikasjon kona konsulent konsulentbransjen konsulentlivet konsulentverdenen kraft kretsen kultur kundene kunst
kunstverdenen kusine kvinne lansering lanseringen launch law lawyer lecturer legal logistics logistikk mannen maritime
markedet markedsføring marketing master master's masters matbransjen media medicine mediebransjen medisin miljø mote
motebransjen music musikk musikkbransjen nephew nettside nettsiden nevø nevøen newcomer ngo niece niese niesen
nonprofit nykommer næringslivet offshore oil olja olje oljebransjen onkel oppstart oppstarten oppstartsbedrift
oppstartsmiljøet organisasjon organisation organization partnere partners pharma phd philosophy photography physics
pitch pitchen politics politikk porteføljen portfolio postdoc praksis praktikant presentasjon presentasjonen producer
product products produkt produktet profilen programmerer programming projects prosjekter prosjektet psychology public
publishing real-estate reiseliv reklamebransjen renewables research researcher retail rolle roller sales salg science
scientist sektoren selskaper service services shipping shippingbransjen shippingverdenen sister sjefen skole
skuespiller software son spillbransjen sport sports staff startups student studenter students studerer study studying
styrearbeid sustainability søknader sønn sønnen søster søsteren tante teacher teaching teamet tech technology
teknologi teknologibransjen theatre tjenesten tjenester tourism trade trading trainee training transport
transportation uncle undervisning ung universitet universitetet university utdannet utdanning utvikler vc venture
website wife woman workplace writer yrkeslivet
""".split()
)
"""Words of a field, a study or a family: they say where somebody stands, and little of what is asked."""
