"""How often the examiner raises what auditors found later, and how often it is wrong about what was good.

A finding counts as raised when one of the questions it names has a remark of substance: on words of the proposal, or on
its declared silence about just that. A question that nobody has answered raises nothing.
"""

from collections.abc import Iterable

from critic.model.calibration import Audited, Calibration, How, PastCase, Result
from critic.model.proposal import Proposal
from critic.model.review import Finding, Review
from critic.review.examine import Examiner


def calibrate(examiner: Examiner, cases: Iterable[tuple[PastCase, Proposal]]) -> Calibration:
    """Every case reviewed with what was known on its day."""
    results: list[Result] = []
    ranking: list[tuple[str, str, float, str]] = []
    for case, proposal in cases:
        review = examiner.review(proposal)
        results += [_result(proposal.name, found, review) for found in case.findings]
        ranking.append((proposal.name, case.control, review.floor, review.verdict.name))
    ranking.sort(key=lambda row: (-row[2], row[0]))
    return Calibration(results=tuple(results), ranking=tuple(ranking))


def _result(name: str, audited: Audited, review: Review) -> Result:
    remarks = [f for f in review.findings if f.question in audited.raised_by and _counts(f)]
    if audited.quiet:
        heavy = [f for f in remarks if f.severity != "minor" and f.outcome != "weak"]
        message = heavy[0].message if heavy else ""
        return Result(case=name, finding=audited, how="false alarm" if heavy else "quiet", message=message)
    spoken = next((f for f in remarks if f.state == "stated"), None)
    silent = next((f for f in remarks if f.state == "not-stated"), None)
    chosen = spoken or silent
    how: How = "remark" if spoken else "silence" if silent else "missed"
    return Result(case=name, finding=audited, how=how, message=chosen.message if chosen else "")


def _counts(finding: Finding) -> bool:
    return finding.tier != "form" and finding.state in {"stated", "not-stated"}
