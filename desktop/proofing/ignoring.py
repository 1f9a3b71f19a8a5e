"""What a writer has said to leave alone, and which findings that takes away."""

from dataclasses import dataclass

from desktop.proofing.findings import Finding

EVERYWHERE = ""
"""The context of what is ignored in a whole article."""


@dataclass(frozen=True, slots=True)
class Ignored:
    """What is ignored: `always` in every article, as (rule, excerpt), and `in_article` in this one.

    An entry of `in_article` is (rule, excerpt, context): with a context it stands for one place,
    with an empty one for every place in the article.
    """

    always: frozenset[tuple[str, str]] = frozenset()
    in_article: frozenset[tuple[str, str, str]] = frozenset()

    def hides(self, finding: Finding) -> bool:
        """Tell whether `finding` is ignored."""
        key = (finding.rule, finding.excerpt)
        return (
            key in self.always
            or (*key, EVERYWHERE) in self.in_article
            or (*key, finding.context) in self.in_article
        )
