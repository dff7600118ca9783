### Vad programmet säger till den som skriver innehållet. Samma namn, attribut och argument som i i18n/en/messages.ftl.
### Ett meddelande som heter som en kod i src/diag/code.rs säger vad som är fel, .help vad man gör, .why varför det spelar roll, .source var det står, .bad och .good visar ett exempel.
### Ord: fält (nyckel i YAML), byggsten (direktiv), inställning (attribut), inledning (raderna mellan --- och ---).

## Filer

not-utf8 = Filen är inte sparad som UTF-8: tecknet på rad { $line } (byte { $offset }, { $byte }) går inte att läsa.
    .help = Öppna filen i textredigeraren och spara den igen med teckenkodningen UTF-8. Se sedan efter att å, ä och ö ser rätt ut.
    .why = UTF-8 är det sätt att spara text som alla webbläsare förstår. Med en annan teckenkodning blir å, ä och ö fel tecken på sidan.
    .bad = Personligt ombud i V{ "\uFFFD" }rmland
    .good = Personligt ombud i Värmland

unknown-file = Filen används inte: namnet eller mappen säger inte vad den är.
    .help = En sida ska heta som `vem-kan-fa.md`, och på lätt svenska `vem-kan-fa.easy.md`. Uppgifter ska stå i filer som slutar på `.yaml`. Bilder och dokument ska ligga i content/files/.
    .why = En fil med fel namn kommer inte med på någon webbplats. Utan varningen märks det först när någon saknar den.
    .bad = content/pages/vem-kan-fa.latt.md
    .good = content/pages/vem-kan-fa.easy.md

same-name = Två filer blir samma sida, ”{ $page }”: den här och { $other }.
    .help = Byt namn på den ena filen eller ta bort den. I adresser blir å och ä till a, och ö till o, så `vräkning.md` och `vrakning.md` är samma sida.
    .why = En sida kan bara ha en text. Annars skulle den ena filen försvinna utan att någon märker det.
    .source = Krav R-086
    .bad =
        content/pages/
          vrakning.md
          vräkning.md
    .good =
        content/pages/
          vrakning.md

## Uppgifter i fält (YAML)

yaml-syntax = Uppgifterna går inte att läsa från och med den här raden.
    .help = Se på raden och raden ovanför. Varje uppgift skrivs `fält: värde` med ett mellanslag efter kolon, underfält dras in med mellanslag (inte tabb), och en text som själv har kolon sätts inom raka citattecken: `title: "Ring oss: så gör du"`.
    .why = När en rad inte går att läsa är det osäkert vad resten av filen betyder. Därför gissar programmet inte.
    .bad = title: Ring oss: så gör du
    .good = title: "Ring oss: så gör du"

unknown-key = Fältet ”{ $key }” finns inte här.
    .help = Byt till ett fält som finns, eller ta bort det. Fält som finns här: { $valid }.
    .why = Ett felstavat fält skulle annars inte göra någonting, och ingen skulle märka det.
    .source = Krav R-063
    .bad = titel: Vem kan få ett personligt ombud?
    .good = title: Vem kan få ett personligt ombud?

duplicate-key = ”{ $key }” står två gånger.
    .help = Behåll den rätta och ta bort den andra.
    .why = Båda kan inte gälla, och programmet kan inte veta vilken som är menad.
    .bad =
        title: Vem kan få ett personligt ombud?
        title: Vem kan få?
    .good =
        title: Vem kan få ett personligt ombud?
        menu: Vem kan få?

missing-key = Här saknas ”{ $key }”.
    .help = Lägg till ”{ $key }” och skriv värdet efter kolon.
    .why = Programmet hittar aldrig på en uppgift. En sida måste till exempel ha en titel, så att den som läser vet var på webbplatsen det är.
    .source = WCAG 2.2, 2.4.2; krav R-020
    .bad =
        ---
        description: Så kan ett personligt ombud hjälpa dig.
        ---
    .good =
        ---
        title: Vad är ett personligt ombud?
        description: Så kan ett personligt ombud hjälpa dig.
        ---

wrong-type = Här ska det stå { $expected ->
        [type-text] en text
        [type-map] en grupp med fält
        [type-bool] true (ja) eller false (nej)
        [type-list] en lista
        [type-known] ett värde med källa, eller skälet till att värdet saknas
       *[other] något annat
    }.
    .help = { $expected ->
        [type-text] Skriv bara en text efter kolon, till exempel `name: Kil`.
        [type-map] Skriv varje fält på en egen rad, till exempel `name: Kil`. Fält som hör till ett annat fält dras in två mellanslag.
        [type-bool] Skriv true för ja eller false för nej, utan citattecken.
        [type-list] Skriv varje sak på en egen rad med ett streck framför, till exempel `- vräkning`. En kort lista kan stå på en rad: `[vräkning, hyra]`.
        [type-known] Skriv value, source, checked och checked_by på var sin rad under fältet. Finns inget värde, skriv i stället status (missing, none eller unknown), what, owner och question.
       *[other] Jämför med en annan fil av samma slag och skriv på samma sätt.
    }
    .why = Värdet ska visas på ett bestämt sätt på sidan. Är det av fel slag går det inte att visa.
    .bad = keywords: vräkning, hyra
    .good = keywords: [vräkning, hyra]

empty-value = Fältet är tomt.
    .help = Skriv ett värde, eller ta bort raden om fältet inte behövs. Är det en uppgift som ingen har, skriv under fältet status: missing (vi borde veta), none (det finns ingen) eller unknown (ingen har frågat), och sedan what, owner och question.
    .why = Ett tomt fält säger inte om uppgiften saknas, inte finns eller är bortglömd. Det är tre olika besked till den som söker hjälp.
    .source = Kraven, avsnitt 5.2
    .bad =
        contact:
          phone:
    .good =
        contact:
          phone:
            status: missing
            what: telefonnummer, distrikt Torsby
            owner: PO Värmland
            question: Vilket telefonnummer når ombuden i distriktet?

bad-value = Värdet ska vara { $expected ->
        [value-date] ett datum med år, månad och dag
        [value-days] veckodagar
        [value-times] tider på dagen
        [value-phone] ett telefonnummer som går att ringa
        [value-email] en e-postadress
        [value-url] en webbadress
        [value-code] en kommunkod med fyra siffror
        [value-page] namnet på en sida
        [value-anchor] namnet på ett avsnitt
        [value-section] en sida och ett avsnitt med # emellan
        [value-alias] en tidigare adress som börjar med /
        [value-slug] ett namn som kan stå i en webbadress
        [value-lang] en språkkod
        [value-feedback] en webbadress till ett formulär eller en e-postadress
        [value-way] en webbadress, en e-postadress eller ett telefonnummer
        [value-number] ett tal
        [value-prefix] ett kort namn med små bokstäver a–z, siffror och bindestreck, och en bokstav först
        [value-origin] en webbadress utan sökväg
        [value-colour] en färg
        [value-variants] en lista där standardspråket står först
        [value-local-text] en text på högst 600 tecken
       *[other] skrivet på ett annat sätt
    }.
    .help = { $expected ->
        [value-date] Skriv datumet som 2026-11-21.
        [value-days] Skriv dagarna som måndag–fredag, eller som måndag, onsdag och fredag. Dagar med datum skrivs under exceptions.
        [value-times] Skriv tiderna som 9.00–15.00, som 9.00–11.30 och 13.00–15.00, eller stängt.
        [value-phone] Skriv numret med riktnummer, till exempel 070-174 06 05 eller +46 70 174 06 05. Korta nummer skrivs som de är, till exempel 112.
        [value-email] Skriv adressen som ombud@example.se, utan mellanslag och utan namn framför.
        [value-url] Skriv hela adressen och börja med https://, till exempel https://www.example.se/.
        [value-code] Skriv de fyra siffrorna från SCB, till exempel 1715. En kod som börjar med 0 skrivs inom raka citattecken: "0114".
        [value-page] Skriv sidans namn som filen heter, utan .md, till exempel vem-kan-fa.
        [value-anchor] Skriv namnet som står efter # vid rubriken, till exempel alder.
        [value-section] Skriv till exempel "akut-hjalp#kort": först sidan, sedan avsnittet.
        [value-alias] Skriv den gamla adressen från första snedstrecket, till exempel /kontakta-oss/.
        [value-slug] Skriv minst en bokstav eller siffra, till exempel varmland.
        [value-lang] Skriv till exempel sv, sv-simple eller ar.
        [value-prefix] Skriv till exempel po eller ombud.
        [value-origin] Skriv till exempel https://kommunen.se, utan snedstreck efter.
        [value-number] Skriv talet med siffror och punkt, till exempel 4.5.
        [value-colour] Skriv färgen med # och sex siffror eller bokstäver a–f, till exempel #1a5fb4.
        [value-variants] Sätt standardspråket först i listan, och låt det inte ha fälten suffix och path.
        [value-local-text] Korta texten till högst 600 tecken. Behövs mer kan kommunen ha en egen sida.
       *[other] Jämför med en annan fil av samma slag och skriv värdet på samma sätt.
    }
    .why = Värdet används direkt på sidan. Ett telefonnummer eller en adress med fel form leder ingenstans för den som behöver hjälp.
    .source = Krav R-043
    .bad = review_by: 1 mars 2027
    .good = review_by: 2027-03-01

unknown-name = ”{ $name }” finns inte att välja här.
    .help = Skriv ett av de namn som finns: { $valid }.
    .why = Namnet pekar på något som ska finnas på ett annat ställe, till exempel ett distrikt, ett ord i ordlistan eller ett färgschema. Pekar det fel saknas något på sidan.
    .bad = status: utkast
    .good = status: draft

## Sidor

missing-front-matter = Sidan saknar inledningen mellan två rader med ---.
    .help = Börja filen med en rad ---, skriv title: och description: på var sin rad, och sedan en rad --- till. Därefter kommer sidans text.
    .why = I inledningen står sidans titel och beskrivning. Titeln är det första en skärmläsare säger.
    .source = WCAG 2.2, 2.4.2
    .bad = Ett personligt ombud hjälper dig att få rätt stöd.
    .good =
        ---
        title: Vad är ett personligt ombud?
        description: Så kan ett personligt ombud hjälpa dig.
        ---

        Ett personligt ombud hjälper dig att få rätt stöd.

