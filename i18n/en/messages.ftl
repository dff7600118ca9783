### What the program says to those who write the content. The same names, attributes and arguments as in i18n/sv/messages.ftl.
### A message named like a code in src/diag/code.rs says what is wrong, .help what to do, .why why it matters, .source where it says so; .bad and .good show an example.
### Words: field (a key in YAML), component (directive), setting (attribute), page head (the lines between --- and ---).

## Files

not-utf8 = The file is not saved as UTF-8: the character on line { $line } (byte { $offset }, { $byte }) cannot be read.
    .help = Open the file in your text editor and save it again with the encoding UTF-8. Then check that å, ä and ö look right.
    .why = UTF-8 is the way of saving text that every browser understands. In any other encoding å, ä and ö turn into wrong characters on the page.
    .bad = Personligt ombud i V{ "\uFFFD" }rmland
    .good = Personligt ombud i Värmland

unknown-file = The file is not used: neither its name nor its folder says what it is.
    .help = A page is named like `vem-kan-fa.md`, and in easy Swedish `vem-kan-fa.easy.md`. Data belongs in files that end in `.yaml`. Images and documents belong in content/files/.
    .why = A file with the wrong name reaches no website. Without this warning nobody would notice until someone misses it.
    .bad = content/pages/vem-kan-fa.latt.md
    .good = content/pages/vem-kan-fa.easy.md

same-name = Two files become the same page, “{ $page }”: this one and { $other }.
    .help = Rename one of the files or remove it. In addresses å and ä become a, and ö becomes o, so `vräkning.md` and `vrakning.md` are the same page.
    .why = A page can have only one text. Otherwise one of the files would disappear without anyone noticing.
    .source = Requirement R-086
    .bad =
        content/pages/
          vrakning.md
          vräkning.md
    .good =
        content/pages/
          vrakning.md

## Data in fields (YAML)

yaml-syntax = The data cannot be read from this line on.
    .help = Look at this line and the one above. Each field is written `field: value` with a space after the colon, fields below another are indented with spaces (not tabs), and a text that itself has a colon goes in straight quotes: `title: "Call us: this is how"`.
    .why = When one line cannot be read, nobody can be sure what the rest of the file means. So the program does not guess.
    .bad = title: Ring oss: så gör du
    .good = title: "Ring oss: så gör du"

unknown-key = There is no field “{ $key }” here.
    .help = Change it to a field that exists, or remove it. Fields that exist here: { $valid }.
    .why = A misspelt field would otherwise do nothing, and nobody would notice.
    .source = Requirement R-063
    .bad = titel: Vem kan få ett personligt ombud?
    .good = title: Vem kan få ett personligt ombud?

duplicate-key = “{ $key }” stands here twice.
    .help = Keep the right one and remove the other.
    .why = Both cannot apply, and the program cannot know which one is meant.
    .bad =
        title: Vem kan få ett personligt ombud?
        title: Vem kan få?
    .good =
        title: Vem kan få ett personligt ombud?
        menu: Vem kan få?

missing-key = “{ $key }” is missing here.
    .help = Add “{ $key }” and write its value after the colon.
    .why = The program never makes anything up. A page must have a title, for instance, so that readers know where on the website they are.
    .source = WCAG 2.2, 2.4.2; requirement R-020
    .bad =
        ---
        description: Så kan ett personligt ombud hjälpa dig.
        ---
    .good =
        ---
        title: Vad är ett personligt ombud?
        description: Så kan ett personligt ombud hjälpa dig.
        ---

wrong-type = This should be { $expected ->
        [type-text] a text
        [type-map] a group of fields
        [type-bool] true (yes) or false (no)
        [type-list] a list
        [type-known] a value with its source, or the reason why there is no value
       *[other] something else
    }.
    .help = { $expected ->
        [type-text] Write just a text after the colon, for example `name: Kil`.
        [type-map] Write each field on a line of its own, for example `name: Kil`. Fields that belong to another field are indented by two spaces.
        [type-bool] Write true for yes or false for no, without quotes.
        [type-list] Write each item on a line of its own after a dash, for example `- vräkning`. A short list can stand on one line: `[vräkning, hyra]`.
        [type-known] Write value, source, checked and checked_by on lines of their own below the field. If there is no value, write status (missing, none or unknown), what, owner and question instead.
       *[other] Compare with another file of the same kind and write it the same way.
    }
    .why = The value is shown in a certain way on the page. If it is of the wrong kind it cannot be shown.
    .bad = keywords: vräkning, hyra
    .good = keywords: [vräkning, hyra]

empty-value = The field is empty.
    .help = Write a value, or remove the line if the field is not needed. If nobody has the information, write below the field status: missing (we ought to know), none (there is none) or unknown (nobody has asked), and then what, owner and question.
    .why = An empty field does not say whether something is missing, does not exist or has been forgotten. Those are three different answers to someone who seeks help.
    .source = Requirements, section 5.2
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

bad-value = The value should be { $expected ->
        [value-date] a date with year, month and day
        [value-days] weekdays in Swedish
        [value-times] times of the day
        [value-phone] a telephone number that can be called
        [value-email] an e-mail address
        [value-url] a web address
        [value-code] a municipality code of four digits
        [value-page] the name of a page
        [value-anchor] the name of a section
        [value-section] a page and a section with # between them
        [value-alias] a former address that begins with /
        [value-slug] a name that can stand in a web address
        [value-lang] a language code
        [value-feedback] the web address of a form, or an e-mail address
        [value-way] a web address, an e-mail address or a telephone number
        [value-number] a number
        [value-prefix] a short name of small letters a–z, digits and hyphens, with a letter first
        [value-origin] a web address without a path
        [value-colour] a colour
        [value-variants] a list with the standard language first
        [value-local-text] a text of at most 600 characters
       *[other] written in another way
    }.
    .help = { $expected ->
        [value-date] Write the date like 2026-11-21.
        [value-days] Write the days like måndag–fredag, or like måndag, onsdag och fredag. Days with a date stand under exceptions.
        [value-times] Write the times like 9.00–15.00, like 9.00–11.30 och 13.00–15.00, or stängt.
        [value-phone] Write the number with its area code, for example 070-174 06 05 or +46 70 174 06 05. Short numbers are written as they are, for example 112.
        [value-email] Write the address like ombud@example.se, without spaces and without a name before it.
        [value-url] Write the whole address and begin with https://, for example https://www.example.se/.
        [value-code] Write the four digits from Statistics Sweden, for example 1715. A code that begins with 0 goes in straight quotes: "0114".
        [value-page] Write the page's name as its file is called, without .md, for example vem-kan-fa.
        [value-anchor] Write the name that stands after # at the heading, for example alder.
        [value-section] Write for example "akut-hjalp#kort": first the page, then the section.
        [value-alias] Write the former address from its first slash on, for example /kontakta-oss/.
        [value-slug] Write at least one letter or digit, for example varmland.
        [value-lang] Write for example sv, sv-simple or ar.
        [value-prefix] Write for example po or ombud.
        [value-origin] Write for example https://kommunen.se, without a slash after it.
        [value-number] Write the number in digits with a point, for example 4.5.
        [value-colour] Write the colour as # and six digits or letters a–f, for example #1a5fb4.
        [value-variants] Put the standard language first in the list, without the fields suffix and path.
        [value-local-text] Shorten the text to at most 600 characters. If more is needed, the municipality can have a page of its own.
       *[other] Compare with another file of the same kind and write the value the same way.
    }
    .why = The value is used directly on the page. A telephone number or an address of the wrong form leads nowhere for someone who needs help.
    .source = Requirement R-043
    .bad = review_by: 1 mars 2027
    .good = review_by: 2027-03-01

unknown-name = “{ $name }” cannot be chosen here.
    .help = Write one of the names that exist: { $valid }.
    .why = The name points to something that should exist elsewhere, for example a district, a word in the glossary or a colour scheme. If it points wrong, something is missing on the page.
    .bad = status: utkast
    .good = status: draft

## Pages

missing-front-matter = The page lacks its head between two lines of ---.
    .help = Begin the file with a line of ---, write title: and description: on lines of their own, and then another line of ---. The page's text comes after that.
    .why = The head holds the page's title and description. The title is the first thing a screen reader says.
    .source = WCAG 2.2, 2.4.2
    .bad = Ett personligt ombud hjälper dig att få rätt stöd.
    .good =
        ---
        title: Vad är ett personligt ombud?
        description: Så kan ett personligt ombud hjälpa dig.
        ---

        Ett personligt ombud hjälper dig att få rätt stöd.

