"""`tebiki card sign-pdf`, `sign` and `reminder`: what the card lets one write."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from helper_app.commands import secret_entry
from helper_app.commands.card_pins import secret_for
from helper_app.commands.console import Console
from helper_app.errors import CertificateMissing, FileUnwritable
from helper_app.i18n import N_

if TYPE_CHECKING:
    from helper_app.actions.document_signing import SignedDocument

AddVerb = Callable[..., argparse.ArgumentParser]

BEFORE_SIGNING = N_(
    "The signature binds you as a signature on paper does. Whoever gets the file can read your "
    "name, address, birth date and sex in it."
)


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser], add: AddVerb) -> None:
    """Add the verbs to `tebiki card`."""
    for name, help_, is_detached in (
        ("sign-pdf", "sign a PDF with the signature password (PAdES)", False),
        ("sign", "sign any file; the signature is a file of its own (CMS)", True),
    ):
        parser = add(verbs, name, help_, sign)
        parser.add_argument("document", type=Path, metavar="IN", help="the file to sign")
        parser.add_argument("out", type=Path, metavar="OUT", help="a new file; never overwritten")
        parser.add_argument(
            "--disclose",
            action="store_true",
            help="go on although the signature holds name, address, birth and sex",
        )
        parser.set_defaults(is_detached=is_detached)
        secret_entry.add_options(parser)
    parser = add(verbs, "reminder", "write when to renew the certificate (iCalendar)", remind)
    parser.add_argument("out", type=Path, metavar="OUT", help="a new .ics file")
    parser.add_argument("--code", type=Path, metavar="SVG", help="write a 2D code for a phone too")


def sign(asked: argparse.Namespace, console: Console) -> int:
    """Sign a file, and check what came out."""
    from helper_app.actions import document_signing
    from helper_app.commands.card import ISSUERS

    t = console.t
    console.line(t(BEFORE_SIGNING))
    if not secret_entry.has_place_to_type(asked, console):
        return secret_entry.USAGE
    if not asked.disclose:
        console.refuse(t("Add --disclose to go on."))
        return secret_entry.USAGE
    if asked.out.exists():
        raise FileUnwritable(file=asked.out.name)
    data = document_signing.read_file(asked.document)
    if not asked.is_detached:
        tell_pages(data, console)
    signed = signed_with_card(asked, console, data)
    document_signing.write_new(asked.out, signed.content)
    console.data(
        {
            "signed": True,
            "out": str(asked.out),
            "issuer": signed.judgement.issuer.value,
            "generation": signed.judgement.generation,
            "revocation_checked": False,
            "apdu_count": signed.apdu_count,
        }
    )
    console.line(t("Signed, checked, and written to {file}.", file=asked.out.name))
    console.line(t(ISSUERS[signed.judgement.issuer.value]))
    console.line(t("Whether the certificate was revoked was not checked."))
    return 0


def tell_pages(pdf: bytes, console: Console) -> None:
    """Say how many pages are going to be signed; refuse what cannot be before a PIN is asked."""
    from helper_app.documents.pages import Pages
    from helper_app.documents.signing import check_signable

    count = Pages(pdf).count
    check_signable(pdf)
    console.line(console.t.plural("{n} page", "{n} pages", count))


def signed_with_card(asked: argparse.Namespace, console: Console, data: bytes) -> SignedDocument:
    """Look at the card, ask for the password, and sign."""
    from helper_app.actions import document_signing
    from helper_app.card import signature
    from helper_app.card.pin import SIGN, Pin
    from helper_app.commands.card import surroundings

    readers, roots = surroundings(asked)
    seen = signature.look(readers, asked.reader)
    password = Pin(SIGN, secret_for(asked, console, seen))
    make = document_signing.sign_detached if asked.is_detached else document_signing.sign_pdf
    return make(readers, seen, password, data, roots=roots, spend_last_try=asked.spend_last_try)


def remind(asked: argparse.Namespace, console: Console) -> int:
    """Write when to renew the authentication certificate."""
    from helper_app.actions import document_signing, reminders
    from helper_app.card.status import read_status
    from helper_app.commands.card import surroundings
    from helper_app.documents import calendar, qr

    readers, roots = surroundings(asked)
    certificate = read_status(readers, asked.reader, roots).certificate
    if certificate is None:
        raise CertificateMissing
    wanted = reminders.for_certificate(certificate, console.t)
    document_signing.write_new(asked.out, calendar.calendar_file(wanted, datetime.now(UTC)))
    if asked.code is not None:
        document_signing.write_new(asked.code, qr.svg(calendar.code_text(wanted[0])))
    first = wanted[0].day.isoformat()
    console.data({"out": str(asked.out), "first": first, "count": len(wanted)})
    console.line(console.t("The reminder for {date} was written.", date=first))
    return 0
