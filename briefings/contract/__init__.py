"""From a template to whether it keeps its contract with dossiers, or a new one."""

from briefings.contract.drafting import draft_template, own_templates
from briefings.contract.trial import Trial, try_template

__all__ = ["Trial", "draft_template", "own_templates", "try_template"]
