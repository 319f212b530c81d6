"""Known edits of amounts, of bounds on them, and of who is credited, sorted by what they change."""

from __future__ import annotations

import pytest

from compare.model import Matter
from tests.findings.edits.editing import kinds, lines, told

NUMBER = """
About {a|two} dozen people were hurt when the stand at the fair gave way.
{At least |}40 people died when the ferry sank off the coast of Arden.
{40|At least 40} people died when the ferry sank off the coast of Arden.
The ferry carried {more than |}300 people when it sank off the coast of Arden.
The ferry carried {fewer than |}300 people when it sank off the coast of Arden.
The ferry carried {up to |}300 people when it sank off the coast of Arden.
The ferry carried {as many as |}300 people when it sank off the coast of Arden.
The ferry carried {no more than |}300 people when it sank off the coast of Arden.
The ferry carried {at most |}300 people when it sank off the coast of Arden.
The ferry carried {over |}300 people when it sank off the coast of Arden.
The ferry carried {just under |}300 people when it sank off the coast of Arden.
The ferry carried {nearly |}300 people when it sank off the coast of Arden.
The ferry carried {almost |}300 people when it sank off the coast of Arden.
The ferry carried {nearly|more than} 300 people when it sank off the coast of Arden.
The ferry carried {as many as|at least} 300 people when it sank off the coast of Arden.
The ferry carried {about|at least} 300 people when it sank off the coast of Arden.
The ferry carried {about|up to} 300 people when it sank off the coast of Arden.
The price of bread has {almost |}doubled since the spring of last year.
{Nearly half|Half} of the pupils stayed at home on the first day.
{More than a|A} third of the pupils stayed at home on the first day.
The fire destroyed {a|two} hundred homes in the hills above the town.
The town spent {a|two} million crowns on the new pool.
The town spent {$3|$3 million} on the new sign at the station.
The town spent {3|3 million} crowns on the new sign at the station.
{Dozens|Hundreds} of people were hurt when the stand at the fair gave way.
{Dozens|Three} people were hurt when the stand at the fair gave way.
{Hundreds of|20} people were hurt when the stand at the fair gave way.
{Thousands|Tens of thousands} of people marched through the old town on Sunday.
{Thousands|Hundreds of thousands} of people marched through the old town on Sunday.
{A couple of|Five} people were hurt when the stand at the fair gave way.
{A pair of|Three} gunmen ran from the bank with the money.
{A third|Two thirds} of the houses in the valley have no power.
{A quarter|Half} of the houses in the valley have no power.
Some {two-thirds|three-quarters} of the houses in the valley have no power.
The bill needs a {two-thirds|three-fifths} majority in the upper house.
The runner won the race {twice|three times} before she retired.
The runner won the race {once|twice} before she retired.
The new hall is {twice|four times} the size of the old one.
Sales {doubled|tripled} in the first half of the year.
The tax on fuel will rise by two {percent|percentage points} next spring.
Support for the mayor fell by {3 percent|3 percentage points} in a month.
The storm will bring {20 to 30|20} centimetres of snow to the hills.
The storm will bring {20 to 30|30} centimetres of snow to the hills.
The storm will bring {20-30|20} centimetres of snow to the hills.
The storm will bring {20|20 or 30} centimetres of snow to the hills.
The storm will bring {between 20 and 30|20} centimetres of snow to the hills.
The storm will bring {20 to 30|20 to 40} centimetres of snow to the hills.
The museum shows letters of King Charles {II|III} to his sons.
The drug has now passed a Phase {II|III} trial in older patients.
The drug has now passed a Phase {1|2} trial in older patients.
It was his {second|third} win of the season on the long course.
The town spent 4 {million|billion} crowns on the new pool.
The town spent 4 {thousand|million} crowns on the new pool.
It took the crew {two and a half|two} hours to put out the fire.
The ship was {6,000|600} feet from the shore when it broke apart.
The new hall is {half|twice} the size of the old one.
The town has {no |}more than 300 people in the winter months.
The price of bread {doubled|rose by half} in the spring of last year.
The price of bread {halved|fell by a third} in the spring of last year.
{Half|Twice} the sum was spent on the old pier in the spring.
The harbour was closed in World War {I|II} and never opened again.
The crew of {nine|19} left the boat at noon in the rain.
A crowd of {at least |}4,000 stood in the rain before the old hall.
Rents rose by {nearly |}12 per cent in the towns on the coast.
Rents rose by {almost|more than} 12 per cent in the towns on the coast.
The bank lent the yard {up to |}$3 million for the new quay.
The bank lent the yard {as much as |}€30m for the new quay.
The bank lent the yard {over |}a million crowns for the new quay.
The bank lent the yard {less|more} than a million crowns for the new quay.
The mill made {between 5 and 7|5} tonnes of flour in a day.
The mill made {5 to 7|7} tonnes of flour in a day.
The mill made {5 or 6|5} tonnes of flour in a day.
Prices are {three times|twice} what they were before the war.
The crew was {a dozen|two dozen} strong when the boat left Ness.
The crew was {three dozen|two dozen} strong when the boat left Ness.
The plan needs the votes of {three-quarters|two-thirds} of the members.
{Dozens of|Nine} boats sank at the pier in the storm on Friday.
{Thousands of|80} boats sank at the pier in the storm on Friday.
{Millions|Tens of millions} of bees died in the cold of the spring.
Turnout was up {two percentage points|two percent} on the last vote.
"""
ATTRIBUTION = """
The {minister|mayor} said the old bridge was safe for lorries.
The old bridge was safe for lorries, the {minister|mayor} said.
The old bridge was safe for lorries, according to {the minister|the mayor}.
{Police|Doctors} said that two of the boys had been on the roof.
{Police found|Police said they found} a body in the river near the mill.
A body was found in the river near the mill{, police said|}.
Police found a body in the river near the mill{, police said|}.
The plant is expected to close in the spring{, the mayor said|}.
The plant is expected to close in the spring{, according to the union|}.
Heavy rain is expected on the coast on Sunday evening{, forecasters said|}.
{Judges|Ministers} said the law was too old to be of use.
The law was too old to be of use, {farmers|teachers} said.
The law was too old to be of use, according to the {governor|president}.
The law was too old to be of use, {the governor|the senator} claimed.
The law was too old to be of use{, teachers said|}.
{The union expects|Ministers expect} that the law will fall in the spring{|, farmers said}.
Rain is expected in the hills at the weekend{, the mayor said|}.
Growth is forecast to slow in the spring{, the bank said|}.
Police fear more than rain in the hills{|, doctors said}.
The bridge was closed while people were walking on it{, according to the king|}.
The rain came through the roof of the school for teachers{, the thatcher said|}.
They ran from the mill into the rain before they were seen{, they said|}.
"""
HEDGE = """
The ferry carried {about |}300 people when it sank off the coast of Arden.
The ferry carried {around |}300 people when it sank off the coast of Arden.
The ferry carried {roughly |}300 people when it sank off the coast of Arden.
The ferry carried {some |}300 people when it sank off the coast of Arden.
The ferry carried {approximately |}300 people when it sank off the coast of Arden.
{An estimated |}300 people were on the ferry when it sank off the coast of Arden.
The bridge cost {an estimated |}4 million crowns and took a year to build.
A crowd of {about |}4,000 stood in the rain before the old hall.
Rents rose by {around |}12 per cent in the towns on the coast.
The bank lent the yard {some |}$3 million for the new quay.
The bank lent the yard {an estimated |}€30m for the new quay.
{Roughly |}a third of the boats sank at the pier in the storm.
"""
FORM = """
{Forecasters expect more rain|More rain is expected} on Sunday evening{|, forecasters said}.
{The union fears|It is feared} that the plant will close in the spring{|, the union said}.
{Analysts predict that prices|Prices} will fall in the spring{|, analysts said}.
{Officials hope|It is hoped} that the bridge will open in the spring{|, officials said}.
{Mr Lee expects|There will be} a fall in prices in the spring{|, Lee said}.
The mayor {warned|gave a warning} that the bridge might fall{|, she said}.
{About|Around} 300 people were on the ferry when it sank off the coast of Arden.
{About|Some} 300 people were on the ferry when it sank off the coast of Arden.
{Nearly|Almost} 300 people were on the ferry when it sank off the coast of Arden.
{More than|Over} 300 people were on the ferry when it sank off the coast of Arden.
{At least|No fewer than} 300 people were on the ferry when it sank off the coast of Arden.
{Up to|As many as} 300 people were on the ferry when it sank off the coast of Arden.
{Nearly|Just under} 300 people were on the ferry when it sank off the coast of Arden.
{About|Nearly} 300 people were on the ferry when it sank off the coast of Arden.
{Nearly 300|298} people were on the ferry when it sank off the coast of Arden.
{A total of |}300 people were on the ferry when it sank off the coast of Arden.
{A dozen|Twelve} people were hurt when the stand at the fair gave way.
{Two dozen|24} people were hurt when the stand at the fair gave way.
{A couple of|Two} people were hurt when the stand at the fair gave way.
{A pair of|Two} gunmen ran from the bank with the money.
{Dozens of|40} people were hurt when the stand at the fair gave way.
{Hundreds of|400} people were hurt when the stand at the fair gave way.
{Scores of|Some 60} people were hurt when the stand at the fair gave way.
The {couple|two} left the town in the night after the vote.
The runner won the race {two times|twice} before she retired.
Sales {tripled|grew three times} in the first half of the year.
Support for the mayor fell by {3 percentage points|three percentage points} in a month.
{Half|Fifty percent} of the houses in the valley have no power.
The storm will bring {20 to 30|20-30} centimetres of snow to the hills.
The storm will bring {between 20 and 30|20 to 30} centimetres of snow to the hills.
The toll rose {from 20 |}to 30 after the crews had searched the last house.
{World War II|The Second World War} left the harbour in ruins for ten years.
The {police|officers} said that two of the boys had been on the roof.
The {spokesman|minister} said that two of the boys had been on the roof.
{Mr Lund|The mayor} said that two of the boys had been on the roof.
{He|The mayor} said that two of the boys had been on the roof.
The {town's mayor|mayor} said that two of the boys had been on the roof.
{The report|The minister} said that two of the boys had been on the roof.
The boys talked {about|of} two ships that sank off the coast of Arden.
The firm grew {over|in} ten years into the largest in the valley.
The boat went {under|below} two bridges before it hit the pier.
The train leaves at {about |}3 p.m. from the old station.
The train leaves {about|at} 3 p.m. from the old station.
The mill was built {around|in} 1850 by a family from Ness.
They want {more |}homes and 40 shops in the old harbour.
They met {some of the |}ten men in the old harbour.
The shop sold {over |}the 40 boats in the old harbour.
At least {three |}of the boys had been on the roof.
The {first |}two boats came back at noon with the crew.
The {other |}two boats came back at noon with the crew.
The bank has {more than|over} a dozen branches in the valley.
The bank has a {dozen or so|dozen} branches in the valley.
The bank has {40 or more|at least 40} branches in the valley.
The bank has {more than 40 branches|40-plus branches} in the valley.
The man, {who is |}40, was held near the station overnight.
The talks went on for {more than two|over two} hours at the town hall.
The firm has {about 40|40 or so} shops in the valley and on the coast.
{Almost all|All} of the pupils stayed at home on the first day.
The firm {halved|cut by half} the time that its boats stay in port.
The price of bread {doubled|rose by 100 percent} in the spring of last year.
The price of bread {doubled|rose twofold} in the spring of last year.
{I|He} met the crew of the old boat at the pier in Ness.
The crew needs {an estimated |}three months for the pier, by their own estimate.
{She estimated that it|It} would take {|an estimated} three months to build the pier.
The vote was {won by 20 to 30|lost by 30 to 20} in the lower house on Friday.
The town has {no more than|at most} 300 people in the winter months.
The town has {not less than|at least} 300 people in the winter months.
The town has {fewer|less} than 300 people in the winter months.
The town has {just over|over} 300 people in the winter months.
The town has {well over|more than} 300 people in the winter months.
The crew said {two and a half|2.5} hours went by before help came.
{Tens of thousands|Some 40,000} marched through the old town on Sunday.
{Hundreds of thousands of|200,000} people marched through the old town on Sunday.
The toll rose from 20 {|dead }to 30 after the crews had searched the last house.
The crew of {a dozen|12} left the boat at noon in the rain.
{A hundred|100} boats left the pier at noon in the rain.
{The police chief|The chief of police} said that two of the boys had been on the roof.
The {ministers|minister} said that two of the boys had been on the roof.
The {president|leader} said that two of the boys had been on the roof.
The minister told the {mayor|governor} that two of the boys had been on the roof.
The minister said the {mayor|governor} had been on the roof of the old hall.
The mayor, according to {him|police}, had been on the roof of the old hall.
They had been told {once|again} that the boat was not safe in a storm.
{Once|When} the boat was in port, the crew left it for the night.
The boat sank {once|as soon as} the three crews had left it for the night.
The {couple|pair} were seen in the old port at noon on the day of the fair.
{Farmers expect|There will be} a poor crop in the hills{|, farmers said}.
{Doctors fear that the|The} fever will spread to the towns{|, according to the doctors}.
{The bank forecasts slower growth|Growth will slow} in the spring{|, the bank said}.
The bank {anticipates|will see} slower growth in the spring{|, it said}.
{Falk reckons that the|The} pier will fall in the next storm{|, Falk said}.
{He expects the|The} pier to fall in the next storm{|, he said}.
The old bridge is not safe{, the mayor said|}, and a friend of the mayor has closed it.
"""


@pytest.mark.parametrize(
    ("matter", "line"), told(number=NUMBER, attribution=ATTRIBUTION, hedge=HEDGE)
)
def test_an_edit_of_what_is_told_has_its_matter(matter: Matter, line: str) -> None:
    assert kinds(line) == {matter.value}


@pytest.mark.parametrize("line", lines(FORM))
def test_an_edit_of_form_has_none(line: str) -> None:
    assert kinds(line) == set()
