### What the program says about a page's content, words and dates. The same names, attributes and arguments as in i18n/sv/rules.ftl.
### A message is named like a code in src/diag/code.rs: what is wrong, .help what to do, .why why it matters, .source where it says so, .bad and .good an example.
### Words: field (a key in YAML), component (directive), setting (attribute), page head (the lines between --- and ---). The examples are Swedish, as the pages are.

## What a page must have

missing-page = The page “{ $page }” is missing.
    .help = Write the page, `content/pages/{ $page }.md`. If it has been renamed, name it back or change the name in content/requirements.yaml.
    .why = content/requirements.yaml lists the pages that must exist. Without them, someone who seeks help does not get the whole answer.
    .source = Requirements, section 3
    .bad =
        content/pages/
          index.md
          vem-kan-fa.md
    .good =
        content/pages/
          akut-hjalp.md
          index.md
          vem-kan-fa.md

missing-section = The page “{ $page }” lacks the section “{ $section }”.
    .help = Write the section, or give the heading that is there already this name: `## Heading { "{" }#{ $section }{ "}" }`.
    .why = Other pages and websites link to the section. content/requirements.yaml says that it must exist.
    .source = Requirements, section 3
    .bad = ## Vad kostar det? { "{" }#pris{ "}" }
    .good = ## Vad kostar det? { "{" }#kostnad{ "}" }

missing-fact = The page “{ $page }” must state { $fact }: “{ $text }”
    .help = Say it in your own words in the page's text, and write { $fact } in the list facts in the page head.
    .why = This is something readers must be told, for example what an ombud cannot do. The list shows that somebody has thought of it.
    .source = Requirements R-031 and R-140
    .bad =
        facts: [F-010]
        ---

        Stödet är gratis.
    .good =
        facts: [F-010, F-093]
        ---

        Stödet är gratis. Ombudet är inte akut hjälp.

missing-notice = The page “{ $page }” lacks the component “{ $name }”.
    .help = Write `::{ $name }` on a line of its own before the first heading, with the same settings as on other pages. The notice about acute help is written `::notice{ "{" }from="akut-hjalp#kort"{ "}" }`.
    .why = Those who read may feel bad right now and must be told where to turn when it is urgent.
    .source = Requirement R-010
    .bad =
        Du kan ringa, mejla eller skriva brev.

        ## Vad händer sedan? { "{" }#sedan{ "}" }
    .good =
        Du kan ringa, mejla eller skriva brev.

        ::notice{ "{" }from="akut-hjalp#kort"{ "}" }

        ## Vad händer sedan? { "{" }#sedan{ "}" }

missing-wording = The page “{ $page }” must contain the words “{ $wording }”.
    .help = Write just those words in the page's text, where they belong.
    .why = content/requirements.yaml says how the page is to put it, so that all pages use the same words and no reader believes anything else.
    .source = Requirement R-145
    .bad = Vi fattar beslut om du kan få ett ombud.
    .good = Du får ett besked om du kan få ett ombud.

missing-twin = The page “{ $page }” lacks its version “{ $variant }”.
    .help = Write it in a new file, { $file }, with the same names of sections as on the page here.
    .why = People who need an easier text should get the same answers as everyone else.
    .source = Requirement R-030
    .bad =
        content/pages/
          vem-kan-fa.md
    .good =
        content/pages/
          vem-kan-fa.easy.md
          vem-kan-fa.md

personal-number = This looks like a Swedish personal identity number.
    .help = Remove the number and write the text without it. If the page has already been published with it, tell whoever is responsible for personal data in your organisation.
    .why = A personal identity number on a website points out a human being, and what somebody has already saved cannot be taken back.
    .source = General Data Protection Regulation (GDPR), article 5
    .bad = Märk mejlet med 121212-1212.
    .good = Skriv inga personnummer i mejlet.

accessibility-contradiction = The accessibility statement contradicts itself. { $case ->
        [none-told] It says that the website does not follow the law fully, but not what falls short.
        [some-told] It says that the website follows the law fully, but lists shortcomings.
       *[test] It says that the website follows the law fully, but the automatic test found { $violations } violations.
    }
    .help = { $case ->
        [none-told] Write each shortcoming under shortcomings, with what and why. If there is none, write compliance: full.
        [some-told] Write compliance: partial or compliance: none. If the shortcomings are mended, remove shortcomings.
       *[test] Mend them and run npm run statement in tests/browser again, or write compliance: partial and list them under shortcomings.
    }
    .why = Whoever cannot use a page must be able to trust the statement. The law wants it to say what falls short and why.
    .source = Lag (2018:1937) om tillgänglighet till digital offentlig service and MDFFS 2019:2
    .bad =
        accessibility:
          compliance: partial
    .good =
        accessibility:
          compliance: partial
          shortcomings:
            - what: Filmen om verksamheten saknar undertexter.
              why: Undertexterna är beställda men inte klara.

