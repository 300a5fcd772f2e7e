"""The `perspectiefbot` command: one line of Dutch for each thing that can go wrong."""

from __future__ import annotations

import datetime as dt
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer

import settings as configuration
from models import RoleName
from models.reference import ReferenceFile
from problems import CommandError, explain
from services.accounts import PASSWORD_LENGTH, AccountError

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
users = typer.Typer(no_args_is_help=True, help="Collega's en hun log-ins.")
app.add_typer(users, name="user")

Config = Annotated[Path | None, typer.Option("--config", help="Instellingenbestand; standaard config.toml.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Toon alleen hoeveel het er zijn, per regio.")]


def main() -> None:
    """Run the command. What an operator can mend is a sentence and exit code 2; the rest shows."""
    try:
        app()
    except Exception as error:
        if sentence := explain(error):
            typer.secho(sentence, fg="red", err=True)
            sys.exit(2)
        raise


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"perspectiefbot {version('perspectiefbot')}")
        raise typer.Exit


@app.callback()
def perspectiefbot(
    _: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Toon de versie.")
    ] = False,
) -> None:
    """Van de vraag aan een werkgever naar de matchmaker in de regio."""


@app.command()
def migrate(config: Config = None) -> None:
    """Breng het schema en de meegeleverde gegevens op de nieuwste stand. Nog een keer kan geen kwaad."""
    from services.setup import set_up

    set_up(configuration.load(config).database.url)
    typer.echo("De database is bij.")


@users.command("add")
def add_user(
    email: str,
    role: Annotated[RoleName, typer.Option(help="De rol van deze collega.")],
    region: Annotated[list[str] | None, typer.Option(help="Code van de regio, bijvoorbeeld AM14.")] = None,
    name: Annotated[str, typer.Option(help="Naam, zoals werkgevers en collega's die zien.")] = "",
    password_stdin: Annotated[
        bool, typer.Option("--password-stdin", help="Lees het wachtwoord van standaardinvoer.")
    ] = False,
    config: Config = None,
) -> None:
    """Maak een log-in voor een collega."""
    from admin.passwords import hashed
    from models.database import connect, sessions
    from services.accounts import add_user as add
    from services.accounts import note_added

    settings = configuration.load(config)
    with sessions(connect(settings.database.url)).begin() as session:
        password, now = hashed(_password(password_stdin)), dt.datetime.now(dt.UTC)
        user = add(session, email, name, role, region or [], password, now)
        note_added(session, user, now)
    typer.echo(f"{email} kan inloggen op {settings.admin.base_url}/login")


@users.command("reset-second-factor")
def reset_second_factor(email: str, config: Config = None) -> None:
    """Begin de tweede stap van een collega opnieuw: telefoon kwijt, of een nieuwe secret_key."""
    from models.database import connect, sessions
    from services.accounts import note_command, user_with
    from services.second_factor import reset_second_factor as reset

    with sessions(connect(configuration.load(config).database.url)).begin() as session:
        user, now = user_with(session, email), dt.datetime.now(dt.UTC)
        if not reset(session, user, now):
            raise AccountError(f"{user.email} heeft geen tweede stap ingesteld.")
        note_command(session, user, "user reset-second-factor", now)
    typer.echo(f"De tweede stap van {user.email} begint opnieuw bij de volgende log-in.")


def _password(from_stdin: bool) -> str:
    if from_stdin:
        asked = sys.stdin.readline().rstrip("\n")
    else:
        asked = typer.prompt("Wachtwoord", hide_input=True, confirmation_prompt="Nog een keer")
    if len(asked) < PASSWORD_LENGTH:
        raise AccountError(f"Kies een wachtwoord van minstens {PASSWORD_LENGTH} tekens.")
    return asked


@app.command()
def bot(
    only: Annotated[str | None, typer.Option(help="Alleen receive, sender of clock.")] = None,
    config: Config = None,
) -> None:
    """Start de bot: ontvangen, versturen en de klok, tot u hem stopt."""
    from bot.application import BotError, run_bot

    if only not in (None, "receive", "sender", "clock"):
        raise CommandError(f"--only kent receive, sender en clock, niet {only}.")
    try:
        run_bot(configuration.load(config), only)
    except BotError as error:
        raise CommandError(error) from error


