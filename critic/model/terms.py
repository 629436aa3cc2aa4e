"""The closed vocabularies of the field, one spelling each."""

from typing import Literal, get_args

State = Literal["stated", "not-stated", "unknown", "later", "not-applicable"]
"""What an answer is: words, or one of the four ways not to give any."""

Outcome = Literal["met", "weak", "gap", "contradicted", "not-applicable", "open"]
"""What one check found. `open` says how it is open in `Finding.state`."""

Tier = Literal["form", "substance", "consistency"]
"""How the words are put, whether the criterion is met, whether it agrees with another answer."""

Severity = Literal["minor", "major", "critical"]
"""What a gap costs. A gap of a critical question in a heart concern caps the verdict."""

Step = Literal["not met", "minimally met", "partially met", "substantially met", "fully met"]
"""The five steps the GAO guides rate a criterion with, worst first."""

AnswerType = Literal["text", "list", "date", "money", "quantity", "party"]
"""What a question expects; it shapes the hint below the prompt, never the judgement."""

Basis = Literal["published", "house"]
"""Whether a threshold or severity comes from a published source or is the choice of this project."""

Depth = Literal["quick", "standard", "full"]
"""How far an examination goes. A question of a depth is asked at that depth and at every greater one."""

STATES: tuple[State, ...] = get_args(State)
SEVERITIES: tuple[Severity, ...] = get_args(Severity)
STEPS: tuple[Step, ...] = get_args(Step)
DEPTHS: tuple[Depth, ...] = get_args(Depth)
