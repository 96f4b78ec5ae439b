"""`ckan opendatalocale`: check now, or catch up with what could not be checked before."""

from __future__ import annotations

from collections.abc import Iterable

import ckan.model as model
import click

from . import jobs, settings, store, watch
from .indexing import reindex
from .model import Watch, is_ready, now

__all__ = ["opendatalocale"]

# So many refusals in a row: nobody answers, the rest can wait for the next time.
DISCOURAGED = 5


@click.group(short_help="Verdicts of OpenDataLocale")
def opendatalocale() -> None:
    """Verdicts of OpenDataLocale on the files of this portal."""
    if not is_ready():
        raise click.ClickException("the tables are missing; run: ckan db upgrade -p opendatalocale")


@opendatalocale.command()
@click.argument("names", nargs=-1)
@click.option("--all", "everything", is_flag=True, help="Every dataset of the portal.")
@click.option("--now", "at_once", is_flag=True, help="Check here, without a worker.")
def check(names: tuple[str, ...], everything: bool, at_once: bool) -> None:
    """Have datasets or resources checked, given by id or name."""
    if not names and not everything:
        raise click.UsageError("name datasets or resources, or say --all")
    _must_be_configured()
    watches = [row for package_id in _packages(names, everything) for row in _noted(package_id)]
    asked = [resource_id for name in names if (resource_id := _resource(name))]
    wanted = {row[0]: row for row in watches if not asked or row[0] in asked or row[2] in names}
    _check(list(wanted.values()), at_once)


@opendatalocale.command("catch-up")
@click.option("--now", "at_once", is_flag=True, help="Check here, without a worker.")
@click.option("--limit", default=200, show_default=True, help="Most files in one run.")
def catch_up(at_once: bool, limit: int) -> None:
    """Ask again for what is due, index what Solr missed, forget what was deleted. Made for cron: every five minutes."""
    _must_be_configured()
    gone = watch.forget_gone()
    late = [row[0] for row in model.Session.query(Watch.package_id).filter_by(is_indexed=False).distinct()]
    indexed = sum(reindex(package_id) for package_id in late)
    if at_once:
        due = model.Session.query(Watch).filter(Watch.next_attempt <= now()).order_by(Watch.next_attempt).limit(limit)
        _check([(row.resource_id, row.fingerprint, row.package_id) for row in due], at_once=True)
    else:
        click.echo(f"{watch.wake(limit=limit)} enqueued")
    click.echo(f"{indexed} indexed again, {gone} forgotten")


def _must_be_configured() -> None:
    if not settings.is_configured():
        raise click.ClickException("set ckanext.opendatalocale.service_url or ckanext.opendatalocale.odl_command")


def _packages(names: tuple[str, ...], everything: bool) -> Iterable[str]:
    if everything:
        rows = model.Session.query(model.Package.id).filter_by(state="active").all()
        return [row[0] for row in rows]
    found = []
    for name in names:
        package = model.Package.get(name)
        resource = model.Resource.get(name) if package is None else None
        if package is not None:
            found.append(package.id)
        elif resource is not None:
            found.append(resource.package_id)
        else:
            raise click.ClickException(f"neither a dataset nor a resource: {name}")
    return found


def _resource(name: str) -> str:
    return name if model.Resource.get(name) is not None else ""


def _noted(package_id: str) -> list[tuple[str, str, str]]:
    """Look at a dataset as if it had just been saved. @return what is watched there"""
    watch.note_dataset(package_id)
    model.Session.commit()
    rows = model.Session.query(Watch).filter_by(package_id=package_id)
    return [(row.resource_id, row.fingerprint, row.package_id) for row in rows]


def _check(rows: list[tuple[str, str, str]], at_once: bool) -> None:
    if not at_once:
        click.echo(f"{sum(watch.ask_again(row[0]) for row in rows)} enqueued")
        return
    failures = 0
    done = 0
    for resource_id, fingerprint, _ in rows:
        if jobs.check_resource(resource_id, fingerprint, wakes=False):
            failures = 0
            done += 1
            _, verdict = store.present_of(resource_id)
            click.echo(f"{resource_id} {verdict.verdict if verdict is not None else '-'}")
            continue
        failures += 1
        row = model.Session.get(Watch, resource_id)
        click.echo(f"{resource_id} - {row.failure if row is not None else 'gone'}")
        if failures >= DISCOURAGED:
            click.echo("nobody answers; the others wait for the next run")
            break
    click.echo(f"{done} checked")
