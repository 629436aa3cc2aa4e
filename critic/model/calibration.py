"""Past projects against which the examiner is measured."""

from typing import Literal

from critic.model.value import Strict, value

How = Literal["remark", "silence", "missed", "quiet", "false alarm"]
"""How a finding came out."""


@value
class Audited(Strict):
    """One thing that was found about a project later, or that was found good."""

    concern: str
    "Concern id it belongs to."
    text: str
    "In our own words."
    kind: Literal["audit", "press", "reading"]
    "A state audit or commissioned review, a press report, or an opinion."
    source: str
    "Where it was read."
    raised_by: tuple[str, ...]
    "Question ids; a remark on one of them raises it."
    quiet: bool = False
    "Whether it was found good, so that a weighty remark on any of these questions is a false alarm."


@value
class PastCase(Strict):
    """A proposal as it was announced, and what was found later."""

    proposal: str
    "Path of the proposal file, from the file of the case."
    control: Literal["positive", "negative", "open"]
    "Whether it went well, went badly, or is not over."
    findings: tuple[Audited, ...]
    "What was found."


@value
class Result:
    """How one finding came out."""

    case: str
    "Name of the proposal."
    finding: Audited
    "What was found."
    how: How
    "Raised by a remark on words, by a declared silence, or not; for a good point, quiet or a false alarm."
    message: str
    "The remark, if there is one."


@value
class Calibration:
    """All cases together."""

    results: tuple[Result, ...]
    "Case by case."
    ranking: tuple[tuple[str, str, float, str], ...]
    "Name, control, score and verdict of each case, best first."
