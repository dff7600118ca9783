### Vad programmet säger om en sidas innehåll, ord och datum. Samma namn, attribut och argument som i i18n/en/rules.ftl.
### Ett meddelande heter som en kod i src/diag/code.rs: vad som är fel, .help vad man gör, .why varför, .source var det står, .bad och .good ett exempel.
### Ord: fält (nyckel i YAML), byggsten (direktiv), inställning (attribut), inledning (raderna mellan --- och ---).

## Det som en sida måste ha

missing-page = Sidan ”{ $page }” saknas.
    .help = Skriv sidan, `content/pages/{ $page }.md`. Har den bytt namn, byt tillbaka eller ändra namnet i content/requirements.yaml.
    .why = content/requirements.yaml räknar upp de sidor som måste finnas. Utan dem får den som söker hjälp inte hela svaret.
    .source = Kraven, avsnitt 3
    .bad =
        content/pages/
          index.md
          vem-kan-fa.md
    .good =
        content/pages/
          akut-hjalp.md
          index.md
          vem-kan-fa.md

missing-section = Sidan ”{ $page }” saknar avsnittet ”{ $section }”.
    .help = Skriv avsnittet, eller ge rubriken som redan finns det här namnet: `## Rubrik { "{" }#{ $section }{ "}" }`.
    .why = Andra sidor och webbplatser länkar till avsnittet. content/requirements.yaml säger att det måste finnas.
    .source = Kraven, avsnitt 3
    .bad = ## Vad kostar det? { "{" }#pris{ "}" }
    .good = ## Vad kostar det? { "{" }#kostnad{ "}" }

missing-fact = Sidan ”{ $page }” måste säga { $fact }: ”{ $text }”
    .help = Skriv det med egna ord i sidans text, och skriv { $fact } i listan facts i inledningen.
    .why = Det här måste den som läser få veta, till exempel vad ombudet inte kan göra. Listan visar att någon har tänkt på det.
    .source = Krav R-031 och R-140
    .bad =
        facts: [F-010]
        ---

        Stödet är gratis.
    .good =
        facts: [F-010, F-093]
        ---

        Stödet är gratis. Ombudet är inte akut hjälp.

missing-notice = Sidan ”{ $page }” saknar byggstenen ”{ $name }”.
    .help = Skriv `::{ $name }` på en egen rad före den första rubriken, med samma inställningar som på andra sidor. Rutan om akut hjälp skrivs `::notice{ "{" }from="akut-hjalp#kort"{ "}" }`.
    .why = Den som läser kan må dåligt just nu och måste få veta vart man vänder sig när det är bråttom.
    .source = Krav R-010
    .bad =
        Du kan ringa, mejla eller skriva brev.

        ## Vad händer sedan? { "{" }#sedan{ "}" }
    .good =
        Du kan ringa, mejla eller skriva brev.

        ::notice{ "{" }from="akut-hjalp#kort"{ "}" }

        ## Vad händer sedan? { "{" }#sedan{ "}" }

missing-wording = Sidan ”{ $page }” måste innehålla orden ”{ $wording }”.
    .help = Skriv just de orden i sidans text, där de hör hemma.
    .why = I content/requirements.yaml står det hur sidan ska säga det, så att alla sidor använder samma ord och ingen läsare tror något annat.
    .source = Krav R-145
    .bad = Vi fattar beslut om du kan få ett ombud.
    .good = Du får ett besked om du kan få ett ombud.

missing-twin = Sidan ”{ $page }” saknar versionen ”{ $variant }”.
    .help = Skriv den i en ny fil, { $file }, med samma namn på avsnitten som på sidan här.
    .why = Den som behöver en lättare text ska få samma besked som alla andra.
    .source = Krav R-030
    .bad =
        content/pages/
          vem-kan-fa.md
    .good =
        content/pages/
          vem-kan-fa.easy.md
          vem-kan-fa.md

personal-number = Det här ser ut som ett personnummer.
    .help = Ta bort numret och skriv texten utan det. Har sidan redan publicerats med numret, säg till den som ansvarar för personuppgifter hos er.
    .why = Ett personnummer på en webbplats pekar ut en människa, och det går inte att ta tillbaka det som någon redan har sparat.
    .source = Dataskyddsförordningen (GDPR), artikel 5
    .bad = Märk mejlet med 121212-1212.
    .good = Skriv inga personnummer i mejlet.

accessibility-contradiction = Tillgänglighetsredogörelsen säger emot sig själv. { $case ->
        [none-told] Den säger att webbplatsen inte följer lagen helt, men inte vad som brister.
        [some-told] Den säger att webbplatsen följer lagen helt, men räknar upp brister.
       *[test] Den säger att webbplatsen följer lagen helt, men det automatiska provet hittade { $violations } fel.
    }
    .help = { $case ->
        [none-told] Skriv varje brist under shortcomings, med what och why. Finns ingen brist, skriv compliance: full.
        [some-told] Skriv compliance: partial eller compliance: none. Är bristerna rättade, ta bort shortcomings.
       *[test] Rätta felen och kör npm run statement i tests/browser igen, eller skriv compliance: partial och räkna upp bristerna under shortcomings.
    }
    .why = Den som inte kan använda en sida ska kunna lita på redogörelsen. Lagen kräver att den säger vad som brister och varför.
    .source = Lag (2018:1937) om tillgänglighet till digital offentlig service och MDFFS 2019:2
    .bad =
        accessibility:
          compliance: partial
    .good =
        accessibility:
          compliance: partial
          shortcomings:
            - what: Filmen om verksamheten saknar undertexter.
              why: Undertexterna är beställda men inte klara.

