"""How lines are worded that invite readers or speak of the page itself, not of the news.

What reporting could say too must name the page, its authors or its readers, or be whole.
"""

from __future__ import annotations

from compare.text.credits import CAPITAL, any_of

__all__ = [
    "ABOUT_ITSELF",
    "CLOSING",
    "COMMISSION",
    "DISCLAIMER",
    "FURNITURE",
    "INVITATION",
    "LIABILITY",
    "NOTICE",
    "ORIGIN",
    "RESERVED",
    "TAG",
]

_NETWORK = (
    r"(?:twitter|x|facebook|instagram|threads|linkedin|youtube|tiktok|telegram|whatsapp|weibo"
    r"|bluesky|mastodon|google news|social media)"
)
_AUTHOR = r"(?:author|writer|columnist|contributor|guest)"
_LETTER = (
    r"(?:newsletters?|e-?mails?|inbox|(?:news|e-?mail|breaking) alerts?|briefing|digest|bulletin)"
)
_LETTER_ABROAD = (
    r"(?:newsletter\w{0,3}|lettre d'information|infolettre|bolet[ií]n(?:es)?|boletim|boletins"
    r"|nieuwsbrief|biuletyn\w{0,3}|рассылк\w)"
)
_SIGN_UP = (
    r"(?:melden sie sich|meldet euch|abonnieren sie|bestellen sie|abonnez-vous"
    r"|inscrivez-vous|recevez|suscríbase|suscríbete|inscríbase|inscríbete|apúntate|iscriviti"
    r"|iscrivetevi|assine|inscreva-se|subscreva|cadastre-se|meld (?:je|u) aan"
    r"|schrijf (?:je|u) in|abonneer (?:je|u)|zapisz się|подпишитесь)"
)
"""What bids readers in other languages do what gets them such a letter."""
FURNITURE = any_of(
    r"sponsored by .*|(?:the )?(?:story|article|post) continues (?:below|after).*",
    r"(?:keep )?scroll(?:ing)? (?:down|for|to)\b.*|continue reading .*",
    r"skip (?:to|advertisement)\b.*",
    r"(?:site|main|mobile|page)\b.* navigation",
    r"listen to this (?:article|story|episode|podcast|page|report)\b.*",
    r"share(?: this| on| via)?(?: article| story| post| page)?",
    r"share (?:this (?:article|story|post|page)|(?:on|via) " + _NETWORK + r")\b.*",
    r"(?:print|e-?mail|tweet|save|bookmark)(?: this)?(?: article| story| page)?",
    r"(?:\d+ |view (?:all )?|show |post a |leave a )?(?:comments?|repl(?:y|ies))",
    rf"join (?:the|our) (?:{_NETWORK} )?(?:conversation|discussion|community|channel|group"
    rf"|newsletter)(?: (?:on|at|here|now|by|below|for)\b.*)?",
    r"(?:tags?|topics?|keywords|filed under|categor(?:y|ies)|labels?)\s*:.*",
    r"watch (?:live|now|the (?:full )?(?:video|interview)(?: (?:here|below|above))?)",
    r"support (?:our|quality|independent) journalism.*|(?:cookie|privacy) policy",
    rf"(?:like|follow|find|join) us(?:(?: all)? (?:on|via|@) ?{_NETWORK}\b.*| (?:here|now|@.*))?",
    r"(?:suivez-nous|folgen sie uns|folgt uns|síguenos|síganos|siga-nos|seguici|seguiteci|volg ons"
    r"|śledź nas|bizi takip edin|подписывайтесь|关注我们)(?: .*)?",
    rf"{_SIGN_UP}\b[^,;:]{{1,60}}?{_LETTER_ABROAD}\b[^,;:]{{0,40}}",
    r"(?:(?:hier|jetzt|gleich) )?(?:(?:unseren?|den|zum) )?(?:[\w-]+[ -])?newsletter"
    r"(?: (?:hier|jetzt|gleich|kostenlos|gratis))* (?:abonnieren|anmelden|bestellen)",
)
INVITATION = any_of(
    r"(?:click|tap|press) (?:here|on the link|the link)(?: (?:to|for|and|if)\b.*)?",
    r"sign up(?: (?:here|now|today))?",
    rf"(?:sign up|subscribe|register)\b.{{1,60}}\b{_LETTER}\b.*",
    r"sign up to (?:receive|get) (?:our|the latest)\b.*|sign up (?:for|to) our\b.*",
    r"subscribe(?: (?:here|now|today))?(?: to (?:our|(?:the )?(?-i:[A-Z]))[^,]{2,60}"
    r"| for [^,]{2,60})?",
    r"register (?:here|now|for free)",
    rf"follow (?:@\w+|[\w.' @]{{2,60}}?) on {_NETWORK}\b.*|like [\w.' ]{{2,40}} on facebook\b.*",
    r"download (?:our|the [\w' ]{2,40}) app\b.*|(?:enable|turn on) javascript.*",
    rf"get (?:our|the [\w' ]{{2,40}}) (?:(?:free )?app|{_LETTER})\b.*",
    r"(?:get|receive|have|want) [^.!?]{2,80} (?:to|in|into) your inbox\b.*",
    r"to (?:read|see|view|continue reading|comment on) (?:more|the full|this|the rest).{0,80}"
    r"(?:click|visit|subscribe|log in|sign (?:in|up))\b.*",
    r"(?:have|got) a (?:news )?tip\b.*",
    r"share your (?:thoughts|views|story) (?:with us|below|in)\b.*",
    r"read (?:the )?(?:full|original|entire|whole) (?:article|story|report|text|post)"
    r"(?: (?:here|below|on|at|in|from)\b[^,]*)?",
    r"(?:follow|find|read|see|get) [^,;]{2,80} (?:at|on|here):? (?:https?://|www\.)\S+",
    r"this video is no longer available.*",
    r"(?:don't|never) miss an? (?:story|thing|beat|update)\b.*",
    r"lesen sie hier mehr\b.*|читайте нас\b.*|read our [^,]{2,40} (?:here|below)",
    r"(?:read|learn|find out|see|discover) more (?:about|on) [^,;:]{2,80} (?:here|below)",
    rf"(?:contact|e-?mail|write to) (?:the|our|this) (?:{_AUTHOR}|reporter|editor)s?"
    r"(?:(?: (?:at|on|via|by)|:) ?\S*@\S+| (?:here|below))?",
)
_SPOKE = (
    r"(?:said|says?|told|tells?|asked|asks?|wrote|writes?|warned|warns?|urged|begged|shouted|cried"
    r"|yelled|admitted|announced|argued|claimed|complained|explained|insisted|replied|testified"
    r"|ruled)"
)
_SPOKE_LAST = (
    r"(?:held|found|read|called|added|noted|ordered|stated|reported|confirmed|decided|declared"
    r"|recalled|answered|suggested)"
)
"""What says so too, where nothing follows."""
TAG = (
    rf".*[,?!'\"”’] ?(?:{_SPOKE} [^,]{{3,60}}|(?:the|an?|one|his|her|their|he|she|they"
    rf"|(?-i:{CAPITAL})[\w.'-]*|\w+s)(?: [\w.'-]+){{0,4}}? (?:{_SPOKE}\b.*|{_SPOKE_LAST})"
    rf"|(?:he|she|they|\w+s) {_SPOKE}\b.*|according to [^,]{{2,60}})"
)
"""A sentence that says who says it, after what is said."""
_NAMED = rf"(?-i:{CAPITAL}|\d|©)"
NOTICE = any_of(
    r"(?:©|\(c\)).*|disclaimer(?:\s*[:–—-].*)?",
    rf"copyright\b\W*(?:(?:by |the )?{_NAMED}.*|(?:©|\(c\)).*)?",
    r"(?:privacy policy|terms (?:of (?:use|service)|and conditions))"
    r"(?:(?:\s*[|/·&,]\s*|,? and )[\w |/·&,]{2,60})?",
    r"(?:this|our) (?:site|website) uses cookies\b.*",
    r"(?:our|nos|nuestros|nossos|unsere|i nostri) (?:editorial )?(?:standards?|principles|values"
    r"|principes|estándares|padrões|principios|princípios|grundsätze|principi"
    r"|code of \w+)\s*:.{2,80}",
    r"(?:the )?thomson reuters trust principles",
    r"(?:reproduction|nachdruck|vervielfältigung|reproducción|riproduzione|reprodução"
    r"|kopiowanie|przedruk|перепечатка)\b[^,]{0,60}"
    r"(?:is (?:strictly )?(?:prohibited|forbidden)|verboten|interdite|prohibida|vietata|proibida"
    r"|zabronion[ey]|запрещена)[^,]{0,40}",
    r"by (?:continuing|using|clicking|signing up|subscribing|registering)\b.{0,80}"
    r"\byou (?:agree|accept|consent)\b.*",
)
RESERVED = (
    r"(?:(?=.*(?:©|\(c\)|copyright|\d{4})).{0,200}"
    rf"|(?:[^,;]{{0,120}}(?:[.|–-]|(?-i:{CAPITAL})[\w']*))?\s?)"
    rf"\ball rights reserved(?: (?:by|to) (?:the )?{_NAMED}.{{0,60}}|\.?®|\. .*)?"
)

