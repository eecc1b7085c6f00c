"""Options from a file: found upwards, strict about keys, kept inside its folder."""

from pathlib import Path

import pytest

from briefings.errors import BriefingsError
from briefings.settings import KEYS, Settings, find_settings, read_settings


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder that is a repository, so that nothing above it counts."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    (tmp_path / "hearings" / "harbor").mkdir(parents=True)
    return tmp_path


HARBOR = Path("hearings/harbor")


@pytest.mark.parametrize("folder", ["hearings/harbor", "hearings", "."])
@pytest.mark.parametrize("dossier", [HARBOR, HARBOR / "dossier.yaml"])
def test_settings_are_found_upwards_from_the_dossier(
    folder: str, dossier: Path
) -> None:
    path = Path(folder) / "briefings.toml"
    path.write_text('fail-on = "review"\nstrict = true\n')

    found = find_settings(dossier)

    assert found == Settings({"fail_on": "review", "strict": True}, path)


def test_the_nearest_file_holds_and_no_other() -> None:
    Path("briefings.toml").write_text("strict = true\n")
    (HARBOR / "briefings.toml").write_text("waived = true\n")

    assert find_settings(HARBOR).values == {"waived": True}


def test_a_project_file_serves_where_there_is_no_other() -> None:
    Path("pyproject.toml").write_text("[tool.briefings]\nstrict = true\n")
    assert find_settings(HARBOR).values == {"strict": True}

    Path("briefings.toml").write_text("strict = false\n")
    assert find_settings(HARBOR).values == {"strict": False}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[project]\nname = 'briefings'\n",
        "[tool]\nbriefings = 3\n",
        "tool = 3 # briefings\n",
        "not TOML at all [",
    ],
)
def test_a_project_file_that_says_nothing_of_us_is_passed_over(text: str) -> None:
    (HARBOR / "pyproject.toml").write_text(text)
    Path("briefings.toml").write_text("strict = true\n")

    assert find_settings(HARBOR).values == {"strict": True}


def test_the_search_ends_with_the_repository(here: Path) -> None:
    (here / "hearings" / ".git").mkdir()
    Path("briefings.toml").write_text("strict = true\n")

    assert find_settings(HARBOR) == Settings()


def test_paths_are_found_from_the_folder_of_the_file() -> None:
    (HARBOR / "briefings.toml").write_text(
        'out = "built"\nsources = ["texts", "more/texts"]\n'
        'output = ["full", "sarif=reports/x.sarif"]\n'
    )

    assert find_settings(HARBOR).values == {
        "out": "hearings/harbor/built",
        "sources": ("hearings/harbor/texts", "hearings/harbor/more/texts"),
        "output": ("full", "sarif=hearings/harbor/reports/x.sarif"),
    }


@pytest.mark.parametrize(
    "path", ["../out", "/etc", "a/../../out", "link/out", "~/../.."]
)
@pytest.mark.parametrize("key", ["out", "sources", "output"])
def test_no_path_leads_out_of_the_folder_of_the_file(path: str, key: str) -> None:
    (HARBOR / "link").symlink_to(Path("..").resolve())
    value = f"json={path}" if key == "output" else path
    (HARBOR / "briefings.toml").write_text(f'strict = true\n{key} = "{value}"\n')

    with pytest.raises(BriefingsError) as caught:
        find_settings(HARBOR)

    assert "lies outside" in caught.value.message
    assert caught.value.place is not None
    assert caught.value.place[:3] == ("hearings/harbor/briefings.toml", 2, 1)


@pytest.mark.parametrize(
    ("text", "place", "says", "helps"),
    [
        ("fail_on = 'error'\n", (1, 1), "no setting 'fail_on'", "'fail-on'"),
        ("\nstrikt = true\n", (2, 1), "no setting 'strikt'", "did you mean 'strict'?"),
        ("x = 1\n", (1, 1), "no setting 'x'", "use: color, "),
        ("'x y' = 1\n", (1, 2), "no setting 'x y'", "use: "),
        ("fail-on = 'all'\n", (1, 1), "'fail-on' cannot be 'all'", '"review"'),
        ("fail-on = 3\n", (1, 1), "'fail-on' cannot be '3'", '"never"'),
        ("strict = 'yes'\n", (1, 1), "'strict' is yes or no", "`true`"),
        ("sources = [1]\n", (1, 1), "'sources' is one text, or a list", "["),
        ("out = ['a']\n", (1, 1), "'out' is a path", "folder"),
        ("strict = true\nout = \n", (2, 7), "garbled", "key ="),
        ("strict = [\n", (1, 11), "garbled", "key ="),
        ("strict = true\nstrict = true\n", (2, 14), "garbled", "key ="),
    ],
)
def test_what_settings_cannot_say_has_a_line_and_a_remedy(
    text: str, place: tuple[int, int], says: str, helps: str
) -> None:
    Path("briefings.toml").write_text(text)

    with pytest.raises(BriefingsError) as caught:
        read_settings(Path("briefings.toml"))

    error = caught.value
    assert says in error.message
    assert helps in error.help
    assert error.place is not None
    assert error.place[1:3] == place


def test_a_project_file_is_blamed_on_the_line_of_its_own_table() -> None:
    Path("pyproject.toml").write_text(
        "[other]\nstrikt = 1\n[tool.briefings]\nstrikt = 1\n"
    )

    with pytest.raises(BriefingsError) as caught:
        find_settings(HARBOR)

    assert caught.value.place is not None
    assert caught.value.place[:2] == ("pyproject.toml", 4)


@pytest.mark.parametrize(
    ("content", "says"),
    [(b"\xff\xfe", "UTF-8"), (b"#" * 2_000_000, "larger than 1 MB")],
)
def test_a_file_that_is_no_settings_file_is_named(content: bytes, says: str) -> None:
    Path("briefings.toml").write_bytes(content)

    with pytest.raises(BriefingsError, match=says):
        find_settings(HARBOR)


def test_every_setting_is_an_option_of_a_command() -> None:
    from briefings.cli.build import command

    assert {key.replace("-", "_") for key in KEYS} <= {
        param.name for param in command.params
    }
