"""How a finding is shown where its place is out of sight: a space or a dot alone tells nothing."""

from desktop.proofing.findings import Finding


def shown(finding: Finding) -> tuple[str, str]:
    """Return the words that were found, and how they read once mended ("" where nothing is certain).

    A finding without a letter or digit is shown with the words around it: `tỉnh , huyện` and
    `tỉnh, huyện`.
    """
    excerpt, suggestion = finding.excerpt, finding.suggestion
    is_sign = excerpt and not any(map(str.isalnum, excerpt))
    if not is_sign or excerpt not in finding.context:
        return excerpt.strip(), suggestion.strip()
    context, lead = finding.context, finding.lead
    mended = context[:lead] + suggestion + context[lead + len(excerpt) :]
    return context, mended if finding.mendable else ""
