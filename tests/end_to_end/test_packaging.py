"""What `pip install .` brings: the command with all its data, usable from any folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2]
PACKAGES = ("admin", "bot", "demo", "interview", "messages", "models", "services")
TOP = ("cli.py", "problems.py", "settings.py", "pyproject.toml", "README.md", "LICENSE")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel of this source, built in a copy, with the tools of this environment and no network."""
    copy = tmp_path_factory.mktemp("source")
    for name in PACKAGES:
        shutil.copytree(SOURCE / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in TOP:
        shutil.copy(SOURCE / name, copy / name)
    pip(copy, "wheel", "--no-build-isolation", "--wheel-dir", "dist", ".")
    return next((copy / "dist").glob("perspectiefbot-*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the installed wheel and nothing of the source."""
    target = tmp_path_factory.mktemp("installed")
    pip(target, "install", "--target", str(target), str(wheel))
    return target


def pip(folder: Path, command: str, *arguments: str) -> None:
    subprocess.run(
        [sys.executable, "-m", "pip", command, "--quiet", "--no-deps", "--no-index", *arguments],
        cwd=folder,
        check=True,
    )


def run(installed: Path, folder: Path, *arguments: str) -> str:
    """What the installed command says in this folder; its dependencies are those of this environment."""
    result = subprocess.run(
        [sys.executable, str(installed / "bin" / "perspectiefbot"), *arguments],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    return result.stdout


def test_the_wheel_has_every_file_of_every_package(wheel: Path) -> None:
    packed = set(zipfile.ZipFile(wheel).namelist())
    wanted = {
        str(file.relative_to(SOURCE))
        for name in PACKAGES
        for file in (SOURCE / name).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    assert wanted - packed == set()


def test_the_wheel_brings_nothing_else(wheel: Path) -> None:
    names = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {name for name in names if not name.endswith(".dist-info")} == {
        *PACKAGES,
        "cli.py",
        "problems.py",
        "settings.py",
    }


def test_the_installed_command_works_from_any_folder(installed: Path, tmp_path: Path) -> None:
    assert "0." in run(installed, tmp_path, "--version")
    assert "bij" in run(installed, tmp_path, "migrate")
    assert (tmp_path / "perspectiefbot.db").exists()


def test_what_is_installed_is_what_runs(installed: Path, tmp_path: Path) -> None:
    """The source beside this test must not lend a hand."""
    code = "import admin, bot, demo, interview, messages, models, services; print(models.__file__)"
    shown = subprocess.run(
        [sys.executable, "-P", "-c", code],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert shown.stdout.startswith(str(installed))
