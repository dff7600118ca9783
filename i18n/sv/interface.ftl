### Vad sidorna säger runt innehållet. Det som skiljer sig på lätt svenska står i i18n/sv-easy/interface.ftl.

## Sidans ram

skip = Hoppa till innehållet
draft = Det här är ett utkast. Sidan är inte klar, och uppgifter kan saknas.
menu = Meny
# Efter en länk till en sida som bara finns på vanlig svenska.
menu-other-variant = (vanlig svenska)
home = Start
breadcrumbs = Du är här
contents = På den här sidan
listen = Lyssna
listen-stop = Sluta lyssna
listen-resume = Lyssna vidare
to-top = Till sidans början
footer-menu = Fler sidor
og-locale = sv_SE
share-image = Bild med texten: { $text }.

stamp-reviewed = Granskad { $date } av { $by }.
stamp-reviewed-date = Granskad { $date }.
stamp-not-reviewed = Inte granskad än. Granskas av { $owner }.
stamp-applies = Gäller { $area }.
# Sist i en sida som står på en annan webbplats.
embed-source = ”{ $title }” på { $site }
# Där en annan webbplats hämtar en sida.
embed-loading = Texten hämtas.
embed-failed = Texten gick inte att hämta. Länken leder till den.
# På papper, före webbadressen.
own-address = Sidan finns på

## Sidor som inte finns

lost-title = Sidan finns inte
lost-why = Vi hittar ingen sida på den här adressen. Sidan kan ha flyttat eller tagits bort, eller så är adressen felskriven.
lost-what = Du har inte gjort något fel. Gå vidare till någon av de här sidorna i stället:
lost-home = Startsidan
lost-acute = Ett personligt ombud är inte akut hjälp. Är det fara för livet?
lost-call = Ring 112
moved = Sidan har flyttat hit:

## Uppgifter som saknas

missing = Uppgift saknas: { $what }. Lämnas av { $owner }.
missing-published = Vi saknar den uppgiften just nu.
nothing = finns inte
not-shown = (sidan visas inte just nu)

## Delar av texten

notice-title = Behöver du hjälp nu?
step = Steg { $number }
limit = Gräns
instead = I stället
decides = Vem bestämmer eller hjälper
can = Ombudet kan
cannot = Ombudet kan inte
close = Stäng
table = Tabell
glossary-synonyms = Kallas också: { $words }.
switch-start = (startsidan)
external = (annan webbplats)
video = Film
video-open = Se filmen ”{ $title }”
video-minutes = Filmen är { $minutes ->
    [one] en minut
   *[other] { $minutes } minuter
} lång.
video-captions = Filmen har undertexter på { $captions }.
video-text = Filmen som text
kilobytes = { $count } kB

## Kontakt

contact-district = Personligt ombud, distrikt { $name }
contact-municipality = Personligt ombud i { $name }
contact-unknown = Vi vet inte än vilket distrikt du hör till. Därför kan vi inte visa några kontaktuppgifter här.
contact-districts = Det här är alla distrikt i länet:
phone = Telefon
hours = Telefontid
hours-to = –
hours-exceptions = Andra tider vissa dagar
hours-until = till och med
hours-part = { $opens }–{ $closes }
hours-reason = { $reason }
email = E-post
email-warning = Skriv inget känsligt.
letter = Brev
visit = Besök
checked = Uppgifterna kontrollerades
checked-oldest = Den äldsta uppgiften kontrollerades
social-services-name = Socialtjänsten i { $name }
social-services = Telefon dagtid
out-of-hours = Socialjour, när socialtjänsten har stängt

date = { $day } { $month ->
    [1] januari
    [2] februari
    [3] mars
    [4] april
    [5] maj
    [6] juni
    [7] juli
    [8] augusti
    [9] september
    [10] oktober
    [11] november
   *[12] december
} { $year }

## Kommuner och distrikt

district-name = Distrikt { $name }
district-town = (utgår från { $town })
members-what = vilka kommuner som hör till distriktet
members-unknown = Vi vet inte än vilka kommuner som hör till distriktet.
members-incomplete = Fler kommuner kan höra hit. Vi vet inte än vilka.
municipality-paused = (tar inte emot nya personer)
municipality-planned = (har inte börjat än)
municipality-merged = (hör nu till { $name })
municipalities-ended = De här kommunerna har inte personligt ombud längre:

## Hur kommunen står: status i kommunens fil. Datum följer efter orden.

status-planned-title = I { $name } har vi inte börjat än
status-planned = Kommunen planerar att ha personligt ombud.
status-planned-from = Det är tänkt att börja den
status-planned-change = En plan kan ändras.
status-planned-instead = Du kan söka stöd hos socialtjänsten i din kommun så länge.
status-paused-title = I { $name } tar vi inte emot nya personer
status-paused = Den som söker ett ombud kan inte få det under uppehållet.
status-paused-from = Uppehållet började den
status-paused-from-until = Uppehållet gäller från och med den
status-paused-to = till och med den
status-paused-until = Uppehållet gäller till och med den
status-paused-instead = Du kan söka stöd hos socialtjänsten i din kommun så länge.
status-ended = Kommunen har inte personligt ombud längre.
status-ended-from = Kommunen har inte personligt ombud sedan den

