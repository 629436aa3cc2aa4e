"""Done-and-dead pair: a dated exam that shows success, and a result that ends the project, with who decides on it."""

from critic.model.review import Analysis
from critic.review.analyses.ground import Ground

EXAM, JUDGE, DATE = "done.acceptance", "done.judge", "goals.deadline"
KILL, MEASURE = "done.kill", "goals.measure"


def analyse(ground: Ground) -> Analysis:
    """Which halves of the pair stand."""
    asked = [q for q in (EXAM, JUDGE, DATE, MEASURE, KILL) if q in ground.ratings]
    if not any(ground.ratings[q].state for q in asked):
        return Analysis(
            id="done-and-dead", applies=False, conclusion=ground.say("pair-missing"), needs=ground.missing(*asked)
        )
    exam = ground.met(EXAM) and (DATE not in ground.ratings or ground.met(DATE))
    half = ground.outcome(EXAM) in {"met", "weak"}
    kill = ground.met(KILL)
    first = "whole" if exam else "half" if half else "none"
    second = "kill" if kill else "no-kill"
    return Analysis(
        id="done-and-dead",
        applies=True,
        conclusion=ground.say(f"pair-{first}-{second}"),
        points=tuple(
            ground.say("pair-part", title=ground.title(q), state=ground.state(q), words=ground.quoted(q)) for q in asked
        ),
        needs=ground.missing(*asked),
        sources=tuple(dict.fromkeys(s for q in (EXAM, KILL) for s in ground.knowledge.questions[q].body.sources))
        if EXAM in ground.knowledge.questions and KILL in ground.knowledge.questions
        else (),
    )