@app.command()
def admin(config: Config = None) -> None:
    """Start het panel."""
    from admin.application import PanelError, run_admin

    try:
        run_admin(configuration.load(config), typer.echo)
    except PanelError as error:
        raise CommandError(error) from error


@app.command()
def simulator(
    port: Annotated[int, typer.Option(help="Poort van de chatpagina en de Bot API.")] = 8081,
    smtp_port: Annotated[int, typer.Option(help="Poort waarop mail binnenkomt.")] = 8025,
    host: Annotated[str, typer.Option(help="Adres waarop de simulator luistert.")] = "127.0.0.1",
    storage: Annotated[Path | None, typer.Option(help="Bestand waarin de chats bewaard blijven.")] = None,
    token: Annotated[str | None, typer.Option(help="Het enige token dat geldt; standaard elk token.")] = None,
    limits: Annotated[bool, typer.Option("--limits", help="Met de grenzen van Telegram.")] = False,
) -> None:
    """Start alleen de simulator: een Bot API-server met een chatpagina, die ook mail ontvangt."""
    from bot.simulator import Simulator, run_simulator

    def ready(running: Simulator) -> None:
        typer.echo(f"Chatpagina en Bot API: {running.url}\nMailbox: {running.mail_url} ({running.smtp_url})")

    run_simulator(host, port, smtp_port, storage, token=token, limits=limits, ready=ready)


@app.command()
def demo(
    folder: Annotated[Path, typer.Option(help="Waar de gegevens van de demo staan.")] = Path("var/demo"),
    port: Annotated[int, typer.Option(help="Eerste poort om te proberen.")] = 8080,
) -> None:
    """Start alles met voorbeeldgegevens, zonder Telegram: chatpagina, bot, panel en mailbox."""
    from demo import DemoError, run_demo

    try:
        run_demo(folder, port)
    except DemoError as error:
        raise CommandError(error) from error


@app.command()
def doctor(config: Config = None) -> None:
    """Kijk of alles klopt, en zeg wat u kunt doen aan wat niet klopt."""
    from bot.doctor import examine

    sound = True
    for finding in examine(configuration.load(config)):
        typer.echo(f"{'✓' if finding.sound else '✗'} {finding.subject}: {finding.text}")
        sound = sound and finding.sound
    if not sound:
        raise typer.Exit(1)


@app.command()
def retention(dry_run: DryRun = False, config: Config = None) -> None:
    """Wis wie na de bewaartermijn niets liet horen. Een open plek houdt iemand vast. De klok doet dit ook."""
    from bot.retaining import retain

    typer.echo("\n".join(retain(configuration.load(config), dry_run)))


@app.command()
def restored(config: Config = None) -> None:
    """Na het terugzetten van een back-up: wat daarin in de rij stond, gaat niet vanzelf nog een keer uit."""
    from models.database import connect, sessions
    from services.restoring import hold_queued

    engine = connect(configuration.load(config).database.url)
    with sessions(engine).begin() as session:
        held = hold_queued(session, dt.datetime.now(dt.UTC))
    engine.dispose()
    typer.echo(f"Vastgehouden: {held}. Ze staan bij Bezorging; daar stuurt u ze opnieuw.")


@app.command("import")
def import_file(
    kind: Annotated[ReferenceFile, typer.Argument(help="Welk bestand van het CBS dit is.")],
    file: Path,
    config: Config = None,
) -> None:
    """Lees een bestand van het CBS: 'Gebieden in Nederland', of 'Buurt, wijk en gemeente voor postcode'.

    Klopt er iets niet in het bestand, dan verandert er niets.
    """
    from models.database import connect, sessions
    from services import imports

    engine = connect(configuration.load(config).database.url)
    load_file = imports.import_regions if kind is ReferenceFile.REGIONS else imports.import_postcodes
    with typer.progressbar(length=100, label=file.name) as bar, sessions(engine).begin() as session:
        done = load_file(session, file, lambda part, whole: bar.update(100 * part // max(whole, 1) - bar.pos))
    typer.echo(done)


if __name__ == "__main__":
    main()
