"""Words that deny and words that hedge, by language.

Each list holds patterns, parted by bars. A word stands in a list only if it means nothing else in
the other languages.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = [
    "DENIALS",
    "HEDGES",
    "Cue",
    "denies_in",
    "first_words",
    "is_bare",
    "is_particle",
    "opposites",
]

_REMEMBERED = 1 << 14
_FOLLOWING = re.compile(r"\(\?!(?:[^()]|\([^()]*\))*\)| \w+")
"""What a pattern says of the words after the first one."""

_ALTERNATIVE = re.compile(r"(?:[^|()]|\((?:[^()]|\([^()]*\))*\))+")
_PIECE = re.compile(r"\w+")


class Cue:
    """A kind of words that a text may have."""

    def __init__(self, *words: str, kin: str) -> None:
        """Compile the lists.

        Args:
            words: What to look for; one list for each language.
            kin: What can stand for one of these words without a change of meaning.
        """
        own = "|".join(words)
        is_kin = _finder(kin)
        self.may_begin_in = first_words(own)
        """Whether a word may be one of these words, or the first of several."""
        self.stands_in = lru_cache(_REMEMBERED)(_finder(own))
        """Whether a text has any of these words."""
        self.kin_stands_in = lru_cache(_REMEMBERED)(
            lambda text: self.stands_in(text) or is_kin(text)
        )
        """Whether it has any of these words, or of words that can stand for them."""


def first_words(patterns: str) -> Callable[[str], bool]:
    """Tells, of a word alone, whether one of these patterns may begin in it.

    Args:
        patterns: Parted by bars; whatever their lookaheads say of what follows is left aside.
    """
    first = set(_ALTERNATIVE.findall(_FOLLOWING.sub("", patterns)))
    plain = {each for each in first if each.isalpha()}  # faster than as a pattern
    is_other = _finder("|".join(sorted(first - plain)))

    whole = re.compile("|".join(sorted(first - plain)), re.IGNORECASE).fullmatch

    def may_begin(word: str) -> bool:
        if word.isalpha():
            return word.casefold() in plain or whole(word) is not None
        return not plain.isdisjoint(_PIECE.findall(word.casefold())) or is_other(word)

    return may_begin


def _finder(patterns: str) -> Callable[[str], bool]:
    # Looking at the next letter first saves trying every pattern where a word ends.
    search = re.compile(rf"\b(?=\w)(?:{patterns})\b", re.IGNORECASE).search
    return lambda text: search(text) is not None


_DENYING = (
    (
        r"nicht|nichts|kein|keine[nmrs]?|nie|niemals|niemand(?:em|en)?|nirgends|ohne"
        r"|bestr(?:eite[nt]|itt(?:en)?)(?! \w)|dementier(?:te?n?|en)"
    ),
    r"pas|jamais|aucune?|rien|sans|nié",
    r"nunca|jamás|ningun[ao]s?|ningún|nadie|nada|niegan?|negó|negaron",
    r"non(?!-)|nessun[oa]?|niente|nulla|senza",
    r"não|nenhuma?|nenhuns|ninguém|sem",
    r"niet|niets|geen|nooit|nergens|zonder",
    r"nikt|(?-i:nic)|nigdy|żad(?:en|n\w{1,3})|bez",
    r"не|нет|без|никогда|никто|ничего|ничто|никак\w{2,3}",
    r"değil|yok|hiçbir|asla",
    r"δεν|μην|ποτέ|κανείς|τίποτα|χωρίς",
    r"inte|ikke|ingen|inget|intet|inga|aldri[gk]?",
)
"""What denies in German, French, Spanish, Italian, Portuguese, Dutch, Polish, Russian, Turkish,
Greek and the languages of Scandinavia."""
DENIALS = Cue(
    r"not(?! (?:only|just|merely|simply|least|until))"
    r"|no(?! (?:doubt|matter|less|later|more)\b|\.? ?\d|,)|never|neither|none|nobody|nothing"
    r"|nowhere|cannot|\w+n['’]t|without|den(?:y|ie[sd]|ying)|(?:fail|refus|declin)\w*(?! (?!to\b))",
    *_DENYING,
    kin=(
        r"(?:do|does|did|is|are|was|were|has|have|had|would|could|should)nt|(?:fail|refus|declin)\w*"
        r"|lack\w*|avoid\w*|prevent\w*|reject\w*|reluctant|yet|struggl\w+|stop\w*|hardly|barely"
        r"|scarcely|rarely|seldom|few|little|less|zero|far|instead|rather|nor"
        r"|un(?!der|til|ion|i[tvqf])\w{3,}|ill(?:eg|ic|og)\w+|irr(?:at|e[gls])\w+|non\w*|against"
        r"|oppos\w+"
        r"|dis(?:a[bglp]|be|con|h|l|m|o[bw]|p[ru]|q|re[gs]|sa|tru)\w{2,}"
        r"|im(?:m(?:at|o[br])|p(?:at|er[fm]|o(?:ss|l)|r(?:ac|ec|o[bp])))\w{3,}"
        r"|in(?:a[bcd]|ca|co(?!m[em]|rp)|de[cf]|e[flx]|fr|op|s(?:ec|uf)|tol|v(?:al|is))\w{3,}"
        r"|\w+less|\w+los(?:e[nmrs]?)?|kaum|selten|wenige?r?|weder|noch|statt|(?:ver)?weiger\w*|verwehr\w*"
        r"|(?:ab)?(?:ge)?lehn\w*|bestr(?:eit|itt)\w*|dementi\w*|ver(?:hinder|m[ie]+d|b[io][et])\w*"
        r"|fehl\w+|scheiter\w*|ne|n['’]\w+|guère|peu|plus|ni|refusé\w*|rejet\w*|ni(?:e|é|er|ent|ait)"
        r"|démen[ti]\w*|empêch\w*|évit\w*|manqu\w*|interdi\w*|échou\w*|sin|apenas|poco|tampoco"
        r"|neg(?:ó|ò|ou|a\w*)|niega\w*|rech[aá][zc]\w*|evit\w*|imp[ei]d\w*|desm[ei]nt\w*|falt\w*"
        r"|carec\w*|proh[ií]b\w*|rifiut\w*|smenti\w*|né|mai|appena|manc\w+|viet\w+|nem|pouco"
        r"|recus\w*|rejeit\w*|deix(?:ou|a\w*)|nauwelijks|weinig|on(?:tken|m|w|g|z|v)\w{4,}|voork[ow]\w+"
        r"|nie\w{4,}|odm[aoó]w\w*|odrzuc\w*|zaprzecz\w*|brak\w*|ani|ledwo|uni[kj]\w+|не\w{3,}"
        r"|отказ\w*|отриц\w*|отверг\w*|опроверг\w*|едва|мало|редко|ни|нельзя|запре[тщ]\w*"
        r"|избе[гж]\w*|лиш\w{3,}|вряд|αρν\w+|διαψ\w+|knap(?:pt|t|pe)|vägr\w*|nekt\w*|nægt\w*|a[vf]vis\w*"
    ),
)
_HEDGING = (
    (
        r"könnten?|vielleicht|möglicherweise|womöglich|angeblich\w{0,2}|mutmaßlich\w*|vermutlich|vermeintlich\w*"
        r"|wahrscheinlich|offenbar|anscheinend"
    ),
    (
        r"pourrai(?:t|ent)|peut-être|sans doute|probablement|vraisemblablement|apparemment"
        r"|prétendument|présumée?s?|supposée?s?|soi-disant"
    ),
    (
        r"podrían?|quizás?|tal vez|posiblemente|probablemente|presunt[ao]s?|presuntamente"
        r"|supuest[ao]s?|supuestamente|aparentemente"
    ),
    r"forse|probabilmente|presumibilmente|apparentemente|presunt[eia]|presumibile",
    r"talvez|provavelmente|possivelmente|alegad[ao]s?|alegadamente|supost[ao]s?|supostamente",
    r"misschien|wellicht|mogelijk|waarschijnlijk|vermoedelijke?|vermeende|naar verluidt|schijnbaar",
    r"rzekom[oaeyi]\w{0,2}|podobno|prawdopodobnie|przypuszczalnie|być może|domnieman\w{1,3}",
    r"якобы|возможно|вероятно|предположительно|видимо|по-видимому|может быть|предполагаем\w{2,3}",
    r"muhtemelen|belki|sözde|galiba|iddiaya göre",
    (
        r"πιθανώς|πιθανόν|ίσως|φερόμεν\w{1,3}|kanske|sannolikt|troligen|måske|sandsynligvis|kanskje"
        r"|angivelig|påstått"
    ),
)
"""What hedges, in the same languages."""
HEDGES = Cue(
    r"(?-i:may)(?! \d)|might|could(?! not|n['’]t)|possibly|perhaps|maybe|probably"
    r"|likely|alleged(?! that)|allegedly|reportedly|apparently|seemingly|presumably|supposedly"
    r"|purportedly|potentially|suspected|presumed"
    r"|(?:expected|believed|thought|understood|feared|rumou?red|appear(?:s|ed)?|seem(?:s|ed)?)"
    r"(?![.,;:]| (?!to\b))",
    *_HEDGING,
    kin=(
        r"said to|accus\w+|alleg\w+|claim\w*|suspicion\w*|suspect\w*|unlikely|can|should"
        r"|must|if|whether|expect\w*|believ\w+|think\w*|thought|suggest\w*|indicat\w+|appear\w*|seem\w*"
        r"|fear\w*|risk\w*|threat\w*|consider\w*|hop(?:e[ds]?|ing)|plan(?:s|n\w+)?|chances?|unclear"
        r"|uncertain\w*|probabl\w+|(?:set|due|poised|slated|scheduled)(?! (?!to\b))"
        r"|estimat\w+|rumou?r\w*|possib\w+|potential|purport\w*|dürfte\w*|k[aö]nn\w{0,3}|m[uü]ss\w*|ob|falls|wenn"
        r"|soll(?:e|te)?n?|sche?in\w*|verd[aä]cht\w*|beschuldig\w*|wohl|pourr\w+|peu(?:t|vent)"
        r"|semble\w*|soupçonn\w*|possible\w*|podr\w+|puede\w*|parece\w*|sospech\w*|acus\w+|potrebbe\w*"
        r"|può|sembra\w*|sospett\w*|pode(?:m|ria\w*|rá)?|suspeit\w*|zou(?:den)?|lijkt|verdacht\w*|może|mog[łą]\w*"
        r"|mógł\w*|podejrz\w+|oskarż\w+|мо[гж]\w*|подозр\w+|обвин\w+|вероятн\w+|возможн\w+|кажется"
        r"|\w+[ae]bil\w+|şüphel\w*|suçlan\w*|ska|skal|skulle|kan|misstänk\w*|μπορεί|ενδέχεται"
    ),
)

_SMALL = (
    (
        r"(?:do|does|did|is|are|was|were|be|been|being|am|will|would|can|could"
        r"|should|shall|may|might|has|have|had|to|an?|any|the|it|there|that|yet|even|so|also|and|but"
        r"|ever|always|still|with|not|no|never|none|neither|cannot|\w+n['’]t|without"
        r"|(?:no|some|any|every)(?:body|one|thing|where)|one|all|both|some|each|every|several"
        r"|many|most|just|only|people|persons?|agree[ds]?|manage[ds]?|decide[ds]?|able"
        r"|(?:fail|refus|declin)\w*|den(?:y|ie[sd])|sa(?:id|ys?)|added|confirm(?:ed|s)?"
        r"|admit(?:ted|s)?|claim(?:ed|s)?|insist(?:ed|s)?|stat(?:ed|es)|acknowledge[ds]?"
        r"|announce[ds]?|report(?:ed|s)?|declare[ds]?)"
    ),
    (
        r"mit|de[rnms]|die|das|eine?[nmrs]?|ha(?:t|ben|tten?)|ist|sind|waren?|w[ie]rd(?:en)?|wurden?"
        r"|k[aö]nn(?:en)?|soll|bestätig(?:te?n?|en)|eingeräumt|erklärten?|es|zu|auch|noch|bereits|schon|alle[snmr]?|jede[rnms]?|jemand|etwas"
        r"|einige|viele"
    ),
    (
        r"avec|ne|une?|l[ae]s?|des?|du|ont|ai|av(?:ait|aient|ons|ez)|est|sont|était|étaient"
        r"|ser(?:a|ont|ait)|été|va|vont|peut|ils?|elles?|y|en|déjà|bien|tous|toutes|plusieurs|chaque"
        r"|reconnu|admis|avoué|confirmé|affirmé|déclaré|dit"
    ),
    (
        r"con|el|l[oa]s|un[oa]s?|han?|hab(?:ía|ían)|es|son|era|fu(?:e|eron)|est[áa]n?|ya|se|tod[oa]s?"
        r"|alguien|algo|alg(?:ún|un[oa]s?)|much[oa]s"
        r"|(?:admit|confirm|reconoc|afirm|declar)(?:e|a|ió|ó|n|ieron|aron)|dijo|dijeron"
    ),
    r"il|gli|hanno|avev(?:a|ano)|è|sono|stat[oaie]|si|già|tutt[oiae]|qualcuno|qualcosa|ogni",
    r"com|os?|uma?|t[eê]m|tinham?|foi|foram|é|são|já|alguém|alguns",
    r"met|een|het|heeft|hebben|hadden|zijn|wer?d(?:en)?|wordt|al|ook|iedereen|iemand|iets",
    r"się|jest|są|by(?:ł[aoy]?|li)|ma|już|z|ktoś|każdy",
    r"был[аои]?|уже|есть|с|все|кто-то|каждый",
    r"var|bir",
    r"έχει|είναι|με",
    r"ett?|har|hade|havde|är|er|nu",
)
"""Words that can stand beside a denial, or in the place of one, and tell nothing else; the
languages as above, English first."""
_BARE = re.compile(rf"(?:(?:{'|'.join((*_SMALL, *_DENYING))})\b|n['’](?=\w)|\W+)*+", re.IGNORECASE)
_PARTICLE = re.compile(
    r"not|never|nicht|nie|niemals|pas|jamais|nunca|jamás|non|não|niet|nooit|nigdy|не|никогда"
    r"|δεν|ποτέ|inte|ikke|aldri[gk]?",
    re.IGNORECASE,
)
"""Words that only deny, so that any other word in their place affirms."""
_FRENCH = re.compile(r"\b(?:pas|jamais|aucune?|rien)\b", re.IGNORECASE)
_NE = re.compile(r"\bn(?:e\b|['’]\w)", re.IGNORECASE)
"""What French has besides where it denies with one of these words."""
_NO = re.compile("no", re.IGNORECASE)
_PORTUGUESE = re.compile(r"\b(?:em|uma|pel[oa]s?|não|\w+ç(?:ão|ões))\b", re.IGNORECASE)
"""Words that show the language in which "no" is "in the"."""
_OPPOSITE = re.compile(r"\b(?:un|in|im|il|ir|dis|non-?)(\w{4,})", re.IGNORECASE)


def is_bare(words: str) -> bool:
    """Whether words that deny, or stand in the place of such, do no more than that."""
    return _BARE.fullmatch(words) is not None


def is_particle(words: str) -> bool:
    """Whether a word only denies, so that any word in its place affirms."""
    return _PARTICLE.fullmatch(words) is not None


def denies_in(sentence: str, words: str) -> bool:
    """Whether words of a sentence that deny in one language do so in the one of the sentence."""
    if _FRENCH.search(words):
        return _NE.search(sentence) is not None
    return not (_NO.fullmatch(words) and _PORTUGUESE.search(sentence))


def opposites(words: str) -> tuple[str, ...]:
    """What these words would be without a prefix that may deny: "able" for "unable"."""
    return tuple(map(str.casefold, _OPPOSITE.findall(words)))