# Ett fält före en lista. Det syns bara i webbläsare med skript.
filter-municipalities = Skriv namnet på din kommun
filter-register = Skriv vad du letar efter
filter-count = Antal i listan:

## Ansökan och lokala regler

application-enough = Det räcker att du hör av dig till oss.
application-needed = I { $name } behöver du ansöka.
application-form = Blankett
application-send-to = Skicka den till { $address }.
application-order = Ordning
application-recipient = Det här går till
application-describe = Det här ska du berätta
application-confirmation = Bekräftelse
eservice = E-tjänst
eservice-open = Öppna e-tjänsten hos { $name }
eservice-eid = Du behöver ha e-legitimation.
eservice-no-eid = Du behöver ingen e-legitimation.
rules-none = Så vitt vi vet gäller inget särskilt i { $name }.
rule-queue = Kö
rule-wording = Så beskriver kommunen vem stödet är till för
rule-addition = Det här gäller också
rule-exclusion = Då kan du inte få stödet här
rule-time = Så länge brukar stödet vara

feedback-question = Hjälpte informationen på sidan dig?
feedback-form = Svara på webbplatsens formulär
feedback-yes = Ja
feedback-no = Nej
# Under svaren när de går med e-post.
feedback-how = Svaret öppnas som ett mejl till oss. Skriv inget känsligt, och inget om dig själv.
contact-card = Spara i telefonens kontakter
qr-label = Kod att läsa med telefonens kamera. Den leder till den här sidan.

## Tillgänglighetsredogörelsen. Lagen nämns här och ingen annanstans i orden runt uppgifterna.

-accessibility-law = lagen om tillgänglighet till digital offentlig service
accessibility-publisher = { $publisher } ansvarar för webbplatsen { $site }.
accessibility-compliance = Webbplatsen { $site } är { $compliance ->
    [full] helt förenlig
    [partial] delvis förenlig
   *[none] inte förenlig
} med { -accessibility-law }.
accessibility-why = Skäl:
accessibility-no-shortcomings = Vi känner inte till några brister.
accessibility-disproportionate = En del skulle vara oskäligt betungande att rätta (12 § i lagen).
accessibility-exempt = Det här gäller lagen inte för (9 § i lagen):
accessibility-exception = { $exception ->
    [live] det sänds direkt.
    [map] det är en karta som inte är till för att hitta vägen.
    [third_party] det kommer från någon annan, som vi varken betalar, tar fram eller styr.
    [heritage] det är en kopia ur en kulturarvssamling.
    [school] det hör till skolans verksamhet.
    [old_document] det är ett dokument från tiden före den 23 september 2018.
   *[old_recording] det är en inspelning från tiden före den 23 september 2020.
}
accessibility-method = { $method ->
    [own] Den som ansvarar för webbplatsen har själv bedömt den (självskattning).
   *[external] Någon utifrån har bedömt webbplatsen (extern granskning).
}
accessibility-by = Bedömningen är gjord av { $name }.
accessibility-assessed = Webbplatsen bedömdes den
accessibility-updated = Redogörelsen uppdaterades den
accessibility-tested = Sidorna provades automatiskt den
accessibility-test = Programmet { $tool } gick igenom { $pages ->
    [one] en sida
   *[other] { $pages } sidor
} och hittade { $violations ->
    [0] inga fel
    [one] ett fel
   *[other] { $violations } fel
}. Ett program hittar bara en del av det som kan brista.
accessibility-report = Så här säger du till:
accessibility-form = Skriv till oss i ett formulär
accessibility-other-format = Så här ber du om det:
accessibility-supervisor = Myndigheten heter { $name }.
accessibility-supervision = Anmäl brister i tillgängligheten till myndigheten
accessibility-page = sida med tillgänglighetsredogörelse
accessibility-part = { $part ->
    [compliance] om webbplatsen är helt, delvis eller inte förenlig med { -accessibility-law }
    [shortcomings] lista över det som inte är tillgängligt eller undantas från lagens krav, och varför
    [method] hur tillgängligheten har bedömts
    [assessed] datum för bedömningen av tillgängligheten
    [updated] datum då tillgänglighetsredogörelsen uppdaterades
    [test] datum och resultat för det automatiska provet av tillgängligheten
    [report_to] hur man påtalar brister i tillgängligheten
    [report_phone] telefonnummer för den som påtalar brister i tillgängligheten
   *[other_format] hur man ber om innehållet i en annan form
}

## Överst i filer för webbservrar

server-file = { $site }: inställningar för { $server }. Ändra inte här: filen görs av lots efter publishing i content/site.yaml.
server-brotli = Har servern modulen ngx_brotli, ta bort tecknet # på nästa rad.
