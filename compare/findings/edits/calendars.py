"""Words that say when, by language.

A word stands here only if it hardly means anything else in the other languages.
"""

from __future__ import annotations

from compare.findings.edits.numerals import by_word, numbered

__all__ = [
    "FAIRS",
    "MONTHS",
    "NEAR_DAYS",
    "PARTS_OF_DAY",
    "PERIODS",
    "SEASONS",
    "STAGES",
    "TURNS",
    "UNSURE_MONTHS",
    "WEEKDAYS",
]

WEEKDAYS = numbered(
    "monday tuesday|tues wednesday thursday|thurs friday saturday sunday",
    "montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag",
    "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "lunes martes miércoles jueves viernes sábado domingo",
    "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "poniedziałek|poniedziałku wtorek|wtorku|wtorkowy środa|środę|środy|środzie czwartek|czwartku"
    " piątek|piątku sobota|sobotę|soboty|sobocie niedziela|niedzielę|niedzieli",
    "понедельник|понедельника|понедельнику вторник|вторника|вторнику среду"
    " четверг|четверга|четвергу пятница|пятницу|пятницы|пятнице"
    " суббота|субботу|субботы|субботе воскресенье|воскресенья|воскресенью",
    "pazartesi salı çarşamba perşembe cuma cumartesi",
)
FAIRS = numbered("segunda terça quarta quinta sexta", first=1)
"""Portuguese days, where they have their second half: "segunda-feira"."""
MONTHS = numbered(
    "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug"
    " september|sept|sep october|oct november|nov december|dec",
    "januar|jänner februar märz april mai juni juli august september oktober november dezember",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "januari februari maart april mei juni juli augustus september oktober november december",
    "styczeń|stycznia|styczniu luty|lutego|lutym marzec|marca|marcu kwiecień|kwietnia|kwietniu"
    " maj|maja|maju czerwiec|czerwca|czerwcu lipiec|lipca|lipcu sierpień|sierpnia|sierpniu"
    " wrzesień|września|wrześniu październik|października|październiku"
    " listopad|listopada|listopadzie grudzień|grudnia|grudniu",
    "январь|января|январе|январю февраль|февраля|феврале|февралю март|марта|марте|марту"
    " апрель|апреля|апреле|апрелю май|мая|мае|маю июнь|июня|июне|июню июль|июля|июле|июлю"
    " август|августа|августе|августу сентябрь|сентября|сентябре|сентябрю"
    " октябрь|октября|октябре|октябрю ноябрь|ноября|ноябре|ноябрю декабрь|декабря|декабре|декабрю",
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
)
UNSURE_MONTHS = by_word(
    {
        "": "jan march mar may",
        "en fin mi dès depuis": "mars mai",
        "in eind begin sinds": "mei",
        "do od": "maj maja marca",
        "до с от": "марта",
        "geçen": "mart ocak ekim kasım aralık",
    }
)
"""Words that are months only beside a number, where a capital and the word before say so, or
after one of these words of their language."""
SEASONS = numbered(
    "spring summer autumn|fall winter",
    "frühling|frühjahr sommer herbst winter",
    "printemps été automne hiver",
    "primavera verano otoño invierno",
    "primavera estate autunno inverno",
)
"""Words that are seasons where the word before says so."""
STAGES = by_word(
    {
        -1.0: "early anfang début principios comienzos inicio inizio início begin początku начале",
        1.0: "late ende fin finales fine fim eind końcu конце",
    }
)
"""Words that say which end of a month or a day, where such follows."""
PARTS_OF_DAY = by_word(
    {
        0.0: "dawn daybreak sunrise",
        1.0: "morning",
        2.0: "noon midday",
        3.0: "afternoon",
        4.0: "dusk sunset nightfall",
        5.0: "evening",
        6.0: "night",
        7.0: "midnight",
    }
)
"""Those beside each other may overlap."""
NEAR_DAYS = by_word(
    {
        -1.0: "yesterday gestern ayer ieri ontem gisteren wczoraj вчера dün",
        0.0: "today tonight heute aujourd hoy oggi hoje vandaag dziś dzisiaj сегодня bugün",
        1.0: "tomorrow demain domani amanhã jutro завтра yarın",
    }
)
TURNS = by_word({-1.0: "last past previous", 0.0: "this", 1.0: "next coming following"})
PERIODS = {"night": "day", "week": "week", "month": "month", "year": "year"}
"""What such a turn makes a time of, and how long that is."""