unclosed-front-matter = Inledningen har ingen slutrad med ---.
    .help = Skriv --- på en egen rad efter det sista fältet, före sidans text.
    .why = Utan slutraden går det inte att veta var sidans text börjar.
    .bad =
        ---
        title: Vad är ett personligt ombud?
        description: Så kan ett personligt ombud hjälpa dig.

        Ett personligt ombud hjälper dig att få rätt stöd.
    .good =
        ---
        title: Vad är ett personligt ombud?
        description: Så kan ett personligt ombud hjälpa dig.
        ---

        Ett personligt ombud hjälper dig att få rätt stöd.

raw-html = Här står HTML-kod, och den går inte att använda.
    .help = Skriv med Markdown: **fet**, *kursiv*, [länktext](vem-kan-fa), ## Rubrik. För rutor, steg och kontaktuppgifter finns byggstenar, till exempel :::steps, ::notice och ::contact. Ska tecknet < synas i texten, skriv \<.
    .why = Byggstenarna är gjorda för skärmläsare, tangentbord och mobil. Egen HTML är inte prövad, och den följer inte med när utseendet ändras.
    .source = Krav R-080
    .bad = Stödet är <b>gratis</b>.
    .good = Stödet är **gratis**.

heading-one = Rubriken är på nivå 1, och den nivån är sidans titel.
    .help = Skriv ## framför rubriken i stället för #. Sidans titel kommer från title i inledningen.
    .why = En sida ska ha en enda huvudrubrik, så att den som lyssnar på sidan vet var den börjar.
    .source = WCAG 2.2, 1.3.1; krav R-054
    .bad = # Vad kostar det? { "{" }#kostnad{ "}" }
    .good = ## Vad kostar det? { "{" }#kostnad{ "}" }

heading-skipped = Rubriken är på nivå { $level }, men får här vara högst på nivå { $expected }.
    .help = Skriv { $marks } framför rubriken.
    .why = Den som använder skärmläsare går från rubrik till rubrik. En överhoppad nivå låter som om en del av sidan saknas.
    .source = WCAG 2.2, 1.3.1; krav R-104
    .bad =
        ## Så når du oss { "{" }#kontakt{ "}" }

        #### Ring { "{" }#ring{ "}" }
    .good =
        ## Så når du oss { "{" }#kontakt{ "}" }

        ### Ring { "{" }#ring{ "}" }

duplicate-id = Två avsnitt på sidan heter ”{ $id }”.
    .help = Ge det ena avsnittet ett eget namn efter rubriken, till exempel `## Rubrik { "{" }#{ $id }-2{ "}" }`.
    .why = En länk till avsnittet kan bara leda till ett av dem.
    .source = Krav R-085
    .bad =
        ## Ring { "{" }#kontakt{ "}" }

        ## Skriv brev { "{" }#kontakt{ "}" }
    .good =
        ## Ring { "{" }#ring{ "}" }

        ## Skriv brev { "{" }#brev{ "}" }

## Byggstenar

unknown-directive = Byggstenen ”{ $name }” finns inte.
    .help = Byt till en som finns: { $valid }. Är det vanlig text, sätt \ framför det första kolonet.
    .why = Det som står i en okänd byggsten skulle annars visas fel eller inte alls.
    .source = Krav R-080
    .bad =
        :::kan

        - följa med på möten

        :::
    .good =
        :::can

        - följa med på möten

        :::

unclosed-directive = Byggstenen ”{ $name }” börjar här men slutar aldrig.
    .help = Skriv en rad med bara ::: där den ska sluta, med lika många kolon som på den här raden.
    .why = Utan slutraden hamnar resten av sidan inne i byggstenen.
    .bad =
        :::can

        - följa med på möten

        ## Vad kostar det? { "{" }#kostnad{ "}" }
    .good =
        :::can

        - följa med på möten

        :::

        ## Vad kostar det? { "{" }#kostnad{ "}" }

unopened-directive = Raden avslutar en byggsten som aldrig har börjat.
    .help = Ta bort raden, eller skriv en rad som börjar byggstenen, till exempel `:::steps`, med lika många kolon.
    .why = Ofta har raden som börjar byggstenen fallit bort, och då visas texten utan sin ruta.
    .bad =
        - följa med på möten

        :::
    .good =
        :::can

        - följa med på möten

        :::

directive-syntax = Byggstenen är skriven på ett sätt som inte går att läsa.
    .help = Skriv namnet direkt efter kolonen och inställningarna inom klamrar, som `::notice{ "{" }from="akut-hjalp#kort"{ "}" }` på en egen rad, eller `:term[vräkning]{ "{" }id="vrakning"{ "}" }` inne i texten.
    .why = När byggstenen inte går att läsa vet programmet inte vad som ska visas på den platsen.
    .bad = ::notice{ "{" }from="akut-hjalp#kort{ "}" }
    .good = ::notice{ "{" }from="akut-hjalp#kort"{ "}" }

directive-form = ”{ $name }” är skriven som en annan sorts byggsten.
    .help = Skriv så här: `{ $form }`. Tre kolon har en rad där byggstenen börjar och en där den slutar, två kolon står ensamma på en rad, ett kolon står inne i texten.
    .why = Varje byggsten har en plats på sidan: runt flera stycken, mellan dem eller inne i en mening.
    .bad =
        :::contact

        :::
    .good = ::contact

unknown-attribute = ”{ $name }” har ingen inställning som heter ”{ $key }”.
    .help = Byt namn på inställningen eller ta bort den. Inställningar att välja på: { $valid }.
    .why = En felstavad inställning skulle annars inte göra någonting, och ingen skulle märka det.
    .bad = :::only { "{" }kommun="kil"{ "}" }
    .good = :::only { "{" }municipality="kil"{ "}" }

missing-attribute = ”{ $name }” saknar inställningen ”{ $key }”.
    .help = Skriv inställningen inom klamrar efter namnet: `{ "{" }{ $key }="…"{ "}" }`.
    .why = Utan inställningen vet byggstenen inte vad den ska visa.
    .bad =
        :::exit

        Ibland räcker ett råd.

        :::
    .good =
        :::exit { "{" }title="Ibland slutar det här"{ "}" }

        Ibland räcker ett råd.

        :::

bad-attribute = Inställningen ”{ $key }” ska vara { $expected ->
        [text] en text
        [integer] ett heltal
        [bool] true (ja) eller false (nej)
        [section] en sida och ett avsnitt med # emellan
        [term] ett ord ur ordlistan
        [file] namnet på en fil i content/files/
        [date] ett datum
       *[other] skriven på ett annat sätt
    }.
    .help = { $expected ->
        [text] Skriv en text mellan citattecknen: `{ $key }="Ring oss"`.
        [integer] Skriv talet med siffror: `{ $key }="3"`.
        [bool] Skriv `{ $key }="true"` eller `{ $key }="false"`.
        [section] Skriv först sidan och sedan avsnittet: `{ $key }="akut-hjalp#kort"`.
        [term] Skriv ordets namn i content/glossary.yaml: `{ $key }="vrakning"`.
        [file] Skriv filens namn: `{ $key }="blankett.pdf"`.
        [date] Skriv år, månad och dag: `{ $key }="2026-12-20"`.
       *[other] Se efter hur samma inställning är skriven på en annan sida.
    }
    .why = Byggstenen behöver ett värde av rätt slag för att visa rätt sak.
    .bad = ::notice{ "{" }from="akut-hjalp"{ "}" }
    .good = ::notice{ "{" }from="akut-hjalp#kort"{ "}" }

wrong-parent = ”{ $name }” måste stå direkt inne i { $parents }.
    .help = Flytta ”{ $name }” så att den står mellan raden som börjar och raden som avslutar { $parents }.
    .why = Byggstenen är en del av en större och säger inget för sig själv. Det som görs i stället ska till exempel stå vid den gräns det hör till.
    .source = Krav R-042
    .bad =
        Ombudet kan inte ändra ett beslut.

        :::instead
        Ombudet kan hjälpa dig att överklaga.
        :::
    .good =
        :::limit
        Ombudet kan inte ändra ett beslut.
        :::instead
        Ombudet kan hjälpa dig att överklaga.
        :::
        :::decides
        Domstolen bestämmer.
        :::
        :::

missing-part = { $count ->
        [0] ”{ $name }” saknar delen ”{ $part }”.
       *[other] ”{ $name }” har delen ”{ $part }” { $count } gånger, men ska ha den en gång.
    }
    .help = { $count ->
        [0] Skriv `:::{ $part }`, sedan texten och sist `:::`, allt före den rad som avslutar ”{ $name }”.
       *[other] Se till att ”{ $part }” står en enda gång inne i ”{ $name }”.
    }
    .why = Delarna hör ihop. Den som läser vad ombudet inte kan ska genast få veta vad som går att göra i stället och vem som bestämmer.
    .source = Krav R-004 och R-042
    .bad =
        :::limit
        Ombudet kan inte ändra ett beslut.
        :::instead
        Ombudet kan hjälpa dig att överklaga.
        :::
        :::
    .good =
        :::limit
        Ombudet kan inte ändra ett beslut.
        :::instead
        Ombudet kan hjälpa dig att överklaga.
        :::
        :::decides
        Domstolen bestämmer.
        :::
        :::

## Uppgifter, markeringar och länkar i texten

placeholder-syntax = Markeringen för en uppgift som saknas är inte färdigskriven.
    .help = Skriv på en enda rad vad som saknas och vem som ska lämna det, till exempel `[[SAKNAS: telefontider | PO Värmland]]`.
    .why = Markeringen syns i utkastet och hindrar att sidan publiceras utan uppgiften. Den måste säga vem som kan svara.
    .source = Krav R-052
    .bad = Ring oss på [[SAKNAS: telefonnummer]].
    .good = Ring oss på [[SAKNAS: telefonnummer | PO Värmland]].

