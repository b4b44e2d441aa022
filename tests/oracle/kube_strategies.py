"""Configs of KubeSpawner as a hypothesis strategy: ``kube_configs()``."""

from __future__ import annotations

from typing import Any, Final

from hypothesis import strategies as st

from . import ingredients
from .drafting import Draft, expression, limit
from .pod_ingredients import BAD_OBJECTS, BAD_PROFILES, GOOD_OBJECTS, GOOD_PROFILES

_AUTHENTICATION: Final = (
    "c.Authenticator.allow_all = True",
    "c.Authenticator.allowed_users = {'alice', 'bob', 'a-b'}",
)
_GOOD_CLAIMS: Final = ("claim-{username}", "home-{user_server}", "claim-{username}--{servername}")
_BAD_CLAIMS: Final = ("claim", "claim-{user}", "Claim_{username}", "claim-{userid", "", "claim-{}")
_GOOD_PODS: Final = ("jupyter-{username}--{servername}", "lab-{user_server}", "{username}-{userid}")
_BAD_PODS: Final = ("notebook", "jupyter-{user}", "Jupyter_{username}", "jupyter-{username}")


@st.composite
def kube_configs(
    draw: st.DrawFn, flawless: bool = False, slips: int = 0
) -> tuple[str, dict[str, str]]:
    """A config of KubeSpawner and the environment that it runs in; ``flawless`` as in configs."""
    draft = Draft(draw, flawless, slips)
    _spawner(draft)
    draft.lines.append(draw(st.sampled_from(_AUTHENTICATION)))
    _storage(draft)
    steps = [limit, _guarantee, _pod_name, _extra, _mistake, _second_mount, _object, _profiles]
    for step in draw(st.lists(st.sampled_from(steps), max_size=4, unique=True)):
        step(draft)
    return "\n".join(draft.lines) + "\n", draft.environ


def _spawner(draft: Draft) -> None:
    draft.sections = ["KubeSpawner", "Spawner"]
    form = draft.draw(st.sampled_from(["text", "short", "class", "subclass"]))
    if form in ("text", "short"):
        name = "kubespawner" if form == "short" else "kubespawner.KubeSpawner"
        draft.lines.append(f"c.JupyterHub.spawner_class = {name!r}")
        return
    draft.lines.append("from kubespawner import KubeSpawner")
    if form == "subclass":
        draft.lines += ["class OurSpawner(KubeSpawner):", "    pass"]
        draft.sections.insert(0, "OurSpawner")
    draft.lines.append(f"c.JupyterHub.spawner_class = {draft.sections[0]}")


def _own(draft: Draft, name: str) -> str:
    """The trait in a section of KubeSpawner or a class made of it."""
    section = draft.sections[0]
    if not draft.flawless:
        section = draft.draw(st.sampled_from(draft.sections))
    return f"c.{section}.{name}"


def _storage(draft: Draft) -> None:
    """A claim, a volume, its mount and a start folder."""
    claim = draft.draw(ingredients.pick(_GOOD_CLAIMS, _BAD_CLAIMS, draft.careful))
    templated = draft.draw(st.booleans())
    if templated:
        draft.lines.append(f"{_own(draft, 'pvc_name_template')} = {expression(draft, claim)}")
    if draft.draw(st.booleans()) and (templated or not draft.flawless):
        _ensure(draft)
    names = ingredients.pick(
        ("home", "volume-{username}"), ("Home", "home_{username}"), draft.careful
    )
    name = draft.draw(names)
    target = draft.draw(ingredients.targets(draft.careful))
    source = draft.draw(_sources(draft.careful, "{pvc_name}" if templated else claim))
    mount: dict[str, Any] = {"name": name, "mountPath": target}
    shared = source.get("persistentVolumeClaim") == {"claimName": "homes"}
    if shared and (draft.flawless or draft.draw(st.booleans())):
        mount["subPath"] = "users/{username}"
    if not draft.careful:
        mount |= draft.draw(st.sampled_from(_MOUNT_MISTAKES))
    _listed(draft, "volumes", {"name": name, **source})
    _listed(draft, "volume_mounts", mount)
    folder = draft.draw(ingredients.notebook_dirs(draft.careful, target))
    if folder is not None:
        draft.lines.append(f"{draft.trait('notebook_dir')} = {expression(draft, folder)}")