accessibility-dates = Datumet { $date } kan inte vara senare än { $last }.
    .help = { $case ->
        [order] Webbplatsen bedöms först, sedan uppdateras redogörelsen. Rätta assessed, eller skriv i updated vilken dag redogörelsen ändrades efter bedömningen.
       *[to-come] Skriv den dag då det gjordes. Ett datum som inte har varit än kan inte stå här.
    }
    .why = Datumen visar hur färsk bedömningen är. Stämmer de inte går det inte att lita på redogörelsen.
    .source = MDFFS 2019:2
    .bad =
        assessed: 2026-11-10
        updated: 2026-11-02
    .good =
        assessed: 2026-11-02
        updated: 2026-11-10

accessibility-part = Tillgänglighetsredogörelsen på sidan ”{ $page }” saknar en del: { $name }.
    .help = Skriv `::{ $name }` på en egen rad där delen ska stå.
    .why = Varje del av redogörelsen krävs av lagen eller av myndighetens föreskrifter.
    .source = MDFFS 2019:2
    .bad =
        ## Säg till om något brister { "{" }#sag-till{ "}" }

        Hittar du något som inte går att använda? Säg till.
    .good =
        ## Säg till om något brister { "{" }#sag-till{ "}" }

        Hittar du något som inte går att använda? Säg till.

        ::accessibility_report

test-detail = ”{ $written }” ser ut att vara påhittat eller menat för övning.
    .help = Skriv den riktiga uppgiften, med källa, datum och vem som har kontrollerat den. Vet ingen den än, skriv status: missing i data eller `{ "[[" }SAKNAS: vad | vem{ "]]" }` i texten.
    .why = Numret eller adressen leder inte till någon. Den som behöver hjälp ska inte få en uppgift som bara ser riktig ut.
    .source = Krav R-020 och R-142
    .bad =
        phone:
          value: 070-174 06 05
          source: samordnaren i distriktet
          checked: 2026-11-02
          checked_by: samordnare, PO Värmland
    .good =
        phone:
          status: missing
          what: telefonnummer, distrikt Torsby
          owner: PO Värmland
          question: Vilket telefonnummer når ombuden i distriktet?

unverified-detail = { $kind ->
        [phone] Telefonnumret
        [email] E-postadressen
        [postcode] Postnumret
        [time] Klockslaget
        [amount] Beloppet
        [name] Namnet
       *[other] Uppgiften
    } ”{ $written }” finns inte bland de kontrollerade uppgifterna.
    .help = { $kind ->
        [phone] Skriv numret i kommunens eller distriktets fil, med källa, datum och vem som har kontrollerat det, och visa det med `{ "{{" } district.phone { "}}" }`. Vet ingen numret, skriv `{ "[[" }SAKNAS: telefonnummer | PO Värmland{ "]]" }`. Bara 112 och 1177 får stå direkt i texten.
        [email] Skriv adressen i kommunens eller distriktets fil, med källa, datum och vem som har kontrollerat den, och visa den med `{ "{{" } district.email { "}}" }`. Vet ingen adressen, skriv `{ "[[" }SAKNAS: e-postadress | PO Värmland{ "]]" }`.
        [postcode] Skriv postadressen i kommunens eller distriktets fil, med källa, datum och vem som har kontrollerat den, och visa den med byggstenen ::contact. Vet ingen adressen, skriv `{ "[[" }SAKNAS: postadress | PO Värmland{ "]]" }`.
        [time] Skriv tiderna i kommunens eller distriktets fil, med källa, datum och vem som har kontrollerat dem, och visa dem med byggstenen ::contact. Vet ingen tiderna, skriv `{ "[[" }SAKNAS: telefontider | PO Värmland{ "]]" }`.
        [amount] Skriv texten utan belopp, eller skriv `{ "[[" }SAKNAS: belopp | vem som vet{ "]]" }` tills någon har lämnat det med källa.
        [name] Skriv vad personen gör i stället, till exempel ombudet eller samordnaren. Ett namn får stå bara om personen har sagt ja och namnet finns i kontrollerade uppgifter.
       *[other] Skriv uppgiften i kommunens eller distriktets fil, med källa, datum och vem som har kontrollerat den. Vet ingen den, skriv `{ "[[" }SAKNAS: vad | vem{ "]]" }`.
    }
    .why = En uppgift som ingen har kontrollerat kan vara gammal eller påhittad. Den leder den som behöver hjälp fel.
    .source = Krav R-020, R-123 och R-142
    .bad = Vi svarar i telefon kl. 9–11.
    .good = Vi svarar i telefon [[SAKNAS: telefontider, distrikt Torsby | PO Värmland]].

## Sidor och avsnitt

empty-section = Avsnittet ”{ $section }” är tomt.
    .help = Skriv avsnittets text, eller ta bort rubriken. Saknas uppgiften, skriv `{ "[[" }SAKNAS: vad | vem{ "]]" }` under rubriken.
    .why = En rubrik lovar ett svar. Den som letar sig dit och inte hittar något vet inte om svaret saknas eller om sidan är trasig.
    .source = WCAG 2.2, 2.4.6; krav R-082
    .bad =
        ## Vad kostar det? { "{" }#kostnad{ "}" }

        ## Vem bestämmer? { "{" }#bestammer{ "}" }

        Du bestämmer.
    .good =
        ## Vad kostar det? { "{" }#kostnad{ "}" }

        Stödet är gratis.

        ## Vem bestämmer? { "{" }#bestammer{ "}" }

        Du bestämmer.

