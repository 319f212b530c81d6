"""The words that the invented stories are made of: groups of near-synonyms and their forms."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = [
    "ADJECTIVES",
    "ADVERBS",
    "ALTERNATIVES",
    "CLASSES",
    "NOUNS",
    "VERBS",
    "Noun",
    "Verb",
    "VerbGroup",
    "article",
    "plural",
]

# One group between slashes; after "=" the noun that names the action.
_VERBS = """
approve endorse ratify clear = approval / reject refuse decline spurn = rejection /
announce unveil disclose reveal = announcement / review examine inspect study = review /
delay postpone defer shelve = delay / cancel scrap abandon axe = cancellation /
buy purchase acquire = purchase / sell offload divest = sale / repair mend fix restore = repair /
build construct erect assemble = construction / destroy wreck ruin demolish = destruction /
damage harm impair batter = damage / close shut seal = closure /
open launch inaugurate = opening / expand enlarge extend widen = expansion /
shrink trim reduce curtail = reduction / raise lift boost increase = increase /
lower cut slash drop+ = lowering / fund finance bankroll sponsor = funding /
support back champion favour = support / oppose resist contest fight = opposition /
criticise denounce condemn attack = criticism / praise applaud commend hail = praise /
question doubt query challenge = questioning / protect guard shield defend = protection /
threaten endanger imperil jeopardise = threat / find discover detect uncover = discovery /
lose forfeit surrender = loss / search comb scour = search / seize confiscate impound = seizure /
release free discharge = release / arrest detain apprehend = arrest /
charge indict accuse = indictment / question interview interrogate = interview /
rescue save retrieve = rescue / evacuate clear vacate = evacuation /
flood swamp inundate submerge = flooding / block obstruct bar+ impede = blockade /
allow permit+ authorise license = permission / ban+ prohibit outlaw forbid = ban /
regulate supervise police oversee = regulation / enforce impose apply = enforcement /
suspend halt freeze stop+ = suspension / resume restart reopen renew = resumption /
finish complete conclude = completion / start begin initiate = start / test trial try = test /
measure gauge assess = measurement / count tally number = count /
record log+ register = recording / publish print issue = publication /
broadcast air transmit = broadcast / share distribute circulate = distribution /
collect gather amass = collection / store stockpile hoard = storage /
ship send dispatch = shipment / deliver supply provide = delivery /
replace supersede swap+ = replacement / remove withdraw strip+ = removal /
install fit+ mount = installation / design devise draft = design / plan+ map+ chart = planning /
lead head steer = leadership / join enter = entry / leave quit+ exit = departure /
visit tour = visit / meet greet welcome = meeting / avoid dodge evade escape = avoidance /
prevent avert forestall = prevention / cause trigger+ provoke spark = cause /
worsen aggravate inflame = worsening / improve better upgrade enhance = improvement /
simplify streamline ease = simplification / overhaul reform revamp = overhaul /
dismiss fire sack = dismissal / hire recruit employ = hiring /
train coach teach instruct = training / elect choose pick select = election /
appoint name nominate = appointment / promote advance elevate = promotion /
warn alert caution = warning / advise counsel guide = advice / order command direct = order /
demand seek request = demand / urge press implore = appeal / promise pledge vow = promise /
win+ secure capture = win / beat defeat overcome = defeat / dominate control rule = control /
divide split+ separate = division / unite merge combine = merger / connect link tie = connection /
describe portray depict = description / mention cite note = mention /
ignore neglect overlook = neglect / confirm verify corroborate = confirmation /
deny dispute refute = denial / hide conceal mask = concealment /
prove demonstrate establish = proof / expect anticipate foresee = expectation /
fear dread = fear / regret lament rue = regret / celebrate mark honour = celebration /
remember recall commemorate = remembrance / grow cultivate raise = cultivation /
harvest reap = harvest / feed nourish = feeding / treat heal cure = treatment /
infect contaminate taint = infection / isolate quarantine confine = isolation /
vaccinate immunise = vaccination / burn scorch char+ = burning / shake jolt rattle = shaking /
move shift relocate = move / carry haul transport = transport / steal loot rob+ = theft /
smuggle traffic = smuggling / hack breach penetrate = breach /
repay reimburse refund = repayment / tax levy = taxation / value appraise price = valuation /
lease rent hire = lease / own possess hold = ownership / inherit = inheritance /
paint decorate = decoration / film shoot tape = filming / stage mount host = staging /
perform present = performance / translate interpret render = translation /
teach educate tutor = education / grade score mark = grading
"""

_IRREGULAR = """
buy bought bought / sell sold sold / build built built / shut shut shut / shrink shrank shrunk /
cut cut cut / fight fought fought / find found found / lose lost lost / begin began begun /
freeze froze frozen / forbid forbade forbidden / oversee oversaw overseen / send sent sent /
withdraw withdrew withdrawn / lead led led / leave left left / quit quit quit / meet met met /
choose chose chosen / seek sought sought / win won won / beat beat beaten /
overcome overcame overcome / split split split / hide hid hidden / prove proved proven /
foresee foresaw foreseen / grow grew grown / feed fed fed / shake shook shaken /
steal stole stolen / repay repaid repaid / hold held held / shoot shot shot /
teach taught taught / broadcast broadcast broadcast / fit fitted fitted / rue rued rued /
tie tied tied / give gave given / know knew known / take took taken
"""

_NOUNS = """
plan scheme proposal / road street highway / bridge viaduct crossing / harbour port dock /
ship vessel boat / train railway locomotive / station terminal depot / airport airfield runway /
school academy college / pupil student learner / teacher tutor lecturer /
hospital clinic infirmary / doctor physician medic / nurse carer / patient invalid /
disease illness ailment / virus pathogen / drug medicine remedy / law statute act /
rule regulation guideline / court tribunal / judge magistrate / lawyer attorney solicitor /
witness bystander / prison jail / crime offence felony / thief burglar robber /
police constabulary / soldier trooper / army military / weapon gun firearm / war conflict /
truce ceasefire / border frontier boundary / refugee migrant exile / village hamlet settlement /
town borough / city metropolis / house home dwelling / flat apartment / roof ceiling /
wall barrier fence / garden yard / farm ranch / farmer grower / crop harvest yield /
wheat barley grain / fruit berry / vegetable root / cow cattle / sheep lamb / horse pony /
fish trout / fisherman trawlerman / river stream waterway / lake reservoir / dam weir /
flood deluge / storm gale tempest / rain rainfall downpour / snow blizzard / drought shortage /
fire blaze inferno / forest wood woodland / tree oak / mountain peak summit / valley gorge /
island isle / beach shore coast / sea ocean / wave surge / earthquake tremor / volcano crater /
factory plant mill / worker employee labourer / union guild / strike walkout stoppage /
wage salary pay / pension annuity / job post position / company firm business /
manager executive director / owner proprietor / shareholder investor / bank lender / loan credit /
debt liability / tax levy duty / budget purse / price cost charge / market exchange bourse /
share stock / profit gain earnings / deficit shortfall gap / sale transaction /
customer client shopper / shop store outlet / product good commodity / machine engine motor /
tool instrument / pump turbine / pipe conduit / wire cable / battery cell / panel array /
power electricity / gas fuel / oil petroleum / coal lignite / mine quarry pit / metal steel /
gold silver / stone granite / timber lumber / glass window / paper document file /
report study survey / result outcome finding / figure number statistic / test trial experiment /
laboratory institute / scientist researcher scholar / theory idea notion /
discovery breakthrough / computer device terminal / software program application /
network grid web / website portal / message note letter / phone handset / camera lens /
picture image photograph / film movie / actor performer / singer vocalist / song tune /
concert recital / theatre playhouse / museum gallery / painting canvas / statue monument /
book volume / writer author / novel tale / poem verse / newspaper journal /
reporter correspondent journalist / editor publisher / language tongue / church chapel /
priest vicar / festival carnival / holiday vacation / tourist visitor traveller /
hotel inn lodge / restaurant cafe eatery / kitchen cookery / meal dinner / bread loaf /
milk cheese / wine cider / water supply / waste rubbish refuse / sewage effluent / smoke fume /
dust ash / noise din / light lamp / park common / path trail track / bicycle bike /
car vehicle automobile / bus coach / lorry truck / driver motorist / passenger commuter /
crash collision accident / injury wound / death fatality / victim casualty / survivor evacuee /
family household / child youngster / parent guardian / woman lady / man gentleman /
neighbour resident / citizen inhabitant / voter elector / election ballot poll /
candidate contender nominee / party faction / leader chief head / minister secretary /
parliament assembly legislature / council chamber / committee panel commission /
meeting session gathering / debate discussion argument / speech address / vote division /
deal agreement accord / contract tender / treaty pact / talk negotiation / dispute quarrel row /
protest demonstration rally / petition appeal / campaign drive push / reform overhaul /
policy strategy / aid relief assistance / charity foundation / donation gift /
grant subsidy bursary / award prize honour / team squad side / player footballer / coach trainer /
match game fixture / goal strike / season term / league division / stadium arena ground /
race contest / runner sprinter / record mark / medal trophy / fan supporter / rival opponent /
defeat loss / victory triumph win / inquiry investigation probe / evidence proof /
suspect defendant / sentence penalty punishment / fine sanction / complaint grievance /
warning alert caution / risk danger hazard / threat menace / problem difficulty trouble /
cause reason / solution answer / effort attempt bid / task chore / step measure / delay holdup /
deadline cutoff / start beginning / end close finish / part portion section / half segment /
level tier / area district zone / region province / site location / building structure edifice /
office bureau / tower spire / tunnel underpass / canal channel / lock sluice / ferry shuttle /
anchor mooring / cargo freight load / container crate / warehouse depot / crane hoist /
engineer technician / architect planner / builder contractor / inspector auditor /
official functionary / mayor provost / governor prefect / ambassador envoy diplomat /
spokesman spokeswoman / expert specialist / analyst observer / adviser consultant /
volunteer helper / crew gang / guard warden / rescuer lifeguard
"""

_ADJECTIVES = """
new fresh recent / old ageing elderly / big large sizeable / small little modest /
high tall lofty / low shallow / long lengthy extended / short brief / quick rapid swift /
slow sluggish / strong robust sturdy / weak feeble frail / rich wealthy affluent /
poor needy deprived / safe secure / dangerous hazardous risky / cheap inexpensive /
costly expensive dear / clean spotless / dirty filthy polluted / empty vacant deserted /
full crowded packed / open public / secret hidden covert / important crucial vital /
minor trivial slight / serious grave severe / mild gentle / angry furious irate /
happy pleased glad / sad gloomy / afraid fearful anxious / brave bold / careful cautious wary /
rash reckless / honest frank candid / false untrue bogus / true accurate / clear plain evident /
vague unclear hazy / strange odd curious / normal usual ordinary / rare scarce / frequent common /
main chief principal / final last closing / early initial first / late overdue belated /
local regional / national domestic / foreign overseas / rural rustic / urban municipal /
coastal seaside / northern upland / southern lowland / eastern / western /
industrial manufacturing / commercial trading / financial fiscal monetary / legal lawful /
illegal unlawful illicit / medical clinical / scientific scholarly / technical specialised /
digital electronic / natural organic / artificial synthetic / wooden timbered / metallic steely /
broken shattered / damaged battered / ruined wrecked / modern contemporary / historic ancient /
famous renowned celebrated / unknown obscure / popular beloved / disputed contested /
joint shared collective / separate distinct / private personal / military armed / civil civilian /
political partisan / social communal / cultural artistic / annual yearly / monthly / weekly /
daily / temporary interim provisional / permanent lasting / sudden abrupt / gradual steady /
heavy weighty / light slender / deep profound / narrow slim / wide broad / busy hectic /
quiet calm tranquil / noisy loud / bright vivid / dark dim / hot sweltering / cold icy chilly /
dry arid parched / wet damp soaked / green leafy / empty barren / fertile lush / sick ailing /
healthy fit / young youthful / senior veteran / junior trainee / skilled adept expert /
clumsy awkward / lucky fortunate / unlucky hapless / fair just equitable / unfair unjust /
strict stringent tight / lax loose / complex intricate complicated / simple basic / useful handy /
useless futile / ready prepared / willing eager keen / reluctant unwilling / certain sure /
doubtful uncertain / likely probable / remote distant / nearby neighbouring adjacent
"""

_ADVERBS = """
quickly rapidly swiftly / slowly gradually / suddenly abruptly unexpectedly / finally eventually /
recently lately / clearly plainly evidently / quietly discreetly / publicly openly /
privately secretly / fully entirely completely / partly partially / nearly almost practically /
sharply steeply markedly / slightly marginally / formally officially /
repeatedly frequently often / rarely seldom / together jointly / separately individually /
carefully cautiously / hastily hurriedly / reluctantly grudgingly / gladly willingly /
unanimously / narrowly barely / largely mostly mainly / briefly shortly /
temporarily provisionally / permanently / reportedly apparently / initially originally /
again anew
"""

_SMALL_WORDS = """
about roughly around approximately / because since as / although though /
despite notwithstanding / before until / while whereas / however nevertheless / also likewise /
but yet / many numerous / several various / said stated noted remarked / told informed /
nobody none / must should / may might could / only merely / every each / among amid /
near beside / toward towards / through via / within inside / under beneath / over above /
here locally / today now / people persons / percent pct / million mln / would will / this that /
these those / and plus / in at within / on upon / of for / to into / by through / from out
"""

_VOWELS = "aeiou"
_UNEVEN = {
    "child": "children",
    "sheep": "sheep",
    "trout": "trout",
    "thief": "thieves",
    "loaf": "loaves",
}


@dataclass(frozen=True, slots=True)
class Noun:
    """A countable noun."""

    one: str
    many: str


@dataclass(frozen=True, slots=True)
class Verb:
    """The forms of a transitive verb."""

    base: str
    past: str
    participle: str
    gerund: str


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """Verbs of like meaning and the noun that names what they do."""

    verbs: tuple[Verb, ...]
    action: str


def article(word: str) -> str:
    """`word` behind the indefinite article that it asks for."""
    an = word[:1].lower() in _VOWELS and not word.startswith(("uni", "use", "eu"))
    return f"an {word}" if an else f"a {word}"


def plural(noun: str) -> str:
    """The plural of a noun."""
    if noun.endswith("man"):
        return noun[:-3] + "men"
    if noun in _UNEVEN:
        return _UNEVEN[noun]
    if noun.endswith("y") and noun[-2] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


def _regular(stem: str, doubled: bool) -> Verb:
    root = stem + stem[-1] if doubled else stem
    if stem.endswith("e"):
        return Verb(stem, stem + "d", stem + "d", stem[:-1] + "ing")
    if stem.endswith("y") and stem[-2] not in _VOWELS:
        return Verb(stem, stem[:-1] + "ied", stem[:-1] + "ied", stem + "ing")
    return Verb(stem, root + "ed", root + "ed", root + "ing")


def _groups(text: str) -> list[list[str]]:
    return [words for group in text.split("/") if (words := group.split())]


def _verb_groups() -> tuple[VerbGroup, ...]:
    irregular = {base: (past, participle) for base, past, participle in _groups(_IRREGULAR)}
    groups = []
    for part in _VERBS.split("/"):
        words, _, action = part.partition("=")
        verbs = []
        for word in words.split():
            verb = _regular(word.rstrip("+"), word.endswith("+"))
            past, participle = irregular.get(verb.base, (verb.past, verb.participle))
            verbs.append(Verb(verb.base, past, participle, verb.gerund))
        groups.append(VerbGroup(tuple(verbs), action.strip()))
    return tuple(groups)


VERBS = _verb_groups()
NOUNS = tuple(tuple(Noun(w, plural(w)) for w in group) for group in _groups(_NOUNS))
ADJECTIVES = tuple(tuple(group) for group in _groups(_ADJECTIVES))
ADVERBS = tuple(tuple(group) for group in _groups(_ADVERBS))


def _rows() -> list[tuple[int, list[str]]]:
    """Groups of words that can stand for each other, each with the number of its class."""
    rows = [(0, [n.one for n in group]) for group in NOUNS]
    rows += [(1, [n.many for n in group]) for group in NOUNS]
    for group in VERBS:
        rows.append((2, [v.past for v in group.verbs]))
        rows.append((3, [v.participle for v in group.verbs]))
        rows.append((4, [v.base for v in group.verbs]))
        rows.append((5, [v.gerund for v in group.verbs]))
    rows += [(6, list(group)) for group in ADJECTIVES]
    rows += [(7, list(group)) for group in ADVERBS]
    rows += [(8, group) for group in _groups(_SMALL_WORDS)]
    return rows


def _alternatives() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for _, words in _rows():
        for word in words:
            others = tuple(other for other in words if other != word)
            if others:
                found.setdefault(word, others)
    return found


def _classes() -> dict[str, tuple[str, ...]]:
    members: dict[int, dict[str, None]] = {}
    for number, words in _rows():
        members.setdefault(number, {}).update(dict.fromkeys(words))
    lists = {number: tuple(words) for number, words in members.items()}
    found: dict[str, tuple[str, ...]] = {}
    for number, words in _rows():
        for word in words:
            found.setdefault(word, lists[number])
    return found


ALTERNATIVES = _alternatives()
"""Word form to the forms of like meaning."""
CLASSES = _classes()
"""Word form to all forms that could stand in its place, of whatever meaning."""
