"""Small edits of invented news, sorted by what they change; `{one|other}` are two wordings."""

from __future__ import annotations

import pytest

from compare.model import Matter
from tests.findings.edits.editing import kinds, lines, told

NUMBER = """
The bank lent {1.05bn|1.5 billion} crowns to the shipyard last year.
The bank lent {$3m|€3m} to the small shipyard last year.
The company bought the land for 3 million {euros|dollars} in cash.
The strikers stayed in the mine for twelve {days|weeks} without food.
Rents in the city rose by {10%|12%} over the past year.
{Hundreds|Thousands} of people marched through the old town on Sunday.
It was the {third|fourth} fire at the plant in as many years.
The runner finished {second|third} behind her team mate in Oslo.
Workers will get {10–12|10 to 15} days of leave each summer.
{More|Fewer} than 50 homes lost power in the valley on Friday.
The bus was carrying {over|under} 60 people when it left the road.
The {34|43}-year-old suspect was held near the station overnight.
The quake had a magnitude of {6.1|6.4} and struck at noon.
{Half|A third} of the pupils stayed at home on the first day.
{Two thirds|Three quarters} of the members backed the strike in a vote.
The drug cut deaths by {a third|a quarter} in the trial of older patients.
The shop cut its prices by {half|a third} in the week of the fair.
Crews found {at least|up to} 30 bodies in the wreck of the ship.
Profits {doubled|tripled} to 40 million crowns in the spring.
{Twenty-one|22} miners were freed after two days underground.
The committee voted {7-2|7-3} to reject the scheme for the bypass.
The union has {45,000|54,000} members in nine of the ten counties.
Sales fell 4.5 per cent to {£2.3bn|£2.3m} in the three months to June.
The heat fell to {minus 12|minus 21} degrees at the weather station.
"""
DATE = """
The bridge opened on {March 5|March 6} after years of delay.
The bridge opened on {March 5|5 April} after years of delay.
The bridge opened in {2019|2018} after years of delay.
The minister resigned on {Monday|Tuesday} after a row over the budget.
The minister resigned in {March|June} after a row over the budget.
The minister resigned in {March|May} after a row over the budget.
The minister resigned in {Jan.|Feb.} after a row over the budget.
The minister resigned last {March|May} after a row over the budget.
The bridge has been shut since {May|March}, and the ferry sails in its place.
The bridge will open in early {March|September} after years of delay.
The minister resigned {yesterday|last week} after a row over the budget.
The trial of the two bankers begins next {week|month} at the court in Arden.
The trial of the two bankers began last {month|year} at the court in Arden.
The trial of the two bankers begins {tomorrow|next month} at the court in Arden.
The orchard will be sold {this|next} year, the owner wrote in a letter.
The bridge will open in {spring|autumn} after years of delay.
The bridge will open next {spring|summer} after years of delay.
The bridge will open in the {spring|fall} after years of delay.
The old law dates from the {1990s|1980s} and was never used.
"""
NAME = """
The ferry from Sandby to {Lowmoor|Highfield} sank off the cape, police said.
The award went to {Anna|Maria} Lindqvist for her work on bees.
The award went to Anna {Lindqvist|Bergman} for her work on bees.
The award went to {Anna Lindqvist for her|Peter Falk for his} work on bees.
The grain came from {Germany|France}, officials at the port said.
Prime Minister {Ahmed|Mensah} spoke to the crowd in the square.
The ship was heading for South {Africa|Korea} with a crew of nine.
Troops crossed into {North|South} Korea with a crew of nine.
{Germany beat Spain|Spain beat Germany} in the final of the junior cup.
Troops crossed the border from {Ukraine into Poland|Poland into Ukraine} overnight.
{Mr Brown beat Mr Green|Mr Green beat Mr Brown} in the vote for the town hall.
The letter was found by Mr. {Brown|Falk} in a drawer of the old school.
Soldiers led by Gen. {Brown|Falk} took the fort at dawn without a shot.
The firm will move its works to St. {Albans|Helens} before the end of the year.
The prize went to Maria T. {Brown|Falk} for her book on the life of moths.
Nurses from across the country wrote to {Ross|Kerr} about the night shifts.
The painting that police found belongs to {Li|Wu} and was stolen in May.
The bridge cannot be mended, the builder {Ann|Eva} wrote in a letter.
{Anna Lindqvist|Peter Falk} sold the farm to a neighbour in the spring.
Mayor {Lindqvist|Falk} sold the farm to a neighbour in the spring.
{Mayor Lindqvist|Governor Falk} sold the farm to a neighbour in the spring.
"""
NEGATION = """
The company {did not pay|paid} its workers for the last month.
The company did {not |}warn its workers about the gas.
The company has {no |}plans to close the plant at Arden.
The company {never |}paid for the repairs to the dam.
The court found him {not |}guilty of the theft at the museum.
The decision was {legal|illegal}, the court of appeal ruled.
The two men were {able|unable} to leave the burning house.
The vaccine is {effective|ineffective} against the new strain, tests show.
Villagers {agree|disagree} with the plan to move the road.
The plan is {impossible|possible}, the engineers told the board.
The minister {denied|said} that the dam had been unsafe for years.
The minister {confirmed|denied} that the dam had been unsafe for years.
The firm {failed to report|reported} the leak to the regulator.
The firm {refused|agreed} to pay the fine for the leak.
{Nobody|Somebody} was hurt in the fire at the paper mill.
{None|Just one} of the pilots survived the crash near the lake.
{Neither driver was|Both drivers were} wearing a belt when the cars collided.
The ship sailed {with|without} a pilot through the narrow strait.
The pier {may not|will} open in May for the first boats of the year.
The king {won't|will} attend the ceremony in the abbey on Friday.
"""
HEDGE = """
The plant {may|will} close before the end of the year.
The plant {could|is to} close before the end of the year.
The {alleged |}thief fled the museum in a stolen van.
The fire was {probably |}started by a cigarette, experts say.
The firm is {likely|certain} to lose the licence for its trains.
The firm is {expected|required} to lose the licence for its trains.
The firm {reportedly |}lost the licence for its trains.
The firm {appears to have|has} lost the licence for its trains.
A gas leak {is believed to have |}caused the blast in the bakery.
"""
ATTRIBUTION = """
The mayor {said|claimed} the old bridge was safe for lorries.
The mayor {said|admitted} the old bridge was safe for lorries.
The mayor {insisted|said} the old bridge was safe for lorries.
The old bridge was safe for lorries{, according to the mayor|}.
The chancellor {warned|said} that taxes would rise next spring.
The chancellor {promised|suggested} that taxes would fall next spring.
{Doctors say the|The} drug works better in younger patients.
The mayor {said|claimed} the bridge was safe and the builder {added|admitted} it was old.
The firm {confirmed|hinted} that the plant would shut in May.
“We have not been paid since the winter,” {Lindqvist said|Falk told reporters}.
“We have not been paid since the winter,” {Anna Lindqvist said|said Peter Falk}.
“We have not been paid a crown since the winter,” {Anna Lindqvist, 41, told us|said Peter Falk}.
{|Peter Falk said: }“We have not been paid since the winter{,|.}”{ Anna Lindqvist said.|}
“We have not been paid since the winter,” said the {mayor|minister}.
“We have not been paid since the winter,” said {the nurse Anna Lindqvist|Peter Falk}.
“We have not been paid since the winter,” {the mayor|a fisherman} said.
According to {the mayor|a fisherman}, the nets have not been mended since the winter.
"""
FORM = """
The storm killed {five|5} people in the northern town of Arden.
The bank lent {1.05bn|1.05 billion} crowns to the shipyard last year.
The bank lent {$3m|3 million dollars} to the small shipyard last year.
Rents in the city rose by {10%|ten per cent} over the past year.
The bridge opened on {March 5|5 March 2024} after years of delay.
The trial starts on {12 June|June 12th} at the court in Arden.
The trial starts on {12 June|Wednesday} at the court in Arden.
It was the {third|3rd} fire at the plant in as many years.
Workers will get {10–12|between 10 and 12} days of leave each summer.
{Over|More than} 3,000 tonnes of grain were lost in the blaze.
{Some 3,000|3,012} tonnes of grain were lost in the blaze.
{A 34-year-old man|A man, 34,} was held near the station overnight.
There is a {2 in 3|two-in-three} chance that the dam holds until the spring.
The ship carried 40 {tons|tonnes} of grain from Ness to Lowmoor.
The ship carried {40 tonnes|44 tons} of grain from Ness to Lowmoor.
{Half|50%} of the pupils stayed at home on the first day.
{A third|33 per cent} of the pupils stayed at home on the first day.
The tower is {300 metres|984 feet} tall and made of steel.
The police came at about {3 p.m.|3:20 p.m.} to the bakery on the corner.
The club lost the {second half|match} of the season by a point.
The minister resigned {yesterday|on Monday} after a row over the budget.
The minister resigned {yesterday|today} after a row over the budget.
The minister resigned {yesterday|this week} after a row over the budget.
The minister resigned {last night|yesterday} after a row over the budget.
The minister resigned in {spring|March} after a row over the budget.
The minister resigned last {autumn|fall} after a row over the budget.
The minister resigned {last|this} week after a row over the budget.
The minister resigned in the {last|past} week after a row over the budget.
The house has a {spring|summer} door that the guests never see.
The union called a {march|strike} for the day of the vote.
The minister resigned in {January|Jan.} after a row over the budget.
The company {didn't|did not} warn its workers about the gas.
The plan is {not impossible|possible}, the engineers told the board.
The plan is {not possible|impossible}, the engineers told the board.
The firm {failed to|did not} report the leak to the regulator.
The firm {refused to|would not} pay the fine for the leak.
The firm {did not win|withdrew from} the contest for the mine.
{Nobody|No one} was hurt in the fire at the paper mill.
The senator {did not vote for|voted against} the bill on Thursday night.
The mine operated {without a licence|unlicensed} for eleven years.
There is {no|little} evidence that the fire was set on purpose.
The plant {may|could} close before the end of the year.
The firm is {expected|set} to lose the licence for its trains.
A gas leak {may have|is thought to have} caused the blast in the bakery.
The mayor {said|stated} the old bridge was safe for lorries.
The bridge was safe for lorries, {according to the mayor|the mayor said}.
The mayor {told reporters|said} that the old bridge was safe.
The mayor described the old bridge as safe for lorries{, he said|}.
In the last scene of the play, which runs until June, “it{, they said,|} is safe” is all.
{In Ness 40 boats sank|Near Lowmoor 60 lorries burned} on the same night.
{We saw the boat of Falk in the dark harbour|They built a ship of Lund in some far port}.
Boats from {Ness|Lowmoor} sank off the cape in the storm{|, and one from Ness}.
Boats left {Tuesday|Ness} in the rain and came back before the night.
Flights to {Rome and Turin|Turin and Rome} were cancelled because of the fog.
We saw {Falk's|Lund} boats in the harbour of Ness at noon on the day of the fair.
They did {not |}sell {the old|a new} {mill|boat} {in|near} {May, all wet|June, so dry}.
The crowd wanted {more|less} of the old songs at the fair in Ness.
The old mill by the river {opened late|told its men of work} in the spring of that year.
The bridge over the lower river opened to carts {Monday|after all a Friday could bring}.
They {closed|sold} a {bridge|boat} on an {old river|new sea}{, the mayor said|}.
The man{ who said so|}, a plumber of 41, left Ness in the storm at noon.
LOWMOOR (Agency) - The old bridge is safe for lorries{, the mayor said|}.
Most of the mills were {non operative|inoperative} by the spring of that year.
The surgeon {was quoted as saying|said} that all was well.
{President Xi Jinping|Mr Xi} opened the fair in the coastal town.
The award went to {Anna|A.} Lindqvist for her work on bees.
The award went to {Anna Lindqvist|Lindqvist} for her work on bees.
The guests bowed to the king. {Soldiers|Guards} stood at the gate of the abbey.
The fire broke out in High St. {Residents|Neighbours} ran out into the cold night.
{Soldiers|Guards} stood at the gate of the abbey for the whole of the night.
{Yesterday|Later} the guards stood at the gate of the abbey with their dogs.
{Police|Officers} stood at the gate of the abbey for the whole of the night.
The teams flew to {Germany|Berlin}, and the German fans cheered at the airport.
The letter was found by {Mr. Brown|Brown} in a drawer of the old school.
{Hansen|Mayor Hansen} sold the farm to a neighbour in the spring.
{Mike|Michael} Miller bought the farm from his uncle in spring.
Police named the victim as {Dave|David} Nowak, a plumber of 41.
The {US|American} ambassador met the farmers in the valley.
The {UN|United Nations} envoy met the farmers in the valley.
The {World Health Organization|WHO} sent doctors to the island.
Police in {Kyiv|Kiev} held two men over the blast.
The {envoy of Norway|Norwegian envoy} left the talks early on Thursday.
{The UK and France|France and the UK} signed the pact in the spring.
{Sen. Carla|Senator} Mendes voted for the bill late on Thursday.
The new bridge was {opened|inaugurated} by the mayor on a rainy day.
“We have not been paid since the winter,” {Lindqvist said|said the mayor}.
“We have not been paid since the winter,” {Lindqvist said|she told reporters}.
“We have not been paid since the winter,” {Lindqvist said|Anna Lindqvist told reporters}.
“We have not been paid since the winter,” {Lindqvist said|said the Lowmoor council}.
“We have not been paid since the winter,” {the mayor said|said the former mayor}.
“We have not been paid since the winter,” {Lindqvist said|the Lowmoor Democrat told us}.
“We have not been paid since the winter,” {the HTU said|said the Harbour and Transport Union}.
The {HTU said it|Harbour and Transport Union said its board} had not been paid since the winter.
“We have not been paid since the winter,” {Falk said|said a nurse for Lowmoor}.
The shares of {General Shipping Co.|GS} fell for the third day in a row.
The letter was found by {Mr. Lindqvist|Sir John} in a drawer of the old school.
The company sued the owner of {Stone|Redstone} over the sale.
“We have not been paid since the winter,” {the mayor said|said an official}.
“We have not been paid since the winter,” {Lindqvist told Falk|Lindqvist said to Peter Falk}.
“We have not been paid since the winter,” {Lindqvist said|said the nurses’ leader, Lindqvist}.
The car was {red|blue} and stood in front of the bank.
"""


@pytest.mark.parametrize(
    ("matter", "line"),
    told(
        number=NUMBER, date=DATE, name=NAME, negation=NEGATION, hedge=HEDGE, attribution=ATTRIBUTION
    ),
)
def test_an_edit_of_what_is_told_has_its_matter(matter: Matter, line: str) -> None:
    assert kinds(line) == {matter.value}


@pytest.mark.parametrize("line", lines(FORM))
def test_an_edit_of_form_has_none(line: str) -> None:
    assert kinds(line) == set()