value-syntax = Mellan { "{{" } och { "}}" } ska det stå namnet på en uppgift, och det här går inte att läsa.
    .help = Skriv namnet med små bokstäver och punkt, på en enda rad, till exempel `{ "{{" } municipality.name { "}}" }`. Ska klamrarna synas i texten, skriv \{ "{{" }.
    .why = Namnet byts mot uppgiften på varje webbplats. Går det inte att läsa skulle det stå kvar i texten.
    .source = Krav R-060
    .bad = Välkommen till { "{{" } tjänstens namn { "}}" }.
    .good = Välkommen till { "{{" } service.name { "}}" }.

unknown-value = ”{ $name }” är inte namnet på en uppgift.
    .help = Namn att välja på här: { $valid }. Är det en grupp av uppgifter, lägg till en punkt och ett av namnen, som i `{ "{{" } municipality.name { "}}" }`.
    .why = Varje uppgift står på ett enda ställe och hämtas därifrån. Med fel namn skulle sidan få ett hål mitt i en mening.
    .source = Krav R-060
    .bad = Välkommen till { "{{" } service.namn { "}}" }.
    .good = Välkommen till { "{{" } service.name { "}}" }.

unbound-value = ”{ $name }” kan inte visas här, för sidan handlar inte om { $root ->
        [municipality] en bestämd kommun
        [district] ett bestämt distrikt
       *[other] en bestämd kommun eller ett bestämt distrikt
    }.
    .help = Skriv en text som gäller alla, eller låt stycket synas bara där uppgiften finns: `:::only { "{" }{ $root }="any"{ "}" }` på raden före och `:::` på raden efter.
    .why = Länets webbplats har inte en kommun, den har alla. Där finns det ingen uppgift att visa.
    .source = Krav R-060
    .bad = Bor du i { "{{" } municipality.name { "}}" }?
    .good =
        :::only { "{" }municipality="any"{ "}" }
        Bor du i { "{{" } municipality.name { "}}" }?
        :::

dead-link = Sidan ”{ $page }” finns inte.
    .help = Skriv sidans namn som filen heter under content/pages/, utan .md, till exempel `vem-kan-fa`. Finns sidan bara på vissa webbplatser, sätt länken inom `:::only`.
    .why = En länk som inte leder någonstans kan få någon att ge upp.
    .source = Krav R-085
    .bad = Läs om [vem som kan få ett ombud](vem-kan-fa-ombud).
    .good = Läs om [vem som kan få ett ombud](vem-kan-fa).

