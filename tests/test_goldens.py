"""Every golden file is what is made now."""

import pytest

from tests import golden_makers
from tests.goldens import MAKERS, ROOT

assert golden_makers


@pytest.mark.parametrize("path", sorted(MAKERS))
def test_a_golden_file_is_what_is_made_now(path: str) -> None:
    assert (ROOT / path).read_text(encoding="utf-8") == MAKERS[path](), (
        "run `python -m tests.goldens` and read the diff"
    )
