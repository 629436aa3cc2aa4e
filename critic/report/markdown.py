"""The report as Markdown (CommonMark with tables).

Words of the user are written as plain text: whatever could be read as markup is escaped, and whatever could move a
cursor is shown as its code point.
"""

import re

from critic.knowledge.messages import say
from critic.model.catalogue import Knowledge
from critic.report.parts import Group, Remark, Section, View
from critic.source.problems import visible

_SPECIAL = re.compile(r"([\\`*_\[\]<>&|~])")
_WORD_START = re.compile(r"(?<!\S)(#+)(?!\S)")
_WEIGHTY = 4
"""Weighty remarks of one concern that stand outside the fold: the worst, so that the whole stays readable."""
_LINE_START = re.compile(r"^(\s*)([#+=:-]|\d+[.)](?=\s|$))")


def plain(text: str) -> str:
    """User text as one line of Markdown that shows exactly these words."""
    line = visible(" ".join(text.split()))
    return _LINE_START.sub(_guard, _WORD_START.sub(r"\\\1", _SPECIAL.sub(r"\\\1", line)))


def _guard(match: "re.Match[str]") -> str:
    mark = match.group(2)
    return f"{match.group(1)}{mark[:-1]}\\{mark[-1]}"


def markdown(view: View, knowledge: Knowledge) -> str:
    """The whole report, ending in a line break."""
    writer = _Writer(knowledge)
    writer.header(view)
    writer.verdict(view)
    writer.table(view)
    writer.implied(view)
    writer.change(view)
    writer.findings(view)
    writer.open(view)
    writer.arithmetic(view)
    writer.sources(view)
    return "\n".join(writer.lines).rstrip("\n") + "\n"


class _Writer:
    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self.lines: list[str] = []

    def say(self, message: str, /, **blanks: str) -> str:
        return say(self.knowledge, message, **blanks)

    def add(self, *paragraphs: str) -> None:
        for paragraph in paragraphs:
            self.lines += [paragraph, ""]

    def items(self, items: "list[str] | tuple[str, ...]") -> None:
        self.lines += [f"- {item}" for item in items] + [""]

    def header(self, view: View) -> None:
        self.add(f"# {plain(view.title)}")
        self.add(" · ".join(plain(line) for line in view.lines))
        if view.summary:
            self.add(plain(view.summary))
        if view.sponsors:
            self.add(self.say("report-sponsors", sponsors=plain(", ".join(view.sponsors))))

    def verdict(self, view: View) -> None:
        self.add(f"## {view.heading}", *view.verdict)
        if view.vetoes:
            self.items([plain(veto) for veto in view.vetoes])

    def table(self, view: View) -> None:
        self.add(f"## {self.say('table-heading')}")
        columns = [c.strip() for c in self.say("table-columns").split("|")]
        self.row(columns)
        self.row(["---"] * len(columns))
        for section in view.sections:
            self.row([section.title, section.step, section.score, str(section.open), f"{section.weight} %"])
        self.lines.append("")

    def row(self, cells: list[str]) -> None:
        self.lines.append("| " + " | ".join(cells) + " |")

    def implied(self, view: View) -> None:
        self.add(f"## {self.say('analysis-heading')}", self.say("analysis-lead"))
        for analysis in view.implied:
            self.add(f"**{analysis.title}.** {plain(analysis.conclusion)}")
            if analysis.points or analysis.working:
                self.fold(self.say("analysis-working"))
                if analysis.points:
                    self.items([plain(point) for point in analysis.points])
                self.add(*(plain(line) for line in analysis.working))
                self.unfold()

    def fold(self, summary: str) -> None:
        """Begins a part that a page shows folded; the blank line lets Markdown be read in it."""
        self.lines += ["<details>", f"<summary>{summary}</summary>", ""]

    def unfold(self) -> None:
        self.lines += ["</details>", ""]

    def change(self, view: View) -> None:
        self.add(f"## {self.say('change-heading')}")
        if view.lift is None:
            self.add(self.say("change-top"))
        for change in (view.lift, view.sink):
            if change:
                self.add(change.lead)
                self.items(change.items)
                self.fold(self.say("analysis-working"))
                self.add(*change.working)
                self.unfold()

    def findings(self, view: View) -> None:
        self.add(f"## {self.say('findings-heading')}")
        for section in view.sections:
            self.section(section)

    def section(self, section: Section) -> None:
        line = self.say("concern-line", title=section.title, step=section.step, score=section.score)
        self.add(f"### {line}")
        if section.weighty:
            shown = [f"*{severity}:* {plain(message)}" for severity, message in section.weighty[:_WEIGHTY]]
            more = len(section.weighty) - len(shown)
            self.items([*shown, self.say("weighty-more", count=str(more))] if more > 0 else shown)
        if section.groups:
            self.fold(self.say("all-remarks"))
            self.add(self.say("concern-question", question=section.question))
            for group in section.groups:
                self.group(group)
            self.lines.append("")
            self.unfold()
        elif section.answered:
            self.add(self.say("no-findings"))
        else:
            self.add(self.say("none-answered"))

    def group(self, group: Group) -> None:
        line = f"- **{group.title}:** {group.step}."
        if group.words:
            line += " " + self.say("finding-nearest" if group.silent else "finding-quote", quote=plain(group.words))
        if group.words and group.source:
            line += f" *({plain(group.source)})*"
        self.lines.append(line)
        for remark in group.remarks:
            self.lines.append(f"  - {self.remark(remark)} `{remark.rule}`")
        if group.merits:
            self.lines.append(f"  - {plain(group.merits)}")

    def remark(self, remark: Remark) -> str:
        parts = [f"*{', '.join(remark.labels)}:* {plain(remark.message)}"]
        if remark.repair:
            parts.append(self.say("finding-repair", repair=plain(remark.repair)))
        return " ".join(parts)

    def open(self, view: View) -> None:
        if view.unasked:
            self.add(f"## {self.say('unasked-heading')}", self.say("unasked-lead"))
            self.items([f"{ask} (`{question}`)" for question, ask in view.unasked])
        if view.not_applicable:
            self.add(f"## {self.say('not-applicable-heading')}")
            self.items([f"{title}: {plain(reason)}" for title, reason in view.not_applicable])
        if view.left_out:
            self.add(f"## {self.say('left-out-heading')}", self.say("left-out-lead"))
            self.items(view.left_out)

    def arithmetic(self, view: View) -> None:
        lead, *notes = view.arithmetic
        self.add(f"## {self.say('arithmetic-heading')}")
        self.fold(self.say("fold-arithmetic"))
        self.add(lead)
        columns = [c.strip() for c in self.say("arithmetic-columns").split("|")]
        self.row(columns)
        self.row(["---"] * 3 + ["---:"] * 3 + ["---"] * (len(columns) - 6))
        for row in view.rows:
            numbers = [row.score, row.share, row.points]
            self.row([f"`{row.question}`", row.severity, row.outcome, *numbers, row.sources])
        self.lines.append("")
        self.add(*notes)
        self.unfold()

    def sources(self, view: View) -> None:
        self.add(f"## {self.say('sources-heading')}")
        self.fold(self.say("fold-sources"))
        if view.answer_sources:
            self.add(self.say("sources-answers"))
            self.items([f"{title}: {plain(source)}" for title, source in view.answer_sources])
        self.add(self.say("sources-knowledge"))
        self.items([plain(source) for source in view.sources])
        self.unfold()
        packs = [self.say("pack", name=plain(p.name), version=plain(p.version)) for p in self.knowledge.packs]
        self.add(self.say("report-by", packs="; ".join(packs)))
