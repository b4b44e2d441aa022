"""What an upgrade of the packages does to a config: what changes meaning, stops working, or stops the hub.

What is known comes from three sources: small modules on breaks that packages made (`hublint.upgrade.breaking`), the
comparison of the hub with itself under the other releases, and the findings that only these give rise to.
"""

from __future__ import annotations

from hublint.upgrade.plan import Plan, known_steps, plan, repaired
from hublint.upgrade.steps import Break, Step

__all__ = ["Break", "Plan", "Step", "known_steps", "plan", "repaired"]
