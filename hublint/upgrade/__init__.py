"""What an upgrade of the packages does to a config: what changes meaning, stops working, or stops the hub.

What is known comes from three sources: small modules on breaks that packages made (`hublint.upgrade.breaking`), the
tables of classes and traits, and the findings that only the new releases give rise to.
"""

from __future__ import annotations

from hublint.upgrade.plan import Plan, plan, repaired
from hublint.upgrade.steps import Break, Step

__all__ = ["Break", "Plan", "Step", "plan", "repaired"]
