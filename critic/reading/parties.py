"""Who is named: bodies, offices, other proper names, and nobody in particular."""

from dataclasses import replace

from critic.reading.facts import Party, PartyKind
from critic.reading.tables import Tables
from critic.reading.tokens import Tokens

_LONGEST = 12
_FEWEST_UNCASED = 6
_REPORT = 3
"""Words from the verb on in which stands to whom somebody reports: reports to the."""
_LONGEST_DESCRIPTION = 5
_SHORTEST = 2
"""Letters of a word up to which it is no name of an owner: it's."""


def parties_in(tokens: Tokens, words: list[str], tables: Tables, taken: list[bool]) -> list[Party]:
    """Everybody the text names, in its order; tokens marked in `taken` belong to a date or an amount."""
    found: list[Party] = []
    at = _at_uncased if _uncased(tokens) else _at
    i = 0
    while i < len(tokens):
        step = None if taken[i] else at(tokens, words, i, tables)
        if step is None:
            i += 1
        else:
            told = any(word in tables.reports for word in words[max(0, i - _REPORT) : i])
            i, party = step
            found.append(replace(party, told=True) if told else party)
    return found


def _at(tokens: Tokens, words: list[str], i: int, tables: Tables) -> tuple[int, Party] | None:
    if tokens.kinds[i] != "w":
        return None
    if tokens.raw[i][0].isupper():
        named = _name(tokens, words, i, tables)
        if named:
            return named
    generic = words[i] in tables.generic.by_first and tables.generic.at(words, i)
    if generic:
        return generic[0], _party(tokens, i, generic[0], "generic")
    office = words[i] in tables.offices.by_first and tables.offices.at(words, i)
    if office:
        longer = _described(tokens, words, i + 1, tables) if words[i] in tables.definite else 0
        begin, end = (i + 1, longer) if longer > office[0] else (i, office[0])
        end = _whose(tokens, words, end, tables)
        return end, _party(tokens, begin, end, "office")
    certain = i and (words[i - 1] in tables.definite or tokens.kinds[i - 1] == "n")
    end = _described(tokens, words, i, tables) if certain else i
    return (end, _party(tokens, i, end, "office")) if end > i else None


def _whose(tokens: Tokens, words: list[str], end: int, tables: Tables) -> int:
    """The token behind the name of the body to which an office belongs (president of SPMS), or `end`."""
    if end >= len(tokens) or words[end] not in tables.part_of:
        return end
    begin = end + 1 if end + 1 < len(words) and words[end + 1] not in tables.definite else end + 2
    behind = _run(tokens, words, begin, tables) if begin < len(tokens) else begin
    return behind if behind > begin else end


def _described(tokens: Tokens, words: list[str], i: int, tables: Tables) -> int:
    """The token behind an office that is described rather than named (the national ports authority); `i` for none."""
    for j in range(i, min(i + _LONGEST_DESCRIPTION, len(tokens))):
        if tokens.kinds[j] != "w" or words[j] in tables.stop or words[j] in tables.loose:
            break
        if j > i and words[j] in tables.heads:
            return j + 1
    return i


def _uncased(tokens: Tokens) -> bool:
    """Whether nothing is written with a capital, in a text of some length that begins with a word."""
    if not len(tokens) or tokens.kinds[0] != "w" or tokens.kinds.count("w") < _FEWEST_UNCASED:
        return False
    return all(raw == low for raw, low in zip(tokens.raw, tokens.low, strict=True))


def _at_uncased(tokens: Tokens, words: list[str], i: int, tables: Tables) -> tuple[int, Party] | None:
    """The same where nothing is written with a capital: a word that the knowledge does not use is taken for a name.

    Many people type like this, and a name that is not seen would cost them more than a word too many costs the review.
    """
    usual = _at(tokens, words, i, tables)
    if usual:
        return usual
    end = i
    while end < len(tokens) and (_uncased_name(tokens, words, end, tables) or words[end] in tables.bodies):
        end += 1
    if end == i:
        return None
    inside = words[i:end]
    if any(word not in tables.bodies for word in inside):
        sure = any(word in tables.bodies or word in tables.known for word in inside)
        return end, _party(tokens, i, end, "body" if sure else "name")
    described = i > 0 and tokens.kinds[i - 1] == "w" and words[i - 1] not in tables.stop
    continued = end < len(tokens) and words[end] in tables.inside and words[end] not in tables.inside_later
    return (end, _party(tokens, i, end, "body")) if described or continued else None


def _uncased_name(tokens: Tokens, words: list[str], i: int, tables: Tables) -> bool:
    word = words[i].removesuffix("'s").removesuffix("\u2019s")
    return tokens.kinds[i] == "w" and len(word) > 2 and word.isalpha() and word not in tables.common


def _name(tokens: Tokens, words: list[str], i: int, tables: Tables) -> tuple[int, Party] | None:
    end = _run(tokens, words, i, tables)
    if end == i:
        return None
    inside = words[i:end]
    if tokens.span(i, end).casefold() in tables.not_names or (
        i > 0 and tokens.adjacent(i) and tokens.kinds[i - 1] == "n"
    ):
        return None
    compound = end == i + 1 and end < len(tokens) and tokens.raw[end] == "-" and tokens.adjacent(end)
    if any(word in tables.bodies or _owner(word, tables) for word in inside) and not compound:
        return end, _party(tokens, i, end, "body")
    if tables.offices.at(words, i):
        return end, _party(tokens, i, end, "office")
    if end == i + 1 and not _single(tokens, words, i, tables):
        return None
    if all(word in tables.not_names or word in tables.stop for word in inside):
        return None
    return end, _party(tokens, i, end, "name")