accessibility-dates = The date { $date } cannot be later than { $last }.
    .help = { $case ->
        [order] The website is assessed first, then the statement is updated. Correct assessed, or write in updated the day on which the statement was changed after the assessment.
       *[to-come] Write the day on which it was done. A day to come cannot stand here.
    }
    .why = The dates show how fresh the assessment is. If they are wrong the statement cannot be trusted.
    .source = MDFFS 2019:2
    .bad =
        assessed: 2026-11-10
        updated: 2026-11-02
    .good =
        assessed: 2026-11-02
        updated: 2026-11-10

accessibility-part = The accessibility statement on the page “{ $page }” lacks a part: { $name }.
    .help = Write `::{ $name }` on a line of its own where the part belongs.
    .why = Every part of the statement is asked for by the law or by the authority's regulation.
    .source = MDFFS 2019:2
    .bad =
        ## Säg till om något brister { "{" }#sag-till{ "}" }

        Hittar du något som inte går att använda? Säg till.
    .good =
        ## Säg till om något brister { "{" }#sag-till{ "}" }

        Hittar du något som inte går att använda? Säg till.

        ::accessibility_report

test-detail = “{ $written }” looks made up or meant for exercises.
    .help = Write the real one, with its source, date and who checked it. If nobody knows it yet, write status: missing in the data or `{ "[[" }SAKNAS: what | who{ "]]" }` in the text.
    .why = The number or address leads to nobody. Someone who needs help should not get something that only looks real.
    .source = Requirements R-020 and R-142
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
        [phone] The telephone number
        [email] The e-mail address
        [postcode] The postcode
        [time] The time
        [amount] The amount
        [name] The name
       *[other] The detail
    } “{ $written }” is not in the verified data.
    .help = { $kind ->
        [phone] Write the number in the municipality's or district's file, with its source, date and who checked it, and show it with `{ "{{" } district.phone { "}}" }`. If nobody knows the number, write `{ "[[" }SAKNAS: telefonnummer | PO Värmland{ "]]" }`. Only 112 and 1177 may stand directly in the text.
        [email] Write the address in the municipality's or district's file, with its source, date and who checked it, and show it with `{ "{{" } district.email { "}}" }`. If nobody knows the address, write `{ "[[" }SAKNAS: e-postadress | PO Värmland{ "]]" }`.
        [postcode] Write the postal address in the municipality's or district's file, with its source, date and who checked it, and show it with the component ::contact. If nobody knows the address, write `{ "[[" }SAKNAS: postadress | PO Värmland{ "]]" }`.
        [time] Write the hours in the municipality's or district's file, with their source, date and who checked them, and show them with the component ::contact. If nobody knows the hours, write `{ "[[" }SAKNAS: telefontider | PO Värmland{ "]]" }`.
        [amount] Write the text without an amount, or write `{ "[[" }SAKNAS: belopp | who knows{ "]]" }` until somebody has given it with its source.
        [name] Write what the person does instead, for example the ombud or the coordinator. A name may stand only if the person has said yes and the name is in verified data.
       *[other] Write the detail in the municipality's or district's file, with its source, date and who checked it. If nobody knows it, write `{ "[[" }SAKNAS: what | who{ "]]" }`.
    }
    .why = A detail that nobody has checked can be old or made up. It leads someone who needs help astray.
    .source = Requirements R-020, R-123 and R-142
    .bad = Vi svarar i telefon kl. 9–11.
    .good = Vi svarar i telefon [[SAKNAS: telefontider, distrikt Torsby | PO Värmland]].

## Pages and sections

empty-section = The section “{ $section }” is empty.
    .help = Write the section's text, or remove the heading. If the information is missing, write `{ "[[" }SAKNAS: what | who{ "]]" }` below the heading.
    .why = A heading promises an answer. Someone who finds the way there and sees nothing cannot tell whether the answer is missing or the page is broken.
    .source = WCAG 2.2, 2.4.6; requirement R-082
    .bad =
        ## Vad kostar det? { "{" }#kostnad{ "}" }

        ## Vem bestämmer? { "{" }#bestammer{ "}" }

        Du bestämmer.
    .good =
        ## Vad kostar det? { "{" }#kostnad{ "}" }

        Stödet är gratis.

        ## Vem bestämmer? { "{" }#bestammer{ "}" }

        Du bestämmer.

duplicate-title = Another page has the same title: “{ $title }”.
    .help = Give each page a title of its own that says what that page answers.
    .why = The title is seen in the tab, among search results and in a screen reader's list of windows. Two that are alike cannot be told apart.
    .source = WCAG 2.2, 2.4.2; requirement R-082
    .bad =
        har-finns-vi.md         title: Kontakt
        sa-kontaktar-du-oss.md  title: Kontakt
    .good =
        har-finns-vi.md         title: Här finns vi
        sa-kontaktar-du-oss.md  title: Så kontaktar du oss

