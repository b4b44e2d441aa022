"""Results of runs, remembered as long as nothing that they rest on has changed.

What is imported before a result is found is what a run that is remembered costs: only modules that Python has loaded
anyway, and these.
"""
