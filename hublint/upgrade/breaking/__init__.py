"""The breaks that released packages made, a module for each subject.

Every fact was established on the released packages; `source` says where it can be read.
"""