_MOUNT_MISTAKES: Final[tuple[dict[str, Any], ...]] = (
    {"name": "hom"},
    {"readOnly": True},
    {"subPath": "/users/{username}"},
    {"subPath": "{username}"},
    {"subPath": "shared"},
    {"readonly": True},
    {"mountPath": ""},
)


def _ensure(draft: Draft) -> None:
    draft.lines.append(f"{_own(draft, 'storage_pvc_ensure')} = True")
    if draft.careful:
        size = draft.draw(st.sampled_from(["10Gi", "500Mi", "1G"]))
        draft.lines.append(f"{_own(draft, 'storage_capacity')} = {expression(draft, size)}")
    elif draft.draw(st.booleans()):
        wrong = draft.draw(st.sampled_from(["10GB", "10 Gi", "lots", 10, ""]))
        draft.lines.append(f"{_own(draft, 'storage_capacity')} = {wrong!r}")
    if draft.draw(st.booleans()):
        modes = draft.draw(ingredients.pick((["ReadWriteOnce"],), ([], ["RWO"]), draft.careful))
        draft.lines.append(f"{_own(draft, 'storage_access_modes')} = {modes!r}")


def _sources(careful: bool, claim: str) -> st.SearchStrategy[dict[str, Any]]:
    """What a pod's volume is made of."""
    good: tuple[dict[str, Any], ...] = (
        {"persistentVolumeClaim": {"claimName": claim}},
        {"persistentVolumeClaim": {"claimName": claim}},
        {"persistentVolumeClaim": {"claimName": "homes"}},
        {"hostPath": {"path": "/srv/homes/{username}"}},
        {"nfs": {"server": "10.0.0.2", "path": "/export/{username}"}},
    )
    bad: tuple[dict[str, Any], ...] = (
        {"persistentVolumeClaim": {"claimName": "claim"}},
        {"persistentVolumeClaim": {"claim_name": claim}},
        {"persistent_volume_claim": {"claimName": claim}},
        {"persistentVolumeClaim": {}},
        {"emptyDir": {}},
        {"emptyDir": {"medium": "Memory"}},
        {"configMap": {"name": "settings"}},
        {"hostPath": {"path": "/srv/homes"}},
        {"hostPath": {"path": "/srv/homes/../{username}"}},
        {"hostPath": {"path": "/srv/{user}"}},
        {"nfs": {"server": "10.0.0.2", "path": "/export"}},
        {},
    )
    bases = [one for one in good if careful or one != good[2]]
    return st.sampled_from(bases if careful else bad)


def _listed(draft: Draft, name: str, item: dict[str, Any]) -> None:
    """The item in the trait: a list, a dict of names, an appended one."""
    trait = _own(draft, name)
    code = expression(draft, item)
    forms = [f"{trait} = [{code}]"] * 2 + [f"{trait} = {{'home': {code}}}"]
    forms += [f"{trait}.append({code})", f"{trait} = []\n{trait}.append({code})"]
    if not draft.careful:
        forms = [f"{trait} = {code}", f"{trait} = ({code},)", ""]
    draft.lines.append(draft.draw(st.sampled_from(forms)))


def _guarantee(draft: Draft) -> None:
    lower = draft.draw(ingredients.pick(("256M", None), ("64G", "1Gi", -1), draft.careful))
    cores = draft.draw(ingredients.pick((0.1, 0), (96, "100m"), draft.careful))
    draft.lines.append(f"{draft.trait('mem_guarantee')} = {lower!r}")
    draft.lines.append(f"{draft.trait('cpu_guarantee')} = {cores!r}")


