"""How programs call the columns of people in other languages than English and Norwegian, folded as headers are compared.

German is whole as Outlook and Thunderbird write it; French, Spanish, Swedish, Danish, Dutch and Italian hold what usual exports have.
"""

from __future__ import annotations

SINGLE = {
    "full": "anzeigename|vollstandiger name|kontaktname|nom complet|nom d'affichage|nombre completo|nombre para mostrar|namn|"
            "fullstandigt namn|visningsnamn|fulde navn|vist navn|naam|volledige naam|weergavenaam|nome completo|nome visualizzato",
    "given": "vorname|prenom|nombre|nombre de pila|fornamn|voornaam|nome",
    "additional": "weitere vornamen|zweiter vorname|deuxieme prenom|segundo nombre|mellannamn|tweede naam|secondo nome",
    "family": "nachname|familienname|zuname|nom de famille|apellido|apellidos|efternamn|efternavn|achternaam|cognome",
    "prefix": "anrede|namenszusatz|civilite|tratamiento|tilltalsnamn|aanhef",
    "suffix": "namenssuffix|suffixe|sufijo|achtervoegsel|suffisso",
    "nicknames": "spitzname|rufname|surnom|pseudo|apodo|alias|smeknamn|oegenavn|bijnaam|soprannome",
    "organisation": "unternehmen|organisation firma|societe|entreprise|organizacion|empresa|compania|foretag|virksomhed|bedrijf|"
                    "organisatie|azienda|societa|arbeitgeber|employeur",
    "department": "abteilung|service|departement|departamento|avdelning|afdeling|reparto|ufficio",
    "title": "berufsbezeichnung|funktion|stellung|fonction|poste|intitule du poste|puesto|cargo|befattning|jobbtitel|stillingsbetegnelse|"
             "functie|posizione|qualifica",
    "role": "beruf|profesion|yrkesroll|beroep|professione",
    "birthday": "geburtstag|geburtsdatum|geboren am|anniversaire|date de naissance|cumpleanos|fecha de nacimiento|fodelsedag|"
                "fodelsedatum|foedselsdag|foedselsdato|verjaardag|geboortedatum|compleanno|data di nascita",
    "gender": "geschlecht|sexe|genre|sexo|kon|koen|geslacht|sesso",
    "languages": "sprache|sprachen|langue|langues|idioma|lengua|sprog|taal|lingua",
    "time_zone": "zeitzone|fuseau horaire|zona horaria|tidszon|tidszone|tijdzone",
    "note": "notizen|notiz|bemerkung|bemerkungen|kommentare|remarques|remarque|commentaires|commentaire|notas|comentarios|anteckningar|"
            "anteckning|noter|opmerkingen|notities|commenti|osservazioni",
    "categories": "kategorien|gruppen|gruppe n|etiketten|stichworte|groupes|groupe|libelles|categorias|categoria|grupos|etiquetas|"
                  "kategorier|etiketter|categorieen|groepen|categorie|gruppi|etichette",
    "photo": "foto|bild|billede|afbeelding|immagine",
}  # fmt: skip
MANY = {
    "related": {
        "spouse": "ehepartner|ehegatte|lebenspartner|conjoint|conjoint e|conyuge|maka make|aegtefaelle|echtgenoot|coniuge",
        "child": "kinder|enfants|hijos|born|barnen|kinderen|figli",
        "manager": "vorgesetzter|name des r vorgesetzten|name des der vorgesetzten|responsable|superieur|nombre del jefe|chef|"
                   "overordnad|naam manager|nome del manager",
        "assistant": "assistent in|assistenten|nom de l'assistant e|asistente|naam assistent|nome assistente",
        "referred by": "empfohlen von|recommande par|recomendado por|hanvisad av|henvist af|verwezen door",
    },
    "date": {"anniversary": "jahrestag|hochzeitstag|anniversaire de mariage|anniversaire de mariage ou fete|aniversario|jubileumsdag|"
                            "mindedag|trouwdag|anniversario"},
    "phone": {
        "": "haupttelefon|telephone principal|telefono principal|primar telefon|primaer telefon|hoofdtelefoon|primaertelefon",
        "main": "telefon firma|zentrale|telephone societe|telefono de la organizacion|telefono principal de la compania",
        "assistant": "telefon assistent in|telephone de l'assistant e|telefono del ayudante",
        "callback": "ruckmeldung|ruckruf|rappel|devolucion de llamada|aterupprining",
        "car": "autotelefon|telephone voiture|telefono del automovil|autotelefoon",
        "radio": "funkruf|funktelefon|radio telephone",
        "textphone": "telefon fur horbehinderte|telefon fur horgeschadigte|telephone tdd tty",
    },
    "url": {"": "webseite|internetseite|page web|site web|site internet|pagina web|sitio web|webbsida|webbplats|hjemmeside|"
                "webpagina|website adres|sito web"},
    "im": {"": "chat adresse|chatadresse|adresse im|direccion de mensajeria"},
    "email": {
        "": "adresse de messagerie|adresse electronique|courriel|courrier electronique|mel|correo|correo electronico|"
            "direccion de correo electronico|direccion de correo|epostadress|emailadres|mailadres|posta elettronica|indirizzo email|"
            "adresse email",
    },
}  # fmt: skip
PLACES = {
    "geschaftlich": "work", "geschaeftlich": "work", "dienstlich": "work", "buro": "work", "beruflich": "work", "arbeit": "work",
    "weitere": "other", "weiterer": "other", "weiteres": "other", "bureau": "work", "professionnel": "work", "professionnelle": "work",
    "travail": "work", "domicile": "home", "personnel": "home", "personnelle": "home", "prive": "home", "autre": "other",
    "trabajo": "work", "oficina": "work", "laboral": "work", "casa": "home", "particular": "home", "otro": "other", "otra": "other",
    "arbete": "work", "hem": "home", "hemma": "home", "annan": "other", "annat": "other", "arbejde": "work", "anden": "other",
    "andet": "other", "werk": "work", "zakelijk": "work", "kantoor": "work", "thuis": "home", "overig": "other",
    "lavoro": "work", "abitazione": "home", "altro": "other",
}  # fmt: skip
PARTS = {
    "street": "strasse|str|anschrift|strasse hausnummer|strasse und hausnummer|strasse nr|rue|voie|calle|direccion|domicilio|gata|gatuadress|"
              "adress|vej|gade|straat|adres|via|indirizzo",
    "city": "ort|stadt|wohnort|ville|ciudad|poblacion|localidad|stad|postort|plaats|woonplaats|citta",
    "region": "bundesland|bundesland kanton|kanton|r bundesland kanton|departement|dep region|province etat|provincia|estado|lan|provincie",
    "code": "postleitzahl|plz|code postal|codigo postal|cp|postkod|postnr|cap",
    "country": "land region|e land region|staat|pays|pays region|pais|pais o region|paese",
    "po_box": "postfach|boite postale|bp|apartado postal|apartado de correos|box|postbus|casella postale",
}  # fmt: skip
PHONES = {
    "rufnummer": "", "telefonnummern": "", "telephone numbers": "", "numero de telephone": "", "num tel": "", "telefono": "", "telefoon": "",
    "telefoonnummer": "", "telefonnumer": "", "fon": "", "handy": "mobile", "handynummer": "mobile", "mobilfunk": "mobile",
    "mobilfunknummer": "mobile", "mobilnummern": "mobile", "tel mobile": "mobile", "telephone mobile": "mobile",
    "telephone portable": "mobile", "portable": "mobile", "movil": "mobile", "telefono movil": "mobile", "celular": "mobile",
    "mobieltje": "mobile", "mobiele telefoon": "mobile", "mobiel": "mobile", "cellulare": "mobile", "telefax": "fax", "telefaxnummer": "fax",
    "telecopie": "fax", "telecopieur": "fax", "fax nummer": "fax", "numero de fax": "fax", "telefono del": "",
}  # fmt: skip
COMPOUND = {
    "privattelefon": "telefon privat", "hjemmetelefon": "telefon hjemme", "hustelefon": "telefon hjemme", "arbeidstelefon": "telefon arbeid",
    "jobbtelefon": "telefon jobb", "firmatelefon": "telefon firma", "hjemmeadresse": "adresse hjemme", "privatadresse": "adresse privat",
    "arbeidsadresse": "adresse arbeid", "jobbadresse": "adresse jobb", "firmaadresse": "adresse firma", "hjemsted": "sted hjem",
    "hjemmeby": "by hjemme", "arbeidssted": "sted arbeid", "jobbepost": "epost jobb", "arbeidsepost": "epost arbeid",
    "privatepost": "epost privat", "jobbmail": "mail jobb", "privatmail": "mail privat", "jobbmobil": "mobil jobb",
    "privatmobil": "mobil privat", "geschaftstelefon": "telefon geschaftlich", "geschaftsadresse": "adresse geschaftlich",
    "hemtelefon": "telefon hem", "arbetstelefon": "telefon arbete", "hemadress": "adress hem", "arbetsadress": "adress arbete",
    "arbejdstelefon": "telefon arbejde", "arbejdsadresse": "adresse arbejde", "hjemmefaks": "faks hjemme",
}  # fmt: skip
"""Words that hold both the place and the thing, as two words."""
BIRTH = {
    "year": "birth year|year of birth|fodselsar|geburtsjahr|annee de naissance|ano de nacimiento|fodelsear|foedselsaar|geboortejaar",
    "month": "birth month|month of birth|fodselsmaned|geburtsmonat|mois de naissance|mes de nacimiento|fodelsemanad|foedselsmaaned",
    "day": "birth day|day of birth",
}  # fmt: skip
DEFAULTS = {
    "prioritat": ("normal",), "vertraulichkeit": ("normal",), "privat": ("aus", "falsch", "falskt", "falsk"),
    "geschlecht": ("keine angabe",), "priorite": ("normale",), "criticite": ("normale",), "prive": ("faux", "inactif"),
    "sexe": ("non specifie", "indefini"), "prioridad": ("normal",), "confidencialidad": ("normal",), "privado": ("falso",),
    "kon": ("ej angivet", "ospecificerat"), "kanslighet": ("normal",),
}  # fmt: skip
"""What Outlook writes into columns that the owner never filled."""
FAMILY_BESIDE_GIVEN = frozenset({"name", "nom", "naam", "namn"})
"""Headers that mean the family name where a column of given names in another language than English stands beside them."""
