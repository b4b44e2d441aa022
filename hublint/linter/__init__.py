"""One source linted: rules run in every scenario, reports become findings, and fixes are proved."""
