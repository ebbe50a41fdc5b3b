"""`tebiki card`: status, proof of identity, diagnosis, and the practice card as a virtual one.

A PIN comes from a terminal that does not show it, or from standard input; never an argument.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from helper_app.commands import secret_entry
from helper_app.commands.console import Console
from helper_app.errors import HelperError, PinLastTry
from helper_app.i18n import N_

if TYPE_CHECKING:
    from helper_app.card.authentication import Look, Proof
    from helper_app.card.pin import Pin
    from helper_app.card.status import CardStatus, TriesLeft
    from helper_app.card.transport import Readers
    from helper_app.card.trust import Roots

KINDS = {
    "individual_number_card": N_("Individual Number Card"),
    "juki_card": N_("old Basic Resident Register card"),
    "android": N_("Android phone"),
    "iphone": N_("iPhone"),
    "other": N_("unknown kind of card"),
}

ISSUERS = {
    "known": N_("The certificate was issued by an authority this program knows."),
    "unchecked": N_(
        "The certificate names the official authority. Whether it really issued it was not checked."
    ),
    "test": N_("This is a test card. It says nothing about a person."),
}


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the noun and its verbs to the command line."""
    from helper_app.commands import card_diagnosis, card_documents, card_pins, practice

    noun = verbs.add_parser("card", help="talk to an Individual Number Card")
    own = noun.add_subparsers(required=True, metavar="VERB")
    add(own, "status", "what the card says without a PIN", show_status)
    prove = add(own, "authenticate", "prove who holds the card, with the 4-digit PIN", authenticate)
    secret_entry.add_options(prove)
    prove.add_argument(
        "--check-issuer",
        action="store_true",
        help="read the authority's certificate from the card too (about 6 more commands)",
    )
    prove.add_argument(
        "--trust",
        type=authority_file,
        metavar="FILE",
        help="believe this authority's certificate too (DER)",
    )
    card_diagnosis.register(own, add)
    card_pins.register(own, add)
    card_documents.register(own, add)
    practice.register_practice(own)


def add(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser], name: str, help_: str, run: object
) -> argparse.ArgumentParser:
    """Add one verb with what all of them share."""
    parser = verbs.add_parser(name, help=help_, description=help_)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--reader", metavar="NAME", help="look only on this reader")
    parser.add_argument(
        "--practice-card",
        action="store_true",
        default=argparse.SUPPRESS,  # the option of the same name before the verb counts too
        help="use the built-in practice card",
    )
    parser.set_defaults(run=run)
    return parser


def authority_file(path: str) -> bytes:
    """Read an authority's certificate for `--trust`."""
    from helper_app.card import certificates

    try:
        der = Path(path).read_bytes()
        certificates.load(der)
    except (OSError, HelperError) as error:
        raise argparse.ArgumentTypeError(f"{path}: no DER certificate") from error
    return der


def show_status(asked: argparse.Namespace, console: Console) -> int:
    """Print what the card says without a PIN."""
    from helper_app.card.status import read_status

    readers, roots = surroundings(asked)
    status = read_status(readers, asked.reader, roots)
    console.data(status.as_json())
    t = console.t
    console.line(t("Reader: {reader}", reader=status.reader))
    console.line(t("Card: {kind}", kind=t(KINDS[status.kind.value])))
    if status.card_expires is not None:
        # Translators: the plastic card itself, not a certificate on it
        console.line(t("The card is valid until: {date}", date=status.card_expires.isoformat()))
    tell_tries(status.tries, console)
    tell_certificate(status, console)
    return 0


def tell_tries(tries: TriesLeft, console: Console) -> None:
    """Print how many tries each PIN has left."""
    t = console.t
    console.line(tries_line(console, tries.auth))
    if tries.text is not None:
        # Translators: the PIN with which name and address are read from the card
        console.line(t("Tries left for the PIN for your written data: {tries}", tries=tries.text))
    if tries.sign is not None:
        console.line(t("Tries left for the signature password: {tries}", tries=tries.sign))


def tries_line(console: Console, tries_left: int | None) -> str:
    """Say how many tries are left for the 4-digit PIN."""
    if tries_left is None:
        return console.t("This card has no 4-digit PIN.")
    return console.t("Tries left for the 4-digit PIN: {tries}", tries=tries_left)


