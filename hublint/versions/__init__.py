"""The releases that a config is meant for, as the files beside it pin them.

>>> PinSearch().around(Reach.around(Path("deploy")))["jupyterhub"].requirement
'jupyterhub==5.2.1'
"""
