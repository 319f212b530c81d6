"""Sentence forms: each group says the same thing in different ways.

`{…}` is filled from the story; of `[…|…]` one is chosen.
"""

from __future__ import annotations

__all__ = ["ADJUNCTS", "STATEMENTS"]

STATEMENTS = (
    (
        "{a} {past} {o} {t}",
        "{o} {was_o} {adv} {pp} by {a} {t}",
        "the {action} of {o} by {a} [came|followed|happened|was made public] {t}",
        "it was {t} that {a} [at last|first|once more|] {past} {o}",
    ),
    (
        "{a} [intended|hoped|meant|was preparing] to {base} {o} before {month}",
        (
            "[plans|drafts|designs] by {a} for the {action} of {o} [should be|ought to be] "
            "[ready|final|on the table] before {month}"
        ),
        "{o} [would|will|can] be {pp} by {a} no later than {month}",
        "{month} is the [deadline|limit|date] that {a} [set|named|gave itself] for {ing} {o}",
    ),
    (
        "{measure} of {o} {rose} by {pct} percent to {big}",
        "at {big}, {measure} of {o} [showed|marked|meant|amounted to] a {rise} of {pct} percent",
        "a {rise} of {pct} percent [took|brought|carried] {measure} of {o} to {big}",
        "{o} {has_o} [seen|watched] {measure} [move|go|come] to {big}, a {pct} percent {rise}",
    ),
    (
        "{n} {ns} {was_n} {pp} when {a} {past2} {o}",
        "{a} {past2} {o}, [which left|leaving] {n} {ns} {pp}",
        "the {action2} of {o} by {a} [meant|had the result|led to this]: {n} {ns} had to be {pp}",
        "there were {n} {ns} {pp} [as|the moment|on the day] {o} {was_o} {pp2} by {a}",
    ),
    (
        (
            "“[we|they|all of us] {past} {o} [because|as|the day] {q} {was_q} {adj},” "
            "[said|recalled|noted] {person}"
        ),
        "{person} put it down to {q} being {adj} that [they|everybody there] had {pp} {o}",
        "since {q} {was_q} {adj}, {o} had to be {pp}, [in the words of|as told by] {person}",
        (
            "asked about {o}, {person} [explained|answered|replied] that the {action} came from "
            "{adj} {q_bare}"
        ),
    ),
    (
        (
            "“[nobody|no one|not a soul] in {p} [will|can|would] {base} {o} without {q},” {person} "
            "[told reporters|said|argued] {t}"
        ),
        "{person} ruled out {t} that {o} could be {pp} in {p} unless there {was_q} {q}",
        "without {q}, {o} will not be {pp} by anybody in {p}, {person} [insisted|maintained]",
        (
            "the {action} of {o} [hangs on|depends on|turns on] {q} as far as {p} goes, "
            "{person} made clear {t}"
        ),
    ),
    (
        (
            "[an inquiry|an audit|a panel|an official paper] [found|showed|established] that "
            "{o} in {p} {was_o} {adj} and {adj2}"
        ),
        "{adj2} and {adj} is how {o} in {p} {was_o} [described|seen|summed up] by [an|the] inquiry",
        (
            "[investigators|auditors|those] who looked at {p} concluded that {adj} {o_bare} had "
            "[become|grown|turned] {adj2}"
        ),
        "the [verdict|ruling|word] on {o} in {p}: {adj}, {adv} {adj2}",
    ),
    (
        "{a} [asked|invited|told|begged] {b} to {base} {o} in {p}",
        "in {p}, {b} {was_b} [asked|invited|begged] by {a} for the {action} of {o}",
        "a [request|plea|call] from {a} for {o} to be {pp} [reached|went to|found] {b} in {p}",
        "{b} had been [approached|contacted] by {a} about {ing} {o} in {p}",
    ),
    (
        "{a} [denied|would not accept|did not believe] that {o} had {adv} {pp} {q}",
        (
            "[claims|rumours|reports] that {q} {was_q} {pp} by {o} [were rejected|went down badly] "
            "[at|with|among] {a}"
        ),
        "there is [no truth|nothing], {a} insisted, in talk of {o} {ing} {q}",
        "{o} never {past} {q}, [if {a} can be believed|or so {a} would have it]",
    ),
    (
        "{o} in {p} {has_o} {pp} {q} for {few} years",
        "for {few} years {q} {has_q} been {pp} by {o} in {p}",
        "{few} years have [gone by|passed] since {o} in {p} first {past} {q}",
        "{p} has known {o} to {base} {q} over {few} years",
    ),
    (
        "[about|around|close to] {n} {ns} [gathered|met|came] in {p} {t} to {base} {o}",
        "{p} drew some {n} {ns} {t}, [all of them|each one|most] {ing} {o}",
        "to see {o} {pp}, {ns} numbering roughly {n} [came to|filled|descended on] {p} {t}",
        "a [crowd|throng|turnout] in {p}, put at {n} {ns}, {past} {o} {t}",
    ),
    (
        "a [hearing|session|sitting] on {o} and {b} is [due|expected|planned] in {p} on {day}",
        "{day} [is when|is the day] {p} will [hear|see] {b} [argue|speak] about {o}",
        "in {p}, the [case|complaint] of {b} over {o} [goes on|continues|reopens] on {day}",
        "[judges|magistrates] in {p} [take up|reopen] {o}, [and with it|beside] {b}, on {day}",
    ),
    (
        "{o} will cost {big} crowns, {pct} percent more than {a} had {pp}",
        "at {big} crowns the [bill|invoice|outlay] for {o} is {pct} percent above what {a} {past}",
        "{a} {past} far less: {o} now {comes_o} at {big} crowns, a {pct} percent overrun",
        "the price of {o}, {pct} percent higher than {a} {past}, [stands at|is] {big} crowns",
    ),
    (
        "it is [not known|unclear|anyone's guess] whether {a} {past} {o} or {past2} {q}",
        "whether {q} {was_q} {pp2} or {o} {was_o} {pp} by {a} [remains open|nobody knows]",
        "no one can [tell|say] if it was {o} that {a} {past}, or if {q} {was_q} {pp2}",
        "{a} would not [say|reveal|discuss] which came first, {ing} {o} or {ing2} {q}",
    ),
    (
        "{a} and {b} {adv} {past} {o} {t}",
        "[together|along|jointly] with {b}, {a} {past} {o} {t}",
        "{t} {o} {was_o} {adv} {pp} in a joint [effort|venture|move] of {b} and {a}",
        "the {action} of {o}, shared by {b} and {a}, [took place|was over] {t}",
    ),
    (
        "{a} [compared|likened] {o} [with|to] {q} and [called|found|thought] it {adj}",
        "set beside {q}, {o} [looked|seemed|appeared] {adj} to {a}",
        "{adj} was the [word|term|label] {a} [used|chose] for {o}, with {q} in mind",
        "to {a}, {q} made {o} [appear|seem|look] {adj}",
    ),
    (
        "under the {adj} {noun}, {o} [must|have to|should] be {pp} every {few} weeks in {p}",
        "the {adj} {noun} [obliges|compels|requires] {p} to {base} {o} at intervals of {few} weeks",
        "every {few} weeks {p} has to see to the {action} of {o}, as the {adj} {noun} [asks|says]",
        "{ing} {o} each {few} weeks becomes a [duty|chore|must] in {p} through the {adj} {noun}",
    ),
    (
        "{person} was born in {p} and {past} {o} in {year}",
        "{year} [saw|found] {person}, a native of {p}, {base} {o}",
        "in {year}, {o} {was_o} {pp} by {person}, whose [birthplace|home town] is {p}",
        "having grown up in {p}, {person} [went on|lived] to {base} {o} in {year}",
    ),
    (
        "{o} left {p} {t} [carrying|with|loaded with] {n} {ns} and {q}",
        "{n} {ns} and {q} were [on board|inside|stowed away] as {o} [set out|sailed] from {p} {t}",
        "{t}, with {q} and {n} {ns} inside, {o} [departed|pulled out|slipped away] from {p}",
        "the departure of {o} from {p} {t} took away {q} as well as {n} {ns}",
    ),
    (
        "a [poll|survey] in {p} [put|saw] {a} at {pct} percent and {b} {adv} behind",
        "{pct} percent in {p} would back {a}, with {b} trailing {adv}, a poll [suggested|showed]",
        "{b} {adv} {trails_b} {a}, who can count on {pct} percent in a poll of {p}",
        "[voters|people|those] asked in {p} gave {pct} percent to {a} and fewer, {adv}, to {b}",
    ),
    (
        "there is {adj} {noun} in {p} {t}, and {o} {was_o} {pp}",
        "{p} had {adj} {noun} {t}, with {o} {pp} [as a result|in its wake|too]",
        "{adj} {noun} in {p} [saw to it|made sure] that {o} {was_o} {pp} {t}",
        "{o} {was_o} {pp} {t} on account of {adj} {noun} around {p}",
    ),
    (
        "what {a} [wants|needs|seeks] most is for {o} to {base} {q}",
        "{q} ought to be {pp} by {o}, which is the [chief|dearest|only] wish of {a}",
        "if {a} had one wish it [would|might] be {o} {ing} {q}",
        "{a} {has_a} [set|staked|bet] everything on the {action} of {q} by {o}",
    ),
    (
        "{o} {has_o} [little|much|nothing] to do with {q}, {b} [wrote|added|conceded]",
        "{b} [saw|drew|made] [hardly a|a close|no] link between {q} and {o}",
        "[how far|in what way] {q} [bears|touches] on {o} was [plain|a puzzle|no secret] to {b}",
        "{q} and {o} are [worlds apart|of a piece|hard to tell apart], {b} [found|feels]",
    ),
    (
        "[few|many|most|scores of] {ns} [in|around|near] {p} {past} {o}, and {past2} {q}",
        "{q} {was_q} {pp2} and {o} {pp} by [few|many|most] of the {ns} [in|around] {p}",
        "among {ns} from {p}, {ing} {o} [goes with|comes before|follows] {ing2} {q}",
        "{p} [counts|has] [few|many|no end of] {ns} who {base} {o} or {base2} {q}",
    ),
)

