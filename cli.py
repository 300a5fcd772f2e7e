"""The `perspectiefbot` command: one line of Dutch for each thing that can go wrong."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

import settings as configuration
from models import RoleName
from settings import Settings, SettingsError

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, help=__doc__)
users = typer.Typer(no_args_is_help=True, help="Collega's en hun log-ins.")
imports = typer.Typer(no_args_is_help=True, help="De officiële bestanden van het CBS inlezen.")
app.add_typer(users, name="user")
app.add_typer(imports, name="import")

Config = Annotated[Path | None, typer.Option("--config", help="Instellingenbestand; standaard config.toml.")]


def main() -> None:
    """Run the command; an expected problem is a sentence and exit code 2."""
    app()


def complain(problem: object) -> typer.Exit:
    """The problem on standard error, and the exit that goes with it."""
    typer.secho(str(problem), fg="red", err=True)
    return typer.Exit(2)


def load(config: Path | None) -> Settings:
    try:
        return configuration.load(config)
    except SettingsError as error:
        raise complain(error) from error


@app.command()
def migrate(config: Config = None) -> None:
    """Breng het schema en de meegeleverde gegevens op de nieuwste stand. Nog een keer kan geen kwaad."""
    from sqlalchemy.exc import DBAPIError

    from services.setup import set_up

    settings = load(config)
    try:
        set_up(settings.database.url)
    except DBAPIError as error:
        raise complain(f"De database geeft een fout: {error.orig}") from error
    typer.echo("De database is bij.")


@users.command("add")
def add_user(
    email: str,
    role: Annotated[RoleName, typer.Option(help="De rol van deze collega.")],
    region: Annotated[list[str] | None, typer.Option(help="Code van de regio, bijvoorbeeld AM14.")] = None,
    name: Annotated[str, typer.Option(help="Naam, zoals werkgevers en collega's die zien.")] = "",
    password_stdin: Annotated[bool, typer.Option("--password-stdin", help="Lees het wachtwoord van invoer.")] = False,
    config: Config = None,
) -> None:
    """Maak een log-in voor een collega."""
    from admin.passwords import hashed
    from models.database import connect, sessions
    from services.accounts import AccountError
    from services.accounts import add_user as add

    settings = load(config)
    password = _password(password_stdin)
    try:
        with sessions(connect(settings.database.url)).begin() as session:
            add(session, email, name, role, region or [], hashed(password), dt.datetime.now(dt.UTC))
    except AccountError as error:
        raise complain(error) from error
    typer.echo(f"{email} kan inloggen op {settings.admin.base_url}/login")


def _password(from_stdin: bool) -> str:
    from services.accounts import PASSWORD_LENGTH

    asked = sys.stdin.readline().rstrip("\n") if from_stdin else _ask_password()
    if len(asked) < PASSWORD_LENGTH:
        raise complain(f"Kies een wachtwoord van minstens {PASSWORD_LENGTH} tekens.")
    return asked


def _ask_password() -> str:
    typed: str = typer.prompt("Wachtwoord", hide_input=True, confirmation_prompt="Nog een keer")
    return typed


@app.command()
def bot(
    only: Annotated[str | None, typer.Option(help="Alleen receive, sender of clock.")] = None, config: Config = None
) -> None:
    """Start de bot: ontvangen, versturen en de klok, tot u hem stopt."""
    from bot.application import BotError, run_bot

    if only not in (None, "receive", "sender", "clock"):
        raise complain(f"--only kent receive, sender en clock, niet {only}.")
    try:
        run_bot(load(config), only)
    except BotError as error:
        raise complain(error) from error


@app.command()
def admin(config: Config = None) -> None:
    """Start het panel."""
    from admin.application import PanelError, run_admin

    try:
        run_admin(load(config), typer.echo)
    except PanelError as error:
        raise complain(error) from error


@app.command()
def simulator(
    port: Annotated[int, typer.Option(help="Poort van de chatpagina en de Bot API.")] = 8081,
    smtp_port: Annotated[int, typer.Option(help="Poort waarop mail binnenkomt.")] = 8025,
    host: Annotated[str, typer.Option(help="Adres waarop de simulator luistert.")] = "127.0.0.1",
    storage: Annotated[Path | None, typer.Option(help="Bestand waarin de chats bewaard blijven.")] = None,
) -> None:
    """Start alleen de simulator: een Bot API-server met een chatpagina, die ook mail ontvangt."""
    from bot.simulator import run_simulator

    run_simulator(host=host, port=port, smtp_port=smtp_port, storage=storage, announce=typer.echo)


@app.command()
def demo(
    folder: Annotated[Path, typer.Option(help="Waar de gegevens van de demo staan.")] = Path("var/demo"),
    port: Annotated[int, typer.Option(help="Eerste poort om te proberen.")] = 8080,
) -> None:
    """Start alles met voorbeeldgegevens, zonder Telegram: chatpagina, bot, panel en mailbox."""
    from demo import run_demo

    run_demo(folder, port)


@app.command()
def doctor(config: Config = None) -> None:
    """Kijk of alles klopt, en zeg wat u kunt doen aan wat niet klopt."""
    from bot.doctor import examine

    sound = True
    for finding in examine(load(config)):
        typer.echo(f"{'✓' if finding.sound else '✗'} {finding.subject}: {finding.text}")
        sound = sound and finding.sound
    if not sound:
        raise typer.Exit(1)


@imports.command("regions")
def import_regions(file: Path, config: Config = None) -> None:
    """Lees 'Gebieden in Nederland' van het CBS in: welke gemeente in welke regio ligt."""
    _import(file, config, "import_regions")


@imports.command("postcodes")
def import_postcodes(file: Path, config: Config = None) -> None:
    """Lees 'Buurt, wijk en gemeente voor postcode-huisnummer' van het CBS in."""
    _import(file, config, "import_postcodes")


def _import(file: Path, config: Path | None, service: str) -> None:
    """One transaction: a file with a mistake changes nothing."""
    from models.database import connect, sessions
    from models.reference import ReferenceFileError
    from services import imports as services

    load_file: Callable[..., str] = getattr(services, service)
    settings = load(config)
    try:
        with (
            typer.progressbar(length=100, label=file.name) as bar,
            sessions(connect(settings.database.url)).begin() as session,
        ):
            done = load_file(session, file, lambda part, whole: bar.update(100 * part // max(whole, 1) - bar.pos))
    except (ReferenceFileError, OSError) as error:
        raise complain(error) from error
    typer.echo(done)


if __name__ == "__main__":
    main()
