"""The words that, before a colon or alone on a line, tell what the line is; in many languages."""

from __future__ import annotations

import re

from compare.model import Role

__all__ = ["OF_AUTHORS", "OF_PICTURES", "OF_SOURCES", "is_teaser_heading", "label_role"]


def _fold(label: str) -> str:
    """The label in lower case, with no dot over what was a dotted capital I."""
    return label.strip().casefold().replace("\u0307", "")


def _table(labels: str) -> frozenset[str]:
    return frozenset(map(_fold, labels.split("|")))


_RELATED = "articles article stories story news coverage content posts post topics topic links link"
_TEASERS = _table(
    "must read|must reads|must watch|must see|must-read|must-reads|must-watch|must-see|also read"
    "|also watch|read also|watch also|see also|further reading|recommended reading|suggested read"
    "|suggested reading|read more|see more|watch more|learn more|discover more|read next|watch next"
    "|see next|up next|what to read next|more on this|more on this story|more on this topic"
    "|more stories|more news|see more stories|read more stories|more headlines|more coverage"
    "|you may also like|you might also like|you may like|you might like|you may be interested in"
    "|recommended|you might be interested in|recommended for you|recommended stories|trending"
    "|trending now|trending stories|most read|most popular|most viewed|most shared|top stories"
    "|top news|latest stories|latest news|latest articles|latest posts|other stories|other news"
    "|other articles|featured stories|featured articles|popular stories|popular articles"
    "|popular posts|editor's pick|editor's picks|editors' picks|editors picks|editor's choice"
    "|editors' choice|don't miss|in case you missed it|icymi|next article|next story|related videos"
    "|related video"
    f"|related|{'|'.join(f'related {what}' for what in _RELATED.split())}"
    "|lesen sie auch|lesen sie mehr|lesen sie weiter|lesen sie dazu|auch interessant|siehe auch"
    "|mehr lesen|mehr zum thema|mehr zu diesem thema|mehr dazu|weiterlesen"
    "|das könnte sie auch interessieren|à lire|à lire aussi|lire aussi|lire la suite"
    "|à lire également|lire également|à voir aussi|voir aussi|notre dossier|sur le même sujet"
    "|en savoir plus|à découvrir aussi|lee también|lea también|leer más|lee más|sigue leyendo"
    "|ver también|vea también|te puede interesar|le puede interesar|también te puede interesar"
    "|más información|noticias relacionadas|leggi anche|leggi di più|vedi anche|guarda anche"
    "|potrebbe interessarti|potrebbe interessarti anche|ti potrebbe interessare|articoli correlati"
    "|leia também|leia mais|veja também|veja mais|saiba mais|notícias relacionadas|lees ook"
    "|lees meer|lees verder|lees verder na de advertentie|lees ook dit artikel|bekijk ook|zie ook"
    "|meer over dit onderwerp|czytaj także|czytaj też|czytaj również|przeczytaj także"
    "|przeczytaj też|przeczytaj również|zobacz też|zobacz także|zobacz również|czytaj więcej"
    "|czytaj dalej|читайте также|читать далее|читайте далее|смотрите также|смотри также|по теме"
    "|διαβάστε επίσης|διαβάστε ακόμη|διαβάστε περισσότερα|δείτε επίσης|δείτε ακόμη"
    "|ilginizi çekebilir|ayrıca okuyun|bunlar da ilginizi çekebilir|ilgili haberler|ilgili haber"
    "|相关阅读|延伸阅读|相关新闻|関連記事"
)
"""What announces links to other articles."""
_LINKS = _table(
    "watch|listen|read|watch live|read the latest|full coverage|podcast|video auf|sehen sie"
    "|regardez|écoutez|guarda|assista"
)
"""What makes a link of the headline after it, and is nothing alone."""
_FURNITURE = _table(
    "advertisement|advertisements|advertising|sponsored|sponsored content|promoted content"
    "|promoted stories|paid content|continue reading|back to top|go back|menu|home|search|loading"
    "|anzeige|werbung|publicité|publicidad|pubblicità|publicidade|advertentie|reklama|реклама"
    "|διαφήμιση|reklam|广告|広告"
)
_NOTES = _table(
    "correction|corrections|clarification|editor's note|editors' note|note to readers|korrektur"
    "|anmerkung der redaktion|anm. der redaktion|anm. d. red.|hinweis der redaktion|hinweis"
    "|transparenzhinweis|note de la rédaction|ndlr|rectificatif|nota del editor"
    "|nota de la redacción|corrección|fe de errores|nota della redazione|nota dell'editore|ndr"
    "|errata corrige|nota da redação|nota do editor|correção|noot van de redactie|correctie"
    "|rectificatie|od redakcji|sprostowanie|от редакции|примечание редакции|σημείωση της σύνταξης"
    "|διόρθωση|editörün notu|düzeltme|编者按|编者注|更正"
)
_RIGHTS = _table(
    "alle rechte vorbehalten|tous droits réservés|todos los derechos reservados"
    "|todos os direitos reservados|tutti i diritti riservati|riproduzione riservata"
    "|alle rechten voorbehouden|wszelkie prawa zastrzeżone|wszystkie prawa zastrzeżone"
    "|все права защищены|με επιφύλαξη παντός δικαιώματος|tüm hakları saklıdır|版权所有|無断転載禁止"
)
OF_AUTHORS = (
    r"(?:report|text|words|story|redaktion|bericht|protokoll|texte|redacción|texto|testo|redazione"
    r"|redactie|redação|reportagem|tekst|door|redakcja|opracowanie|автор|авторы|текст|редактор"
    r"|κείμενο|συντάκτης|yazan|yazar|haber|haberi yazan|editör)"
)
"""What stands before a colon and the name of whoever wrote the article; a pattern."""
OF_SOURCES = r"(?:sources?|quellen?|fuentes?|fontes?|fonti|bron|źródło|источники?|πηγή|kaynak|来源)"
"""What stands before a colon and the name of whoever the article is from; a pattern."""
OF_PICTURES = (
    r"(?:crédits?(?: photos?)?|créditos?|credits?|fotos?|fotografie|archivfoto|bild(?:quelle)?"
    r"|beeld|imagen|imagem|immagine|fotografía|fotografia|fot\.?|zdjęcie|фото|φωτογραφία|φωτο"
    r"|fotoğraf)"
)
"""What stands before a colon and the name of whose a picture is; a pattern."""