def _run(tokens: Tokens, words: list[str], i: int, tables: Tables) -> int:
    """The token behind the capitalised run that begins at `i`."""
    end = j = i
    while j < len(tokens) and j - i < _LONGEST and tokens.sentences[j] == tokens.sentences[i]:
        if _capital(tokens, words, j, tables, leading=j == i):
            end = j = j + 1
            if _owner(words[j - 1], tables):
                break
        elif end > i and j + 1 < len(tokens) and _joins(tokens, words, i, j, tables):
            j += 1
        elif end > i and tokens.kinds[j] == "n" and (tokens.adjacent(j) or tokens.raw[j - 1] == "-"):
            end = j = j + 1
        else:
            break
    return end


def _owner(word: str, tables: Tables) -> bool:
    """Whether it is a body to which what follows belongs: the Environment Agency's map."""
    return word.endswith("'s") and word[:-2] in tables.bodies


def _joins(tokens: Tokens, words: list[str], i: int, j: int, tables: Tables) -> bool:
    """Whether token `j` may stand inside the name that began at `i`.

    `and` and `the` do so only behind an `of` or `for`: Department for Culture and Media is one name, Crossrail and
    the Gotthard are two.
    """
    if tokens.raw[j] in {"-", "&"}:
        return True
    if tokens.raw[j] == ".":
        return len(tokens.raw[j - 1]) == 1 and tokens.adjacent(j)
    if tokens.raw[j] == ",":
        return _listed_inside(tokens, words, i, j, tables)
    if words[j] not in tables.inside:
        return False
    opened = any(w in tables.inside and w not in tables.inside_later for w in words[i:j])
    return opened or words[j] not in tables.inside_later or _fields(tokens, words, i, j, tables)


def _fields(tokens: Tokens, words: list[str], i: int, j: int, tables: Tables) -> bool:
    """Whether a word of the lexicon stands before the conjunction, and a body behind: Health and Safety Executive."""
    end = j + 1
    while end < min(len(tokens), j + _LONGEST) and _capital(tokens, words, end, tables, leading=False):
        end += 1
    plain = all(tables.ordinary(word) and word not in tables.bodies for word in words[i:j])
    return plain and end > j + 2 and words[end - 1] in tables.bodies


def _listed_inside(tokens: Tokens, words: list[str], i: int, j: int, tables: Tables) -> bool:
    """Whether the comma stands in a list inside one name: Ministry of Land, Infrastructure, Transport and Tourism."""
    inside = words[i:j]
    if words[i] not in tables.bodies or not any(w in tables.inside for w in inside):
        return False
    after = range(j + 1, min(j + 8, len(tokens) - 1))
    last = next((k for k in after if words[k] in tables.inside_later), None)
    if last is None or not _capital(tokens, words, last + 1, tables, leading=False):
        return False
    return all(_capital(tokens, words, k, tables, leading=False) or tokens.raw[k] == "," for k in range(j + 1, last))


def _capital(tokens: Tokens, words: list[str], j: int, tables: Tables, leading: bool) -> bool:
    if tokens.kinds[j] != "w" or not tokens.raw[j][0].isupper():
        return False
    if leading and words[j] in tables.stop and words[j] not in tables.bodies:
        return False
    return not _currency(tokens, words, j, tables)


def _currency(tokens: Tokens, words: list[str], j: int, tables: Tables) -> bool:
    """Whether it is the code of a currency in front of its sum: INFN EUR 2.5m."""
    code = tables.currencies.at(words, j) if words[j] in tables.currencies.by_first else None
    return code is not None and code[0] < len(tokens) and tokens.kinds[code[0]] == "n"


def _single(tokens: Tokens, words: list[str], i: int, tables: Tables) -> bool:
    """Whether one capitalised word is a name, and not merely the first word of a sentence or an abbreviation."""
    if words[i] in tables.not_names or words[i] in tables.stop or words[i] in tables.labels:
        return False
    raw = tokens.raw[i]
    if any(c.isupper() for c in raw[1:]):
        return len(raw) > 1
    if not tokens.first(i) or words[i] in tables.known or (i + 1 < len(tokens) and tokens.kinds[i + 1] == "n"):
        return True
    if _foreign(words[i], tables) or tokens.raw[i - 1] == ";":
        return True
    follows = tokens.raw[i + 1] if i + 1 < len(tokens) else "."
    if follows == "-" and tokens.adjacent(i + 1):
        return False
    if follows == ":":
        return words[i] not in tables.common
    return follows in {",", ".", ";", "(", "-", "+"} and not words[i].endswith(tables.common_endings)


def _foreign(word: str, tables: Tables) -> bool:
    """Whether a first word is a name by its letters (Ørsted) or as an owner that no list holds (Adelaide's)."""
    owner = word.removesuffix("'s")
    if owner == word:
        return not word.isascii()
    return len(owner) > _SHORTEST and owner not in tables.stop and owner not in tables.common


def _party(tokens: Tokens, i: int, end: int, kind: PartyKind) -> Party:
    name = tokens.span(i, end)
    if tokens.low[end - 1].endswith("'s"):
        name = name[:-2]
    start = tokens.starts[i]
    return Party(kind=kind, name=name, start=start, end=start + len(name), sentence=tokens.sentences[i], told=False)