_WRITTEN = r"(?:article|story|column|post|piece|commentary|essay|op-ed|opinion piece|blog post)"
_SHOWN = (
    rf"(?:{_WRITTEN}|report|interview|conversation|transcript|text|content|video|podcast|episode)"
)
_WRONG = (
    r"(?:incorrect\w*|inaccurate\w*|wrong\w*|mis(?:stat|spell|identif|attribut|quot|represent|report"
    r"|nam)\w+|misspelt|mistakenly|in error)"
)
_SELDOM = r"(?:first|originally|previously|initially)"
DISCLAIMER = any_of(
    r"(?:the |all |any )?(?:views?|opinions?)\b.{0,60}\bexpressed (?:here(?:in)?|above"
    rf"|(?:in|on|by) th(?:is|ese) {_WRITTEN}s?)\b.*",
    rf"(?:the |any )?(?:views?|opinions?)\b.{{0,60}}\bexpressed"
    rf" (?:by (?:our|(?:the )?(?:[\w']+ )?{_AUTHOR}s?\b)[^,]{{0,40}} )?"
    rf"(?:is|are|do|does)\b.{{0,60}}?\b(?:{_AUTHOR}(?:s|'s|s')?|own|not necessarily)\b.*",
    rf"(?:the )?{_AUTHOR}s?'s? (?:views?|opinions?) (?:is|are) .{{0,30}}own",
    rf"an? (?:earlier |previous )?version of this (?:{_WRITTEN}|report)\b.{{0,200}}\b{_WRONG}\b.*",
    rf"(?:an?|an earlier|another|the original|a previous) version of this {_WRITTEN}"
    rf" (?:appear(?:s|ed)|gave|said|stated|was {_SELDOM} published|first appeared)\b.*",
    rf"(?:except for the headline, )?this {_SHOWN} (?:is|was|has(?: not)? been|was not)"
    r" (?:lightly |not )?(?:edited (?:for (?:length|clarity|brevity|style)|by)|auto-?generated"
    r"|automatically \w+ed|machine[- ]translated|generated (?:from|by))\b.*",
    r"(?:this is an? )?(?:developing|breaking)(?: news)? story"
    r"(?:(?:[.,;:–-]| and)? .{0,20}\b(?:updat|check|refresh|details|more|follow)\w*.*)?",
    rf"this {_SHOWN} (?:is (?:developing|breaking|being updated)|will be updated)(?: .*)?",
    rf"(?:the )?(?:views?|opinions?) in this {_WRITTEN} are\b.*",
    rf"(?:this|the above) (?:material|content|{_WRITTEN}) may not be (?:published|reproduced"
    r"|broadcast|copied|redistributed|used)\b.*",
    rf"this {_WRITTEN} (?:contains|may contain|includes) affiliate links\b.*",
    rf"this {_WRITTEN} does not (?:necessarily (?:reflect|represent)|constitute)\b.*",
)
"""Fixed wordings, anywhere."""
_DAY = (
    rf"(?:\w+day,? )?(?:\d{{1,2}}(?:st|nd|rd|th)? (?-i:{CAPITAL})\w+|(?-i:{CAPITAL})\w+ \d{{1,2}})"
    r"(?:,? \d{4})?"
)
_OWN_TITLE = rf"(?:in|on|by|at|as|from) (?:the )?{_NAMED}.*"
_MENDED = r"(?:updated|corrected|amended|modified|clarified|edited|condensed|changed)"
ABOUT_ITSELF = any_of(
    rf"(?:this|the above) {_WRITTEN} (?:(?:was|has been|is) )?(?:{_SELDOM} (?:published|appeared"
    rf"|posted|printed)|republished|reprinted|syndicated|excerpted|adapted|appear(?:s|ed))"
    rf" {_OWN_TITLE}",
    rf"this {_WRITTEN} (?:was|is) (?:produced|written|created|published) (?:in (?:partnership"
    r"|collaboration)|with (?:the )?(?:help|support|assistance))\b.*",
    rf"this {_WRITTEN} (?:was|has been) {_MENDED} on {_DAY}"
    r"(?:(?:,? because| to (?:correct|clarify|make|add|remove|reflect|include|say|note)|[.;]) .*)?",
    rf"this {_WRITTEN} is part of (?:an?|our) (?:series|project|collection|package)\b.*",
)
"""Wordings that need a line of their own."""
_TOLD_OF_PAGES = (
    r"(?:edited|published|posted|written|produced|generated|updated|corrected|amended|translated"
    r"|appeared|syndicated|reported|supported|funded)"
)
CLOSING = any_of(
    rf"[(\[][^)\]]*\bthis {_SHOWN} [^)\]]*\b{_TOLD_OF_PAGES}\b[^)\]]*[)\]]",
    rf"this {_SHOWN} (?:was|has been) {_MENDED}"
    r"(?: (?:to|with|for|after|since|throughout|on (?=.*\d)|at (?=.*\d))\b.*)?",
    rf"the {_WRITTEN} has been {_MENDED} to (?:show|say|reflect|include|correct|remove)\b.*",
    r"(?:in einer früheren version dieses|une version précédente de cet"
    r"|una versión anterior de este|una versione precedente di questo|uma versão anterior deste"
    r"|in een eerdere versie van dit|w poprzedniej wersji|в предыдущей версии)"
    r" (?:artik\w+|articol\w*|article|artigo|artículo|artyku\w+|статьи|текста)\b.*",
    rf"this {_SHOWN} was {_SELDOM} (?:published|broadcast|aired|recorded|posted) {_OWN_TITLE}",
    r"(?:cet article|ce texte|est[ea] (?:artículo|texto|noticia|artigo|notícia)|quest[oa]"
    r" (?:articolo|testo|notizia)|dieser (?:artikel|beitrag|text)|dit artikel|(?:ten )?artykuł"
    r"|(?:эта )?(?:статья|новость)|(?:этот )?(?:материал|текст)|bu (?:haber|yazı)|το άρθρο)"
    r"(?: (?:a|ha|fue|foi|è|is|werd|wurde|został|był[ao]?)(?: [\w.:]+){0,5}?)? (?:actualisé"
    r"|mis à jour|modifié|corrigé|aktualisiert|korrigiert|ergänzt|geändert|actualizad|corregid"
    r"|modificad|aggiornat|corrett|modificat|atualizad|corrigid|bijgewerkt|aangepast|zaktualizowan"
    r"|poprawion|обновл[её]н|исправлен|güncellen|düzeltil|ενημερώθηκε)\w*.{0,60}",
    r"本文.{0,10}更新.*",
    r"(?:[^,:]*; ?)?(?:please note that )?past (?:performance|results|returns) (?:is|are|does|do)"
    r" (?:no|not an?|not) (?:reliable )?(?:guarantee|indicat(?:ion|or|ive))s?"
    r"(?: (?:of|for) future (?:results|returns|performance|gains))?",
)
"""Wordings that need to close the article."""
ORIGIN = any_of(
    rf"{_SELDOM} (?:published|appeared|printed) (?:in|on|by|at)"
    rf"(?:,? (?:(?-i:{CAPITAL}|\d)[\w.'&:-]*|of|the|and|in|on|at)){{1,14}}",
    rf"(?:republished|reprinted) (?:from (?:the )?(?-i:{CAPITAL})|with"
    r" (?:the )?(?:kind )?permission|under an? (?:creative|cc)\b)[^,]{0,100}",
    r"(?:cet article|este artículo|este artigo|questo articolo|dieser (?:artikel|beitrag|text))"
    r" (?:a (?:d'abord )?été (?:initialement )?publié|(?:fue|foi) publicado"
    r"|è stato pubblicato|(?:erschien|ist)\b.{0,40}\b(?:zuerst|ursprünglich))\b.*",
)
_ELSEWHERE = (
    r"(?:misprints|typographical errors|errors or omissions"
    r"|(?:external|third[- ]party|linked|outside|th(?:is|ese)|our) (?:web)?(?:sites?|links?|pages?"
    r"|content|articles?|stor(?:y|ies)|views?|opinions?|materials?))"
)
LIABILITY = any_of(
    r".{0,120}\b(?:is|are|do|does|shall|will|should) not (?:be )?(?:held )?(?:responsible|liable)\b"
    rf".{{0,80}}\b{_ELSEWHERE}\b.*",
    r".{0,120}\bdo(?:es)? not necessarily (?:reflect|represent) the (?:\w+ )?(?:and )?(?:views?"
    rf"|opinions?|position|polic\w+) of (?:the )?{_NAMED}.*",
    rf".{{2,60}} solely responsible for (?:all|its|the|this) content(?: of th(?:is|e) {_WRITTEN})?",
)
COMMISSION = (
    r"(?=.*\b(?:affiliate|links?|you (?:buy|purchase|click|shop|make)|purchases)\b)"
    r".{0,160}\b(?:may|might|can|could|will) (?:also )?(?:earn|receive|get|make)\b.{0,40}"
    r"\b(?:commission|compensation)\b.*"
)