duplicate-title = En annan sida har samma titel: ”{ $title }”.
    .help = Ge sidorna var sin titel som säger vad just den sidan svarar på.
    .why = Titeln syns i fliken, bland sökträffar och i en skärmläsares lista över fönster. Två lika går inte att skilja åt.
    .source = WCAG 2.2, 2.4.2; krav R-082
    .bad =
        har-finns-vi.md         title: Kontakt
        sa-kontaktar-du-oss.md  title: Kontakt
    .good =
        har-finns-vi.md         title: Här finns vi
        sa-kontaktar-du-oss.md  title: Så kontaktar du oss

orphan-page = Ingen meny och ingen annan sida leder till ”{ $page }”.
    .help = Lägg in sidan i menyn i content/site.yaml eller länka till den från en sida där den hör hemma. Behövs sidan inte, ta bort den.
    .why = En sida utan väg dit hittas bara av den som redan vet adressen.
    .source = WCAG 2.2, 2.4.5
    .bad =
        footer:
          - ordlista
    .good =
        footer:
          - for-narstaende
          - ordlista

## Länkar

vague-link = Länktexten ”{ $text }” säger inte vart länken leder.
    .help = Skriv sidans titel eller vad man får veta där, och gör just de orden till länk.
    .why = Den som använder skärmläsare kan gå från länk till länk utan texten runt om. Då säger texten ingenting.
    .source = WCAG 2.2, 2.4.4; krav R-085
    .bad = [Läs mer](vem-kan-fa)
    .good = Läs om [vem som kan få ett ombud](vem-kan-fa).

