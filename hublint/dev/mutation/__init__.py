"""How strong the fast tests are: of random mutants of the package, how many they notice.

The tests are collected once, and run once to record which of them reach which mutant. For each mutant the collecting
process is then forked, the changed function gets its new code, and the tests that reach it are run, the most specific
first, until one fails. What they don't notice is judged again by all fast tests, in processes that read the changed
file.
"""
