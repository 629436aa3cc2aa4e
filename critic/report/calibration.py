"""The calibration page: recall by concern, false alarms, controls, the ranking of cases, and what it does not show."""

from collections.abc import Sequence

from critic.knowledge.messages import say
from critic.model.calibration import Calibration, Result
from critic.model.catalogue import Knowledge
from critic.report.markdown import plain


def calibration_page(calibration: Calibration, knowledge: Knowledge) -> str:
    """Markdown, ending in a line break."""

    def told(message: str, /, **blanks: str) -> str:
        return say(knowledge, message, **blanks)

    due = [r for r in calibration.results if not r.finding.quiet]
    good = [r for r in calibration.results if r.finding.quiet]
    raised = [r for r in due if r.how != "missed"]
    spoken = [r for r in due if r.how == "remark"]
    alarms = [r for r in good if r.how == "false alarm"]
    counts = {"due": str(len(due)), "raised": str(len(raised)), "share": _percent(len(raised), len(due))}
    counts |= {"spoken": str(len(spoken)), "silent": str(len(raised) - len(spoken))}
    counts |= {"good": str(len(good)), "alarms": str(len(alarms)), "cases": str(len(calibration.ranking))}
    packs = "; ".join(told("pack", name=p.name, version=p.version) for p in knowledge.packs)
    lines = [f"# {told('calibration-title')}", "", told("calibration-recall", **counts)]
    lines += ["", told("calibration-alarms", **counts), "", told("calibration-not"), "", told("calibration-how"), ""]
    lines += [f"## {told('calibration-concerns')}", "", f"| {told('calibration-concern-columns')} |"]
    lines += ["| --- | ---: | ---: | ---: |", *_by_concern(due, knowledge), ""]
    lines += [f"## {told('calibration-ranking')}", "", f"| {told('calibration-ranking-columns')} |"]
    lines += ["| --- | --- | ---: | --- |"]
    lines += [f"| {plain(n)} | {told(f'control-{c}')} | {score:.0f} | {v} |" for n, c, score, v in calibration.ranking]
    lines += ["", f"## {told('calibration-findings')}", ""]
    for name in dict.fromkeys(r.case for r in calibration.results):
        lines += [f"### {plain(name)}", ""]
        lines += [_line(r, knowledge) for r in calibration.results if r.case == name]
        lines.append("")
    return "\n".join([*lines, told("calibration-packs", packs=packs)]) + "\n"


def _by_concern(due: Sequence[Result], knowledge: Knowledge) -> list[str]:
    rows = []
    for key, concern in knowledge.concerns.items():
        mine = [r for r in due if r.finding.concern == key]
        if mine:
            raised = sum(r.how != "missed" for r in mine)
            rows.append(f"| {concern.title} | {len(mine)} | {raised} | {_percent(raised, len(mine))} % |")
    return rows


def _line(result: Result, knowledge: Knowledge) -> str:
    found = result.finding
    return "- " + say(
        knowledge,
        f"calibration-{result.how.replace(' ', '-')}",
        concern=knowledge.concerns[found.concern].title,
        text=plain(found.text),
        kind=say(knowledge, f"found-{found.kind}"),
        message=plain(result.message),
        source=plain(found.source),
    )


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f}" if whole else "0"