bare-url = Adressen ”{ $text }” står som text på sidan.
    .help = Skriv vad sidan heter, och gör det till länk: `[namnet]({ $text })`.
    .why = En skärmläsare läser upp adressen tecken för tecken, och ingen ser av den vad sidan handlar om.
    .source = WCAG 2.2, 2.4.4
    .bad = Läs på https://www.1177.se/ om du vill veta mer.
    .good = Läs mer på [1177, om vård och hälsa](https://www.1177.se/).

position-word = ”{ $word }” säger var något syns, och det är olika på olika skärmar.
    .help = Skriv vad det heter i stället, och länka dit om det går.
    .why = På en mobil ligger sakerna i en annan ordning, och den som får sidan uppläst vet inte vad som är högst upp eller till höger.
    .source = WCAG 2.2, 1.3.3; krav R-085
    .bad = Välj Ta kontakt i menyn högst upp.
    .good = Gå till [Så kontaktar du oss](sa-kontaktar-du-oss).

passing-word = ”{ $word }” stämmer inte när sidan läses en annan dag.
    .help = Skriv { $say }. Ska texten bara synas en tid, sätt den mellan `:::only { "{" }from="…" until="…"{ "}" }` och `:::`.
    .why = En sida kan läsas långt efter att den skrevs. Den som litar på ordet kan gå miste om hjälp, eller ringa när ingen svarar.
    .source = Krav R-094
    .bad = Vi har stängt i dag.
    .good = Vi har stängt den 23 december 2026.

different-text-links = Länken ”{ $text }” leder till samma ställe som länken ”{ $other }” på samma sida.
    .help = Låt båda länkarna heta lika, helst som sidan de leder till, eller ta bort den ena.
    .why = Två olika namn får den som lyssnar eller är trött att tro att det finns två sidor att läsa.
    .source = WCAG 2.2, 3.2.4
    .bad =
        Läs om [hur du gör](stod).
        Läs mer på sidan [Så får du stöd](stod).
    .good =
        Hur du gör står på sidan [Så får du stöd](stod).
        Läs också sidan [Så får du stöd](stod).

same-text-links = Två länkar på sidan heter ”{ $text }” men leder till olika ställen.
    .help = Ge dem olika texter som säger vad man får veta på vart och ett av ställena.
    .why = Med samma text går det inte att välja rätt, särskilt inte för den som hör länkarna i en lista.
    .source = WCAG 2.2, 2.4.4
    .bad =
        Läs om [stödet](vem-kan-fa).
        Läs om [stödet](efter-kontakten).
    .good =
        Läs om [vem som kan få stödet](vem-kan-fa).
        Läs om [vad som händer sedan](efter-kontakten).

# Alla andra nummer är [other], och inget nummer är [failed].
dead-external = { $status ->
        [401] Webbplatsen visar inte { $address } för det här programmet (svar { $status }).
        [403] Webbplatsen visar inte { $address } för det här programmet (svar { $status }).
        [404] Sidan { $address } finns inte (svar { $status }).
        [410] Sidan { $address } är borttagen (svar { $status }).
        [429] Webbplatsen visar inte { $address } just nu: den får för många frågor (svar { $status }).
        [dns] Det finns ingen webbplats med namnet i { $address }.
        [refused] Ingen svarar på { $address }.
        [timeout] Webbplatsen svarade inte i tid på { $address }.
        [tls] Anslutningen till { $address } går inte att göra säker: webbplatsens certifikat gäller inte.
        [loop] { $address } skickar vidare gång på gång och leder aldrig till en sida.
        [other] Något är fel på webbplatsen som { $address } leder till (svar { $status }).
       *[failed] Det gick inte att få svar från { $address }.
    }
    .help = { $status ->
        [401] Öppna adressen i en webbläsare. Kommer du till sidan är länken hel. Slipp meddelandet genom att skriva ett undantag från dead-external i inledningen.
        [403] Öppna adressen i en webbläsare. Kommer du till sidan är länken hel. Slipp meddelandet genom att skriva ett undantag från dead-external i inledningen.
        [404] Leta upp sidan på nytt och skriv adressen som den har nu. Finns den inte längre, ta bort länken.
        [410] Leta efter en annan sida som säger samma sak och länka dit, eller ta bort länken.
        [429] Pröva igen i morgon.
        [dns] Se efter om adressen är rätt skriven. Finns webbplatsen inte längre, ta bort länken.
        [tls] Öppna adressen i en webbläsare. Varnar den också, säg till dem som har webbplatsen och ta bort länken så länge.
       *[other] Öppna adressen i en webbläsare. Kommer du inte till sidan, pröva igen i morgon. Är det likadant då, skriv en annan adress eller ta bort länken.
    }
    .why = En länk som inte leder någonstans kan få någon att ge upp. Andra flyttar och tar bort sina sidor utan att vi får veta det.
    .source = Krav R-085
    .bad = Läs mer på [1177, om vård och hälsa](https://www.1177.se/en-sida-som-inte-finns/).
    .good = Läs mer på [1177, om vård och hälsa](https://www.1177.se/).

moved-external = Sidan { $address } har flyttat till { $target }.
    .help = Öppna den nya adressen, se efter att det är rätt sida, och skriv den i stället. Står adressen bland kontrollerade uppgifter, skriv också dagens datum i checked och rollen i checked_by.
    .why = Den gamla adressen leder till den nya bara så länge någon annan vill det. Sedan leder länken ingenstans.
    .source = Krav R-085
    .bad = Läs mer på [1177, om vård och hälsa](http://1177.se/).
    .good = Läs mer på [1177, om vård och hälsa](https://www.1177.se/).

## Bilder, tabeller, dokument och språk

long-alt = Bildens beskrivning är { $count } tecken lång. Den bör ha högst { $limit }.
    .help = Skriv det viktigaste med få ord. Behövs mer, skriv det i texten intill bilden.
    .why = Den som får bilden uppläst kan inte hoppa i beskrivningen, utan måste höra allt från början till slut.
    .source = WCAG 2.2, 1.1.1; krav R-107
    .bad = ![På bilden ser vi två personer som sitter mitt emot varandra vid ett köksbord av ljust trä med var sin kopp kaffe, en bunt papper och en blå pärm mellan sig](../files/bord.jpg)
    .good = ![Två personer vid ett köksbord](../files/bord.jpg)

file-name-alt = Bildens beskrivning är ett filnamn: ”{ $alt }”.
    .help = Skriv med några ord vad bilden visar, mellan hakparenteserna.
    .why = Den som inte ser bilden får filnamnet uppläst och vet fortfarande inte vad den visar.
    .source = WCAG 2.2, 1.1.1; krav R-107
    .bad = ![IMG_0412.jpg](../files/bord.jpg)
    .good = ![Två personer vid ett köksbord](../files/bord.jpg)

empty-table-head = En kolumn i tabellen saknar rubrik.
    .help = Skriv ett ord överst i kolumnen som säger vad som står i den.
    .why = En skärmläsare säger kolumnens rubrik vid varje ruta. Utan rubrik är rutan bara ett löst ord eller tal.
    .source = WCAG 2.2, 1.3.1
    .bad =
        | | Ring |
        |---|---|
        | Fara för livet | 112 |
    .good =
        | Vad det gäller | Ring |
        |---|---|
        | Fara för livet | 112 |

missing-lang = Meningen ser ut att vara på { $language }, men är inte märkt som det: { $words }
    .help = Märk orden med språkets kod, till exempel `:lang[orden]{ "{" }code="en"{ "}" }` för engelska, eller skriv dem på svenska.
    .why = En skärmläsare läser annars orden med svenskt uttal, och då går de knappt att förstå.
    .source = WCAG 2.2, 3.1.2
    .bad = På engelska står det Help from the municipality with your rights.
    .good = På engelska står det :lang[Help from the municipality with your rights]{ "{" }code="en"{ "}" }.

untagged-pdf = PDF-filen ”{ $file }” saknar det som en skärmläsare behöver: { $missing }.
    .help = Spara den på nytt från originalet, med titel (title), språk (lang) och taggar (tags). Går det inte, skriv innehållet som en sida i stället.
    .why = Titeln säger vad dokumentet är, språket ger rätt uttal, och taggarna säger vad som är rubrik, lista och tabell.
    .source = WCAG 2.2, 1.3.1, 2.4.2 och 3.1.1; krav R-109
    .bad = I Word: välj Skriv ut och skriv ut till en PDF.
    .good = I Word: skriv titeln under Arkiv, Info. Välj Spara som, PDF, och kryssa för taggar för tillgänglighet under Alternativ.

## Att läsa

unverified-name = ”{ $written }” ser ut som ett namn som ingen har kontrollerat.
    .help = Är det en person, ta bort namnet eller skriv rollen, till exempel ombudet. Är det en organisation eller en plats, skriv in den i content/facts.yaml eller under titles i i18n/sv/words.yaml.
    .why = Ett namn får stå på sidan bara om det stämmer och personen har sagt ja.
    .source = Krav R-142
    .bad = Du kan fråga Ombjörn Zetterqvist om du undrar.
    .good = Du kan fråga ombudet om du undrar.

lix-high = Texten är ganska svår att läsa: LIX är { $lix } och bör vara högst { $limit }.
    .help = Korta meningarna och byt ut långa ord. Sidan har { $words } ord i { $sentences } meningar, och { $long } procent av orden har fler än sex bokstäver.
    .why = LIX räknar meningarnas längd och andelen långa ord. Den som är trött eller orolig orkar kortare meningar och vanligare ord.
    .source = Språklagen (2009:600), 11 §; krav R-032
    .bad = Kontaktuppgifterna återfinns på respektive kommuns informationssida.
    .good = Du hittar numret på din kommuns sida.

lix-too-high = Texten är för svår att läsa: LIX är { $lix } och får vara högst { $limit }.
    .help = Korta meningarna och byt ut långa ord, och börja med de längsta. Sidan har { $words } ord i { $sentences } meningar, och { $long } procent av orden har fler än sex bokstäver.
    .why = Många av dem som behöver ett ombud skulle ge upp en så svår text. Kommuner och andra offentliga verksamheter ska skriva så att det går att förstå.
    .source = Språklagen (2009:600), 11 §; krav R-032
    .bad = Vid behov av samordning mellan olika verksamheter erbjuds kartläggning av hjälpbehovet.
    .good = Får du hjälp från flera håll? Då kan du och ombudet gå igenom vad du behöver.

long-sentence = Meningen är lång: { $count } ord. Den bör ha högst { $limit }.
    .help = Dela meningen i två, ofta vid ”och”, ”men” eller ”som”. Är det en uppräkning, gör den till en lista.
    .why = I en lång mening måste den som läser minnas början tills slutet kommer.
    .source = Krav R-032
    .bad = Ombudet kan följa med dig när du ska träffa någon på socialtjänsten eller vårdcentralen och hjälpa dig att säga det som är viktigt för dig och förstå det som de svarar.
    .good = Ombudet kan följa med dig till socialtjänsten eller vårdcentralen. Ni hjälps åt att säga det som är viktigt för dig. Ombudet kan också hjälpa dig att förstå svaret.

sentence-too-long = Meningen är för lång: { $count } ord. Den får ha högst { $limit }.
    .help = Dela meningen i två eller tre. Säg en sak i varje.
    .why = Den som tappar tråden mitt i en mening börjar om eller ger upp.
    .source = Krav R-032
    .bad = Om du inte vet om du kan få ett ombud kan du ändå höra av dig till oss, för då går vi igenom tillsammans med dig vad du behöver, och om det visar sig att vi inte kan hjälpa dig brukar du få råd om vem du kan fråga i stället.
    .good = Vet du inte om du kan få ett ombud? Hör av dig ändå. Vi går igenom tillsammans vad du behöver. Kan vi inte hjälpa dig brukar du få råd om vem du kan fråga.

long-mean = Meningarna på sidan är för långa: { $mean } ord i genomsnitt. Det får vara högst { $limit }.
    .help = Leta upp de längsta meningarna och dela dem. Säg en sak i varje mening.
    .why = Många långa meningar efter varandra tröttar, också när ingen av dem är för lång för sig.
    .source = Krav R-032
    .bad = Du och ombudet går igenom vad du vill ha hjälp med, och sedan skriver ni en plan tillsammans.
    .good =
        Du berättar vad du vill ha hjälp med.
        Sedan skriver du och ombudet en plan.

two-sentences = Två meningar står på samma rad.
    .help = Börja varje mening på en ny rad. Det räcker med en radbrytning, utan tom rad emellan.
    .why = På lätt svenska visas raderna som de är skrivna. En mening på varje rad är lättare att följa med blicken.
    .source = Inclusion Europe, Information för alla; krav R-035
    .bad = Det kostar inget. Du bestämmer själv.
    .good =
        Det kostar inget.
        Du bestämmer själv.

## Ord

banned-word = ”{ $word }” ska inte stå i texten. { $reason }
    .help = Skriv i stället: { $say }.
    .why = Ordet är fel, föråldrat eller lovar för mycket. Den som litar på det kan göra fel val.
    .source = Krav R-141
    .bad = Stödet är till för dig som är över 18 år.
    .good = Stödet är till för dig som har fyllt 18 år.

hard-word = ”{ $word }” är ett svårt ord eller myndighetsspråk.
    .help = Skriv i stället: { $say }. Måste ordet stå, lägg in det i content/glossary.yaml och förklara det första gången.
    .why = Ord som bara används på kontor gör att den som läser känner sig utanför eller missförstår.
    .source = Språklagen (2009:600), 11 §; Svarta listan, Statsrådsberedningen
    .bad = Har du frågor beträffande ansökan?
    .good = Har du frågor om ansökan?

long-word = ”{ $word }” är ett långt ord: { $count } bokstäver.
    .help = Dela upp ordet eller säg det på ett annat sätt. Måste läsaren känna till ordet, lägg in det i content/glossary.yaml och förklara det.
    .why = Långa sammansatta ord är svåra att läsa och får inte plats på en smal skärm.
    .source = Att skriva lättläst (MTM); krav R-032
    .bad = Ombudet hjälper dig i myndighetskontakterna.
    .good = Ombudet hjälper dig när du har kontakt med myndigheter.

abbreviation = ”{ $word }” är en förkortning.
    .help = Skriv ut orden: { $say }.
    .why = En förkortning måste man känna till för att kunna läsa den, och en skärmläsare läser den ofta fel.
    .source = WCAG 2.2, 3.1.4; krav R-035
    .bad = Ombudet kan t.ex. följa med på möten.
    .good = Ombudet kan till exempel följa med på möten.

passive = ”{ $word }” säger inte vem som gör det.
    .help = Skriv vem som gör vad, och sätt den personen först i meningen.
    .why = Den som läser behöver veta vem som ska göra något: läsaren, ombudet eller någon annan.
    .source = Att skriva lättläst (MTM); kraven, avsnitt 7
    .bad = Planen skrivs på första mötet.
    .good = Du och ombudet skriver planen på första mötet.

double-negation = Meningen nekar mer än en gång: { $words }
    .help = Säg samma sak utan nekande ord, eller med bara ett.
    .why = Två nekanden tar ut varandra. Det är lätt att missa det ena och förstå tvärtom.
    .source = FUB, Inre Ringen; kraven, avsnitt 7
    .bad = Du kan inte få ett ombud utan att du själv vill.
    .good = Du får ett ombud bara om du själv vill.

unexplained-term = ”{ $word }” är ett ord ur ordlistan (”{ $term }”), men förklaras inte första gången det står på sidan.
    .help = Märk ordet första gången det står i texten: `:term[{ $word }]{ "{" }id="{ $id }"{ "}" }`.
    .why = Då kan den som inte kan ordet läsa vad det betyder just där det står, utan att lämna sidan.
    .source = WCAG 2.2, 3.1.3; krav R-019
    .bad = Du behöver ingen remiss.
    .good = Du behöver ingen :term[remiss]{ "{" }id="remiss"{ "}" }.

capitals = ”{ $words }” står med bara stora bokstäver.
    .help = Skriv med vanliga bokstäver. Ska något lyftas fram, gör det med **fet** text.
    .why = Stora bokstäver har alla samma höjd, så orden tappar sin form och går långsammare att läsa. Det låter också som om någon skriker.
    .source = Inclusion Europe, Information för alla
    .bad = DU BEHÖVER INGEN REMISS.
    .good = Du behöver ingen remiss.

## Skrivregler

quotes = Det här är inte ett svenskt citattecken: { $written }
    .help = Skriv { $right } både före och efter det som citeras, och ’ om det redan står inne i ett citat.
    .why = Med samma tecken överallt syns det var ett citat börjar och slutar.
    .source = Myndigheternas skrivregler
    .bad = Brevet heter "Kallelse till möte".
    .good = Brevet heter ”Kallelse till möte”.

dash = Här ska det vara ett tankstreck.
    .help = Byt ”{ $written }” mot ”{ $right }”. Tankstrecket har mellanslag omkring sig i en mening, men inte mellan tider, år och dagar.
    .why = Ett bindestreck håller ihop ord. Används det i stället för tankstreck går det att läsa fel.
    .source = Myndigheternas skrivregler
    .bad =
        Ombudet lyssnar - men du bestämmer.
        Planen gäller 2026-2027.
    .good =
        Ombudet lyssnar – men du bestämmer.
        Planen gäller 2026–2027.

time-format = Klockslaget är skrivet på ett ovanligt sätt: { $written }
    .help = Skriv så här: { $right }
    .why = En tid som alltid skrivs på samma sätt är lätt att känna igen, och skärmläsare läser den rätt.
    .source = Myndigheternas skrivregler; Diggs riktlinje 66
    .bad = Mötet är kl 8:30-12:00.
    .good = Mötet är kl. 8.30–12.00.

date-format = Datumet är skrivet med bara siffror: { $written }
    .help = Skriv så här: { $right }
    .why = Med månaden i ord går datumet inte att läsa fel. 3/4 kan vara både 3 april och 4 mars.
    .source = Myndigheternas skrivregler; Diggs riktlinje 66
    .bad = Det gäller från 3/3 2026.
    .good = Det gäller från 3 mars 2026.

phone-format = Telefonnumret är grupperat på ett ovanligt sätt: { $written }
    .help = Skriv så här: { $right }
    .why = Ett nummer i vanliga grupper är lättare att läsa, minnas och slå.
    .source = Myndigheternas skrivregler
    .bad =
        phone:
          value: 070 17406 05
    .good =
        phone:
          value: 070-174 06 05

## Inklistrad text

bullet-character = Listan är skriven med tecknet { $character } och blir inte en lista.
    .help = Skriv - och ett mellanslag i början av varje rad i stället. Ha en tom rad före listan.
    .why = En riktig lista säger skärmläsaren hur många punkter den har. Lösa punkter blir en enda lång rad.
    .source = WCAG 2.2, 1.3.1; krav R-082
    .bad =
        • Du behöver ingen diagnos.
        • Du behöver ingen remiss.
    .good =
        - Du behöver ingen diagnos.
        - Du behöver ingen remiss.

double-space = Här står två mellanslag efter varandra.
    .help = Ta bort det ena, och se efter att inget ord fattas.
    .why = Dubbla mellanslag är ofta spår av inklistrad text, eller av ett ord som har fallit bort.
    .source = Krav R-082
    .bad = Du behöver  ingen remiss.
    .good = Du behöver ingen remiss.

soft-hyphen = I ordet finns ett osynligt bindestreck.
    .help = Ta bort tecknet: skriv ordet på nytt utan att klistra in det. I Word visas tecknet som ¬, och så är det ritat i exemplet.
    .why = Den som söker efter ordet hittar det inte, och en skärmläsare kan läsa det i två delar. Sidorna bryter långa ord själva där det behövs.
    .source = Krav R-082
    .bad = funktions¬nedsättning
    .good = funktionsnedsättning

bold-heading = Ett helt stycke i fet stil används som rubrik.
    .help = Gör det till en riktig rubrik med ## framför, utan stjärnor. Är det ingen rubrik, låt bara det viktigaste ordet vara fett.
    .why = Den som använder skärmläsare går från rubrik till rubrik. En rubrik som bara ser ut som en hittas inte.
    .source = WCAG 2.2, 1.3.1; krav R-104
    .bad =
        { "**" }Remiss och diagnos**

        Du behöver ingen remiss och ingen diagnos.
    .good =
        ## Remiss och diagnos { "{" }#remiss{ "}" }

        Du behöver ingen remiss och ingen diagnos.

glued-link = Länken sitter ihop med ordet bredvid.
    .help = Skriv ett mellanslag mellan länken och ordet.
    .why = Orden läses upp som ett enda, och det syns inte var länken börjar.
    .source = Krav R-048
    .bad = Läs om[remiss](vem-kan-fa#remiss)innan du ringer.
    .good = Läs om [remiss](vem-kan-fa#remiss) innan du ringer.

## Versioner, granskningar och datum

stale-twin = Avsnittet ”{ $section }” på sidan ”{ $page }” har ändrats sedan versionen ”{ $variant }” senast stämdes av mot det.
    .help = Läs de två avsnitten bredvid varandra och ändra det lätta om det behövs. Skriv sedan `lots accept { $page }#{ $section }`.
    .why = När bara den ena texten ändras säger de snart olika saker, och den som läser lätt svenska får den gamla.
    .source = Krav R-033
    .bad =
        vem-kan-fa.md       Du behöver ingen remiss och inget beslut.
        vem-kan-fa.easy.md  Du behöver ingen remiss.
    .good =
        vem-kan-fa.md       Du behöver ingen remiss och inget beslut.
        vem-kan-fa.easy.md  Du behöver ingen remiss.
                            Du behöver inget beslut.

        lots accept vem-kan-fa#remiss

not-accepted = { $kind ->
        [twin] Ingen har noterat att det lätta avsnittet ”{ $name }” är avstämt mot det vanliga.
        [override] Ingen har noterat hur det gemensamma avsnittet ”{ $name }” löd när kommunens text skrevs.
       *[review] Ingen har noterat hur texten på ”{ $name }” löd när den granskades.
    }
    .help = { $kind ->
        [twin] Läs de två avsnitten bredvid varandra. Skriv sedan `lots accept { $name }`.
        [override] Läs kommunens avsnitt bredvid det gemensamma. Skriv sedan `lots accept { $name }`.
       *[review] Skriv `lots accept { $name }` när texten är granskad.
    }
    .why = Först när det är noterat hur texten löd kan programmet säga till när den ändras.
    .source = Krav R-033
    .bad = ## Var träffas vi? { "{" }#var{ "}" }
    .good = lots accept fika#var

parity = { $kind ->
        [number] Talet
        [phone] Telefonnumret
        [date] Datumet
        [amount] Beloppet
        [link] Länken
        [negation] Nekandet
       *[other] Uppgiften
    } ”{ $what }” står på den vanliga sidan ”{ $page }”, men saknas i det lätta avsnittet ”{ $section }”.
    .help = { $kind ->
        [number] Skriv talet också i det lätta avsnittet.
        [phone] Skriv numret också i det lätta avsnittet, på samma sätt som på den vanliga sidan.
        [date] Skriv datumet också i det lätta avsnittet.
        [amount] Skriv beloppet också i det lätta avsnittet.
        [link] Länka till samma ställe också i det lätta avsnittet.
        [negation] Se efter att det lätta avsnittet också säger vad som inte går eller inte gäller.
       *[other] Skriv uppgiften också i det lätta avsnittet.
    }
    .why = Den lätta texten får vara kortare, men den får inte ge ett annat svar. Ett ”inte” som faller bort gör ett nej till ett ja.
    .source = Krav R-031 och R-144
    .bad =
        vem-kan-fa.md       Du behöver ingen remiss.
        vem-kan-fa.easy.md  Du kan fråga om remiss.
    .good =
        vem-kan-fa.md       Du behöver ingen remiss.
        vem-kan-fa.easy.md  Du behöver ingen remiss.

moved-page = På { $path } låg sidan ”{ $page }”. Nu ligger ingen sida där, och ingen annan adress tar över.
    .help = Har sidan flyttat, skriv den gamla adressen under aliases på den nya sidan. Är den borta för alltid, skriv `lots accept { $path }`.
    .why = Andra webbplatser, affischer och bokmärken leder till den gamla adressen. Den som följer dem ska inte hamna i tomma intet.
    .source = Krav R-086
    .bad = title: Vem kan få ett ombud?
    .good =
        title: Vem kan få ett ombud?
        aliases: [/vem-kan-fa/]

stale-override = Det gemensamma avsnittet ”{ $section }” på sidan ”{ $page }” har ändrats sedan kommunen skrev sin egen text.
    .help = Jämför kommunens text med det gemensamma avsnittet och ändra den om det behövs. Skriv sedan `lots accept { $page }#{ $section }`.
    .why = Kommunens text visas i stället för den gemensamma. Den kan ha blivit fel utan att någon har rört den.
    .source = Krav R-063 och R-069
    .bad =
        pages/vem-kan-fa.md               Du behöver ingen remiss och inget beslut.
        municipalities/kil/vem-kan-fa.md  Du behöver ingen remiss.
    .good =
        pages/vem-kan-fa.md               Du behöver ingen remiss och inget beslut.
        municipalities/kil/vem-kan-fa.md  Du behöver ingen remiss och inget beslut.

        lots accept vem-kan-fa#remiss

review-passed = Sidan skulle ha granskats senast { $date }.
    .help = Låt någon som kan ämnet läsa sidan. Skriv sedan dagens datum i reviewed, rollen i reviewed_by och nästa datum i review_by.
    .why = Regler och uppgifter ändras. Den som läser ska kunna lita på att någon har sett efter att det fortfarande stämmer.
    .source = Krav R-084
    .bad =
        reviewed: 2025-05-12
        reviewed_by: samordnare, PO Värmland
        review_by: 2026-05-12
    .good =
        reviewed: 2026-11-21
        reviewed_by: samordnare, PO Värmland
        review_by: 2027-11-21

period-over = Det som står här visas inte längre. Sista dagen var { $until }.
    .help = Ta bort delen ur filen, eller ge den en ny sista dag i until om den ska visas igen.
    .why = Text som ingen ser granskas inte. Den ligger kvar och blir fel, och någon kan ta den för giltig.
    .source = Krav R-094
    .bad =
        :::only { "{" }from="2025-12-20" until="2026-01-06"{ "}" }
        Vi har stängt över jul och nyår.
        :::
    .good =
        :::only { "{" }from="2026-12-20" until="2027-01-06"{ "}" }
        Vi har stängt över jul och nyår.
        :::

period-order = Perioden slutar { $until }, innan den börjar { $from }.
    .help = Skriv första dagen i from och sista dagen i until.
    .why = En del med en sådan period visas aldrig.
    .source = Krav R-094
    .bad =
        :::only { "{" }from="2027-01-06" until="2026-12-20"{ "}" }
        Vi har stängt över jul och nyår.
        :::
    .good =
        :::only { "{" }from="2026-12-20" until="2027-01-06"{ "}" }
        Vi har stängt över jul och nyår.
        :::

status-over = { $status ->
        [planned] Dagen då det var tänkt att börja har varit: { $date }.
       *[paused] Uppehållet är över. Sista dagen var { $date }.
    }
    .help = { $status ->
        [planned] Skriv `status: active` om ombuden har börjat, annars en ny dag i from.
       *[paused] Skriv `status: active`, eller en ny sista dag i until.
    }
    .why = Sidorna visar inte längre dagen, och efter ett uppehåll inte heller att det har varit. Filen ska säga detsamma som sidorna.
    .source = Krav R-068
    .bad = status: {"{"} is: paused, until: 2026-01-31 {"}"}
    .good = status: active

review-near = Sidan ska granskas senast { $date }, om { $days ->
        [one] { $days } dag
       *[other] { $days } dagar
    }.
    .help = Be den som ska granska att läsa sidan nu. Skriv sedan dagens datum i reviewed och nästa datum i review_by.
    .why = När datumet har passerat går det inte att publicera förrän någon har granskat sidan. Nu finns det tid att göra det i lugn och ro.
    .source = Krav R-084
    .bad =
        reviewed: 2025-12-10
        review_by: 2026-12-10
    .good =
        reviewed: 2026-11-21
        review_by: 2027-11-21

review-outdated = Sidans text har ändrats efter granskningen { $date }.
    .help = Låt någon granska det som har ändrats. Skriv sedan det nya datumet i reviewed.
    .why = På sidan står när den är granskad. Det ska gälla texten som står där nu, inte en tidigare.
    .source = Krav R-050 och R-084
    .bad = reviewed: 2026-03-02
    .good = reviewed: 2026-11-21

old-detail = Uppgiften ”{ $what }” kontrollerades senast { $date }. Det är mer än { $days } dagar sedan.
    .help = Fråga den som vet om uppgiften fortfarande stämmer. Skriv sedan dagens datum i checked och rollen i checked_by.
    .why = Nummer och tider byts ut. En gammal uppgift kan leda till ett telefonnummer där ingen svarar.
    .source = Krav R-084
    .bad =
        checked: 2025-01-15
        checked_by: samordnare, PO Värmland
    .good =
        checked: 2026-11-21
        checked_by: samordnare, PO Värmland

accessibility-ageing = I tillgänglighetsredogörelsen blir en uppgift snart för gammal: { $what } ({ $date }).
    .help = Gör om bedömningen eller provet och skriv det nya datumet. Provet görs om med npm run statement i tests/browser. När { $days } dagar har gått hindrar det publicering.
    .why = En redogörelse ska ses över minst en gång om året. Annars vet ingen om den fortfarande stämmer.
    .source = MDFFS 2019:2
    .bad =
        accessibility:
          assessed: 2025-11-30
    .good =
        accessibility:
          assessed: 2026-11-16

## Undantag

waiver-passed = Undantaget från ”{ $rule }” gick ut { $date }.
    .help = Rätta texten och ta bort undantaget. Håller skälet fortfarande, skriv ett nytt datum i until.
    .why = Ett undantag gäller en tid, så att någon ser efter om det fortfarande behövs. Efter den dagen gäller regeln igen.
    .source = Riktlinjer för tillgänglighet och lätt svenska, avsnitt 2.3
    .bad =
        title: Lag och ansvar
        waivers:
          - rule: long-sentence
            reason: Lagens egna ord.
            until: 2026-03-01
    .good =
        title: Lag och ansvar
        waivers:
          - rule: long-sentence
            reason: Lagens egna ord.
            until: 2027-03-01

unused-waiver = Undantaget från ”{ $rule }” behövs inte: sidan följer regeln.
    .help = Ta bort undantaget ur inledningen.
    .why = Ett undantag som ligger kvar skulle dölja nästa fel av samma slag.
    .source = Riktlinjer för tillgänglighet och lätt svenska, avsnitt 2.3
    .bad =
        title: Lag och ansvar
        waivers:
          - rule: long-sentence
            reason: Lagens egna ord.
            until: 2027-03-01
    .good = title: Lag och ansvar
