"""What every golden file is made from."""

from datetime import date
from functools import partial
from pathlib import Path

import yaml

from critic.interview import commands
from critic.interview.session import Session
from critic.knowledge.load import load
from critic.model.transcript import Turn
from critic.proposal.cases import read_cases
from critic.proposal.read import read_file
from critic.report.calibration import calibration_page
from critic.report.json_writer import to_json
from critic.report.markdown import markdown
from critic.report.pages import HANDBOOKS, handbook, overview
from critic.report.view import view_of
from critic.review.calibrate import calibrate
from critic.review.examine import Examiner
from critic.source.problems import SourceError
from tests.goldens import ROOT, golden
from tests.tui import shots

EXAMPLES = tuple(sorted(path.stem for path in (ROOT / "examples").glob("*.yaml")))
BROKEN = ROOT / "tests" / "proposal" / "broken"
HARD = "tests/report/hard.yaml"


def review_text(path: str, form: str = "md") -> str:
    """The report of one file."""
    knowledge = load()
    proposal = read_file(ROOT / path, knowledge)
    review = Examiner(knowledge).review(proposal)
    return to_json(review, proposal) if form == "json" else markdown(view_of(review, proposal, knowledge), knowledge)


def broken_text(path: Path) -> str:
    """What is said of one broken file, with the name of the file only."""
    try:
        read_file(path, load())
    except SourceError as error:
        return str(error).replace(str(path), path.name) + "\n"
    return "nothing is wrong with it\n"


def conversation(script: str) -> str:
    """A conversation played from a script: its own lines first, then the words of its proposal, then silence."""
    lines = yaml.load((ROOT / script).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    knowledge = load()
    known = read_file(ROOT / lines["proposal"], knowledge).answers
    session = Session(knowledge, today=date(2026, 11, 24))
    turns: list[Turn] = [*session.start()]
    for line in lines["opening"]:
        turns += session.answer(line)
    scripted = {question: list(said) for question, said in lines["turns"].items()}
    while session.current:
        question = session.current
        if scripted.get(question):
            turns += _say(session, scripted[question].pop(0))
        elif known[question].state == "stated":
            turns += session.answer(known[question].text)
        elif known[question].state == "not-applicable":
            turns += _say(session, f"/na {known[question].reason}")
        else:
            turns += session.answer("The proposal does not say.")
    return transcript_text(turns)


def _say(session: Session, line: str) -> list[Turn]:
    command = commands.parse(line)
    if command is None:
        return session.answer(line)
    return [*session.heard(line), *commands.run(session, *command)]


def transcript_text(turns: list[Turn]) -> str:
    """A transcript as text."""
    names = {"examiner": "critic", "user": "you"}
    blocks = []
    for turn in turns:
        head = f"{names[turn.speaker]}:"
        body = turn.text.replace("\n", "\n" + " " * 8)
        blocks.append(f"{head:<8}{body}")
    return "\n\n".join(blocks) + "\n"


def calibration_text() -> str:
    """The calibration page of the cases in `examples/cases`."""
    knowledge = load()
    cases = read_cases(sorted((ROOT / "examples" / "cases").glob("*.yaml")), knowledge)
    return calibration_page(calibrate(Examiner(knowledge), cases), knowledge)


def _handbook(catalogue: str) -> str:
    return handbook(load(), catalogue)


for _name in EXAMPLES:
    golden(f"examples/{_name}.review.md")(partial(review_text, f"examples/{_name}.yaml"))
for _path in sorted(BROKEN.glob("*.yaml")):
    golden(f"tests/proposal/broken/{_path.stem}.txt")(partial(broken_text, _path))
golden("tests/report/hard.md")(partial(review_text, HARD))
golden("tests/report/hard.json")(partial(review_text, HARD, "json"))
for _script in sorted((ROOT / "tests" / "interview" / "scripts").glob("*.yaml")):
    golden(f"examples/{_script.stem}.transcript.txt")(partial(conversation, f"tests/interview/scripts/{_script.name}"))
golden("knowledge/README.md")(lambda: overview(load()))
for _catalogue in HANDBOOKS:
    golden(f"knowledge/{_catalogue}/README.md")(partial(_handbook, _catalogue))
golden("examples/cases/README.md")(calibration_text)


def _screen(name: str, width: int, height: int) -> str:
    return shots.screens(width, height)[name]


def _picture(name: str) -> str:
    return shots.pictures()[name]


for _width, _height in shots.SIZES:
    for _name in shots.NAMES:
        golden(f"tests/tui/screens/{_name}-{_width}x{_height}.txt")(partial(_screen, _name, _width, _height))
for _name in ("session", "remarks"):
    golden(f".github/screens/{_name}.svg")(partial(_picture, _name))