unclosed-front-matter = The page's head has no closing line of ---.
    .help = Write --- on a line of its own after the last field, before the page's text.
    .why = Without the closing line nobody can tell where the page's text begins.
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

raw-html = This is HTML code, and it cannot be used here.
    .help = Write Markdown: **bold**, *italic*, [link text](vem-kan-fa), ## Heading. For boxes, steps and contact details there are components, for example :::steps, ::notice and ::contact. To show the character < in the text, write \<.
    .why = The components are made for screen readers, keyboard and phone. HTML of your own is not checked, and it does not follow when the design changes.
    .source = Requirement R-080
    .bad = Stödet är <b>gratis</b>.
    .good = Stödet är **gratis**.

heading-one = The heading is on level 1, and that level is the page's title.
    .help = Write ## before the heading instead of #. The page's title comes from title in the page's head.
    .why = A page has one main heading only, so that those who listen to it know where it begins.
    .source = WCAG 2.2, 1.3.1; requirement R-054
    .bad = # Vad kostar det? { "{" }#kostnad{ "}" }
    .good = ## Vad kostar det? { "{" }#kostnad{ "}" }

heading-skipped = The heading is on level { $level }, but here it can be on level { $expected } at most.
    .help = Write { $marks } before the heading.
    .why = People who use a screen reader go from heading to heading. A skipped level sounds as if a part of the page were missing.
    .source = WCAG 2.2, 1.3.1; requirement R-104
    .bad =
        ## Så når du oss { "{" }#kontakt{ "}" }

        #### Ring { "{" }#ring{ "}" }
    .good =
        ## Så når du oss { "{" }#kontakt{ "}" }

        ### Ring { "{" }#ring{ "}" }

duplicate-id = Two sections on the page are called “{ $id }”.
    .help = Give one of the sections a name of its own after the heading, for example `## Heading { "{" }#{ $id }-2{ "}" }`.
    .why = A link to the section can lead to only one of them.
    .source = Requirement R-085
    .bad =
        ## Ring { "{" }#kontakt{ "}" }

        ## Skriv brev { "{" }#kontakt{ "}" }
    .good =
        ## Ring { "{" }#ring{ "}" }

        ## Skriv brev { "{" }#brev{ "}" }

## Components

unknown-directive = There is no component “{ $name }”.
    .help = Change it to one that exists: { $valid }. If it is ordinary text, put \ before the first colon.
    .why = What stands in an unknown component would otherwise be shown wrongly or not at all.
    .source = Requirement R-080
    .bad =
        :::kan

        - följa med på möten

        :::
    .good =
        :::can

        - följa med på möten

        :::

unclosed-directive = The component “{ $name }” begins here but never ends.
    .help = Write a line with only ::: where it should end, with as many colons as on this line.
    .why = Without the closing line the rest of the page ends up inside the component.
    .bad =
        :::can

        - följa med på möten

        ## Vad kostar det? { "{" }#kostnad{ "}" }
    .good =
        :::can

        - följa med på möten

        :::

        ## Vad kostar det? { "{" }#kostnad{ "}" }

unopened-directive = The line closes a component that never began.
    .help = Remove the line, or write a line that begins the component, for example `:::steps`, with as many colons.
    .why = Often the line that begins the component has been lost, and then its text is shown without its box.
    .bad =
        - följa med på möten

        :::
    .good =
        :::can

        - följa med på möten

        :::

directive-syntax = The component is written in a way that cannot be read.
    .help = Write the name right after the colons and the settings in braces, like `::notice{ "{" }from="akut-hjalp#kort"{ "}" }` on a line of its own, or `:term[vräkning]{ "{" }id="vrakning"{ "}" }` within the text.
    .why = When a component cannot be read, the program does not know what to show in that place.
    .bad = ::notice{ "{" }from="akut-hjalp#kort{ "}" }
    .good = ::notice{ "{" }from="akut-hjalp#kort"{ "}" }

directive-form = “{ $name }” is written as another kind of component.
    .help = Write it like this: `{ $form }`. Three colons have one line where the component begins and one where it ends, two colons stand alone on a line, one colon stands within the text.
    .why = Each component has its place on the page: around several paragraphs, between them or within a sentence.
    .bad =
        :::contact

        :::
    .good = ::contact

unknown-attribute = “{ $name }” has no setting called “{ $key }”.
    .help = Rename the setting or remove it. Settings to choose from: { $valid }.
    .why = A misspelt setting would otherwise do nothing, and nobody would notice.
    .bad = :::only { "{" }kommun="kil"{ "}" }
    .good = :::only { "{" }municipality="kil"{ "}" }

missing-attribute = “{ $name }” lacks the setting “{ $key }”.
    .help = Write the setting in braces after the name: `{ "{" }{ $key }="…"{ "}" }`.
    .why = Without the setting the component does not know what to show.
    .bad =
        :::exit

        Ibland räcker ett råd.

        :::
    .good =
        :::exit { "{" }title="Ibland slutar det här"{ "}" }

        Ibland räcker ett råd.

        :::

bad-attribute = The setting “{ $key }” should be { $expected ->
        [text] a text
        [integer] a whole number
        [bool] true (yes) or false (no)
        [section] a page and a section with # between them
        [term] a word in the glossary
        [file] the name of a file in content/files/
        [date] a date
       *[other] written in another way
    }.
    .help = { $expected ->
        [text] Write a text between the quotes: `{ $key }="Ring oss"`.
        [integer] Write the number in digits: `{ $key }="3"`.
        [bool] Write `{ $key }="true"` or `{ $key }="false"`.
        [section] Write first the page and then the section: `{ $key }="akut-hjalp#kort"`.
        [term] Write the word's name in content/glossary.yaml: `{ $key }="vrakning"`.
        [file] Write the file's name: `{ $key }="blankett.pdf"`.
        [date] Write year, month and day: `{ $key }="2026-12-20"`.
       *[other] See how the same setting is written on another page.
    }
    .why = The component needs a value of the right kind to show the right thing.
    .bad = ::notice{ "{" }from="akut-hjalp"{ "}" }
    .good = ::notice{ "{" }from="akut-hjalp#kort"{ "}" }

wrong-parent = “{ $name }” must stand directly inside { $parents }.
    .help = Move “{ $name }” so that it stands between the line that begins and the line that ends { $parents }.
    .why = The component is a part of a larger one and says nothing by itself. What to do instead, for example, belongs beside its limit.
    .source = Requirement R-042
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
        [0] “{ $name }” lacks its part “{ $part }”.
       *[other] “{ $name }” has its part “{ $part }” { $count } times, but should have it once.
    }
    .help = { $count ->
        [0] Write `:::{ $part }`, then the text and last `:::`, all before the line that ends “{ $name }”.
       *[other] Make sure that “{ $part }” stands only once inside “{ $name }”.
    }
    .why = The parts belong together. Someone who reads what an ombud cannot do should at once be told what can be done instead and who decides.
    .source = Requirements R-004 and R-042
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

## Values, placeholders and links in the text

placeholder-syntax = The mark for something that is missing is not complete.
    .help = Write on one line what is missing and who is to give it, for example `[[SAKNAS: telefontider | PO Värmland]]`.
    .why = The mark is visible in a draft and keeps the page from being published without the information. It must say who can answer.
    .source = Requirement R-052
    .bad = Ring oss på [[SAKNAS: telefonnummer]].
    .good = Ring oss på [[SAKNAS: telefonnummer | PO Värmland]].

value-syntax = Between { "{{" } and { "}}" } there should be the name of a value, and this cannot be read.
    .help = Write the name in small letters with points, on one line, for example `{ "{{" } municipality.name { "}}" }`. To show the braces in the text, write \{ "{{" }.
    .why = The name is replaced by the value on each website. If it cannot be read, it would remain in the text.
    .source = Requirement R-060
    .bad = Välkommen till { "{{" } tjänstens namn { "}}" }.
    .good = Välkommen till { "{{" } service.name { "}}" }.

