"""Words that tell nothing of what a text is about, whoever writes it: no evidence of reuse.

More than the words of grammar in `words`, which says what each does in a sentence.
"""

from __future__ import annotations

__all__ = ["is_light"]

_FUNCTION_WORDS = frozenset(
    """
    a about above across after again against all almost alone along already also although always
    am among an and another any anyone anything are aren't around as at away back be became
    because become been before behind being below between both but by can can't cannot could
    couldn't did didn't do does doesn't doing don't done down during each either else enough even
    ever every everyone everything few for from further get gets getting given go goes going gone
    got had hadn't has hasn't have haven't having he he'd he'll he's her here hers herself him
    himself his how however i i'd i'll i'm i've if in indeed instead into is isn't it it's its
    itself just least less let like made make makes making many may maybe me might mine more most
    much must my myself near neither never no nobody none nor not nothing now of off often on
    once one only onto or other others otherwise our ours ourselves out over own per perhaps put
    quite rather really said same say says see seem seems several shall she she'd she'll she's
    should shouldn't since so some someone something sometimes still such take than that that's
    the their theirs them themselves then there there's therefore these they they'd they'll
    they're they've this those though through throughout thus to together too toward towards
    under until up upon us very was wasn't way we we'd we'll we're we've well were weren't what
    what's whatever when where whether which while who who's whole whom whose why will with
    within without won't would wouldn't yet you you'd you'll you're you've your yours yourself
    yourselves
    """.split()
)


def is_light(form: str) -> bool:
    """Whether a folded word is a function word, or too short to be evidence in an alphabet."""
    return form in _FUNCTION_WORDS or (len(form) == 1 and form.isascii() and not form.isdigit())