_LONGEST = 45
"""Characters in which a label ends, with what leads to it."""
_MARK = re.compile("[:|>»→–—-]")
_LABELLED = re.compile(
    r"[^\w\"'“«「]*(?P<label>[^:|>»→–—]{1,40}?)"
    r"(?: ?(?P<mark>[:|>»→–—]| -(?= |$))|[\s.!>»→]*$)\s*(?P<rest>.*)",
    re.DOTALL,
)
"""Bullets and arrows may lead, but no quotation mark: what is quoted is reporting."""
_MORE = re.compile(r"more from [^.!?:]{2,40}", re.IGNORECASE)


def is_teaser_heading(line: str) -> bool:
    """Whether the line only announces links to other articles ("Must Read")."""
    label, _, rest = _cut(line)
    return not rest and (label in _TEASERS or _MORE.fullmatch(label) is not None)


def label_role(line: str, *, opens: bool) -> Role | None:
    """The role of a line that is a label, or that a label stands before; else None.

    Args:
        line: As `plain_line` gives it.
        opens: Whether it opens the article, whose own title may name what it is ("Watch: …").
    """
    if len(line) > _LONGEST and not _MARK.search(line, 0, _LONGEST):
        return None
    label, mark, rest = _cut(line)
    leads = mark in {":", "|"} or not rest[:1].islower()
    if is_teaser_heading(line) or (leads and label in _TEASERS):
        return Role.TEASER
    if not rest:
        return Role.TEASER if label in _FURNITURE else Role.DISCLAIMER if label in _RIGHTS else None
    if mark == ":" and label.partition(",")[0].partition(" (")[0] in _NOTES:
        return Role.DISCLAIMER
    links = label in _LINKS and mark in {":", "|"} and not rest[:1].islower() and not opens
    return Role.TEASER if links else None


def _cut(line: str) -> tuple[str, str, str]:
    """The words before the first colon, bar, arrow or dash, that mark, and what follows it."""
    found = _LABELLED.match(line)
    if found is None:
        return "", "", ""
    return _fold(found["label"]), (found["mark"] or "").strip(), found["rest"]
