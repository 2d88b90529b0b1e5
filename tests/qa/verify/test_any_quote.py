"""Whatever is given as a quotation or a reference, a verdict comes back, the same each time, and its proof holds."""

from __future__ import annotations

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_quotes import assert_proved, assert_whole

from index.folded import folded
from index.store import Store
from qa.verify.result import as_json
from qa.verify.verify import verify

PIECES = (
    "到2020年",
    "1000家",
    "5.5%",
    "不",
    "……",
    "牵头单位:",
    "区科委、",
    "(",
    ")",
    "〔2018〕15号",
    "\n",
    " ",
    "|",
    "“",
    "”",
    "——",
    "超过",
    "以上",
)
WORDS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=12).map("".join)
CALM = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@CALM
@given(quote=WORDS, clause=st.one_of(st.just(""), WORDS))
def test_any_words_get_a_verdict(library: Store, quote: str, clause: str) -> None:
    found = verify(library, quote, clause=clause)
    assert_proved(library, found)
    assert found.text
    again = verify(library, quote, clause=clause)
    assert (again.verdict, again.differences) == (found.verdict, found.differences)
    json.dumps(as_json(found))


@CALM
@given(start=st.integers(0, 12000), length=st.integers(1, 200), cut=st.integers(0, 40), words=WORDS)
def test_a_piece_of_the_plan_with_something_changed(
    library: Store, start: int, length: int, cut: int, words: str
) -> None:
    text = library.document("嘉府发〔2018〕15号").text  # type: ignore[union-attr]
    quote = text[start : start + length] + words + text[start + length + cut : start + 2 * length + cut]
    found = verify(library, quote)
    assert_proved(library, found)
    if found.verdict == "differs" and quote.strip() == quote and quote[:1] not in "“「『\"‘'":
        assert_whole(found, quote)


@CALM
@given(text=st.text(st.one_of(st.characters(codec="utf-8"), st.sampled_from("0123456789.,-—()|。，\n ")), max_size=60))
def test_folded_characters_know_their_places(text: str) -> None:
    one = folded(text)
    places = [one.at(i) for i in range(len(one.text))]
    assert places == sorted(set(places))
    assert all(one.index(place) == i for i, place in enumerate(places))
    assert folded(one.text).text == folded(folded(one.text).text).text