def tell_certificate(status: CardStatus, console: Console) -> None:
    """Print what the certificate says, when to renew it, and what is not known."""
    t, certificate = console.t, status.certificate
    if certificate is None:
        console.line(t("There is no certificate for proving who you are."))
        return
    day, renew = certificate.not_after.isoformat(), certificate.renewable_from.isoformat()
    days = certificate.days_left()
    console.line(t("Certificate valid until: {date}", date=day))
    if days >= 0:
        console.line(t.plural("{n} day left", "{n} days left", days))
    # Translators: the counter of the municipality makes a new certificate from this day on
    console.line(t("Renew it at the municipal counter from: {date}", date=renew))
    if status.judgement is None:
        console.line(t("The certificate was not issued by an authority this program knows."))
    else:
        console.line(t(ISSUERS[status.judgement.issuer.value]))
    if status.has_signature_certificate is False:
        console.line(t("The card seems to have no signature certificate."))
    console.line(t("Whether the certificate was revoked was not checked."))


def authenticate(asked: argparse.Namespace, console: Console) -> int:
    """Prove who holds the card, and print what was proved."""
    if not secret_entry.has_place_to_type(asked, console):
        return secret_entry.USAGE
    try:
        proof = proved(asked, console)
    except HelperError as error:
        return console.error(error, verified=False, reason=error.code)
    tell_proof(proof, console)
    return 0


def proved(asked: argparse.Namespace, console: Console) -> Proof:
    """Look at the card, ask for the PIN, and have the card sign."""
    from helper_app.card import authentication

    readers, roots = surroundings(asked)
    look = authentication.look(readers, asked.reader, with_issuer=asked.check_issuer)
    look.check_usable()
    if look.tries_left == 1 and not asked.spend_last_try:
        raise PinLastTry(tries_left=1, not_after=look.certificate.not_after.isoformat())
    with asked_pin(asked, console, look) as pin:
        return authentication.prove(
            readers, look, pin, spend_last_try=asked.spend_last_try, roots=roots
        )


def asked_pin(asked: argparse.Namespace, console: Console, look: Look) -> Pin:
    """Get the PIN for a proof."""
    from helper_app.card.pin import AUTH, Pin

    if not asked.pin_stdin:
        console.line(tries_line(console, look.tries_left))
    # Translators: asks for the PIN in a terminal; what is typed stays hidden
    return Pin(AUTH, secret_entry.entered(asked, console.t("4-digit PIN (not shown): ")))


def tell_proof(proof: Proof, console: Console) -> None:
    """Print what was proved, and what was not."""
    console.data(
        {
            "verified": proof.verified,
            "reason": proof.reason,
            "apdu_count": proof.apdu_count,
            "reader": proof.reader,
            "card": proof.kind.value,
            "tries_left": proof.tries_left,
            "certificate": {
                "subject": proof.subject,
                "not_after": proof.not_after.isoformat(),
                "days_left": proof.days_left,
            },
            "issuer": proof.issuer.value,
            "revocation_checked": proof.revocation_checked,
        }
    )
    t = console.t
    console.line(t("The card holds the key of its certificate: the signature fits."))
    console.line(t(ISSUERS[proof.issuer.value]))
    console.line(t("Certificate valid until: {date}", date=proof.not_after.isoformat()))
    console.line(t("Whether the certificate was revoked was not checked."))


def surroundings(asked: argparse.Namespace) -> tuple[Readers, Roots]:
    """Give the readers and the authorities to believe: real ones, or the practice table's."""
    if getattr(asked, "practice_card", False):
        from helper_app.card.practice_readers import practice_table

        table = practice_table(is_plugged=True, is_inserted=True)
        return table.readers, table.roots
    from helper_app.card.pcsc import PcscReaders
    from helper_app.card.trust import PRODUCTION, Roots

    trusted = getattr(asked, "trust", None)
    if trusted is None:
        return PcscReaders(), PRODUCTION
    return PcscReaders(), Roots((trusted,), PRODUCTION.pinned)
