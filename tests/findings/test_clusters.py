from __future__ import annotations

from itertools import combinations, pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from compare.findings import find_clusters
from compare.model import Cluster, Match, Passage
from tests.matching.making import end, match

Place = tuple[str, int]


def _link(left: Place, right: Place, score: float = 0.9, span: int = 50) -> Match:
    one, other = sorted([left, right])
    return match(end(*one, 0, span), end(*other, 0, span), score=score)


def _places(cluster: Cluster) -> list[Place]:
    return [_place(member) for member in cluster.members]


def _place(passage: Passage) -> Place:
    return passage.source_id, passage.first


def test_two_sources_are_no_cluster() -> None:
    assert find_clusters([_link(("a", 0), ("b", 0)), _link(("a", 0), ("b", 1))]) == ()


def test_three_sources_that_say_one_thing_are_a_cluster() -> None:
    (cluster,) = find_clusters(
        [_link(*pair) for pair in combinations([("a", 0), ("b", 4), ("c", 2)], 2)]
    )
    assert _places(cluster) == [("a", 0), ("b", 4), ("c", 2)]


def test_a_representative_that_all_match_is_enough() -> None:
    (cluster,) = find_clusters([_link(("a", 0), ("b", 0)), _link(("b", 0), ("c", 0))])
    assert _place(cluster.representative) == ("b", 0)


def test_links_are_not_followed_from_one_to_the_next() -> None:
    chain = [("a", 0), ("b", 0), ("c", 0), ("d", 0), ("e", 0)]
    links = [_link(one, other) for one, other in pairwise(chain)]
    clusters = find_clusters(links)
    linked = {frozenset((_place(m.left), _place(m.right))) for m in links}
    assert clusters
    for cluster in clusters:
        heart = _place(cluster.representative)
        assert len(cluster.members) == 3
        assert all(
            place == heart or frozenset((heart, place)) in linked for place in _places(cluster)
        )


def test_of_sentences_with_as_many_links_the_one_with_the_closest_is_the_representative() -> None:
    places = [("a", 0), ("b", 0), ("c", 0)]
    scores = (0.7, 0.8, 0.9)
    links = [
        _link(*pair, score) for pair, score in zip(combinations(places, 2), scores, strict=True)
    ]
    (cluster,) = find_clusters(links)
    assert _place(cluster.representative) == ("c", 0)


def test_two_statements_are_two_clusters_in_order() -> None:
    links = [
        _link((one, sentence), (other, sentence))
        for sentence in (5, 1)
        for one, other in combinations("abc", 2)
    ]
    assert [_places(cluster) for cluster in find_clusters(links)] == [
        [("a", 1), ("b", 1), ("c", 1)],
        [("a", 5), ("b", 5), ("c", 5)],
    ]


def test_the_best_match_of_two_sentences_gives_their_passages() -> None:
    links = [
        _link(("a", 0), ("b", 0), 0.7, span=20),
        _link(("a", 0), ("b", 0), 0.9, span=60),
        _link(("a", 0), ("c", 0), 0.8, span=60),
    ]
    (cluster,) = find_clusters(links)
    assert [len(member.span) for member in cluster.members] == [60, 60, 60]


def test_the_longest_passage_of_the_best_linked_sentence_represents_a_cluster() -> None:
    links = [
        _link(("a", 0), ("b", 0), 0.7, span=20),
        _link(("a", 0), ("c", 0), 0.8, span=60),
    ]
    (cluster,) = find_clusters(links)
    assert _place(cluster.representative) == ("a", 0)
    assert len(cluster.representative.span) == 60


PLACES = st.tuples(st.sampled_from("abcde"), st.integers(0, 2))
LINKS = st.lists(
    st.tuples(PLACES, PLACES, st.sampled_from([0.5, 0.75, 0.875]))
    .filter(lambda link: link[0][0] != link[1][0])
    .map(lambda link: _link(*link)),
    max_size=20,
)


@given(LINKS)
def test_every_member_matches_the_representative(links: list[Match]) -> None:
    linked = {frozenset((_place(m.left), _place(m.right))) for m in links}
    seen: list[Place] = []
    for cluster in find_clusters(links):
        places = _places(cluster)
        heart = _place(cluster.representative)
        assert len({source for source, _ in places}) >= 3
        assert cluster.representative in cluster.members
        assert all(place == heart or frozenset((heart, place)) in linked for place in places)
        seen += places
    assert len(seen) == len(set(seen))


@given(LINKS)
def test_no_sentence_that_enough_others_match_is_left_over(links: list[Match]) -> None:
    taken = {place for cluster in find_clusters(links) for place in _places(cluster)}
    near: dict[Place, set[str]] = {}
    for link in links:
        one, other = _place(link.left), _place(link.right)
        if one not in taken and other not in taken:
            near.setdefault(one, set()).add(other[0])
            near.setdefault(other, set()).add(one[0])
    assert all(len(sources) < 2 for sources in near.values())


@given(LINKS, st.randoms(use_true_random=False))
def test_the_order_of_the_matches_makes_no_difference(links: list[Match], random: Random) -> None:
    distinct = list({(m.left, m.right): m for m in links}.values())
    clusters = find_clusters(distinct)
    random.shuffle(distinct)
    assert find_clusters(distinct) == clusters