unknown-value = “{ $name }” is not the name of a value.
    .help = Names to choose from here: { $valid }. If it is a group of values, add a point and one of the names, as in `{ "{{" } municipality.name { "}}" }`.
    .why = Each value stands in one place only and is fetched from there. A wrong name would leave a hole in the middle of a sentence.
    .source = Requirement R-060
    .bad = Välkommen till { "{{" } service.namn { "}}" }.
    .good = Välkommen till { "{{" } service.name { "}}" }.

unbound-value = “{ $name }” cannot be shown here, because the page is not about { $root ->
        [municipality] one particular municipality
        [district] one particular district
       *[other] one particular municipality or district
    }.
    .help = Write a text that is true for all, or show the paragraph only where the value exists: `:::only { "{" }{ $root }="any"{ "}" }` on the line before and `:::` on the line after.
    .why = The county's website does not have one municipality, it has all of them. There is no value to show there.
    .source = Requirement R-060
    .bad = Bor du i { "{{" } municipality.name { "}}" }?
    .good =
        :::only { "{" }municipality="any"{ "}" }
        Bor du i { "{{" } municipality.name { "}}" }?
        :::

dead-link = There is no page “{ $page }”.
    .help = Write the page's name as its file is called under content/pages/, without .md, for example `vem-kan-fa`. If the page exists on some websites only, put the link inside `:::only`.
    .why = A link that leads nowhere can make someone give up.
    .source = Requirement R-085
    .bad = Läs om [vem som kan få ett ombud](vem-kan-fa-ombud).
    .good = Läs om [vem som kan få ett ombud](vem-kan-fa).