dead-anchor = Sidan ”{ $page }” har inget avsnitt som heter ”{ $anchor }”.
    .help = Skriv namnet som står vid rubriken på den sidan, eller ge rubriken det här namnet: `## Rubrik { "{" }#{ $anchor }{ "}" }`.
    .why = Länken skulle leda till sidans början i stället för till svaret.
    .source = Krav R-085
    .bad = Läs om [hur gammal du behöver vara](vem-kan-fa#aldern).
    .good = Läs om [hur gammal du behöver vara](vem-kan-fa#alder).

dead-file = Filen ”{ $file }” finns inte i content/files/.
    .help = Lägg filen i content/files/ eller rätta namnet. Stora och små bokstäver räknas som olika.
    .why = Den som vill se bilden eller hämta dokumentet får annars ingenting.
    .source = Krav R-085
    .bad = Hämta [blanketten](../files/Blankett.pdf).
    .good = Hämta [blanketten](../files/blankett.pdf).

dead-reference = På sidan { $path } pekar { $attribute } på ”{ $target }”, som inte finns.
    .help = Står länken i texten, rätta den där. Annars kommer den från temat: be den som sköter temat att se på mallen eller byggstenen som skriver { $attribute }.
    .why = En länk eller en etikett som pekar på ingenting lämnar läsaren utan svar, och en skärmläsare utan ord.
    .source = WCAG 2.2, 1.3.1 och 4.1.2; krav R-085
    .bad = <label for="namnn">Namn</label> <input id="namn">
    .good = <label for="namn">Namn</label> <input id="namn">

same-id-twice = På sidan { $path } finns id ”{ $id }” två gånger.
    .help = Kommer det från texten, byt namn på det ena avsnittet. Annars kommer det från temat: ge det ena elementet ett annat id i mallen eller byggstenen.
    .why = En länk dit hamnar alltid på det första stället, och en etikett hör ihop med fel fält.
    .source = WCAG 2.2, 1.3.1 och 4.1.2
    .bad = <p id="svar">Ja.</p> <p id="svar">Nej.</p>
    .good = <p id="svar-1">Ja.</p> <p id="svar-2">Nej.</p>

link-form = Länkens adress går inte att förstå.
    .help = Skriv en sida (`vem-kan-fa#alder`), en fil (`../files/blankett.pdf`), en adress som börjar med https://, eller `tel:` eller `mailto:`. En uppgift som `{ "{{" } district.phone { "}}" }` blir en länk av sig själv och skrivs utan länk runt.
    .why = Bara adresser som programmet kan pröva kommer med, så att ingen länk leder fel eller till något osäkert.
    .source = Krav R-085
    .bad = [Ring 112](telefon:112)
    .good = [Ring 112](tel:112)

missing-alt = Bilden saknar en text som säger vad den visar.
    .help = Beskriv bilden med några ord mellan hakparenteserna: `![Två personer vid ett köksbord](../files/bord.jpg)`. En bild som bara är utsmyckning kan du ta bort.
    .why = Den som inte ser bilden får texten uppläst i stället.
    .source = WCAG 2.2, 1.1.1; krav R-107
    .bad = ![](../files/bord.jpg)
    .good = ![Två personer vid ett köksbord](../files/bord.jpg)

include-loop = Avsnittet ”{ $section }” visar sig självt.
    .help = Ta bort den byggsten som hämtar ”{ $section }” inne i avsnittet självt, eller i ett avsnitt som det hämtar.
    .why = Texten skulle upprepas utan slut. En text skrivs på ett ställe och kan visas på flera andra, men inte inne i sig själv.
    .source = Krav R-021
    .bad =
        ## Det viktigaste { "{" }#kort{ "}" }

        ::include{ "{" }from="vem-kan-fa#kort"{ "}" }
    .good =
        ## Det viktigaste { "{" }#kort{ "}" }

        Du behöver ha fyllt 18 år. Du behöver ingen remiss.

## Språkversioner och kommunernas egna texter

lonely-twin = Sidan ”{ $page }” finns i den här språkversionen men inte på vanlig svenska.
    .help = Skriv den vanliga sidan, `{ $page }.md`, eller byt namn på den här filen så att den heter som sin vanliga sida.
    .why = De två versionerna är samma sida och länkar till varandra. En lätt version får inte säga något som den vanliga inte säger.
    .source = Krav R-030 och R-031
    .bad =
        content/pages/
          vem-far.easy.md
          vem-kan-fa.md
    .good =
        content/pages/
          vem-kan-fa.easy.md
          vem-kan-fa.md

unpaired-section = Avsnittet ”{ $id }” finns inte på den vanliga versionen av sidan ”{ $page }”.
    .help = Ge avsnittet samma namn som på den vanliga sidan. Finns det inget sådant avsnitt där, skriv det där också eller ta bort `{ "{" }#{ $id }{ "}" }` efter rubriken.
    .why = Den som byter mellan lätt och vanlig svenska ska komma till samma avsnitt. Det går bara om avsnitten heter lika.
    .source = Krav R-030
    .bad =
        vem-kan-fa.md       ## Hur gammal behöver jag vara? { "{" }#alder{ "}" }
        vem-kan-fa.easy.md  ## Hur gammal måste jag vara? { "{" }#hur-gammal{ "}" }
    .good =
        vem-kan-fa.md       ## Hur gammal behöver jag vara? { "{" }#alder{ "}" }
        vem-kan-fa.easy.md  ## Hur gammal måste jag vara? { "{" }#alder{ "}" }

unknown-section = Den gemensamma sidan ”{ $page }” har inget avsnitt som heter ”{ $section }”.
    .help = Skriv namnet på ett avsnitt som finns: { $valid }. Är avsnittet nytt, säg vilket det ska komma efter: `## Rubrik { "{" }#nytt-namn after=alder{ "}" }`.
    .why = Kommunens avsnitt läggs in på den gemensamma sidan efter sitt namn. Med fel namn har det ingen plats.
    .source = Krav R-063
    .bad = ## Behöver du ansöka? { "{" }#ansokning{ "}" }
    .good = ## Behöver du ansöka? { "{" }#ansokan{ "}" }

loose-text = I kommunens fil står text som inte hör till något avsnitt.
    .help = Sätt texten under en rubrik med avsnittets namn, till exempel `## Behöver du ansöka? { "{" }#ansokan{ "}" }`.
    .why = En kommun ändrar en gemensam sida avsnitt för avsnitt. Text före den första rubriken har ingen plats på sidan.
    .source = Krav R-063
    .bad =
        Hos oss ansöker du på en blankett.

        ## Behöver du ansöka? { "{" }#ansokan{ "}" }
    .good =
        ## Behöver du ansöka? { "{" }#ansokan{ "}" }

        Hos oss ansöker du på en blankett.

protected-section = Avsnittet ”{ $section }” är skyddat och kan inte bytas ut eller tas bort av en kommun.
    .help = Låt det gemensamma avsnittet stå kvar. Kommunens text kan stå i ett eget avsnitt efter det: `## Rubrik { "{" }#eget-namn after={ $section }{ "}" }`.
    .why = Skyddade avsnitt säger det som alla måste få veta, till exempel vart man vänder sig när det är bråttom och vad ombudet inte kan göra.
    .source = Krav R-031 och avsnitt 5.3
    .bad = ## Är det bråttom? { "{" }#akut{ "}" }
    .good = ## Så gör du hos oss { "{" }#hos-oss after=akut{ "}" }

approval-lapsed = { $change ->
        [new] Sidan ”{ $title }” ({ $page }) är inte godkänd. Den fanns inte när webbplatsen godkändes { $date }.
        [gone] Sidan ”{ $page }” som godkändes { $date } finns inte längre.
       *[changed] Sidan ”{ $title }” ({ $page }) är inte som den godkändes { $date } (avsnitt: { $sections }).
    }
    .help = Skriv `lots review --site { $site } --out { $site }.html`, skicka filen till den som godkänner, och lägg svaret i content/approvals/{ $site }.yaml.
    .why = Den som godkänner webbplatsen svarar för det som står där. Det ska vara texten som hen har läst.
    .source = Krav R-069
    .bad =
        approved_by: Anna Ek, socialchef
        date: 2026-03-02
    .good =
        approved_by: Anna Ek, socialchef
        date: 2026-11-21

approval-missing = Ingen har godkänt webbplatsen ”{ $name }”.
    .help = Skriv `lots review --site { $site } --out { $site }.html`, skicka filen till den som godkänner, och lägg svaret i content/approvals/{ $site }.yaml.
    .why = I content/site.yaml står approvals: hold. Då publiceras en kommuns webbplats först när någon där har läst och godkänt den.
    .source = Krav R-069
    .bad = approvals: hold
    .good =
        # content/approvals/kil.yaml
        approved_by: Anna Ek, socialchef
        date: 2026-11-21

many-removals = Av { $pages } sidor på webbplatsen ”{ $site }” skulle { $gone } försvinna: { $addresses }{ $more ->
        [0] .
       *[other] {" "}och { $more } till.
    }
    .help = Kommer det oväntat, se efter att alla filer i content/ finns. Är det meningen, lägg till --allow-removals. Hur stor del som får försvinna på en gång står i content/site.yaml under publishing, removals_percent.
    .why = Filer kan försvinna av misstag. Då ska inte en hel webbplats försvinna för dem som läser den, mitt i natten, utan att någon har sett det.
    .bad = lots build --publish
    .good = lots build --publish --allow-removals

vanished-page = Sidan { $path } är publicerad. Nu blir det ingen sida där, och ingen annan adress tar över.
    .help = Har sidan flyttat, skriv den gamla adressen under aliases på den nya sidan. Är den borta för alltid, skriv `lots accept { $path }`, eller bygg en gång med --allow-removals.
    .why = Andra webbplatser, affischer och bokmärken leder till adressen. Den som följer dem ska inte hamna i tomma intet.
    .source = Krav R-086
    .bad = title: Vem kan få ett ombud?
    .good =
        title: Vem kan få ett ombud?
        aliases: [/vem-kan-fa/]

same-path = Två sidor får samma adress: { $path }.
    .help = Byt namn på den ena sidan, eller ta bort adressen från aliases i inledningen.
    .why = På en adress kan bara en sida ligga. Den andra skulle försvinna.
    .source = Krav R-086
    .bad = aliases: [/vem-kan-fa/]
    .good = aliases: [/vem-kan-fa-ombud/]

## Hur en kommun står, och när den svarar

hours-clash = { $case ->
        [order] Tiderna står inte i ordning: { $what }.
        [weekday] Två rader säger när ni svarar på samma dag: { $what }.
       *[date] Två undantag gäller samma dag: { $what }.
    }
    .help = { $case ->
        [order] Skriv den tidiga tiden först, och slut efter början: 9.00–11.30 och 13.00–15.00.
        [weekday] Skriv dagen på en rad. En dag med lunchstängt har båda tiderna på samma rad.
       *[date] Ändra date eller until, så att varje dag står i ett undantag.
    }
    .why = Den som ringer ska veta vilken tid som gäller.
    .source = Krav R-053
    .bad =
        - {"{"} days: måndag–fredag, times: 9.00–12.00 {"}"}
        - {"{"} days: fredag, times: 9.00–11.00 {"}"}
    .good =
        - {"{"} days: måndag–torsdag, times: 9.00–12.00 {"}"}
        - {"{"} days: fredag, times: 9.00–11.00 {"}"}

status-key = { $key } kan inte stå när status är { $status }.
    .help = { $key ->
        [successor] Ta bort raden. Bara en kommun som är merged har successor.
        [until] Ta bort raden. Bara paused har en sista dag.
       *[from] Ta bort raden. Det som är active gäller utan dagar.
    }
    .why = Sidorna säger vad som gäller och från vilken dag. En uppgift som inte hör till status skulle aldrig synas.
    .source = Krav R-068
    .bad = status: {"{"} is: active, until: 2027-01-31 {"}"}
    .good = status: {"{"} is: paused, until: 2027-01-31 {"}"}

bad-successor = { $case ->
        [missing] { $name } har gått ihop med en annan kommun, men inte sagt vilken.
        [itself] { $name } kan inte ha gått ihop med sig själv.
        [loop] Kommunerna som { $name } har gått ihop med leder runt i en ring.
       *[broken] Kommunen som { $name } har gått ihop med har fel i sin fil.
    }
    .help = { $case ->
        [broken] Rätta felet i den filen först.
       *[other] Skriv namnet på den andra kommunens fil, utan .yaml, i successor.
    }
    .why = Gamla adresser leder till den andra kommunens sidor. De måste leda någonstans.
    .source = Krav R-068
    .bad = status: merged
    .good = status: {"{"} is: merged, successor: sunne {"}"}

ended-page = { $name } har inte personligt ombud längre, och ingen sida säger det.
    .help = Skriv en sida med `each: ended` i inledningen. Den visas i stället för kommunens andra sidor.
    .why = Den som söker efter ombudet ska få veta att det inte finns, och vart man vänder sig.
    .source = Krav R-068
    .bad =
        # content/municipalities/kil.yaml
        status: ended
    .good =
        # content/pages/inget-ombud.md
        each: ended

## Tema och texter

template-error = { $kind ->
        [open] I mallen är något öppnat som inte stängs.
        [unclosed] I mallen är något öppnat som inte stängs: ”{ $name }”.
        [filter] Mallen använder filtret ”{ $name }”, som inte finns.
        [function] Mallen använder funktionen ”{ $name }”, som inte finns.
        [test] Mallen använder provet ”{ $name }”, som inte finns.
        [component] Mallen använder byggstenen ”{ $name }”, som inte finns.
        [template] Mallen ”{ $name }” finns inte.
        [variable] Mallen frågar efter uppgiften ”{ $name }”, som inte finns där.
        [argument] I mallen saknas inställningen ”{ $name }”.
        [twice] I mallen står ”{ $name }” två gånger.
        [block] Blocket ”{ $name }” kan inte stå där det står i mallen.
        [loop] Mallen ”{ $name }” leder tillbaka till sig själv.
        [text] Mallen frågar efter en text som inte finns i i18n/.
        [value] Mallen försöker göra något som inte går med ett värde.
       *[syntax] Mallen går inte att läsa från och med den här platsen.
    }
    .help = { $kind ->
        [open] Se efter att varje `if`, `for` och byggsten har sitt slut, och att klamrarna kommer i par.
        [unclosed] Se efter att varje `if`, `for` och byggsten har sitt slut, och att klamrarna kommer i par.
        [filter] Rätta namnet. Filtren som finns står i Teras handbok.
        [function] Rätta namnet. Här finns `text(key='…')`, som hämtar en text ur i18n/.
        [component] Rätta namnet, eller lägg en fil med byggstenen i themes/base/components/.
        [template] Rätta namnet, eller lägg mallen i themes/base/templates/.
        [variable] Rätta namnet. En byggsten får de uppgifter som står efter dess namn.
       *[other] Be den som sköter temat att titta. Har du själv ändrat något i themes/, börja med den senaste ändringen.
    }
    .why = Mallarna gör webbsidor av texterna. Så länge en mall inte fungerar kan sidorna inte byggas.

low-contrast = Kontrasten mellan ”{ $foreground }” och ”{ $background }” är { $ratio }:1 men ska vara minst { $least }:1.
    .help = Närmaste färg som klarar alla sina bakgrunder: { $nearest }. Du kan också göra den mörka färgen mörkare eller den ljusa ljusare i temats theme.yaml. Ljust och mörkt läge har egna färger, och båda ska klara gränsen.
    .why = Många ser dåligt, eller läser på en mobil i solen. Med för liten kontrast går texten inte att läsa.
    .source = WCAG 2.2, 1.4.3 och 1.4.11; krav R-105
    .bad =
        paper: "#fafcfd"
        quiet: "#7d8a8d"
    .good =
        paper: "#fafcfd"
        quiet: "#394a4e"

unknown-text = Temat frågar efter texten ”{ $key }”, men den saknas i minst ett språk.
    .help = Lägg till en rad `{ $key } = …` i filen interface.ftl i mappen i18n/sv/, och i mappen för varje annat språk. Är namnet felstavat i mallen, rätta det där.
    .why = Texten är en del av sidan, till exempel en rubrik eller en länk. Utan den skulle läsaren mötas av ett kodnamn.
    .bad = { "{{" } text(key='hoppa') { "}}" }
    .good = { "{{" } text(key='skip') { "}}" }

catalog-syntax = Texten går inte att läsa från och med den här raden.
    .help = Skriv varje text som `namn = text`. En text som fortsätter på nästa rad dras in med mellanslag där, och klamrarna { "{" } och { "}" } ska komma i par.
    .why = En text som inte går att läsa saknas på sidorna.
    .bad = skip Hoppa till innehållet
    .good = skip = Hoppa till innehållet

## Fel i datorn, på disken eller i rättigheter

cause-denied = du har inte rätt till det
cause-missing = det finns inte
cause-exists = det finns redan
cause-full = disken är full
cause-read-only = platsen går bara att läsa från
cause-busy = något annat program använder det
cause-loop = en länk leder tillbaka till sig själv
cause-other = datorn säger nej, kod { $code }

fault-no-workspace = Det finns ingen content/site.yaml i { $path } eller i någon mapp ovanför.
    .help = Gå till mappen där webbplatsernas innehåll ligger, eller ange den med --workspace.
fault-read = { $path } går inte att läsa ({ $cause }).
    .help = Se efter att filen eller mappen finns och att du har rätt att läsa den.
fault-write = Det går inte att skriva { $path } ({ $cause }).
    .help = Se efter att du har rätt att skriva där, att disken inte är full och att ingen annan har filen öppen.
fault-foreign-output = I { $path } ligger filer som programmet inte har gjort, så det skriver ingenting där.
    .help = Välj en tom mapp med --out, eller flytta filerna någon annanstans.
fault-busy = Ett annat bygge skriver just nu i { $path }.
    .help = Vänta tills det är klart och försök igen, eller välj en annan mapp med --out.
fault-foreign-file = { $path } är en fil som programmet inte har gjort, och den ligger där programmet ska skriva.
    .help = Flytta filen eller byt namn på den, och bygg sedan igen.
fault-exists = { $path } finns redan, så ingenting skapades.
    .help = Välj ett annat namn, eller ändra i filen som finns.
fault-unknown-site = Det finns ingen webbplats som heter ”{ $path }”.
    .help = Skriv en kommuns namn som filen heter i content/municipalities/, till exempel kil, eller namnet på länets webbplats, till exempel varmland.
fault-no-manifest = I { $path } finns ingen webbplats som programmet har byggt.
    .help = Ange mappen som webbplatsen ligger i. Där ska filen manifest.json finnas, precis som programmet skrev den.
fault-no-texts = I { $path } finns ingenting att jämföra med.
    .help = Bygg först med lots build, eller ange med --since var det ligger som är publicerat. Där ska filerna manifest.json och texts.json finnas.
fault-unknown-text = Det finns inget avsnitt och ingen sida som heter ”{ $path }” att intyga.
    .help = Skriv sidan och avsnittet som i `vem-kan-fa#alder`, eller bara sidan. Avsnittet ska finnas i båda språkversionerna, eller vara en kommuns eget.
fault-bad-name = ”{ $path }” kan inte bli ett namn i en webbadress.
    .help = Skriv ett namn med minst en bokstav eller siffra, till exempel for-narstaende.
fault-bad-target = { $path } är ingen adress som webbplatser går att skicka till.
    .help = Skriv en mapp, sftp://namn@värd/mapp, webdav+https://värd/mapp eller s3://hink/mapp. För S3 ska AWS_ENDPOINT_URL vara lagringens adress.
fault-secret-in-target = I adressen till { $path } står ett lösenord eller en nyckel.
    .help = Ta bort det ur adressen: det som står på kommandoraden kan andra på datorn läsa. Lägg det i miljön, eller i en fil som bara du får läsa och ange den med --credentials.
fault-many-sites = Till { $path } får bara en webbplats plats, men flera är byggda.
    .help = Välj en med --site, eller skriv {"{"}site{"}"} i adressen där webbplatsens namn ska stå, till exempel /srv/www/{"{"}site{"}"}.
fault-open-line = Till { $path } skulle lösenordet skickas så att andra kan läsa det på vägen.
    .help = Använd https. Kan servern inte det, fråga den som sköter servern.
fault-no-keys = Det som låser upp platsen fattas: { $path }.
    .help = Sätt dem i miljön, eller skriv dem i en fil som bara du får läsa, med en rad för varje som NAMN=värde, och ange filen med --credentials.
fault-open-keys = { $path } kan läsas av andra på datorn, så den används inte.
    .help = Skriv chmod 600 och filens namn, så att bara du får läsa den. Kan någon ha läst den, byt lösenordet eller nyckeln.
fault-bad-keys = På rad { $path } står något som programmet inte känner igen.
    .help = Skriv NAMN=värde. Namnen som finns är LOTS_USER, LOTS_PASSWORD, LOTS_SSH_KEY, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_REGION och AWS_ENDPOINT_URL.
fault-no-sftp = Från den här datorn går det inte att skicka till { $path }, eftersom SFTP här inte går på Windows.
    .help = Skicka från Linux eller macOS, eller med WebDAV.
fault-no-ssh = Programmet ssh finns inte på datorn, så det går inte att skicka till { $path }.
    .help = Installera OpenSSH. På Debian och Ubuntu heter paketet openssh-client.
fault-not-reached = Ingen svarar på { $path }.
    .help = Se efter att adressen är rätt, att servern är i gång och att ingen brandvägg står emellan. Kör sedan kommandot igen: det som har kommit fram skickas inte en gång till.
fault-certificate = { $path } kan inte visa att det är rätt server: certifikatet stämmer inte.
    .help = Skicka ingenting dit. Be den som sköter servern att se över certifikatet.
fault-host-unknown = { $path } är inte känd av den här datorn, så ingenting skickades.
    .help = Fråga den som sköter servern efter nyckelns fingeravtryck. Logga in en gång med ssh, jämför, och svara ja bara om det är samma. Sedan känner datorn igen servern.
fault-host-changed = { $path } har en annan nyckel än förut, så ingenting skickades. Det kan vara en annan dator som svarar.
    .help = Fråga den som sköter servern om nyckeln har bytts. Ta bort den gamla ur known_hosts först när du har fått ett ja.
fault-sign-in = { $path } känner inte igen namnet, lösenordet eller nyckeln.
    .help = Se efter vad som står i miljön eller i filen med --credentials. För SFTP behövs en nyckel som servern känner; med lösenord går det inte.
fault-no-right = Du har inte rätt att läsa eller skriva { $path }.
    .help = Se efter att mappen är rätt, och be den som sköter servern om rätt att läsa, skriva och ta bort där.
fault-no-room = Det finns inte plats för { $path }.
    .help = Be den som sköter servern om mer plats. Kör sedan kommandot igen: det som har kommit fram skickas inte en gång till.
fault-no-place = På { $path } finns ingenting som tar emot filer.
    .help = Se efter att adressen är rätt: att mappen eller hinken finns, och att servern tar emot WebDAV just där.
fault-cut = Servern svarade inte som den ska när { $path } var på väg.
    .help = Kör kommandot igen: det som har kommit fram skickas inte en gång till. Händer det igen, se efter att platsen inte är full, och fråga den som sköter servern.
fault-another-site = På { $path } ligger redan en annan webbplats, så ingenting skickades.
    .help = Namnet på den står inom parentes. Välj en annan mapp, eller skriv {"{"}site{"}"} i adressen.
fault-torn-manifest = manifest.json på { $path } är inte som den skrevs, så det går inte att veta vilka filer som är våra.
    .help = Ta reda på vem som har ändrat den. Ta sedan bort den: då läses varje fil, och bara de som är precis som de byggdes räknas som våra.
fault-foreign-there = { $path } är en fil som programmet inte har skickat, och den ligger där en av våra ska ligga. Ingenting skickades.
    .help = Ta reda på vems den är. Flytta den, eller ta bort den, och kör kommandot igen.
fault-not-as-built = { $path } är inte som den byggdes, så den skickas inte.
    .help = Bygg igen med lots build --publish, och kör sedan kommandot igen.
fault-draft = ”{ $path }” är byggd som ett utkast, så ingenting skickades.
    .help = Bygg med lots build --publish. Ska utkastet ligga på en server som bara ni når, lägg till --drafts.
fault-busy-there = Någon annan publicerar till { $path } just nu.
    .help = Vänta tills det är klart, och kör sedan kommandot igen.
fault-internal = Något gick fel i programmet självt ({ $path }).
    .help = Felet är inte ditt. Skicka meddelandet och kommandot du skrev till den som sköter programmet.

## Ord i varje meddelande

level-error = fel
level-warning = varning
level-help = gör så här
level-note = obs
related-spot = jämför här
did-you-mean = Menade du ”{ $name }”?
holds-all = Alla webbplatser hålls tillbaka tills det är rättat.
holds-sites = { $count ->
        [one] Webbplats som hålls tillbaka tills det är rättat: { $sites }.
       *[other] Webbplatser som hålls tillbaka tills det är rättat: { $sites }.
    }

## Kommandoraden

cli-about = Gör webbplatser av texterna i content/: en för länet och en för varje kommun.
cli-usage = Användning
cli-commands = Kommandon
cli-options = Val
cli-arguments = Det här skriver du efter kommandot
cli-help = Visa den här hjälpen.
cli-version = Visa vilken version av programmet det är.
cli-workspace = Mappen där content/site.yaml finns. Behövs bara om du står i en annan mapp.
cli-lang = Språket som programmet svarar på: sv eller en. Annars datorns språk.
cli-build-about = Bygg webbplatserna som utkast. Det som saknas syns på sidorna.
cli-check-about = Leta efter fel utan att ändra några filer.
cli-new-about = Skapa en ny sida eller lägg till en kommun.
cli-new-page-about = Skapa en ny sida att fylla i.
cli-new-municipality-about = Lägg till en kommun: en ny fil att fylla i.
cli-explain-about = Förklara ett meddelande: vad du gör och varför det spelar roll.
cli-accept-about = Intyga att du har sett på en text som har ändrats och att den lätta texten, kommunens text eller granskningen fortfarande stämmer.
cli-arg-text = Avsnitt, till exempel vem-kan-fa#alder, eller en hel sida, till exempel vem-kan-fa. Flera går bra.
cli-opt-all = Allt på en gång.
accepted = { $count ->
        [0] Ingenting var ändrat sedan någon såg på det senast.
        [one] 1 text är noterad i { $path }.
       *[other] { $count } texter är noterade i { $path }.
    }
cli-why-about = Visa vilken fil texten på en sida kommer från, och varför det är just den.
cli-opt-site = Bygg bara den här webbplatsen, till exempel kil. Kan skrivas flera gånger.
cli-opt-publish = Bygg för publicering. En webbplats där något saknas hålls tillbaka, och det som saknas räknas upp.
cli-opt-out = Mappen som webbplatserna läggs i. Annars public.
cli-opt-date = Dagen som bygget räknar med, till exempel 2026-11-21. Annars i dag.
cli-opt-jobs = Hur många saker datorn får göra samtidigt. Annars så många den klarar.
cli-opt-offline = Gör länkar som fungerar när sidorna öppnas från disken eller ett usb-minne.
cli-opt-calendar = Skriv en kalenderfil (.ics) med dagarna när något ska visas eller tas bort.
cli-opt-compress = Gör också mindre filer (.br och .gz) bredvid varje textfil, för webbservrar som kan skicka dem.
cli-opt-allow-removals = Publicera även om sidor försvinner från webbplatsen.
cli-opt-embed = Gör också varje sida som ett stycke HTML och som JSON, för andra webbplatser.
cli-opt-timings = Visa hur lång tid varje steg tog.
cli-arg-code = Koden i meddelandet, till exempel dead-link.
cli-completions-about = Skriv ut det som din terminal behöver för att föreslå kommandon och val medan du skriver.
cli-arg-shell = Terminalens skal: bash, elvish, fish, powershell eller zsh.
cli-man-about = Skriv hjälpen som sidor för `man`.
cli-opt-man-out = Mappen som sidorna läggs i. Annars man.
man-written = { $count } sidor i { $path }. Läs en av dem: `man -l { $path }/lots.1`
man-name = NAMN
man-synopsis = SÅ SKRIVER DU
man-description = BESKRIVNING
man-options = VAL
man-commands = KOMMANDON
man-version = VERSION
cli-arg-site = Webbplatsens namn, till exempel varmland eller kil.
cli-arg-page = Sidans namn, om du vill med ett avsnitt, till exempel vem-kan-fa#alder.
cli-arg-new-id = Namnet i webbadressen, till exempel for-narstaende eller kil.
cli-opt-title = Sidans titel.
cli-opt-name = Kommunens namn, till exempel Kil.
cli-opt-genitive = Namnet i genitiv, till exempel ”Kils kommuns”.
cli-opt-code = Kommunkoden från SCB, fyra siffror, till exempel 1715.

use-unknown-argument = ”{ $argument }” går inte att skriva här.
use-unknown-command = Det finns inget kommando som heter ”{ $argument }”.
use-missing = Här fattas något: { $argument }.
use-bad-value = ”{ $value }” går inte att använda till { $argument }.
use-other = Det framgår inte vad programmet ska göra.
use-help = Skriv `lots --help` för att se vad som går att göra.
unknown-code = Det finns inget meddelande med koden ”{ $code }”. Koden står inom hakparentes i meddelandet, till exempel dead-link.
unknown-page = ”{ $page }” finns inte på webbplatsen ”{ $site }”.
cli-opt-format = Hur felen visas: full, short (en rad för varje fel), json, sarif eller github. Annars full.
cli-opt-fix = Rätta i filerna det som programmet säkert vet hur det ska vara.
cli-opt-external = Fråga också andra webbplatser om sidorna som vi länkar till finns kvar. Det tar en stund.
fix-certain = Skriv: ”{ $text }”. { $code ->
        [moved-external] `lots check --external --fix`
       *[other] `lots check --fix`
    } gör det åt dig.
fix-remove = Ta bort det som är markerat. `lots check --fix` gör det åt dig.
fix-changed = { $path } har ändrats medan programmet arbetade, så den lämnades som den är. Kör `lots check --fix` igen när filen är sparad.
fixed = Rättade { $fixes } fel i { $files ->
        [one] { $files } fil
       *[other] { $files } filer
    }.
fixed-nothing = Det fanns inget som programmet kunde rätta åt dig.

## Resultat

built-sites = Klart: { $written } av { $all ->
        [one] { $all } webbplats
       *[other] { $all } webbplatser
    }, { $pages ->
        [one] { $pages } sida
       *[other] { $pages } sidor
    }, i { $out }.
built-files = { $changed ->
        [one] { $changed } fil ändrad
       *[other] { $changed } filer ändrade
    }, { $rendered ->
        [one] { $rendered } sida gjord
       *[other] { $rendered } sidor gjorda
    } på { $seconds } s.
built-until = Bygg igen senast { $date }. Då ska något visas eller tas bort på { $sites ->
        [one] en webbplats
       *[other] { $sites } webbplatser
    }.
built-calendar = Bygg om webbplatserna: något ska visas eller tas bort. ({ $sites })
built-nothing = Inget hade ändrats sedan sist. Det tog { $seconds } s att se efter.
next-open = Öppna { $path } i en webbläsare.
next-fix = { $errors ->
        [one] Rätta felet ovan och bygg igen.
       *[other] Rätta de { $errors } felen ovan och bygg igen.
    }
next-gaps = { $gaps ->
        [one] Hämta in uppgiften ovan. Skriv sedan `lots build --publish`.
       *[other] Hämta in de { $gaps } uppgifterna ovan. Skriv sedan `lots build --publish`.
    }
next-published = Webbplatserna i { $path } är klara att läggas på en webbserver.
external-asked = Adresser till andra webbplatser: { $asked } tillfrågade nu, { $remembered } tidigare i veckan.
external-silent = Ingen svarade. Är datorn ansluten till internet?
checked-clean = Inga fel hittades.
checked-faults = { $errors } fel och { $warnings ->
        [one] { $warnings } varning
       *[other] { $warnings } varningar
    } hittades.
gaps-title = Det här saknas innan webbplatserna kan publiceras ({ $count ->
        [one] { $count } sak
       *[other] { $count } saker
    }):
gap-owner = { $owner }: { $count ->
        [one] { $count } sak
       *[other] { $count } saker
    }
gap-missing = Uppgift saknas: { $what }
gap-unconfirmed = Lokal regel som ingen har godkänt: { $what }
gap-not-reviewed = Ingen har granskat sidan ”{ $what }”
gap-review-overdue = Det är dags att granska sidan ”{ $what }” igen
gap-old = Äldre än ett år: { $what }
gap-draft-page = Sidan ”{ $what }” är fortfarande ett utkast
gap-shown-on = Visas på: { $pages }
gap-whole-site = Gäller hela webbplatsen
gap-sites = Webbplatser: { $sites }
timings-title = Tid för varje steg
timings-note = Flera steg arbetar samtidigt och deras tider läggs ihop. Därför kan summan bli längre än hela bygget.
decimal-sign = { "," }
progress = { $done } av { $all } webbplatser
progress-external = { $done } av { $all } adresser
created = Skapade { $path }.

## lots explain och lots why

explain-why = Varför det spelar roll
explain-help = Gör så här
explain-bad = Så här blir det fel
explain-good = Så här blir det rätt
explain-source = Källa
why-page = Sidan står i { $path }, rad { $line }.
why-template = Sidan görs av { $path }. Den filen blir en sida för varje kommun eller varje distrikt.
why-shared = Texten är gemensam för alla webbplatser.
why-own = Sidan hör till { $municipality } och finns bara på den webbplatsen.
why-overlay = Kommunens egen text: { $path }, rad { $line }. Den visas i stället för det gemensamma avsnittet eller tillsammans med det.
why-section = Avsnittet står i { $path }, rad { $line }.
why-elsewhere = Texten är skriven på sidan ”{ $page }” ({ $path }, rad { $line }) och visas också här.
why-about = Uppgifterna på sidan gäller { $name }.
why-borrowed = Avsnittet ”{ $section }” hämtas från sidan ”{ $pages }”.
why-data = Uppgifter på sidan hämtas från { $path }.
why-twin = Samma sida i en annan språkversion: { $path }.
used-shown = Text härifrån visas också på: { $pages }.
used-linked = Länkar hit finns på: { $pages }.
used-menu = Sidan står i menyn.
used-everywhere = Sidan finns på alla webbplatser ({ $count } stycken).
place-more = { $name } och { $more } till av samma slag
used-sites = Sidan finns på: { $pages }.
gap-all-sites = Alla webbplatser

directive-in-heading = Byggstenen ”{ $name }” kan inte stå i en rubrik.
    .help = Skriv bara ordet i rubriken, och använd byggstenen första gången ordet står i texten under den.
    .why = Rubriken visas också i sidans innehållslista och i länkar från andra sidor. En knapp i en rubrik skulle hamna i länken.
    .source = WCAG 2.2, 4.1.2
    .bad = ## Vad är :term[samtycke]{ "{" }id="samtycke"{ "}" }? { "{" }#samtycke{ "}" }
    .good =
        ## Vad är samtycke? { "{" }#samtycke{ "}" }

        :term[Samtycke]{ "{" }id="samtycke"{ "}" } betyder att du säger ja.

unknown-fact = Uppgiften { $fact } finns inte i faktabasen.
    .help = Skriv ett id som finns i content/facts.yaml, eller lägg till uppgiften där med källa.
    .why = Listan i inledningen visar vad sidan påstår och varifrån det kommer.
    .source = Krav R-087
    .bad = facts: [F-10]
    .good = facts: [F-010]

barred-fact = Uppgiften { $fact } får inte stå på en sida: ”{ $text }”
    .help = Ta bort uppgiften från texten och ur listan. Är den bekräftad, skriv in godkännandet i content/facts.yaml: `approval:` med `date` och `role`.
    .why = Uppgiften är obekräftad, föråldrad eller någons åsikt. Ett löfte som inte håller skadar den som litar på det.
    .source = Krav R-087
    .bad = facts: [F-010, F-158]
    .good = facts: [F-010]

local-fact = Uppgiften { $fact } gäller bara en kommun och får inte stå på en gemensam sida: ”{ $text }”
    .help = Flytta den till den kommunens fil under `overrides:`, eller till en sida i kommunens mapp.
    .why = Det som gäller i en kommun är fel i en annan.
    .source = Krav R-064
    .bad = facts: [F-010, F-032]
    .good = facts: [F-010]

fact-only-in-twin = Uppgiften { $fact } står på den lätta sidan men inte på den vanliga: ”{ $text }”
    .help = Skriv uppgiften också på den vanliga sidan och i dess lista, eller ta bort den från den lätta.
    .why = Den lätta sidan är kortare och säger aldrig något annat än den vanliga.
    .source = Krav R-031
    .bad =
        vem-kan-fa.md       facts: [F-010]
        vem-kan-fa.easy.md  facts: [F-010, F-093]
    .good =
        vem-kan-fa.md       facts: [F-010, F-093]
        vem-kan-fa.easy.md  facts: [F-010, F-093]

gap-unapproved = Väntar på godkännande: { $what }

language = sv
cli-schema-about = Skriv scheman, så att redigeraren föreslår och förklarar det som skrivs i YAML-filerna.
cli-opt-schema-out = Mappen som schemana läggs i. Annars .lots/schema.
schemas = { $count } scheman finns nu i { $path }.
schemas-code = VS Code med tillägget YAML hittar dem om det här står i .vscode/settings.json:
schemas-other = Andra redigerare med YAML Language Server har samma inställning. Eller skriv överst i en fil, här content/site.yaml:
    # yaml-language-server: $schema={ $path }/site.json
schemas-page = Inledningen på en sida beskrivs av page.json, på en kommuns ändringar i en sida av overlay.json. De är till för verktyg som läser inledningar; tillägget YAML gör inte det.
cli-report-about = Gör en översikt: vad som saknas, vad som väntar på godkännande, vilken sida som säger vad.
cli-opt-report-out = Mappen som översikten läggs i. Annars report.
reported = Översikten finns i { $path }. Saker som saknas: { $gaps }.
reported-facts = Uppgifter som väntar på godkännande: { $waiting }. Uppgifter som ingen sida tar upp: { $uncovered }.
report-title = Översikt över innehållet
report-standings = Alla sidor på alla webbplatser
report-gaps = Det som saknas, efter vem som ska lämna det
report-approvals = Uppgifter som väntar på godkännande: gäller det här hos er?
report-facts = Vilken sida säger vad
report-reviews = Granskningar
report-readings = Så lätta är sidorna att läsa
report-pairs = Vanlig svenska och lätt svenska
column-owner = Lämnas av
column-what = Vad
column-place = Står i
column-pages = Sidor
column-sites = Webbplatser
column-fact = Uppgift
column-text = Text
column-uncovered = Saknas på sidorna
column-status = Status
column-words = Ord
column-mean = Ord i meningen, i medeltal
column-long-words = Långa ord av hundra
column-lix = LIX
column-page = Sida
column-reviewed = Granskad
column-reviewed-by = Granskad av
column-review-by = Granskas senast
column-twin = Lätt sida
column-facts-count = Uppgifter
column-twin-facts-count = Uppgifter på den lätta
column-sections-missing = Avsnitt som den lätta saknar
column-site = Webbplats
column-variant = Språkform
column-path = Adress
column-states = Läge
column-owners = Lämnas av
desk-about = En rad för varje sida. Länets webbplats står först, kommunernas egna webbplatser i sista kolumnen.
desk-left-out = Tabellen visar bara länets webbplats. Med de andra { $sites } webbplatserna skulle den bli för lång.
desk-text = Sök sida
desk-site = Webbplats
desk-state = Visa sidor med
desk-owner = Det som ska lämnas av
desk-every-site = Alla
desk-every-state = Alla lägen
desk-every-owner = Alla
desk-reset = Visa allt
desk-shown = { $shown } av { $all } sidor visas.
desk-others = Kommunernas webbplatser
desk-sites = { $sites ->
    [one] En kommun
   *[other] { $sites } kommuner
}: { $busy ->
    [0] allt är klart
   *[other] { $busy } att se över
}
desk-nowhere = Ingen sådan sida
desk-absent = Finns inte
desk-ready = Klar
desk-busy = Att se över
desk-error = { $count } fel
desk-stale = { $count ->
    [one] ett lätt avsnitt är inaktuellt
   *[other] { $count } lätta avsnitt är inaktuella
}
desk-warning = { $count ->
    [one] en varning
   *[other] { $count } varningar
}
desk-note = { $count ->
    [one] en påminnelse
   *[other] { $count } påminnelser
}
desk-gap = { $count ->
    [one] en lucka
   *[other] { $count } luckor
} ({ $owners })
desk-waiting = { $count ->
    [one] en uppgift väntar på godkännande
   *[other] { $count } uppgifter väntar på godkännande
}
desk-draft = utkast
desk-not-reviewed = inte granskad
desk-review-overdue = ska granskas igen
desk-with-absent = Språkform som inte finns
desk-with-error = Fel
desk-with-stale = Inaktuella lätta avsnitt
desk-with-warning = Varningar
desk-with-note = Påminnelser
desk-with-gap = Luckor
desk-with-waiting = Uppgifter som väntar på godkännande
desk-with-draft = Utkast
desk-with-not-reviewed = Ingen granskning än
desk-with-review-overdue = Granskning som har gått ut

## lots serve

cli-serve-about = Visa webbplatserna medan du skriver. Sidan i webbläsaren blir ny när du sparar.
cli-opt-port = Porten som visningen tar emot på. Annars 4321, eller nästa som är ledig.
cli-opt-poll = Titta efter ändringar två gånger i sekunden. Behövs för mappar på en server.
serve-moved = Porten var upptagen. Visningen tar emot på { $port } i stället.
serve-started = Öppna { $address } i webbläsaren.
serve-follows = Mapparna content, themes och i18n följs. Avsluta med Ctrl-C.
serve-read = Allt är läst på { $milliseconds } ms.
serve-fresh = Ny version efter { $milliseconds } ms.
serve-changed = { $more ->
    [0] { $path } ändrades.
   *[other] { $path } och { $more } till ändrades.
}
serve-errors = { $errors ->
    [one] Ett fel
   *[other] { $errors } fel
} efter { $milliseconds } ms. Meddelandet står över sidan i webbläsaren.

frame-title = Visning
frame-bar = Visning
frame-site = Webbplats
frame-variant = Språkform
frame-beside = Visa båda bredvid varandra
frame-published = Visa som publicerad
frame-held = Så blir sidan när den publiceras. { $gaps ->
    [0] Inget saknas på webbplatsen.
    [one] En sak saknas än, och så länge går webbplatsen inte att publicera. Den står i översikten.
   *[other] { $gaps } saker saknas än, och så länge går webbplatsen inte att publicera. De står i översikten.
}
frame-findings = Anmärkningar:
frame-none = Inga anmärkningar
frame-stale = Filen går inte att läsa som den är nu. Här visas sidan som den var senast den gick att läsa.
frame-elsewhere = I andra filer:
frame-why = Varför?
frame-source = Fil:
frame-offline = Visningen är avstängd. Starta den igen med lots serve.
frame-page = Sidan
frame-overview = Översikt
frame-show = Visa på sidan
frame-figures = Sidan i siffror
frame-origin = Hör ihop med
frame-from = Texten kommer från
frame-used = Texten används
figure-length = Längd
figure-length-value = { $words } ord, ungefär { $minutes ->
    [one] en minut
   *[other] { $minutes } minuter
} att läsa
figure-lix = LIX
figure-mean = Ord i meningen, i medeltal
figure-longest = Ord i den längsta meningen
figure-number = { $value }
figure-number-limit = { $value } (högst { $limit })
figure-number-over = { $value }. Det är för mycket: högst { $limit }
figure-short = Texten är för kort för att mätas.
figure-weight = Vikt innan sidan visas
figure-weight-value = { $value } kB (högst { $limit } kB)
figure-weight-over = { $value } kB. Det är för mycket: högst { $limit } kB
figure-contrast = Lägsta kontrast för text
figure-contrast-value = { $value } : 1 (minst { $limit } : 1)
figure-contrast-under = { $value } : 1. Det är för lite: minst { $limit } : 1
frame-edit = Ändra den här sidan
frame-mend = Rätta
frame-mend-what = Det här ändras
frame-mend-before = Så står det nu
frame-mend-after = Så blir det
frame-mend-do = Rätta och spara
frame-mend-not = Ändra inget
frame-mend-changed = Filen har ändrats sedan anmärkningen kom. Inget är skrivet. Stäng rutan och försök igen.
frame-mend-failed = Det gick inte att spara. Inget är ändrat.

## Sidan att skriva på

edit-title = Ändra sidan
edit-back = Tillbaka till sidan
edit-save = Spara
edit-text = Texten
edit-page = Sidan som den blir
edit-waits = Läser texten …
edit-same = Allt är sparat.
edit-unsaved = Du har ändringar som inte är sparade.
edit-saving = Sparar …
edit-saved = Sparat.
edit-behind = Sidan här visar det som är sparat. Spara för att se dina ändringar.
edit-fresh = Filen ändrades på ett annat ställe. Här är den nya texten.
edit-newer = Filen har ändrats på ett annat ställe medan du skrev. När du sparar får du välja vilken text som gäller.
edit-findings = Anmärkningar:
edit-none = Inga anmärkningar
edit-elsewhere = I andra filer:
edit-more = Mer om det här
edit-line = Gå till rad
edit-mend = Rätta
edit-mended = Rättat i texten. Kom ihåg att spara.
edit-plain = Redigeraren gick inte att öppna. Du kan skriva i ett vanligt textfält i stället.
edit-without = Här behövs skript för att skriva. Ändra filen i en textredigerare i stället. Sidan blir ny när du sparar.
edit-nothing = Den här adressen har ingen fil att ändra i.
edit-forbidden = Den här filen går inte att ändra här. Öppna den i en textredigerare.
edit-gone = Filen finns inte längre. Inget är sparat. Kopiera din text så att den inte går förlorad.
edit-not-text = Filen är inte sparad som UTF-8. Öppna den i en textredigerare och spara den som UTF-8.
edit-large = Texten är för lång för att sparas här. Öppna filen i en textredigerare.
edit-refused = Det gick inte att spara. Kopiera din text och ladda om sidan.
edit-fault = Filen gick inte att läsa eller spara. Kontrollera att den inte är skrivskyddad.
edit-offline = Visningen är avstängd. Din text finns kvar här. Starta lots serve igen.
edit-conflict = Filen har ändrats av någon annan
edit-conflict-what = Någon har sparat filen medan du skrev. Inget är överskrivet. Välj vilken text som ska gälla.
edit-conflict-own = Din text
edit-conflict-other = Filen som den är nu
edit-conflict-keep = Spara min text
edit-conflict-take = Ta filen som den är nu
edit-conflict-copy = Kopiera min text
edit-conflict-copied = Din text är kopierad.
edit-conflict-later = Bestäm senare
edit-editor-deleted = Markeringen är borttagen
edit-editor-completions = Förslag
edit-editor-findings = Anmärkningar
edit-editor-none = Inga anmärkningar
edit-editor-find = Sök
edit-editor-replace = Ersätt med
edit-editor-next = nästa
edit-editor-previous = föregående
edit-editor-all = alla
edit-editor-case = skilj på stora och små bokstäver
edit-editor-pattern = mönster
edit-editor-word = hela ord
edit-editor-replace-one = ersätt
edit-editor-replace-all = ersätt alla
edit-editor-close = stäng
edit-editor-current = den här träffen
edit-editor-replaced-line = ersatte en träff på rad $
edit-editor-replaced = ersatte $ träffar
edit-editor-on-line = på rad
edit-editor-line = Gå till rad
edit-editor-go = gå

## lots publish

cli-publish-about = Skicka det som är byggt dit där det visas för läsarna: bara det som är nytt eller ändrat.
cli-opt-to = Dit: en mapp, sftp://namn@värd/mapp, webdav+https://värd/mapp eller s3://hink/mapp. {"{"}site{"}"} blir webbplatsens namn.
cli-opt-from = Mappen som webbplatserna är byggda i. Annars public.
cli-opt-publish-site = Skicka bara den här webbplatsen, till exempel kil. Kan skrivas flera gånger.
cli-opt-credentials = Fil med lösenord eller nycklar, som bara du får läsa. Annars tas de ur miljön.
cli-opt-dry-run = Berätta vad som skulle skickas och tas bort, men ändra ingenting.
cli-opt-drafts = Skicka också utkast, till en server som bara ni själva når.
progress-files = { $done } av { $all } filer
publish-site = { $site } → { $target }
publish-stopped = Inte skickad, eftersom för mycket skulle försvinna. Är det meningen, lägg till --allow-removals.
publish-resumed = Förra gången hann allt inte fram. Det som kom fram skickas inte igen.
publish-would-send = { $count ->
        [one] 1 fil
       *[other] { $count } filer
    } skulle skickas, varav { $pages ->
        [0] ingen sida
        [one] 1 sida
       *[other] { $pages } sidor
    } ({ $kilobytes } kB):
publish-sent = { $count ->
        [one] 1 fil skickades
       *[other] { $count } filer skickades
    }, varav { $pages ->
        [0] ingen sida
        [one] 1 sida
       *[other] { $pages } sidor
    } ({ $kilobytes } kB).
publish-would-remove = { $count ->
        [one] 1 fil
       *[other] { $count } filer
    } skulle tas bort:
publish-removed = { $count ->
        [one] 1 fil
       *[other] { $count } filer
    } togs bort:
publish-more = och { $count } till
publish-kept = { $count ->
        [0] Ingen fil låg
        [one] 1 fil låg
       *[other] { $count } filer låg
    } redan där.
publish-all-there = Ingenting nytt: alla { $count } filer ligger redan där.
publish-was-dry = Det här var ett prov. Ingenting är skickat eller borttaget.

## lots verify

cli-verify-about = Kontrollera att en kopia av webbplatserna är precis det som byggdes.
cli-arg-folder = Mappen med en webbplats, eller med en mapp för varje webbplats.
verify-missing = { $count ->
        [one] En fil saknas:
       *[other] { $count } filer saknas:
    }
verify-changed = { $count ->
        [one] En fil är inte som den byggdes:
       *[other] { $count } filer är inte som de byggdes:
    }
verify-extra = { $count ->
        [one] En fil finns där som inte hör till bygget:
       *[other] { $count } filer finns där som inte hör till bygget:
    }
verified = Allt stämmer: { $files } filer i { $sites ->
        [one] en webbplats
       *[other] { $sites } webbplatser
    } är precis som de byggdes.
verify-differs = Kopian är inte det som byggdes. Lägg upp webbplatsen igen, och ta reda på varför filerna skiljer sig.

## lots diff

cli-diff-about = Berätta vad som blir annorlunda om ni publicerar nu: sidor och avsnitt som är nya, ändrade eller borttagna.
cli-opt-since = Det som är publicerat: en manifest.json, en webbplats mapp eller mappen med alla. Annars public.
cli-opt-diff-site = Jämför bara den här webbplatsen, till exempel kil. Kan skrivas flera gånger.
cli-opt-diff-out = Skriv också en HTML-fil att skicka, med gammal och ny text bredvid varandra.
changes-title = Det här ändras på webbplatserna
changes-about = Texten som är publicerad står bredvid den nya. Ord som försvinner är överstrukna. Ord som är nya är understrukna.
changes-none = Ingenting ändras. Texterna är de som är publicerade.
changes-nothing = Ingenting ändras. Texterna är de som ligger i { $since }.
changes-since = Jämfört med det som ligger i { $since } är { $count ->
        [0] inga sidor
        [one] { $count } sida
       *[other] { $count } sidor
    } annorlunda.
changes-site-new = Ny webbplats: { $name } ({ $id })
changes-site-gone = Webbplatsen försvinner: { $name } ({ $id })
changes-pages = { $count ->
        [one] { $count } sida är annorlunda
       *[other] { $count } sidor är annorlunda
    }
changes-page-new = Ny sida: ”{ $title }” ({ $path }, { $variant })
changes-page-changed = Ändrad sida: ”{ $title }” ({ $path }, { $variant })
changes-page-gone = Borttagen sida: ”{ $title }” ({ $path }, { $variant })
changes-everywhere = På alla webbplatser.
changes-sites = På { $sites }.
changes-section-new = Nytt: { $title }
changes-section-changed = Ändrat: { $title }
changes-section-gone = Borttaget: { $title }
changes-beginning = sidans början
changes-order = Avsnitten står i en annan ordning.
changes-before = Före
changes-after = Efter
changes-stale-title = Lätta texter som behöver stämmas av mot de vanliga
changes-stale-about = Det vanliga avsnittet ändras, men inte det lätta. Se efter att de fortfarande säger samma sak.
changes-stale = { $variant }: ”{ $title }”, avsnittet ”{ $section }”
changes-lapsed-title = Godkännanden som inte längre gäller
changes-lapsed-about = De här sidorna är inte längre som de var när de godkändes. Gör ett nytt underlag med lots review.
changes-lapsed = { $site }: { $pages }
changes-next = Skriv lots diff --out ändringar.html, så får du texterna bredvid varandra i en fil att skicka.
changes-written = I { $path } står gammal och ny text bredvid varandra.

## lots review

cli-review-about = Gör ett underlag till den som godkänner en webbplats: texterna, vad som är annorlunda, vad som är obekräftat och ett svar att fylla i.
cli-opt-review-site = Webbplatsen, till exempel kil.
cli-opt-review-out = HTML-filen att skicka, till exempel kil.html.
reviewed = I { $path } finns { $pages } sidor att läsa. { $local ->
        [0] Inget är annorlunda än de gemensamma texterna.
        [one] En sak är annorlunda än de gemensamma texterna.
       *[other] { $local } saker är annorlunda än de gemensamma texterna.
    } { $unconfirmed ->
        [0] Inget är obekräftat.
        [one] En sak är obekräftad.
       *[other] { $unconfirmed } saker är obekräftade.
    }
reviewed-next = Skicka filen till den som godkänner. Lägg svaret i { $path }.
review-title = Att godkänna: { $name }
review-about = Det här är allt som står på webbplatsen den { $date }. Läs igenom det och fyll i svaret längst ner.
review-since = Ändrat sedan förra godkännandet
review-since-never = Ingen har godkänt webbplatsen förut. Allt är nytt att läsa.
review-since-about = Webbplatsen godkändes { $date } av { $by }. Ord som har försvunnit är överstrukna. Ord som är nya är understrukna. Är texten före tom finns den inte kvar att visa.
review-since-nothing = Inget är ändrat sedan dess.
review-local = Annorlunda än de gemensamma texterna
review-local-nothing = Webbplatsen har samma texter som de andra kommunernas.
review-local-about = Den gemensamma texten står bredvid den som webbplatsen har i stället.
review-shared = Gemensam text
review-own = Webbplatsens egen text
review-rule = { $key ->
        [application-form] Hur man ansöker
        [application-recipient] Vem som tar emot ansökan
        [application-confirmation] Bekräftelse
        [application-describe] Vad man ska beskriva
        [audience-addition] Fler som kan få ombud
        [audience-exclusion] Vilka som inte kan få ombud
        [audience-wording] Vem som kan få ombud
        [time-average] Hur lång tid det brukar ta
        [process-order] I vilken ordning det går till
        [queue-state] Kö
        [status-text] Egna ord om status
        [status-easy] Egna ord om status, på lätt svenska
        [text-local] Egen text
       *[other] { $key }
    }
review-own-page = Sidan finns bara här.
review-reason = Källa: { $source }. Datum: { $date }.
review-approver = Godkänd av { $approver }.
review-no-approver = Ingen har godkänt det än.
review-rules = Lokala regler
review-unconfirmed = Saknas eller är obekräftat
review-unconfirmed-nothing = Allt är bekräftat.
review-unconfirmed-about = Det här saknas, väntar på svar eller behöver granskas. Det står under den som ska lämna uppgiften.
review-texts = Sidornas texter
review-page = { $title } ({ $path }, { $variant })
review-answer = Svara
review-answer-fill = Fyll i ditt namn, din roll och dagens datum.
review-answer-send = Kopiera texten, eller spara den som en fil, och skicka den tillbaka. Ändra inget annat i den.
review-answer-no = Är något fel? Svara vad som ska ändras i stället. Då får du ett nytt underlag.
review-answer-file = Svaret, { $file }
review-name = Ditt namn och din roll
review-date = Datum
review-copy = Kopiera svaret
review-copied = Svaret är kopierat.
review-save = Spara som fil
