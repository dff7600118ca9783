### Det som skiljer sig på lätt svenska. Allt annat kommer från i18n/sv/interface.ftl.

draft = Det här är ett utkast. Sidan är inte klar. Uppgifter kan saknas.
to-top = Till början av sidan

stamp-reviewed = { $by } granskade sidan { $date }.
stamp-reviewed-date = Sidan granskades { $date }.
stamp-not-reviewed = Ingen har granskat sidan än. { $owner } ska granska den.
stamp-applies = Sidan gäller { $area }.

missing = Här saknas en uppgift: { $what }. { $owner } ska lämna den.
missing-published = Vi vet inte det just nu.

limit = Här är gränsen
instead = Det här går i stället
decides = Vem bestämmer eller hjälper?

contact-unknown = Vi vet inte än vilket distrikt du hör till. Därför kan vi inte visa hur du når oss här.
contact-districts = Det här är alla distrikt:
hours = När du kan ringa
hours-to = { " " }till{ " " }
hours-exceptions = Andra tider de här dagarna
hours-until = till
hours-part = klockan { $opens } till { $closes }
hours-reason = Anledning: { $reason }
email-warning = Skriv inget känsligt. Skriv bara hur vi når dig.
visit = Besöka oss
social-services = Telefon på dagen
out-of-hours = Socialjour, när socialtjänsten är stängd

members-incomplete = Fler kommuner kan höra hit.

status-planned-title = Vi har inte börjat i { $name } än
status-planned = Kommunen vill ha personligt ombud.
status-planned-from = Planen är att börja den
status-planned-change = Planen kan ändras.
status-planned-instead = Du kan söka hjälp hos socialtjänsten i din kommun.
status-paused-title = Vi tar inte emot nya personer i { $name }
status-paused = Du kan inte få ett ombud under pausen.
status-paused-from = Pausen började den
status-paused-from-until = Pausen gäller från och med den
status-paused-until = Pausen gäller till och med den
status-paused-instead = Du kan söka hjälp hos socialtjänsten i din kommun.
status-ended = Kommunen har inget personligt ombud.
status-ended-from = Kommunen har inget personligt ombud sedan den

application-order = Så går det till
application-recipient = Hit kommer din ansökan
application-confirmation = Svar på att din ansökan har kommit fram
rules-none = Vi känner inte till något särskilt som gäller i { $name }.

feedback-question = Fick du veta det du ville?
feedback-form = Svara på frågan
feedback-how = Svaret blir ett mejl till oss. Skriv inget känsligt om dig själv.
contact-card = Spara numret i din telefon
qr-label = Kod att läsa med telefonens kamera. Den leder till den här sidan.