dead-anchor = The page “{ $page }” has no section called “{ $anchor }”.
    .help = Write the name that stands at the heading on that page, or give the heading this name: `## Heading { "{" }#{ $anchor }{ "}" }`.
    .why = The link would lead to the top of the page instead of to the answer.
    .source = Requirement R-085
    .bad = Läs om [hur gammal du behöver vara](vem-kan-fa#aldern).
    .good = Läs om [hur gammal du behöver vara](vem-kan-fa#alder).

dead-file = There is no file “{ $file }” in content/files/.
    .help = Put the file in content/files/ or correct its name. Capital and small letters count as different.
    .why = Someone who wants to see the image or download the document would get nothing.
    .source = Requirement R-085
    .bad = Hämta [blanketten](../files/Blankett.pdf).
    .good = Hämta [blanketten](../files/blankett.pdf).

dead-reference = On the page { $path }, { $attribute } points at “{ $target }”, which is not there.
    .help = If the link stands in the text, correct it there. Otherwise it comes from the theme: ask whoever looks after it to see to the template or component that writes { $attribute }.
    .why = A link or a label that points at nothing leaves the reader without an answer, and a screen reader without words.
    .source = WCAG 2.2, 1.3.1 and 4.1.2; requirement R-085
    .bad = <label for="namnn">Namn</label> <input id="namn">
    .good = <label for="namn">Namn</label> <input id="namn">

same-id-twice = The page { $path } has the id “{ $id }” twice.
    .help = If it comes from the text, rename one of the sections. Otherwise it comes from the theme: give one of the elements another id in the template or component.
    .why = A link there always ends at the first place, and a label belongs to the wrong field.
    .source = WCAG 2.2, 1.3.1 and 4.1.2
    .bad = <p id="svar">Ja.</p> <p id="svar">Nej.</p>
    .good = <p id="svar-1">Ja.</p> <p id="svar-2">Nej.</p>

link-form = The link's address cannot be understood.
    .help = Write a page (`vem-kan-fa#alder`), a file (`../files/blankett.pdf`), an address that begins with https://, or `tel:` or `mailto:`. A value such as `{ "{{" } district.phone { "}}" }` becomes a link by itself and is written without a link around it.
    .why = Only addresses that the program can check are let through, so that no link leads astray or to something unsafe.
    .source = Requirement R-085
    .bad = [Ring 112](telefon:112)
    .good = [Ring 112](tel:112)

missing-alt = The image lacks a text that says what it shows.
    .help = Describe the image in a few words between the square brackets: `![Two people at a kitchen table](../files/bord.jpg)`. An image that is mere decoration can be removed.
    .why = People who cannot see the image hear the text instead.
    .source = WCAG 2.2, 1.1.1; requirement R-107
    .bad = ![](../files/bord.jpg)
    .good = ![Två personer vid ett köksbord](../files/bord.jpg)

include-loop = The section “{ $section }” shows itself.
    .help = Remove the component that fetches “{ $section }” inside the section itself, or inside a section that it fetches.
    .why = The text would repeat without end. A text is written in one place and can be shown in several others, but not inside itself.
    .source = Requirement R-021
    .bad =
        ## Det viktigaste { "{" }#kort{ "}" }

        ::include{ "{" }from="vem-kan-fa#kort"{ "}" }
    .good =
        ## Det viktigaste { "{" }#kort{ "}" }

        Du behöver ha fyllt 18 år. Du behöver ingen remiss.

## Language versions and the municipalities' own texts

lonely-twin = The page “{ $page }” exists in this language version but not in standard Swedish.
    .help = Write the standard page, `{ $page }.md`, or rename this file so that it is called like its standard page.
    .why = The two versions are one page and link to each other. An easy version must not say anything that the standard page does not.
    .source = Requirements R-030 and R-031
    .bad =
        content/pages/
          vem-far.easy.md
          vem-kan-fa.md
    .good =
        content/pages/
          vem-kan-fa.easy.md
          vem-kan-fa.md

unpaired-section = There is no section “{ $id }” in the standard version of the page “{ $page }”.
    .help = Give the section the same name as on the standard page. If there is no such section, write it there too or remove `{ "{" }#{ $id }{ "}" }` after the heading.
    .why = Someone who changes between easy and standard Swedish should come to the same section. That only works if the sections have the same name.
    .source = Requirement R-030
    .bad =
        vem-kan-fa.md       ## Hur gammal behöver jag vara? { "{" }#alder{ "}" }
        vem-kan-fa.easy.md  ## Hur gammal måste jag vara? { "{" }#hur-gammal{ "}" }
    .good =
        vem-kan-fa.md       ## Hur gammal behöver jag vara? { "{" }#alder{ "}" }
        vem-kan-fa.easy.md  ## Hur gammal måste jag vara? { "{" }#alder{ "}" }

unknown-section = The shared page “{ $page }” has no section called “{ $section }”.
    .help = Write the name of a section that exists: { $valid }. If the section is new, say which one it comes after: `## Heading { "{" }#new-name after=alder{ "}" }`.
    .why = A municipality's section is put into the shared page by its name. With a wrong name it has no place.
    .source = Requirement R-063
    .bad = ## Behöver du ansöka? { "{" }#ansokning{ "}" }
    .good = ## Behöver du ansöka? { "{" }#ansokan{ "}" }

loose-text = The municipality's file has text that belongs to no section.
    .help = Put the text under a heading with the section's name, for example `## Behöver du ansöka? { "{" }#ansokan{ "}" }`.
    .why = A municipality changes a shared page section by section. Text before the first heading has no place on the page.
    .source = Requirement R-063
    .bad =
        Hos oss ansöker du på en blankett.

        ## Behöver du ansöka? { "{" }#ansokan{ "}" }
    .good =
        ## Behöver du ansöka? { "{" }#ansokan{ "}" }

        Hos oss ansöker du på en blankett.

protected-section = The section “{ $section }” is protected and cannot be replaced or removed by a municipality.
    .help = Leave the shared section as it is. The municipality's text can stand in a section of its own after it: `## Heading { "{" }#own-name after={ $section }{ "}" }`.
    .why = Protected sections say what everyone must be told, for example where to turn when it is urgent and what an ombud cannot do.
    .source = Requirement R-031 and section 5.3
    .bad = ## Är det bråttom? { "{" }#akut{ "}" }
    .good = ## Så gör du hos oss { "{" }#hos-oss after=akut{ "}" }

approval-lapsed = { $change ->
        [new] The page “{ $title }” ({ $page }) is not approved. It was not there when the website was approved on { $date }.
        [gone] The page “{ $page }” that was approved on { $date } is no longer there.
       *[changed] The page “{ $title }” ({ $page }) is not as it was approved on { $date } (sections: { $sections }).
    }
    .help = Write `lots review --site { $site } --out { $site }.html`, send the file to the one who approves, and put the answer into content/approvals/{ $site }.yaml.
    .why = Whoever approves the website answers for what it says. That should be the text they have read.
    .source = Requirement R-069
    .bad =
        approved_by: Anna Ek, socialchef
        date: 2026-03-02
    .good =
        approved_by: Anna Ek, socialchef
        date: 2026-11-21

approval-missing = Nobody has approved the website “{ $name }”.
    .help = Write `lots review --site { $site } --out { $site }.html`, send the file to the one who approves, and put the answer into content/approvals/{ $site }.yaml.
    .why = content/site.yaml says approvals: hold. Then a municipality's website is published only when somebody there has read and approved it.
    .source = Requirement R-069
    .bad = approvals: hold
    .good =
        # content/approvals/kil.yaml
        approved_by: Anna Ek, socialchef
        date: 2026-11-21

many-removals = Of { $pages } pages on the website “{ $site }”, { $gone } would go: { $addresses }{ $more ->
        [0] .
       *[other] {" "}and { $more } more.
    }
    .help = If you did not expect this, see that all files in content/ are there. If it is meant, add --allow-removals. How large a share may go at once stands in content/site.yaml under publishing, removals_percent.
    .why = Files can go by mistake. Then a whole website must not go for those who read it, in the middle of the night, without anybody having seen it.
    .bad = lots build --publish
    .good = lots build --publish --allow-removals

vanished-page = The page { $path } is published. Now there will be no page, and no other address takes over.
    .help = If the page has moved, write the old address under aliases of the new page. If it is gone for good, write `lots accept { $path }`, or build once with --allow-removals.
    .why = Other sites, posters and bookmarks lead to the address. Whoever follows them must not end up nowhere.
    .source = Requirement R-086
    .bad = title: Vem kan få ett ombud?
    .good =
        title: Vem kan få ett ombud?
        aliases: [/vem-kan-fa/]

same-path = Two pages get the same address: { $path }.
    .help = Rename one of the pages, or remove the address from aliases in the page's head.
    .why = Only one page can stand at an address. The other would disappear.
    .source = Requirement R-086
    .bad = aliases: [/vem-kan-fa/]
    .good = aliases: [/vem-kan-fa-ombud/]

## How a municipality stands, and when it answers

hours-clash = { $case ->
        [order] The times are not in order: { $what }.
        [weekday] Two lines say when you answer on the same day: { $what }.
       *[date] Two exceptions hold for the same day: { $what }.
    }
    .help = { $case ->
        [order] Write the early time first, and the end after the beginning: 9.00–11.30 och 13.00–15.00.
        [weekday] Write the day on one line. A day that is closed for lunch has both times on the same line.
       *[date] Change date or until, so that each day stands in one exception.
    }
    .why = Whoever calls is to know which time holds.
    .source = Requirement R-053
    .bad =
        - {"{"} days: måndag–fredag, times: 9.00–12.00 {"}"}
        - {"{"} days: fredag, times: 9.00–11.00 {"}"}
    .good =
        - {"{"} days: måndag–torsdag, times: 9.00–12.00 {"}"}
        - {"{"} days: fredag, times: 9.00–11.00 {"}"}

status-key = { $key } cannot stand where the status is { $status }.
    .help = { $key ->
        [successor] Take the line out. Only a municipality that is merged has a successor.
        [until] Take the line out. Only paused has a last day.
       *[from] Take the line out. What is active holds without days.
    }
    .why = The pages say what holds and since which day. A detail that does not go with the status would never be seen.
    .source = Requirement R-068
    .bad = status: {"{"} is: active, until: 2027-01-31 {"}"}
    .good = status: {"{"} is: paused, until: 2027-01-31 {"}"}

bad-successor = { $case ->
        [missing] { $name } has merged with another municipality, and does not say which.
        [itself] { $name } cannot have merged with itself.
        [loop] The municipalities that { $name } has merged with lead round in a ring.
       *[broken] The municipality that { $name } has merged with has a fault in its file.
    }
    .help = { $case ->
        [broken] Mend that file first.
       *[other] Write the name of the other municipality's file, without .yaml, in successor.
    }
    .why = Former addresses lead to the other municipality's pages. They have to lead somewhere.
    .source = Requirement R-068
    .bad = status: merged
    .good = status: {"{"} is: merged, successor: sunne {"}"}

ended-page = { $name } no longer has a personal ombud, and no page says so.
    .help = Write a page with `each: ended` in its front matter. It is shown instead of the municipality's other pages.
    .why = Whoever looks for the ombud is to be told that there is none, and where to turn.
    .source = Requirement R-068
    .bad =
        # content/municipalities/kil.yaml
        status: ended
    .good =
        # content/pages/inget-ombud.md
        each: ended

## Theme and texts

template-error = { $kind ->
        [open] Something is opened in the template and never closed.
        [unclosed] Something is opened in the template and never closed: “{ $name }”.
        [filter] The template uses the filter “{ $name }”, which does not exist.
        [function] The template uses the function “{ $name }”, which does not exist.
        [test] The template uses the test “{ $name }”, which does not exist.
        [component] The template uses the component “{ $name }”, which does not exist.
        [template] The template “{ $name }” does not exist.
        [variable] The template asks for “{ $name }”, which is not there.
        [argument] In the template the argument “{ $name }” is missing.
        [twice] In the template “{ $name }” stands twice.
        [block] The block “{ $name }” cannot stand where it does in the template.
        [loop] The template “{ $name }” leads back to itself.
        [text] The template asks for a text that is not in i18n/.
        [value] The template tries to do with a value what cannot be done.
       *[syntax] The template cannot be read from here on.
    }
    .help = { $kind ->
        [open] See that every `if`, `for` and component has its end, and that braces come in pairs.
        [unclosed] See that every `if`, `for` and component has its end, and that braces come in pairs.
        [filter] Correct the name. The filters that exist are in Tera's manual.
        [function] Correct the name. There is `text(key='…')`, which gets a text from i18n/.
        [component] Correct the name, or put a file with the component into themes/base/components/.
        [template] Correct the name, or put the template into themes/base/templates/.
        [variable] Correct the name. A component has the data that stands behind its name.
       *[other] Ask whoever looks after the theme. If you changed something in themes/ yourself, begin with the latest change.
    }
    .why = The templates turn the texts into web pages. As long as one does not work, the pages cannot be built.

low-contrast = The contrast between “{ $foreground }” and “{ $background }” is { $ratio }:1 but should be at least { $least }:1.
    .help = Nearest colour that reaches the limit on all its backgrounds: { $nearest }. You can also make the dark colour darker or the light one lighter in the theme's theme.yaml. Light and dark mode have colours of their own, and both must reach the limit.
    .why = Many people see poorly, or read on a phone in the sun. With too little contrast the text cannot be read.
    .source = WCAG 2.2, 1.4.3 and 1.4.11; requirement R-105
    .bad =
        paper: "#fafcfd"
        quiet: "#7d8a8d"
    .good =
        paper: "#fafcfd"
        quiet: "#394a4e"

unknown-text = The theme asks for the text “{ $key }”, but at least one language lacks it.
    .help = Add a line `{ $key } = …` to the file interface.ftl in the folder i18n/sv/, and in the folder of every other language. If the name is misspelt in the template, correct it there.
    .why = The text is a part of the page, for example a heading or a link. Without it readers would meet a code name.
    .bad = { "{{" } text(key='hoppa') { "}}" }
    .good = { "{{" } text(key='skip') { "}}" }

catalog-syntax = The text cannot be read from this line on.
    .help = Write each text as `name = text`. A text that goes on to the next line is indented with spaces there, and the braces { "{" } and { "}" } come in pairs.
    .why = A text that cannot be read is missing on the pages.
    .bad = skip Hoppa till innehållet
    .good = skip = Hoppa till innehållet

## Faults of the computer, its disk or its rights

cause-denied = you do not have the right to
cause-missing = it does not exist
cause-exists = it exists already
cause-full = the disk is full
cause-read-only = the place can only be read from
cause-busy = another program is using it
cause-loop = a link leads back to itself
cause-other = the machine refuses, code { $code }

fault-no-workspace = There is no content/site.yaml in { $path } or in any folder above it.
    .help = Go to the folder with the websites' content, or name it with --workspace.
fault-read = { $path } cannot be read ({ $cause }).
    .help = Check that the file or folder exists and that you are allowed to read it.
fault-write = { $path } cannot be written ({ $cause }).
    .help = Check that you are allowed to write there, that the disk is not full and that nobody else has the file open.
fault-foreign-output = { $path } holds files that the program did not make, so it writes nothing there.
    .help = Choose an empty folder with --out, or move the files elsewhere.
fault-busy = Another build is writing into { $path } right now.
    .help = Wait until it is done and try again, or choose another folder with --out.
fault-foreign-file = { $path } is a file that the program did not make, and it stands where the program has to write.
    .help = Move the file or rename it, and then build again.
fault-exists = { $path } exists already, so nothing was created.
    .help = Choose another name, or edit the file that exists.
fault-unknown-site = There is no website called “{ $path }”.
    .help = Write a municipality's name as its file is called in content/municipalities/, for example kil, or the name of the county's website, for example varmland.
fault-no-manifest = There is no website in { $path } that the program has built.
    .help = Name the folder that the website lies in. The file manifest.json has to be there, just as the program wrote it.
fault-no-texts = There is nothing to compare with in { $path }.
    .help = Build first with lots build, or say with --since where that lies which is published. The files manifest.json and texts.json have to be there.
fault-unknown-text = There is no section and no page called “{ $path }” to confirm.
    .help = Write the page and the section as in `vem-kan-fa#alder`, or only the page. The section has to be in both language versions, or be a municipality's own.
fault-bad-name = “{ $path }” cannot become a name in a web address.
    .help = Write a name with at least one letter or digit, for example for-narstaende.
fault-bad-target = { $path } is no address that sites can be sent to.
    .help = Write a folder, sftp://name@host/folder, webdav+https://host/folder or s3://bucket/folder. For S3, AWS_ENDPOINT_URL is to be the address of the storage.
fault-secret-in-target = There is a password or a key in the address of { $path }.
    .help = Take it out of the address: others on the computer can read what stands on the command line. Put it in the environment, or in a file that only you may read and name it with --credentials.
fault-many-sites = { $path } has room for one site, and several are built.
    .help = Choose one with --site, or write {"{"}site{"}"} in the address where the site’s name is to stand, for example /srv/www/{"{"}site{"}"}.
fault-open-line = On the way to { $path } others could read the password.
    .help = Use https. If the server cannot, ask whoever looks after it.
fault-no-keys = What opens the place is missing: { $path }.
    .help = Set them in the environment, or write them in a file that only you may read, one on each line as NAME=value, and name the file with --credentials.
fault-open-keys = { $path } can be read by others on the computer, so it is not used.
    .help = Write chmod 600 and the file’s name, so that only you may read it. If somebody may have read it, change the password or the key.
fault-bad-keys = Line { $path } says something that the program does not know.
    .help = Write NAME=value. The names are LOTS_USER, LOTS_PASSWORD, LOTS_SSH_KEY, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_REGION and AWS_ENDPOINT_URL.
fault-no-sftp = Nothing can be sent from this computer to { $path }, since SFTP does not work on Windows here.
    .help = Send from Linux or macOS, or with WebDAV.
fault-no-ssh = The program ssh is not on this computer, so nothing can be sent to { $path }.
    .help = Install OpenSSH. On Debian and Ubuntu the package is called openssh-client.
fault-not-reached = Nobody answers at { $path }.
    .help = See that the address is right, that the server is running and that no firewall stands between. Then run the command again: what has arrived is not sent a second time.
fault-certificate = { $path } cannot show that it is the right server: its certificate does not hold.
    .help = Send nothing there. Ask whoever looks after the server to see to the certificate.
fault-host-unknown = This computer does not know { $path }, so nothing was sent.
    .help = Ask whoever looks after the server for the fingerprint of its key. Log in once with ssh, compare, and answer yes only if it is the same. Then the computer knows the server.
fault-host-changed = { $path } has another key than before, so nothing was sent. It may be another computer that answers.
    .help = Ask whoever looks after the server whether its key was changed. Take the old one out of known_hosts only when the answer is yes.
fault-sign-in = { $path } does not know the name, the password or the key.
    .help = See what stands in the environment or in the file of --credentials. SFTP needs a key that the server knows; a password will not do.
fault-no-right = You have no right to read or write { $path }.
    .help = See that the folder is the right one, and ask whoever looks after the server for the right to read, write and remove there.
fault-no-room = There is no room for { $path }.
    .help = Ask whoever looks after the server for more room. Then run the command again: what has arrived is not sent a second time.
fault-no-place = Nothing at { $path } takes files.
    .help = See that the address is right: that the folder or bucket is there, and that the server takes WebDAV at just that place.
fault-cut = The server did not answer as it should when { $path } was on its way.
    .help = Run the command again: what has arrived is not sent a second time. If it happens again, see that the place is not full, and ask whoever looks after the server.
fault-another-site = Another site lies at { $path }, so nothing was sent.
    .help = Its name stands in brackets. Choose another folder, or write {"{"}site{"}"} in the address.
fault-torn-manifest = manifest.json at { $path } is not as it was written, so nobody can tell which files are ours.
    .help = Find out who has changed it. Then remove it: every file is read then, and only those that are just as they were built count as ours.
fault-foreign-there = { $path } is a file that the program has not sent, and it stands where one of ours is to be. Nothing was sent.
    .help = Find out whose it is. Move it, or remove it, and run the command again.
fault-not-as-built = { $path } is not as it was built, so it is not sent.
    .help = Build again with lots build --publish, and then run the command again.
fault-draft = “{ $path }” is built as a draft, so nothing was sent.
    .help = Build with lots build --publish. If the draft is to lie on a server that only you reach, add --drafts.
fault-busy-there = Somebody else is publishing to { $path }.
    .help = Wait until that is done, and then run the command again.
fault-internal = Something went wrong in the program itself ({ $path }).
    .help = It is not your mistake. Send this message and the command you wrote to whoever looks after the program.

## Words in every message

level-error = error
level-warning = warning
level-help = what to do
level-note = note
related-spot = compare here
did-you-mean = Did you mean “{ $name }”?
holds-all = All websites are held back until this is put right.
holds-sites = { $count ->
        [one] Website held back until this is put right: { $sites }.
       *[other] Websites held back until this is put right: { $sites }.
    }

## The command line

cli-about = Turns the texts in content/ into websites: one for the county and one for each municipality.
cli-usage = Usage
cli-commands = Commands
cli-options = Options
cli-arguments = What you write after the command
cli-help = Show this help.
cli-version = Show which version of the program this is.
cli-workspace = The folder that holds content/site.yaml. Only needed if you are in another folder.
cli-lang = The language in which the program answers: sv or en. Otherwise the computer's language.
cli-build-about = Build the websites as drafts. What is missing is shown on the pages.
cli-check-about = Look for mistakes without changing any files.
cli-new-about = Create a new page or add a municipality.
cli-new-page-about = Create a new page to fill in.
cli-new-municipality-about = Add a municipality: a new file to fill in.
cli-explain-about = Explain a message: what to do and why it matters.
cli-accept-about = Confirm that you have looked at a changed text and that the easy text, the municipality's text or the review still holds.
cli-arg-text = Sections, for example vem-kan-fa#alder, or a whole page, for example vem-kan-fa. Several are fine.
cli-opt-all = Everything at once.
accepted = { $count ->
        [0] Nothing had changed since somebody last looked at it.
        [one] 1 text is noted in { $path }.
       *[other] { $count } texts are noted in { $path }.
    }
cli-why-about = Show which file the text on a page comes from, and why that one.
cli-opt-site = Build only this website, for example kil. Can be written several times.
cli-opt-publish = Build for publishing. A website with something missing is held back, and what is missing is listed.
cli-opt-out = The folder for the websites. Otherwise public.
cli-opt-date = The day that the build counts from, for example 2026-11-21. Otherwise today.
cli-opt-jobs = How many things the computer may do at the same time. Otherwise as many as it can.
cli-opt-offline = Make links that work when the pages are opened from a disk or a USB stick.
cli-opt-calendar = Write a calendar file (.ics) with the days on which something is to be shown or taken away.
cli-opt-compress = Also make smaller files (.br and .gz) beside each text file, for web servers that can send them.
cli-opt-allow-removals = Publish even if pages go from the website.
cli-opt-embed = Also make each page as a piece of HTML and as JSON, for other websites.
cli-opt-timings = Show how long each step took.
cli-arg-code = The code in the message, for example dead-link.
cli-completions-about = Print what your terminal needs to propose commands and options while you type.
cli-arg-shell = The terminal's shell: bash, elvish, fish, powershell or zsh.
cli-man-about = Write the help as pages for `man`.
cli-opt-man-out = The folder for the pages. Otherwise man.
man-written = { $count } pages in { $path }. Read one of them: `man -l { $path }/lots.1`
man-name = NAME
man-synopsis = SYNOPSIS
man-description = DESCRIPTION
man-options = OPTIONS
man-commands = COMMANDS
man-version = VERSION
cli-arg-site = The website's name, for example varmland or kil.
cli-arg-page = The page's name, with a section if you like, for example vem-kan-fa#alder.
cli-arg-new-id = The name in the web address, for example for-narstaende or kil.
cli-opt-title = The page's title.
cli-opt-name = The municipality's name, for example Kil.
cli-opt-genitive = The name in the Swedish genitive, for example “Kils kommuns”.
cli-opt-code = The municipality code from Statistics Sweden, four digits, for example 1715.

use-unknown-argument = “{ $argument }” cannot be written here.
use-unknown-command = There is no command called “{ $argument }”.
use-missing = Something is missing here: { $argument }.
use-bad-value = “{ $value }” cannot be used for { $argument }.
use-other = It is not clear what the program should do.
use-help = Write `lots --help` to see what can be done.
unknown-code = There is no message with the code “{ $code }”. The code stands in square brackets in the message, for example dead-link.
unknown-page = There is no “{ $page }” on the website “{ $site }”.
cli-opt-format = How mistakes are shown: full, short (one line for each), json, sarif or github. Otherwise full.
cli-opt-fix = Put right in the files what the program knows for certain how to write.
cli-opt-external = Also ask other websites whether the pages that we link to are still there. It takes a while.
fix-certain = Write: “{ $text }”. { $code ->
        [moved-external] `lots check --external --fix`
       *[other] `lots check --fix`
    } does it for you.
fix-remove = Remove what is marked. `lots check --fix` does it for you.
fix-changed = { $path } was changed while the program worked, so it was left as it is. Run `lots check --fix` again when the file is saved.
fixed = Put right { $fixes ->
        [one] { $fixes } mistake
       *[other] { $fixes } mistakes
    } in { $files ->
        [one] { $files } file
       *[other] { $files } files
    }.
fixed-nothing = There was nothing that the program could put right for you.

## Results

built-sites = Done: { $written } of { $all ->
        [one] { $all } website
       *[other] { $all } websites
    }, { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    }, in { $out }.
built-files = { $changed ->
        [one] { $changed } file changed
       *[other] { $changed } files changed
    }, { $rendered ->
        [one] { $rendered } page made
       *[other] { $rendered } pages made
    } in { $seconds } s.
built-until = Build again by { $date }. From that day something is to be shown or taken away on { $sites ->
        [one] one website
       *[other] { $sites } websites
    }.
built-calendar = Build the websites again: something is to be shown or taken away. ({ $sites })
built-nothing = Nothing had changed since last time. It took { $seconds } s to find out.
next-open = Open { $path } in a browser.
next-fix = { $errors ->
        [one] Put the mistake above right and build again.
       *[other] Put the { $errors } mistakes above right and build again.
    }
next-gaps = { $gaps ->
        [one] Gather the information above. Then write `lots build --publish`.
       *[other] Gather the { $gaps } pieces of information above. Then write `lots build --publish`.
    }
next-published = The websites in { $path } are ready to be put on a web server.
external-asked = Addresses of other websites: { $asked } asked now, { $remembered } earlier this week.
external-silent = Nobody answered. Is the computer connected to the internet?
checked-clean = No mistakes were found.
checked-faults = { $errors ->
        [one] { $errors } mistake
       *[other] { $errors } mistakes
    } and { $warnings ->
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    } were found.
gaps-title = This is missing before the websites can be published ({ $count ->
        [one] { $count } thing
       *[other] { $count } things
    }):
gap-owner = { $owner }: { $count ->
        [one] { $count } thing
       *[other] { $count } things
    }
gap-missing = Missing: { $what }
gap-unconfirmed = A local rule that nobody has approved: { $what }
gap-not-reviewed = Nobody has reviewed the page “{ $what }”
gap-review-overdue = It is time to review the page “{ $what }” again
gap-old = More than a year old: { $what }
gap-draft-page = The page “{ $what }” is still a draft
gap-shown-on = Shown on: { $pages }
gap-whole-site = Concerns the whole website
gap-sites = Websites: { $sites }
timings-title = Time for each step
timings-note = Several steps work at the same time and their times are added up. So the sum can be longer than the whole build.
decimal-sign = { "." }
progress = { $done } of { $all } websites
progress-external = { $done } of { $all } addresses
created = Created { $path }.

## lots explain and lots why

explain-why = Why it matters
explain-help = What to do
explain-bad = Wrong
explain-good = Right
explain-source = Source
why-page = The page is in { $path }, line { $line }.
why-template = The page is made from { $path }. That file becomes one page for each municipality or each district.
why-shared = The text is shared by all websites.
why-own = The page belongs to { $municipality } and exists on that website only.
why-overlay = The municipality's own text: { $path }, line { $line }. It is shown instead of the shared section or together with it.
why-section = The section is in { $path }, line { $line }.
why-elsewhere = The text is written on the page “{ $page }” ({ $path }, line { $line }) and shown here too.
why-about = The values on the page are about { $name }.
why-borrowed = The section “{ $section }” is fetched from the page “{ $pages }”.
why-data = Details on the page are fetched from { $path }.
why-twin = The same page in another language version: { $path }.
used-shown = Text from here is shown on: { $pages }.
used-linked = Links to this page are on: { $pages }.
used-menu = The page is in the menu.
used-everywhere = The page is on every website ({ $count } of them).
place-more = { $name } and { $more } more of the same kind
used-sites = The page is on: { $pages }.
gap-all-sites = All websites

directive-in-heading = The component “{ $name }” cannot stand in a heading.
    .help = Write only the word in the heading, and use the component where the word first stands in the text below it.
    .why = The heading is also shown in the page's list of contents and in links from other pages. A button in a heading would end up inside the link.
    .source = WCAG 2.2, 4.1.2
    .bad = ## Vad är :term[samtycke]{ "{" }id="samtycke"{ "}" }? { "{" }#samtycke{ "}" }
    .good =
        ## Vad är samtycke? { "{" }#samtycke{ "}" }

        :term[Samtycke]{ "{" }id="samtycke"{ "}" } betyder att du säger ja.

unknown-fact = The fact { $fact } is not in the fact base.
    .help = Write an id that is in content/facts.yaml, or add the fact there with its source.
    .why = The list in the front matter shows what the page states and where it comes from.
    .source = Requirement R-087
    .bad = facts: [F-10]
    .good = facts: [F-010]

barred-fact = The fact { $fact } may not stand on a page: “{ $text }”
    .help = Remove it from the text and from the list. If it is confirmed, write the approval in content/facts.yaml: `approval:` with `date` and `role`.
    .why = The fact is unconfirmed, out of date or somebody's opinion. A promise that does not hold hurts whoever trusts it.
    .source = Requirement R-087
    .bad = facts: [F-010, F-158]
    .good = facts: [F-010]

local-fact = The fact { $fact } holds in one municipality only and may not stand on a shared page: “{ $text }”
    .help = Move it to that municipality's file under `overrides:`, or to a page in the municipality's folder.
    .why = What holds in one municipality is wrong in another.
    .source = Requirement R-064
    .bad = facts: [F-010, F-032]
    .good = facts: [F-010]

fact-only-in-twin = The fact { $fact } stands on the easy page but not on the standard one: “{ $text }”
    .help = Write the fact on the standard page and in its list too, or remove it from the easy one.
    .why = The easy page is shorter and never says anything else than the standard one.
    .source = Requirement R-031
    .bad =
        vem-kan-fa.md       facts: [F-010]
        vem-kan-fa.easy.md  facts: [F-010, F-093]
    .good =
        vem-kan-fa.md       facts: [F-010, F-093]
        vem-kan-fa.easy.md  facts: [F-010, F-093]

gap-unapproved = Waits for approval: { $what }

language = en
cli-schema-about = Write schemas, so that editors suggest and explain what is written in the YAML files.
cli-opt-schema-out = The folder that the schemas are put in. Otherwise .lots/schema.
schemas = { $count } schemas are now in { $path }. They speak Swedish, like the content.
schemas-code = VS Code with the extension YAML finds them if .vscode/settings.json says:
schemas-other = Other editors with the YAML Language Server have the same setting. Or write at the top of a file, here content/site.yaml:
    # yaml-language-server: $schema={ $path }/site.json
schemas-page = The front matter of a page is described by page.json, that of a municipality's changes to a page by overlay.json. They are for tools that read front matter; the extension YAML does not.
cli-report-about = Make an overview: what is missing, what waits for approval, which page states what.
cli-opt-report-out = The folder that the overview is put in. Otherwise report.
reported = The overview is in { $path }. Things missing: { $gaps }.
reported-facts = Facts that wait for approval: { $waiting }. Facts that no page states: { $uncovered }.
report-title = Overview of the content
report-standings = Every page on every website
report-gaps = What is missing, by the one who is to give it
report-approvals = Facts that wait for approval: does this hold for you?
report-facts = Which page states what
report-reviews = Reviews
report-readings = How easy the pages are to read
report-pairs = Standard and easy Swedish
column-owner = To be given by
column-what = What
column-place = Stands in
column-pages = Pages
column-sites = Sites
column-fact = Fact
column-text = Text
column-uncovered = Missing on the pages
column-status = Status
column-words = Words
column-mean = Words in a sentence, on average
column-long-words = Long words in a hundred
column-lix = LIX
column-page = Page
column-reviewed = Reviewed
column-reviewed-by = Reviewed by
column-review-by = Review by
column-twin = Easy page
column-facts-count = Facts
column-twin-facts-count = Facts on the easy page
column-sections-missing = Sections the easy page lacks
column-site = Website
column-variant = Variant
column-path = Address
column-states = State
column-owners = To be given by
desk-about = One row for each page. The county's website comes first, the municipalities' own websites are in the last column.
desk-left-out = The table shows the county's website only. With the other { $sites } websites it would be too long.
desk-text = Search for a page
desk-site = Website
desk-state = Show pages with
desk-owner = What is to be given by
desk-every-site = All
desk-every-state = All states
desk-every-owner = All
desk-reset = Show everything
desk-shown = { $shown } of { $all } pages are shown.
desk-others = The municipalities' websites
desk-sites = { $sites ->
    [one] One municipality
   *[other] { $sites } municipalities
}: { $busy ->
    [0] everything is ready
   *[other] { $busy } to look at
}
desk-nowhere = No such page
desk-absent = Does not exist
desk-ready = Ready
desk-busy = To look at
desk-error = { $count ->
    [one] one error
   *[other] { $count } errors
}
desk-stale = { $count ->
    [one] one easy section is out of date
   *[other] { $count } easy sections are out of date
}
desk-warning = { $count ->
    [one] one warning
   *[other] { $count } warnings
}
desk-note = { $count ->
    [one] one reminder
   *[other] { $count } reminders
}
desk-gap = { $count ->
    [one] one gap
   *[other] { $count } gaps
} ({ $owners })
desk-waiting = { $count ->
    [one] one fact waits for approval
   *[other] { $count } facts wait for approval
}
desk-draft = draft
desk-not-reviewed = not reviewed
desk-review-overdue = to be reviewed again
desk-with-absent = Variants that do not exist
desk-with-error = Errors
desk-with-stale = Easy sections that are out of date
desk-with-warning = Warnings
desk-with-note = Reminders
desk-with-gap = Gaps
desk-with-waiting = Facts that wait for approval
desk-with-draft = Drafts
desk-with-not-reviewed = No review yet
desk-with-review-overdue = Reviews that have run out

## lots serve

cli-serve-about = Show the websites while you write. The page in the browser is fresh when you save.
cli-opt-port = The port that the preview listens on. Otherwise 4321, or the next that is free.
cli-opt-poll = Look for changes twice a second. Needed for folders on a server.
serve-moved = The port was taken. The preview listens on { $port } instead.
serve-started = Open { $address } in the browser.
serve-follows = The folders content, themes and i18n are followed. End with Ctrl-C.
serve-read = Everything was read in { $milliseconds } ms.
serve-fresh = A new version after { $milliseconds } ms.
serve-changed = { $more ->
    [0] { $path } was changed.
   *[other] { $path } and { $more } more were changed.
}
serve-errors = { $errors ->
    [one] One error
   *[other] { $errors } errors
} after { $milliseconds } ms. The message stands over the page in the browser.

frame-title = Preview
frame-bar = Preview
frame-site = Website
frame-variant = Variant
frame-beside = Show both side by side
frame-published = Show as published
frame-held = This is the page as it will be published. { $gaps ->
    [0] Nothing is missing on the website.
    [one] One thing is still missing, and until then the website cannot be published. The overview has it.
   *[other] { $gaps } things are still missing, and until then the website cannot be published. The overview has them.
}
frame-findings = Findings:
frame-none = No findings
frame-stale = The file cannot be read as it is now. This is the page as it was when it could be read.
frame-elsewhere = In other files:
frame-why = Why?
frame-source = File:
frame-offline = The preview has been stopped. Start it again with lots serve.
frame-page = The page
frame-overview = Overview
frame-show = Show on the page
frame-figures = The page in figures
frame-origin = Belongs with
frame-from = Where the text comes from
frame-used = Where the text is used
figure-length = Length
figure-length-value = { $words } words, about { $minutes ->
    [one] a minute
   *[other] { $minutes } minutes
} to read
figure-lix = LIX
figure-mean = Words in a sentence, on average
figure-longest = Words in the longest sentence
figure-number = { $value }
figure-number-limit = { $value } (at most { $limit })
figure-number-over = { $value }. That is too much: at most { $limit }
figure-short = The text is too short to be measured.
figure-weight = Weight before the page is shown
figure-weight-value = { $value } kB (at most { $limit } kB)
figure-weight-over = { $value } kB. That is too much: at most { $limit } kB
figure-contrast = Lowest contrast of text
figure-contrast-value = { $value } : 1 (at least { $limit } : 1)
figure-contrast-under = { $value } : 1. That is too little: at least { $limit } : 1
frame-edit = Edit this page
frame-mend = Fix
frame-mend-what = This will change
frame-mend-before = As it stands now
frame-mend-after = As it will stand
frame-mend-do = Fix and save
frame-mend-not = Change nothing
frame-mend-changed = The file has changed since this was found. Nothing has been written. Close this and try again.
frame-mend-failed = It could not be saved. Nothing has changed.

## The page to write on

edit-title = Edit the page
edit-back = Back to the page
edit-save = Save
edit-text = The text
edit-page = The page as it will be
edit-waits = Reading the text …
edit-same = Everything is saved.
edit-unsaved = You have changes that are not saved.
edit-saving = Saving …
edit-saved = Saved.
edit-behind = The page here shows what is saved. Save to see your changes.
edit-fresh = The file was changed elsewhere. This is the new text.
edit-newer = The file has been changed elsewhere while you wrote. When you save you choose which text is to hold.
edit-findings = Findings:
edit-none = No findings
edit-elsewhere = In other files:
edit-more = More about this
edit-line = Go to line
edit-mend = Fix
edit-mended = Fixed in the text. Remember to save.
edit-plain = The editor could not be opened. You can write in a plain field instead.
edit-without = Writing here needs scripts. Change the file in a text editor instead. The page is made anew when you save.
edit-nothing = This address has no file to edit.
edit-forbidden = This file cannot be edited here. Open it in a text editor.
edit-gone = The file is no longer there. Nothing has been saved. Copy your text so that it is not lost.
edit-not-text = The file is not saved as UTF-8. Open it in a text editor and save it as UTF-8.
edit-large = The text is too long to be saved here. Open the file in a text editor.
edit-refused = It could not be saved. Copy your text and load the page again.
edit-fault = The file could not be read or saved. See whether it is write-protected.
edit-offline = The preview has been stopped. Your text is still here. Start lots serve again.
edit-conflict = Somebody else has changed the file
edit-conflict-what = Somebody saved the file while you wrote. Nothing has been overwritten. Choose which text is to hold.
edit-conflict-own = Your text
edit-conflict-other = The file as it is now
edit-conflict-keep = Save my text
edit-conflict-take = Take the file as it is now
edit-conflict-copy = Copy my text
edit-conflict-copied = Your text has been copied.
edit-conflict-later = Decide later
edit-editor-deleted = The selection has been deleted
edit-editor-completions = Proposals
edit-editor-findings = Findings
edit-editor-none = No findings
edit-editor-find = Find
edit-editor-replace = Replace with
edit-editor-next = next
edit-editor-previous = previous
edit-editor-all = all
edit-editor-case = match case
edit-editor-pattern = pattern
edit-editor-word = whole words
edit-editor-replace-one = replace
edit-editor-replace-all = replace all
edit-editor-close = close
edit-editor-current = this match
edit-editor-replaced-line = replaced a match on line $
edit-editor-replaced = replaced $ matches
edit-editor-on-line = on line
edit-editor-line = Go to line
edit-editor-go = go

## lots publish

cli-publish-about = Send what is built to where readers see it: only what is new or changed.
cli-opt-to = Where to: a folder, sftp://name@host/folder, webdav+https://host/folder or s3://bucket/folder. {"{"}site{"}"} becomes the site’s name.
cli-opt-from = The folder that the sites are built in. Otherwise public.
cli-opt-publish-site = Send only this site, for example kil. Can be written several times.
cli-opt-credentials = A file with passwords or keys that only you may read. Otherwise they are taken from the environment.
cli-opt-dry-run = Tell what would be sent and removed, and change nothing.
cli-opt-drafts = Send drafts, too, to a server that only you yourselves reach.
progress-files = { $done } of { $all } files
publish-site = { $site } → { $target }
publish-stopped = Not sent, since too much would go. If that is meant, add --allow-removals.
publish-resumed = Last time not everything arrived. What did is not sent again.
publish-would-send = { $count ->
        [one] 1 file
       *[other] { $count } files
    } would be sent, { $pages ->
        [0] no page
        [one] 1 page
       *[other] { $pages } pages
    } among them ({ $kilobytes } kB):
publish-sent = { $count ->
        [one] 1 file was sent
       *[other] { $count } files were sent
    }, { $pages ->
        [0] no page
        [one] 1 page
       *[other] { $pages } pages
    } among them ({ $kilobytes } kB).
publish-would-remove = { $count ->
        [one] 1 file
       *[other] { $count } files
    } would be removed:
publish-removed = { $count ->
        [one] 1 file was
       *[other] { $count } files were
    } removed:
publish-more = and { $count } more
publish-kept = { $count ->
        [0] No file was
        [one] 1 file was
       *[other] { $count } files were
    } there already.
publish-all-there = Nothing new: all { $count } files are there already.
publish-was-dry = This was a trial. Nothing was sent or removed.

## lots verify

cli-verify-about = Check that a copy of the websites is exactly what was built.
cli-arg-folder = The folder with a website, or with one folder for each website.
verify-missing = { $count ->
        [one] One file is missing:
       *[other] { $count } files are missing:
    }
verify-changed = { $count ->
        [one] One file is not as it was built:
       *[other] { $count } files are not as they were built:
    }
verify-extra = { $count ->
        [one] One file is there that is no part of what was built:
       *[other] { $count } files are there that are no part of what was built:
    }
verified = Everything is right: { $files } files in { $sites ->
        [one] one website
       *[other] { $sites } websites
    } are exactly as they were built.
verify-differs = The copy is not what was built. Upload the website again, and find out why the files differ.

## lots diff

cli-diff-about = Tell what becomes different if you publish now: pages and sections that are new, changed or gone.
cli-opt-since = What is published: a manifest.json, a website's folder or the folder with all of them. Otherwise public.
cli-opt-diff-site = Compare only this website, for example kil. Can be written several times.
cli-opt-diff-out = Also write an HTML file to send, with old and new text beside each other.
changes-title = This changes on the websites
changes-about = The text that is published stands beside the new one. Words that go are struck through. Words that are new are underlined.
changes-none = Nothing changes. The texts are those that are published.
changes-nothing = Nothing changes. The texts are those in { $since }.
changes-since = Compared with what lies in { $since }, { $count ->
        [0] no pages are different.
        [one] { $count } page is different.
       *[other] { $count } pages are different.
    }
changes-site-new = New website: { $name } ({ $id })
changes-site-gone = The website goes: { $name } ({ $id })
changes-pages = { $count ->
        [one] { $count } page is different
       *[other] { $count } pages are different
    }
changes-page-new = New page: “{ $title }” ({ $path }, { $variant })
changes-page-changed = Changed page: “{ $title }” ({ $path }, { $variant })
changes-page-gone = Page that goes: “{ $title }” ({ $path }, { $variant })
changes-everywhere = On all websites.
changes-sites = On { $sites }.
changes-section-new = New: { $title }
changes-section-changed = Changed: { $title }
changes-section-gone = Gone: { $title }
changes-beginning = the beginning of the page
changes-order = The sections stand in another order.
changes-before = Before
changes-after = After
changes-stale-title = Easy texts to be compared with the standard ones
changes-stale-about = The standard section changes, but not the easy one. See that they still say the same.
changes-stale = { $variant }: “{ $title }”, the section “{ $section }”
changes-lapsed-title = Approvals that no longer hold
changes-lapsed-about = These pages are no longer as they were when they were approved. Make a new bundle with lots review.
changes-lapsed = { $site }: { $pages }
changes-next = Write lots diff --out changes.html to get the texts beside each other in a file to send.
changes-written = In { $path }, old and new text stand beside each other.

## lots review

cli-review-about = Make a bundle for the one who approves a website: its texts, what is different, what is unconfirmed, and an answer to fill in.
cli-opt-review-site = The website, for example kil.
cli-opt-review-out = The HTML file to send, for example kil.html.
reviewed = In { $path } there are { $pages } pages to read. { $local ->
        [0] Nothing is different from the shared texts.
        [one] One thing is different from the shared texts.
       *[other] { $local } things are different from the shared texts.
    } { $unconfirmed ->
        [0] Nothing is unconfirmed.
        [one] One thing is unconfirmed.
       *[other] { $unconfirmed } things are unconfirmed.
    }
reviewed-next = Send the file to the one who approves. Put the answer into { $path }.
review-title = To approve: { $name }
review-about = This is everything that the website says on { $date }. Read it through and fill in the answer at the end.
review-since = Changed since the last approval
review-since-never = Nobody has approved the website before. All of it is new to read.
review-since-about = The website was approved on { $date } by { $by }. Words that are gone are struck through. Words that are new are underlined. If the text before is empty, it can no longer be shown.
review-since-nothing = Nothing has changed since then.
review-local = Different from the shared texts
review-local-nothing = The website has the same texts as those of the other municipalities.
review-local-about = The shared text stands beside the one that the website has instead.
review-shared = Shared text
review-own = The website's own text
review-rule = { $key ->
        [application-form] How one applies
        [application-recipient] Who receives the application
        [application-confirmation] Confirmation
        [application-describe] What to describe
        [audience-addition] Others who can have an ombud
        [audience-exclusion] Who cannot have an ombud
        [audience-wording] Who can have an ombud
        [time-average] How long it usually takes
        [process-order] In which order it is done
        [queue-state] Queue
        [status-text] Own words about the status
        [status-easy] Own words about the status, in easy Swedish
        [text-local] Own text
       *[other] { $key }
    }
review-own-page = Only this website has the page.
review-reason = Source: { $source }. Date: { $date }.
review-approver = Approved by { $approver }.
review-no-approver = Nobody has approved it yet.
review-rules = Local rules
review-unconfirmed = Missing or unconfirmed
review-unconfirmed-nothing = Everything is confirmed.
review-unconfirmed-about = This is missing, waits for an answer or needs a review. It stands under the one who is to give it.
review-texts = The texts of the pages
review-page = { $title } ({ $path }, { $variant })
review-answer = Answer
review-answer-fill = Fill in your name, your role and today's date.
review-answer-send = Copy the text, or save it as a file, and send it back. Change nothing else in it.
review-answer-no = Is something wrong? Answer what is to be changed instead. Then you get a new bundle.
review-answer-file = The answer, { $file }
review-name = Your name and your role
review-date = Date
review-copy = Copy the answer
review-copied = The answer is copied.
review-save = Save as a file