ADJUNCTS = (
    ("after {a} {past} {o}", "once {a} had {pp} {o}", "following the {action} of {o} by {a}"),
    (
        "because {o} {was_o} {adj} [in|around] {p}",
        "as in {p} {o} had [become|turned] {adj}",
        "given how {adj} {o} {was_o} in {p}",
    ),
    (
        "despite {adj} {ns} over {o}",
        "although there were {adj} {ns} about {o}",
        "in spite of {o} and its {adj} {ns}",
    ),
    (
        "[while|whereas] {a} {past} {o}",
        "at the same time as {o} {was_o} {pp} by {a}",
        "with {a} {ing} {o} meanwhile",
    ),
    (
        "to {base} {o} [in|near] {p}",
        "with the [aim|idea|intention] of {ing} {o} in {p}",
        "so that {o} could be {pp} in {p}",
    ),
    (
        "before {a} [could|would|did] {base} {o}",
        "ahead of the {action} of {o} by {a}",
        "with {o} not yet {pp} by {a}",
    ),
    (
        "unless {a} {past} {o} by {month}",
        "if {o} {was_o} not {pp} by {a} before {month}",
        "failing the {action} of {o} by {a} in {month}",
    ),
    (
        "a move that {a} [said|thought|feared] would {base} {o}",
        "which, {a} [said|felt], was [sure|likely|bound] to {base} {o}",
        "seen by {a} as a [way|means] of {ing} {o}",
    ),
    (
        "{ing} {o} and {ing2} {q}",
        "with {q} {pp2} and {o} {pp}",
        "in order to {base} {o} and {base2} {q}",
    ),
    (
        "with {n} {ns} {pp} and {o} still {adj}",
        "[leaving|finding] {n} {ns} {pp} and {o} {adj}",
        "as {o} [stayed|remained] {adj} and {n} {ns} were {pp}",
    ),
    (
        "amid {ns} about {o} in {p}",
        "at a time of {ns} in {p} over {o}",
        "as {ns} [grew|spread|arose] around {o} in {p}",
    ),
    (
        "until {o} {was_o} {pp} in {month}",
        "up to the {action} of {o} in {month}",
        "for as long as {o} had to wait for {month} to be {pp}",
    ),
    (
        "even as {o} in {p} {was_o} {pp}",
        "though {p} had [seen|known] {o} {pp}",
        "regardless of the {action} of {o} in {p}",
    ),
    (
        "instead of {ing} {o} with {q}",
        "rather than {base} {o} with {q}",
        "where others [would|might] {base} {o} with {q}",
    ),
    (
        "according to a {noun} by {a}",
        "a {noun} that {a} wrote [suggests|shows]",
        "if the {noun} from {a} is [right|to be trusted]",
    ),
    (
        "in the hope that {a} would {base} {o}",
        "hoping for the {action} of {o} by {a}",
        "[counting|relying] on {a} to {base} {o}",
    ),
    (
        "once the {adj} {noun} in {p} is over",
        "when {p} has put the {adj} {noun} behind it",
        "as soon as the {adj} {noun} ends in {p}",
    ),
    (
        "thanks to {o} and {n} {adj} {ns}",
        "owing to {n} {adj} {ns} and {o}",
        "for which {o} and some {n} {adj} {ns} deserve [credit|thanks]",
    ),
)
