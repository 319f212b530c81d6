"""Known edits of other languages, of times and of denials, sorted by what they change."""

from __future__ import annotations

import pytest

from compare.model import Matter
from tests.findings.edits.editing import kinds, lines, told

NUMBER = """
Das Museum zeigt {vierzig|siebzig} Bilder aus der Zeit vor dem Brand.
Das Museum zeigt {fünfundzwanzig|siebenundzwanzig} Bilder aus der Zeit vor dem Brand.
Le musée montre {quarante|soixante-dix} tableaux de la période avant l'incendie.
Le musée montre {quatre-vingts|quatre-vingt-dix} tableaux de la période avant l'incendie.
El museo muestra {treinta y cinco|cuarenta y cinco} cuadros de la época anterior al incendio.
Il museo mostra {trentotto|quarantotto} quadri del periodo prima dell'incendio.
O museu mostra {vinte e dois|trinta e dois} quadros da época anterior ao incêndio.
Het museum toont {tweeëntwintig|drieëntwintig} doeken uit de tijd voor de brand.
Muzeum pokazuje {trzydzieści|czterdzieści} obrazów z czasów przed pożarem.
Музей показывает {тридцать пять|пятьдесят} картин времён до пожара.
Музей потратил {три|четыре} миллиона крон на новую крышу.
"""
DATE = """
The talks began at {9 a.m.|9 p.m.} in the town hall of Arden.
The shop in the old mill opens at {8:30 a.m.|9:30 a.m.} on the day of the fair.
The fleet left the harbour at {dusk|noon} with a crew of volunteers on board.
The hall burned down on Friday {morning|evening} while the choir was at supper.
The lake thawed in {early|late} March, as it had done the year before.
The lake thawed {early|late} on Monday, as the keeper of the weir had hoped.
Der See taut {Anfang|Ende} März auf, wie die Fischer gehofft hatten.
Der Markt findet in diesem Jahr {am Dienstag|am Donnerstag} vor der Kirche statt.
Le marché aura lieu {mardi|jeudi} devant l'église du village.
Le marché aura lieu en {mars|octobre} devant l'église du village.
El mercado se celebra el {martes|jueves} delante de la iglesia del pueblo.
El mercado se celebra a {principios|finales} de mayo delante de la iglesia del pueblo.
Il mercato si tiene {martedì|giovedì} davanti alla chiesa del paese.
O mercado será na {terça-feira|quinta-feira} em frente à igreja da aldeia.
De markt is {dinsdag|donderdag} voor de kerk van het dorp.
De markt is in {mei|juni} voor de kerk van het dorp.
Targ odbędzie się {we wtorek|w czwartek} przed kościołem we wsi.
Targ odbędzie się {5 maja|5 czerwca} przed kościołem we wsi.
Ярмарка пройдёт {во вторник|в четверг} перед церковью в деревне.
Ярмарка пройдёт 5 {марта|июня} перед церковью в деревне.
Panayır {salı|perşembe} günü köy meydanında başlayacak.
Panayır {nisan|haziran} ayında köy meydanında başlayacak.
Der Laden am Wehr ist am Samstag bis {6.30|8.30} Uhr für alle offen.
Le magasin du moulin ouvre à {18|19} h 30 pour la fête du village.
Le magasin du moulin ouvre à 18 h {30|45} pour la fête du village.
Die Brücke am Wehr wird im {Herbst|Frühjahr} wieder für alle öffnen.
Le pont du moulin doit rouvrir en {automne|hiver} pour tout le village.
"""
NEGATION = """
The choir has {often|never} sung in the hall by the weir since the fire.
The choir has {already|not} been paid for the concert in the hall by the weir.
Der Chor hat {|nicht }in der Halle am Wehr gesungen, seit es gebrannt hat.
Der Chor hat {oft|nie} in der Halle am Wehr gesungen, seit es gebrannt hat.
Der Chor hat {einen|keinen} Saal mehr, seit die Halle am Wehr gebrannt hat.
Der Chor kam {mit|ohne} Noten in die Halle am Wehr, sagt der Wirt.
Le chœur {a|n'a pas} chanté dans la salle du moulin depuis l'incendie.
Le chœur {a|n'a jamais} chanté dans la salle du moulin depuis l'incendie.
Le chœur {|ne }chante{| pas} dans la salle du moulin depuis l'incendie.
Le chœur est venu {avec|sans} ses musiciens dans la salle du moulin.
El coro {|no }ha cantado en la sala del molino desde el incendio.
El coro {siempre|nunca} ha cantado en la sala del molino desde el incendio.
Il coro {|non }ha cantato nella sala del mulino dopo l'incendio.
Il coro è venuto {con|senza} i suoi musicisti nella sala del mulino.
O coro {|não }cantou na sala do moinho depois do incêndio.
O coro {já|nunca} cantou na sala do moinho depois do incêndio.
Het koor heeft {|niet }in de zaal bij de molen gezongen na de brand.
Het koor heeft {een|geen} zaal gevonden na de brand in de molen.
Chór {|nie }śpiewał w sali przy młynie od czasu pożaru.
Chór {często|nigdy} śpiewał w sali przy młynie od czasu pożaru.
Хор {|не }пел в зале у мельницы после пожара.
Хор приехал {с гостями|без гостей} в зал у мельницы после пожара.
Koro bu akşam köyde {var|yok}, diye yazdı yerel gazete pazartesi günü.
Η χορωδία {|δεν }τραγούδησε στην αίθουσα του μύλου μετά τη φωτιά.
Kören har {|inte }sjungit i salen vid kvarnen efter branden.
The choir won {no|4} prizes in the hall by the weir last year.
The keeper said there were {no|three} survivors of the fire in the mill.
{None|Two} of the choir were hurt in the fire in the hall by the weir.
{Nobody|One singer} was hurt in the fire in the hall by the weir.
{No one was|Two singers were} hurt in the fire in the hall by the weir.
Bei dem Brand in der Halle am Wehr wurde {niemand|ein Sänger} verletzt.
Nach dem Brand in der Halle am Wehr gab es {keine|14} Festnahmen.
Der Wirt {bestreitet|bestätigt}, dass Geld aus der Kasse des Chors fehlt.
Le patron a {reconnu|nié} que l'argent du chœur manquait dans la caisse.
El dueño {negó|admitió} que faltara dinero del coro en la caja.
"""
HEDGE = """
The dam {would|might} hold if the rain went on for a week, the keeper said.
Der Wirt hat {|angeblich }das Geld des Chors aus der Kasse genommen.
Le patron a {|vraisemblablement }pris l'argent du chœur dans la caisse.
El dueño {|presuntamente }se llevó el dinero del coro de la caja.
Il padrone ha {|probabilmente }preso i soldi del coro dalla cassa.
O dono {|supostamente }levou o dinheiro do coro que estava na caixa.
De waard heeft {|vermoedelijk }het geld van het koor uit de kas gehaald.
Gospodarz {|podobno }zabrał pieniądze chóru z kasy w sali przy młynie.
Хозяин {|возможно }забрал деньги хора из кассы в зале у мельницы.
Patron koronun parasını kasadan {|muhtemelen }salonda kimse yokken aldı.
Die Brücke am Wehr {könnte|wird} im Mai wieder für alle öffnen.
Le pont du moulin {pourrait|va} rouvrir au mois de mai pour tous.
El puente del molino {podría|va a} volver a abrir en mayo para todos.
The new weir {will|could} cost the village a fortune, the keeper {claims|estimates}.
"""
ATTRIBUTION = """
The keeper {told|assured} the choir that the hall by the weir was dry.
The keeper {explained|boasted} that the hall by the weir had never flooded.
According to the {union|company}, the hall by the weir will open in the spring.
The {family|police} said the boat had been tied up before the storm.
Der Wirt {sagte|behauptete}, die Halle am Wehr sei im Winter trocken geblieben.
Der Wirt {sagte|warnte}, die Halle am Wehr werde im Winter feucht.
Le patron a {dit|prétendu} que la salle du moulin était restée sèche en hiver.
El dueño {dijo|admitió} que la sala del molino se había inundado en invierno.
Il padrone ha {detto|ammesso} che la sala del mulino si era allagata in inverno.
O dono {disse|alegou} que a sala do moinho ficou seca durante o inverno.
De waard {zei|beweerde} dat de zaal bij de molen droog was gebleven.
Gospodarz {powiedział|twierdził}, że sala przy młynie była zimą sucha.
Хозяин {сказал|утверждал}, что зал у мельницы зимой остался сухим.
Хозяин {сказал|признал}, что зал у мельницы зимой залило водой.
"""
FORM = """
Der Chor sang am {3. Mai|Mai, am 3.,} in der Halle am Wehr vor vielen Gästen.
Der Chor zählt {fünfundvierzig|45} Sänger und drei Geiger aus dem Tal.
Der Chor zählt {zwölf|ein Dutzend} Sänger und drei Geiger aus dem Tal.
Le chœur compte {quatre-vingt-dix|90} chanteurs et trois violons de la vallée.
Le chœur compte {soixante-douze|72} chanteurs et trois violons de la vallée.
Le chœur compte {deux cents|200} chanteurs et trois violons de la vallée.
Le chœur compte {vingt et un|21} chanteurs et trois violons de la vallée.
El coro cuenta con {treinta y cinco|35} cantantes y tres violines del valle.
La sala costó {cinco mil millones|5.000 millones} de coronas al pueblo del valle.
O coro tem {quarenta e um|41} cantores e três violinos do vale.
O coro tem {quarenta e cinco|45} cantores e três violinos do vale.
Il coro conta {ventotto|28} cantanti e tre violini della valle.
Het koor telt {tweeëntwintig|22} zangers en drie violisten uit het dal.
Chór liczy {czterdzieści pięć|45} osób i trzech skrzypków z doliny.
Хор насчитывает {сорок пять|45} певцов и трёх скрипачей из долины.
Зал стоил деревне {5 тысяч|5000} крон и одну корову в придачу.
Targ odbędzie się {w piątek|w ten piątek} przed kościołem we wsi.
Targ odbędzie się {5 maja|w piątek, 5 maja,} przed kościołem we wsi.
Targ odbędzie się {w marcu|5 marca} przed kościołem we wsi.
Ярмарка пройдёт {в понедельник|5 марта} перед церковью в деревне.
Panayır {5 Mart günü|5 Mart'ta} köy meydanında başlayacak.
O mercado será na {segunda-feira|segunda} em frente à igreja da aldeia.
O coro cantou {|no domingo }em uma sala do vale, onde os vizinhos esperavam.
Het koor heeft {|pas }in mei een zaal bij de molen gevonden.
Le chœur {ne chante pas|n'a pas chanté} dans la salle du moulin depuis l'incendie.
Le chœur {a refusé de|n'a pas voulu} chanter dans la salle du moulin.
Le patron {a démenti avoir|n'a pas} pris l'argent du chœur dans la caisse.
Das Feuer war {nicht möglich|unmöglich} zu löschen, sagte der Wirt der Halle.
Der Wirt hat {nicht geantwortet|keine Antwort gegeben}, wie der Chor am Abend schrieb.
Der Wirt {lehnte es ab|war nicht bereit}, den Chor in die Halle zu lassen.
Der Chor kam {ohne|nicht mit} Noten in die Halle am Wehr, sagt der Wirt.
El dueño {se negó a|no quiso} dejar entrar al coro en la sala del molino.
El coro {nunca ha|no ha} cantado en la sala del molino desde el incendio.
Il padrone {si è rifiutato di|non ha voluto} far entrare il coro nella sala.
Il coro {non ha ancora|ancora non ha} cantato nella sala del mulino dopo l'incendio.
O dono {recusou|não quis} deixar entrar o coro na sala do moinho.
De waard {weigerde|wilde niet} het koor in de zaal bij de molen toe te laten.
Gospodarz {odmówił wpuszczenia|nie chciał wpuścić} chór do sali przy młynie.
Było {niemożliwe|nie było możliwe}, by chór śpiewał w sali przy młynie.
Хозяин {отказался пустить|не пустил} хор в зал у мельницы.
Было {невозможно|не было можно} петь в зале у мельницы после пожара.
Der Wirt hat {angeblich|mutmaßlich} das Geld des Chors aus der Kasse genommen.
Der Wirt {soll angeblich|soll} das Geld des Chors aus der Kasse genommen haben.
Le patron {aurait|a probablement} ri, et il {peut|pourrait} perdre sa licence pour la salle.
El dueño {quizás|tal vez} se llevó el dinero del coro de la caja.
El dueño {supuestamente|presuntamente} se llevó el dinero del coro de la caja.
Gospodarz {podobno|rzekomo} zabrał pieniądze chóru z kasy w sali przy młynie.
Хозяин {возможно|вероятно} забрал деньги хора из кассы в зале у мельницы.
Хозяин {мог забрать|возможно забрал} деньги хора из кассы в зале у мельницы.
Der Wirt {sagte|erklärte}, die Halle am Wehr sei im Winter trocken geblieben.
Die Halle sei trocken{, sagte der Wirt|, so teilte der Wirt mit}, und der Chor könne kommen.
Le patron a {dit|déclaré} que la salle du moulin était restée sèche en hiver.
El dueño {dijo|afirmó} que la sala del molino se había secado en invierno.
El coro cantó {|en el segundo acto }con los violines del valle y la banda del pueblo.
Il coro ha cantato {|nel secondo atto }con i violini della valle e la banda del paese.
Хозяин {сказал|заявил}, что зал у мельницы зимой остался сухим.
Gospodarz {powiedział|oświadczył}, że sala przy młynie była zimą sucha.
Het koor heeft {|dit jaar }in de zaal bij de molen gezongen.
Koret har sunget {|disse tre viser }i salen ved møllen etter brannen.
The {late|old} keeper of the weir was a friend of the choir.
The choir was {late|on time} for the fair in the hall by the weir.
The choir sang at the weir {at noon|at midday} with the band of the valley.
The choir sang at the weir {late on Monday|on Monday night} with the band of the valley.
The choir sang at the weir {in the evening|at night} with the band of the valley.
The choir sang at the weir at {7 p.m.|seven in the evening} with the band of the valley.
The choir sang at the weir {last night|on Monday night} with the band of the valley.
The choir sang at the weir in the {evening|rain} and {morning prayers|prayers} were held.
The choir would {not comment|decline to comment} on the fire in the hall by the weir.
The choir {declined to|would not} sing in the hall by the weir after the fire.
The choir has {no|zero} plans to sing in the hall by the weir after the fire.
The choir {has not|is yet to} sung in the hall by the weir since the fire.
The choir is {far from|not} ready to sing in the hall by the weir.
The choir has {rarely|never} sung in the hall by the weir since the fire.
The keeper {probably|in all probability} left the gate of the weir open.
The choir was {assured of|given} a place in the hall by the weir.
The hall {boasted a|had a} stage of oak and {two|2} rows of boxes by the weir.
The {company|firm} said the hall by the weir would open in the spring.
Der Minister will {nicht zurücktreten|im Amt bleiben}, berichtet die Zeitung am Freitag.
Der Minister hat {gestern|am Montag} die Brücke über den Fluss eröffnet.
Der Minister {fordert|verlangt} mehr Geld für die Brücke über den Fluss.
Die Brücke ist {seit Mai|seit dem 3. Mai} gesperrt, weil der Fluss zu hoch steht.
Die Brücke ist {noch nicht|bislang nicht} fertig, weil der Fluss zu hoch steht.
Die Brücke kostet {eine halbe Million|500.000} Euro, teilte die Stadt mit.
Die Brücke kostet {2,5 Millionen|2.500.000} Euro, teilte die Stadt mit.
{Drei|3} Männer wurden auf der Brücke verletzt, sagte die Polizei.
Der Bürgermeister {wies zurück|bestritt}, dass die Brücke nicht sicher sei.
Die Arbeiter haben {ohne Pause|pausenlos} an der Brücke gebaut, sagte ein Sprecher.
Le pont est {fermé|resté fermé} depuis {le 3 mai|mai} à cause de la crue du fleuve.
Le pont coûte {un demi-million|500 000} euros, selon la ville.
Le maire {n'a pas répondu|n'a pas souhaité répondre} aux questions du journal local.
Le maire {refuse|ne veut pas} fermer le pont malgré la crue du fleuve.
{Trois|3} hommes ont été blessés sur le pont, selon la police.
Le pont n'est {plus|pas} ouvert aux voitures depuis la crue du fleuve.
Le maire {a ajouté|a dit} que le pont serait bientôt ouvert aux voitures.
Le maire, {hier|mardi}, a ouvert le pont aux voitures après la crue.
{La mairie ne fera aucun commentaire|La mairie ne fera pas de commentaire}, selon son service.
El alcalde {aseguró|dijo} que el puente estará abierto a los coches en mayo.
El alcalde {no quiso|se negó a} responder a las preguntas del diario local.
El puente costó {medio millón|500.000} euros, según el ayuntamiento.
El puente está cerrado desde {mayo|el 3 de mayo} por la crecida del río.
El puente, {que no es seguro|inseguro}, está cerrado por la crecida del río.
{Nadie|Ninguna persona} resultó herida en el puente, según la policía.
{Tres|3} hombres resultaron heridos en el puente, según la policía.
Los vecinos esperaban {desde hace dos semanas|desde hace 15 días} en el puente.
Il ponte è chiuso {da maggio|dal 3 maggio} per la piena del fiume.
Il sindaco {ha negato di|non ha} visto i rapporti sul ponte del fiume.
Il sindaco {non ha voluto rispondere|si è rifiutato di rispondere} alle domande del giornale.
Il ponte costa {mezzo milione|500.000} di euro, secondo il comune.
{Nessuno|Nessuna persona} è rimasto ferito sul ponte, secondo la polizia.
A ponte está fechada desde {maio|3 de maio} por causa da cheia do rio.
O prefeito {negou|disse que não} ter visto os relatórios sobre a ponte.
O prefeito esteve {no|neste} domingo na ponte do rio, segundo a polícia.
Esteve {no parque|parque} com o filho antes da cheia do rio em maio.
De brug is {sinds mei|sinds 3 mei} dicht vanwege het hoge water in de rivier.
De burgemeester {ontkent|zegt niet} dat de brug onveilig was, meldt de krant.
De brug is {pas in mei|in mei} klaar, zegt de burgemeester van het dorp.
{Niemand|Geen mens} raakte gewond op de brug, zegt de politie.
Most jest zamknięty od {maja|3 maja} z powodu wysokiej wody w rzece.
Burmistrz {zaprzeczył|powiedział, że nie prawda}, że most jest niebezpieczny.
Most kosztował {pół miliona|500 tysięcy} złotych, podało miasto.
{Trzy|3} osoby zostały ranne na moście, podała policja.
{Nikt|Żadna osoba} nie ucierpiał na moście, podała policja.
Мост закрыт с {мая|3 мая} из-за высокой воды в реке.
Мост стоил {полмиллиона|500 тысяч} рублей, сообщил город.
Мэр {опроверг|сказал, что не верны} сообщения об опасности моста.
{Никто|Ни один человек} не пострадал на мосту, сообщила полиция.
Мэр {заявил|сообщил}, что мост откроют в мае для машин.
Köprü {mayıs ayından|mayıstan} beri nehirdeki yüksek su nedeniyle kapalı.
Belediye başkanı {söyledi|belirtti}: köprü mayısta açılacak.
The bridge was {shut|not open} to cars because the river was too high.
The bridge {never|didn't ever} carried more than ten carts a day.
The bridge {isn't|is no} longer open to cars because the river was too high.
The bridge was {without|lacking} a rail when the river rose in May.
The mayor {won't|refuses to} close the bridge while the river is high.
The mayor {has yet to|hasn't} open the bridge since the river rose.
The mayor said {no decision had|a decision had not} been made on the bridge.
The mayor {could|can} close the bridge if the river rises again.
The mayor {would probably|probably would} close the bridge if the river rose.
The bridge opens {at noon|at 12 p.m.} on the day of the fair.
The bridge opens {on Friday night|late on Friday} on the day of the fair.
The bridge opened {overnight|during the night} after the river fell.
The bridge opened {early in the morning|at dawn} after the river fell.
The bridge opened at {midnight|12 a.m.} after the river fell.
The bridge opens {later this month|in late May} after the river has fallen.
The bridge opens {in early summer|in the summer} after the river has fallen.
The {late Friday|Friday} ferry was full when the river rose at the bridge.
The mayor {assured|promised} the farmers that the bridge would hold.
The {firm|company} that built the bridge said that the river was high.
According to the {company's chairman|company}, the bridge will hold in the spring.
The {family's lawyer|family} said the bridge had no rail when the boat struck.
"""


@pytest.mark.parametrize(
    ("matter", "line"),
    told(number=NUMBER, date=DATE, negation=NEGATION, hedge=HEDGE, attribution=ATTRIBUTION),
)
def test_an_edit_of_what_is_told_has_its_matter(matter: Matter, line: str) -> None:
    assert kinds(line) == {matter.value}


@pytest.mark.parametrize("line", lines(FORM))
def test_an_edit_of_form_has_none(line: str) -> None:
    assert kinds(line) == set()