def _pod_name(draft: Draft) -> None:
    name = draft.draw(ingredients.pick(_GOOD_PODS[:2], (*_BAD_PODS, _GOOD_PODS[2]), draft.careful))
    draft.lines.append(f"{_own(draft, 'pod_name_template')} = {expression(draft, name)}")
    if draft.draw(st.booleans()) and not draft.flawless:
        draft.lines.append("c.JupyterHub.allow_named_servers = True")


def _extra(draft: Draft) -> None:
    """Settings beside the files that harm nothing."""
    lines = [
        f"{_own(draft, 'image')} = 'quay.io/jupyter/base-notebook:2025-03-17'",
        f"{_own(draft, 'extra_labels')} = {{'team': 'physics'}}",
        f"{_own(draft, 'node_selector')} = {{'pool': 'users'}}",
        f"{_own(draft, 'working_dir')} = '/home/jovyan'",
        f"{_own(draft, 'fs_gid')} = 100",
        f"{draft.trait('start_timeout')} = 600",
        f"{draft.trait('environment')} = {{'TEAM': 'physics'}}",
    ]
    draft.lines.append(draft.draw(st.sampled_from(lines)))


def _second_mount(draft: Draft) -> None:
    """One more volume and mount, appended to lists and assigned beside nothing else."""
    volume = {"name": "data", "persistentVolumeClaim": {"claimName": "datasets"}}
    mount = {"name": "data", "mountPath": "/datasets", "readOnly": True}
    if not draft.careful:
        mount |= draft.draw(st.sampled_from(_SECOND_MISTAKES))
    draft.lines += [
        f"c.{draft.sections[0]}.{name}.extend([{item!r}])"
        if draft.draw(st.booleans()) and not draft.flawless
        else f"c.{draft.sections[0]}.extra_pod_config = {{}}"
        for name, item in (("volumes", volume), ("volume_mounts", mount))
    ]


def _object(draft: Draft) -> None:
    """An object of Kubernetes in a setting."""
    name, value = draft.draw(ingredients.pick(GOOD_OBJECTS, BAD_OBJECTS, draft.careful))
    draft.lines.append(f"{_own(draft, name)} = {expression(draft, value)}")


def _profiles(draft: Draft) -> None:
    """Two or three profiles, the last of which is wrong where there is a mistake."""
    profiles = draft.draw(st.lists(st.sampled_from(GOOD_PROFILES), min_size=1, max_size=2))
    profiles = [{**profile, "slug": f"p{number}"} for number, profile in enumerate(profiles)]
    if not draft.careful:
        profiles.append(draft.draw(st.sampled_from(BAD_PROFILES)))
    draft.lines.append(f"{_own(draft, 'profile_list')} = {expression(draft, profiles)}")


_SECOND_MISTAKES: Final[tuple[dict[str, Any], ...]] = (
    {"mountPath": "/home/jovyan"},
    {"readOnly": False},
    {"name": "date"},
)


def _mistake(draft: Draft) -> None:
    """A setting that nothing reads, that KubeSpawner refuses, or an old name; or a harmless one."""
    lines = ["c.JupyterHub.port = 8000", "c.KubeSpawner.privileged = False"]
    if not draft.careful:
        lines = [
            "c.KubeSpawner.volume = []",
            "c.KubeSpawner.volumeMounts = [{'name': 'home', 'mountPath': '/home/jovyan'}]",
            "c.KubeSpawner.singleuser_image_spec = 'quay.io/jupyter/base-notebook'",
            "c.KubeSpawner.user_storage_capacity = '10Gi'",
            "c.KubeSpawner.user_storage_pvc_ensure = True",
            "c.KubeSpawner.singleuser_uid = 1000",
            "c.KubeSpawner.singleuser_mem_limit = '1G'",
            "c.KubeSpawner.image_pull_policy = 'always'",
            "c.KubeSpawner.storage_capacity = 10",
            "c.DockerSpawner.remove = True",
            "c.KubeSpawner.name_template = 'a-{username}'",
            "c.KubeSpawner.extra_labels = {'team': 1}",
            "c.KubeSpawner.node_selector = 'pool=users'",
        ]
    draft.lines.append(draft.draw(st.sampled_from(lines)))