orphan-page = No menu and no other page leads to “{ $page }”.
    .help = Put the page into the menu in content/site.yaml or link to it from a page where it belongs. If the page is not needed, remove it.
    .why = A page without a way there is found only by those who already know its address.
    .source = WCAG 2.2, 2.4.5
    .bad =
        footer:
          - ordlista
    .good =
        footer:
          - for-narstaende
          - ordlista

## Links

vague-link = The link text “{ $text }” does not say where the link leads.
    .help = Write the page's title or what is told there, and make just those words the link.
    .why = People who use a screen reader can go from link to link without the text around them. Then the text says nothing.
    .source = WCAG 2.2, 2.4.4; requirement R-085
    .bad = [Läs mer](vem-kan-fa)
    .good = Läs om [vem som kan få ett ombud](vem-kan-fa).

bare-url = The address “{ $text }” stands as text on the page.
    .help = Write what the page is called, and make that the link: `[its name]({ $text })`.
    .why = A screen reader reads the address out character by character, and nobody can tell from it what the page is about.
    .source = WCAG 2.2, 2.4.4
    .bad = Läs på https://www.1177.se/ om du vill veta mer.
    .good = Läs mer på [1177, om vård och hälsa](https://www.1177.se/).

position-word = “{ $word }” says where something is seen, and that differs between screens.
    .help = Write what it is called instead, and link to it if you can.
    .why = On a phone things come in another order, and people who hear the page do not know what is at the top or to the right.
    .source = WCAG 2.2, 1.3.3; requirement R-085
    .bad = Välj Ta kontakt i menyn högst upp.
    .good = Gå till [Så kontaktar du oss](sa-kontaktar-du-oss).

passing-word = “{ $word }” is not true when the page is read on another day.
    .help = Write { $say }. If the text is to be seen for a time only, put it between `:::only { "{" }from="…" until="…"{ "}" }` and `:::`.
    .why = A page can be read long after it was written. Whoever trusts the word may miss help, or call when nobody answers.
    .source = Requirement R-094
    .bad = Vi har stängt i dag.
    .good = Vi har stängt den 23 december 2026.

different-text-links = The link “{ $text }” leads to the same place as the link “{ $other }” on the same page.
    .help = Give both links the same words, best those of the page they lead to, or take one away.
    .why = Two different names make someone who listens or is tired believe that there are two pages to read.
    .source = WCAG 2.2, 3.2.4
    .bad =
        Läs om [hur du gör](stod).
        Läs mer på sidan [Så får du stöd](stod).
    .good =
        Hur du gör står på sidan [Så får du stöd](stod).
        Läs också sidan [Så får du stöd](stod).

same-text-links = Two links on the page are called “{ $text }” but lead to different places.
    .help = Give them different texts that say what is told in each place.
    .why = With the same text nobody can choose the right one, least of all someone who hears the links in a list.
    .source = WCAG 2.2, 2.4.4
    .bad =
        Läs om [stödet](vem-kan-fa).
        Läs om [stödet](efter-kontakten).
    .good =
        Läs om [vem som kan få stödet](vem-kan-fa).
        Läs om [vad som händer sedan](efter-kontakten).

# Every other number is [other], and no number is [failed].
dead-external = { $status ->
        [401] The website does not show { $address } to this program (answer { $status }).
        [403] The website does not show { $address } to this program (answer { $status }).
        [404] The page { $address } does not exist (answer { $status }).
        [410] The page { $address } has been removed (answer { $status }).
        [429] The website does not show { $address } just now: it is asked too often (answer { $status }).
        [dns] There is no website of the name in { $address }.
        [refused] Nobody answers at { $address }.
        [timeout] The website did not answer in time at { $address }.
        [tls] The connection to { $address } cannot be made safe: the website's certificate is not valid.
        [loop] { $address } leads on and on, and never to a page.
        [other] Something is wrong with the website that { $address } leads to (answer { $status }).
       *[failed] No answer could be had from { $address }.
    }
    .help = { $status ->
        [401] Open the address in a browser. If it shows the page, the link is whole. A waiver of dead-external in the page head silences this message.
        [403] Open the address in a browser. If it shows the page, the link is whole. A waiver of dead-external in the page head silences this message.
        [404] Look for the page and write the address that it has now. If it is gone, remove the link.
        [410] Look for another page that says the same and link to that, or remove the link.
        [429] Try again tomorrow.
        [dns] Look whether the address is spelt right. If the website is gone, remove the link.
        [tls] Open the address in a browser. If it warns you too, tell those who run the website, and remove the link for now.
       *[other] Open the address in a browser. If the page does not come, try again tomorrow. If it is the same then, write another address or remove the link.
    }
    .why = A link that leads nowhere can make somebody give up. Others move and remove their pages without telling us.
    .source = Requirement R-085
    .bad = Läs mer på [1177, om vård och hälsa](https://www.1177.se/en-sida-som-inte-finns/).
    .good = Läs mer på [1177, om vård och hälsa](https://www.1177.se/).

moved-external = The page { $address } has moved to { $target }.
    .help = Open the new address, see that it is the right page, and write it instead. If the address stands among verified details, also write today's date in checked and the role in checked_by.
    .why = The old address leads to the new one only as long as somebody else wants it to. After that the link leads nowhere.
    .source = Requirement R-085
    .bad = Läs mer på [1177, om vård och hälsa](http://1177.se/).
    .good = Läs mer på [1177, om vård och hälsa](https://www.1177.se/).

## Images, tables, documents and languages

long-alt = The image's description is { $count } characters long. It should have { $limit } at most.
    .help = Say what matters most in few words. If more is needed, write it in the text beside the image.
    .why = People who hear the image described cannot skip within the description, they have to hear all of it from beginning to end.
    .source = WCAG 2.2, 1.1.1; requirement R-107
    .bad = ![På bilden ser vi två personer som sitter mitt emot varandra vid ett köksbord av ljust trä med var sin kopp kaffe, en bunt papper och en blå pärm mellan sig](../files/bord.jpg)
    .good = ![Två personer vid ett köksbord](../files/bord.jpg)

file-name-alt = The image's description is a file name: “{ $alt }”.
    .help = Say in a few words what the image shows, between the square brackets.
    .why = People who cannot see the image hear the file name and still do not know what it shows.
    .source = WCAG 2.2, 1.1.1; requirement R-107
    .bad = ![IMG_0412.jpg](../files/bord.jpg)
    .good = ![Två personer vid ett köksbord](../files/bord.jpg)

empty-table-head = A column of the table has no heading.
    .help = Write a word at the top of the column that says what stands in it.
    .why = A screen reader says the column's heading at each cell. Without it the cell is just a loose word or number.
    .source = WCAG 2.2, 1.3.1
    .bad =
        | | Ring |
        |---|---|
        | Fara för livet | 112 |
    .good =
        | Vad det gäller | Ring |
        |---|---|
        | Fara för livet | 112 |

missing-lang = The sentence seems to be in another language ({ $language }), but is not marked as such: { $words }
    .help = Mark the words with the language's code, for example `:lang[the words]{ "{" }code="en"{ "}" }` for English, or write them in Swedish.
    .why = Otherwise a screen reader speaks the words as if they were Swedish, and then they can hardly be understood.
    .source = WCAG 2.2, 3.1.2
    .bad = På engelska står det Help from the municipality with your rights.
    .good = På engelska står det :lang[Help from the municipality with your rights]{ "{" }code="en"{ "}" }.

untagged-pdf = The PDF file “{ $file }” lacks what a screen reader needs: { $missing }.
    .help = Save it again from the original, with a title, a language (lang) and tags. If that cannot be done, write its content as a page instead.
    .why = The title says what the document is, the language gives the right pronunciation, and the tags say what is a heading, a list and a table.
    .source = WCAG 2.2, 1.3.1, 2.4.2 and 3.1.1; requirement R-109
    .bad = In Word: choose Print and print to a PDF.
    .good = In Word: write the title under File, Info. Choose Save as, PDF, and tick the tags for accessibility under Options.

## Reading

unverified-name = “{ $written }” looks like a name that nobody has checked.
    .help = If it is a person, take the name away or write the role, for example the ombud. If it is an organisation or a place, enter it in content/facts.yaml or under titles in i18n/sv/words.yaml.
    .why = A name may stand on the page only if it is right and the person has agreed.
    .source = Requirement R-142
    .bad = Du kan fråga Ombjörn Zetterqvist om du undrar.
    .good = Du kan fråga ombudet om du undrar.

lix-high = The text is rather hard to read: its LIX is { $lix } and should be { $limit } at most.
    .help = Shorten the sentences and replace long words. The page has { $words } words in { $sentences } sentences, and { $long } per cent of the words have more than six letters.
    .why = LIX counts the length of sentences and the share of long words. Someone who is tired or worried manages shorter sentences and commoner words.
    .source = Swedish Language Act (2009:600), section 11; requirement R-032
    .bad = Kontaktuppgifterna återfinns på respektive kommuns informationssida.
    .good = Du hittar numret på din kommuns sida.

lix-too-high = The text is too hard to read: its LIX is { $lix } and may be { $limit } at most.
    .help = Shorten the sentences and replace long words, and begin with the longest. The page has { $words } words in { $sentences } sentences, and { $long } per cent of the words have more than six letters.
    .why = Many of those who need an ombud would give up on a text this hard. Municipalities and other public bodies must write so that it can be understood.
    .source = Swedish Language Act (2009:600), section 11; requirement R-032
    .bad = Vid behov av samordning mellan olika verksamheter erbjuds kartläggning av hjälpbehovet.
    .good = Får du hjälp från flera håll? Då kan du och ombudet gå igenom vad du behöver.

long-sentence = The sentence is long: { $count } words. It should have { $limit } at most.
    .help = Split it in two, often at “och”, “men” or “som”. If it lists things, make it a list.
    .why = In a long sentence readers must remember its beginning until the end comes.
    .source = Requirement R-032
    .bad = Ombudet kan följa med dig när du ska träffa någon på socialtjänsten eller vårdcentralen och hjälpa dig att säga det som är viktigt för dig och förstå det som de svarar.
    .good = Ombudet kan följa med dig till socialtjänsten eller vårdcentralen. Ni hjälps åt att säga det som är viktigt för dig. Ombudet kan också hjälpa dig att förstå svaret.

sentence-too-long = The sentence is too long: { $count } words. It may have { $limit } at most.
    .help = Split the sentence in two or three. Say one thing in each.
    .why = Someone who loses the thread in the middle of a sentence starts again or gives up.
    .source = Requirement R-032
    .bad = Om du inte vet om du kan få ett ombud kan du ändå höra av dig till oss, för då går vi igenom tillsammans med dig vad du behöver, och om det visar sig att vi inte kan hjälpa dig brukar du få råd om vem du kan fråga i stället.
    .good = Vet du inte om du kan få ett ombud? Hör av dig ändå. Vi går igenom tillsammans vad du behöver. Kan vi inte hjälpa dig brukar du få råd om vem du kan fråga.

long-mean = The sentences on the page are too long: { $mean } words on average. The limit is { $limit }.
    .help = Find the longest sentences and split them. Say one thing in each sentence.
    .why = Many long sentences in a row are tiring, even when none of them is too long by itself.
    .source = Requirement R-032
    .bad = Du och ombudet går igenom vad du vill ha hjälp med, och sedan skriver ni en plan tillsammans.
    .good =
        Du berättar vad du vill ha hjälp med.
        Sedan skriver du och ombudet en plan.

two-sentences = Two sentences stand on one line.
    .help = Begin each sentence on a new line. One line break is enough, with no empty line between.
    .why = In easy Swedish the lines are shown as they are written. One sentence on each line is easier to follow with the eye.
    .source = Inclusion Europe, Information for all; requirement R-035
    .bad = Det kostar inget. Du bestämmer själv.
    .good =
        Det kostar inget.
        Du bestämmer själv.

## Words

banned-word = “{ $word }” should not stand in the text. { $reason }
    .help = Write instead: { $say }.
    .why = The word is wrong, out of date or promises too much. Someone who trusts it can make the wrong choice.
    .source = Requirement R-141
    .bad = Stödet är till för dig som är över 18 år.
    .good = Stödet är till för dig som har fyllt 18 år.

hard-word = “{ $word }” is a hard word or officialese.
    .help = Write instead: { $say }. If the word must stand, put it into content/glossary.yaml and explain it the first time.
    .why = Words that are only used in offices make readers feel left out, or misunderstand.
    .source = Swedish Language Act (2009:600), section 11; Svarta listan (the Prime Minister's Office's list of words to avoid)
    .bad = Har du frågor beträffande ansökan?
    .good = Har du frågor om ansökan?

long-word = “{ $word }” is a long word: { $count } letters.
    .help = Split the word up or say it in another way. If readers must know the word, put it into content/glossary.yaml and explain it.
    .why = Long compounds are hard to read and do not fit on a narrow screen.
    .source = Att skriva lättläst (MTM, on writing easy Swedish); requirement R-032
    .bad = Ombudet hjälper dig i myndighetskontakterna.
    .good = Ombudet hjälper dig när du har kontakt med myndigheter.

abbreviation = “{ $word }” is an abbreviation.
    .help = Write the words out: { $say }.
    .why = An abbreviation can only be read by those who know it, and a screen reader often reads it wrongly.
    .source = WCAG 2.2, 3.1.4; requirement R-035
    .bad = Ombudet kan t.ex. följa med på möten.
    .good = Ombudet kan till exempel följa med på möten.

passive = “{ $word }” does not say who does it.
    .help = Write who does what, and put that person first in the sentence.
    .why = Readers need to know who is to do something: they themselves, the ombud or someone else.
    .source = Att skriva lättläst (MTM, on writing easy Swedish); requirements, section 7
    .bad = Planen skrivs på första mötet.
    .good = Du och ombudet skriver planen på första mötet.

double-negation = The sentence has more than one negation: { $words }
    .help = Say the same without negations, or with one only.
    .why = Two negations cancel each other. It is easy to miss one of them and understand the opposite.
    .source = FUB, Inre Ringen (on plain words); requirements, section 7
    .bad = Du kan inte få ett ombud utan att du själv vill.
    .good = Du får ett ombud bara om du själv vill.

unexplained-term = “{ $word }” is a word of the glossary (“{ $term }”), but it is not explained where the page first uses it.
    .help = Mark the word the first time it stands in the text: `:term[{ $word }]{ "{" }id="{ $id }"{ "}" }`.
    .why = Then those who do not know the word can read what it means right where it stands, without leaving the page.
    .source = WCAG 2.2, 3.1.3; requirement R-019
    .bad = Du behöver ingen remiss.
    .good = Du behöver ingen :term[remiss]{ "{" }id="remiss"{ "}" }.

capitals = “{ $words }” is written in capital letters only.
    .help = Write in ordinary letters. If something should stand out, make it **bold**.
    .why = Capital letters all have the same height, so words lose their shape and are slower to read. It also sounds as if somebody were shouting.
    .source = Inclusion Europe, Information for all
    .bad = DU BEHÖVER INGEN REMISS.
    .good = Du behöver ingen remiss.

## Writing rules

quotes = This is not a Swedish quotation mark: { $written }
    .help = Write { $right } both before and after what is quoted, and ’ if it already stands inside a quotation.
    .why = With the same marks everywhere it is plain where a quotation begins and ends.
    .source = Myndigheternas skrivregler (writing rules of the Swedish authorities)
    .bad = Brevet heter "Kallelse till möte".
    .good = Brevet heter ”Kallelse till möte”.

dash = There should be a dash here.
    .help = Change “{ $written }” to “{ $right }”. The dash has spaces around it in a sentence, but none between times, years and days.
    .why = A hyphen holds words together. Used instead of a dash it can be misread.
    .source = Myndigheternas skrivregler (writing rules of the Swedish authorities)
    .bad =
        Ombudet lyssnar - men du bestämmer.
        Planen gäller 2026-2027.
    .good =
        Ombudet lyssnar – men du bestämmer.
        Planen gäller 2026–2027.

time-format = The time is written in an unusual way: { $written }
    .help = Write it like this: { $right }
    .why = A time that is always written in the same way is easily recognised, and screen readers read it right.
    .source = Myndigheternas skrivregler (writing rules of the Swedish authorities); Digg's guideline 66
    .bad = Mötet är kl 8:30-12:00.
    .good = Mötet är kl. 8.30–12.00.

date-format = The date is written in digits only: { $written }
    .help = Write it like this: { $right }
    .why = With the month in words the date cannot be misread. 3/4 can be both 3 April and 4 March.
    .source = Myndigheternas skrivregler (writing rules of the Swedish authorities); Digg's guideline 66
    .bad = Det gäller från 3/3 2026.
    .good = Det gäller från 3 mars 2026.

phone-format = The telephone number is grouped in an unusual way: { $written }
    .help = Write it like this: { $right }
    .why = A number in the usual groups is easier to read, remember and dial.
    .source = Myndigheternas skrivregler (writing rules of the Swedish authorities)
    .bad =
        phone:
          value: 070 17406 05
    .good =
        phone:
          value: 070-174 06 05

## Pasted text

bullet-character = The list is written with the character { $character } and does not become a list.
    .help = Write - and a space at the beginning of each line instead. Leave an empty line before the list.
    .why = A real list tells a screen reader how many items it has. Loose bullets become one long line.
    .source = WCAG 2.2, 1.3.1; requirement R-082
    .bad =
        • Du behöver ingen diagnos.
        • Du behöver ingen remiss.
    .good =
        - Du behöver ingen diagnos.
        - Du behöver ingen remiss.

double-space = Here are two spaces in a row.
    .help = Remove one of them, and check that no word is missing.
    .why = Double spaces are often traces of pasted text, or of a word that has been lost.
    .source = Requirement R-082
    .bad = Du behöver  ingen remiss.
    .good = Du behöver ingen remiss.

soft-hyphen = The word has an invisible hyphen in it.
    .help = Remove the character: write the word again without pasting it. Word shows the character as ¬, and so it is drawn in the example.
    .why = Someone who searches for the word does not find it, and a screen reader may read it in two parts. The pages break long words themselves where needed.
    .source = Requirement R-082
    .bad = funktions¬nedsättning
    .good = funktionsnedsättning

bold-heading = A whole paragraph in bold is used as a heading.
    .help = Make it a real heading with ## before it and no asterisks. If it is no heading, let only the most important word be bold.
    .why = People who use a screen reader go from heading to heading. A heading that only looks like one is not found.
    .source = WCAG 2.2, 1.3.1; requirement R-104
    .bad =
        { "**" }Remiss och diagnos**

        Du behöver ingen remiss och ingen diagnos.
    .good =
        ## Remiss och diagnos { "{" }#remiss{ "}" }

        Du behöver ingen remiss och ingen diagnos.

glued-link = The link is glued to the word beside it.
    .help = Write a space between the link and the word.
    .why = The words are read out as one, and nobody can see where the link begins.
    .source = Requirement R-048
    .bad = Läs om[remiss](vem-kan-fa#remiss)innan du ringer.
    .good = Läs om [remiss](vem-kan-fa#remiss) innan du ringer.

## Versions, reviews and dates

stale-twin = The section “{ $section }” of the page “{ $page }” has changed since the version “{ $variant }” was last compared with it.
    .help = Read the two sections side by side and change the easy one if needed. Then write `lots accept { $page }#{ $section }`.
    .why = When only one of the texts is changed they soon say different things, and those who read easy Swedish get the old one.
    .source = Requirement R-033
    .bad =
        vem-kan-fa.md       Du behöver ingen remiss och inget beslut.
        vem-kan-fa.easy.md  Du behöver ingen remiss.
    .good =
        vem-kan-fa.md       Du behöver ingen remiss och inget beslut.
        vem-kan-fa.easy.md  Du behöver ingen remiss.
                            Du behöver inget beslut.

        lots accept vem-kan-fa#remiss

not-accepted = { $kind ->
        [twin] Nobody has noted that the easy section “{ $name }” was compared with the standard one.
        [override] Nobody has noted how the shared section “{ $name }” read when the municipality's text was written.
       *[review] Nobody has noted how the text of “{ $name }” read when it was reviewed.
    }
    .help = { $kind ->
        [twin] Read the two sections side by side. Then write `lots accept { $name }`.
        [override] Read the municipality's section beside the shared one. Then write `lots accept { $name }`.
       *[review] Write `lots accept { $name }` when the text has been reviewed.
    }
    .why = Only when it is noted how the text read can the program tell when it changes.
    .source = Requirement R-033
    .bad = ## Var träffas vi? { "{" }#var{ "}" }
    .good = lots accept fika#var

parity = { $kind ->
        [number] The number
        [phone] The telephone number
        [date] The date
        [amount] The amount
        [link] The link
        [negation] The negation
       *[other] The detail
    } “{ $what }” stands on the standard page “{ $page }”, but is missing in the easy section “{ $section }”.
    .help = { $kind ->
        [number] Write the number in the easy section too.
        [phone] Write the number in the easy section too, in the same way as on the standard page.
        [date] Write the date in the easy section too.
        [amount] Write the amount in the easy section too.
        [link] Link to the same place in the easy section too.
        [negation] Make sure that the easy section too says what cannot be done or does not apply.
       *[other] Write the detail in the easy section too.
    }
    .why = The easy text may be shorter, but it may not give another answer. A “not” that is lost turns a no into a yes.
    .source = Requirements R-031 and R-144
    .bad =
        vem-kan-fa.md       Du behöver ingen remiss.
        vem-kan-fa.easy.md  Du kan fråga om remiss.
    .good =
        vem-kan-fa.md       Du behöver ingen remiss.
        vem-kan-fa.easy.md  Du behöver ingen remiss.

moved-page = At { $path } there was the page “{ $page }”. Now no page is there, and no other address takes over.
    .help = If the page has moved, write the old address under aliases of the new page. If it is gone for good, write `lots accept { $path }`.
    .why = Other sites, posters and bookmarks lead to the old address. Whoever follows them must not end up nowhere.
    .source = Requirement R-086
    .bad = title: Vem kan få ett ombud?
    .good =
        title: Vem kan få ett ombud?
        aliases: [/vem-kan-fa/]

stale-override = The shared section “{ $section }” of the page “{ $page }” has changed since the municipality wrote its own text.
    .help = Compare the municipality's text with the shared section and change it if needed. Then write `lots accept { $page }#{ $section }`.
    .why = The municipality's text is shown instead of the shared one. It may have become wrong without anyone touching it.
    .source = Requirements R-063 and R-069
    .bad =
        pages/vem-kan-fa.md               Du behöver ingen remiss och inget beslut.
        municipalities/kil/vem-kan-fa.md  Du behöver ingen remiss.
    .good =
        pages/vem-kan-fa.md               Du behöver ingen remiss och inget beslut.
        municipalities/kil/vem-kan-fa.md  Du behöver ingen remiss och inget beslut.

        lots accept vem-kan-fa#remiss

review-passed = The page should have been reviewed by { $date }.
    .help = Let someone who knows the subject read the page. Then write today's date in reviewed, the role in reviewed_by and the next date in review_by.
    .why = Rules and details change. Readers should be able to trust that somebody has checked that it still holds.
    .source = Requirement R-084
    .bad =
        reviewed: 2025-05-12
        reviewed_by: samordnare, PO Värmland
        review_by: 2026-05-12
    .good =
        reviewed: 2026-11-21
        reviewed_by: samordnare, PO Värmland
        review_by: 2027-11-21

period-over = What stands here is no longer shown. The last day was { $until }.
    .help = Take the part out of the file, or give it a new last day in until if it is to be shown again.
    .why = Nobody reviews a text that nobody sees. It stays there and goes wrong, and somebody may take it for valid.
    .source = Requirement R-094
    .bad =
        :::only { "{" }from="2025-12-20" until="2026-01-06"{ "}" }
        Vi har stängt över jul och nyår.
        :::
    .good =
        :::only { "{" }from="2026-12-20" until="2027-01-06"{ "}" }
        Vi har stängt över jul och nyår.
        :::

period-order = The period ends { $until }, before it begins { $from }.
    .help = Write the first day in from and the last day in until.
    .why = A part with such a period is never shown.
    .source = Requirement R-094
    .bad =
        :::only { "{" }from="2027-01-06" until="2026-12-20"{ "}" }
        Vi har stängt över jul och nyår.
        :::
    .good =
        :::only { "{" }from="2026-12-20" until="2027-01-06"{ "}" }
        Vi har stängt över jul och nyår.
        :::

status-over = { $status ->
        [planned] The day on which it was meant to begin has passed: { $date }.
       *[paused] The pause is over. Its last day was { $date }.
    }
    .help = { $status ->
        [planned] Write `status: active` if the ombud are at work, otherwise a new day in from.
       *[paused] Write `status: active`, or a new last day in until.
    }
    .why = The pages no longer show the day, nor, after a pause, that there was one. The file is to say the same as the pages.
    .source = Requirement R-068
    .bad = status: {"{"} is: paused, until: 2026-01-31 {"}"}
    .good = status: active

review-near = The page is to be reviewed by { $date }, in { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
    .help = Ask the one who is to review the page to read it now. Then write today's date in reviewed and the next date in review_by.
    .why = When the date has passed nothing can be published until somebody has reviewed the page. Now there is time to do it without haste.
    .source = Requirement R-084
    .bad =
        reviewed: 2025-12-10
        review_by: 2026-12-10
    .good =
        reviewed: 2026-11-21
        review_by: 2027-11-21

review-outdated = The page's text has changed after its review on { $date }.
    .help = Let someone review what has changed. Then write the new date in reviewed.
    .why = The page says when it was reviewed. That should be true of the text that stands there now, not of an earlier one.
    .source = Requirements R-050 and R-084
    .bad = reviewed: 2026-03-02
    .good = reviewed: 2026-11-21

old-detail = “{ $what }” was last checked on { $date }. That is more than { $days } days ago.
    .help = Ask the one who knows whether it still holds. Then write today's date in checked and the role in checked_by.
    .why = Numbers and hours are replaced. An old detail can lead to a telephone that nobody answers.
    .source = Requirement R-084
    .bad =
        checked: 2025-01-15
        checked_by: samordnare, PO Värmland
    .good =
        checked: 2026-11-21
        checked_by: samordnare, PO Värmland

accessibility-ageing = In the accessibility statement something will soon be too old: { $what } ({ $date }).
    .help = Make the assessment or the test anew and write the new date. The test is made with npm run statement in tests/browser. After { $days } days nothing can be published.
    .why = A statement is to be looked over at least once a year. Otherwise nobody knows whether it still holds.
    .source = MDFFS 2019:2
    .bad =
        accessibility:
          assessed: 2025-11-30
    .good =
        accessibility:
          assessed: 2026-11-16

## Waivers

waiver-passed = The waiver of “{ $rule }” ran out on { $date }.
    .help = Put the text right and remove the waiver. If the reason still holds, write a new date in until.
    .why = A waiver lasts for a time, so that somebody checks whether it is still needed. After that day the rule applies again.
    .source = Guidelines for accessibility and easy Swedish, section 2.3
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

unused-waiver = The waiver of “{ $rule }” is not needed: the page keeps the rule.
    .help = Remove the waiver from the page head.
    .why = A waiver that is left behind would hide the next mistake of the same kind.
    .source = Guidelines for accessibility and easy Swedish, section 2.3
    .bad =
        title: Lag och ansvar
        waivers:
          - rule: long-sentence
            reason: Lagens egna ord.
            until: 2027-03-01
    .good = title: Lag och ansvar
