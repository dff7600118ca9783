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
# På papper, före webbadressen.
own-address = Sidan finns på

## Sidor som inte finns

lost-title = Sidan finns inte
lost-why = Vi hittar ingen sida på den här adressen. Sidan kan ha flyttat eller tagits bort, eller så är adressen felskriven.
lost-what = Du har inte gjort något fel. Gå vidare till någon av de här sidorna i stället:
lost-home = Startsidan
lost-acute = Ett personligt ombud är inte akut hjälp. Är det fara för livet?
lost-call = Ring 112
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
municipality-paused = (tar inte emot nya just nu)
municipality-ended = (har inte personligt ombud längre)
municipality-planned = (har inte börjat än)

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
