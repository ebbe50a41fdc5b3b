"""`tebiki card attributes`, `change-pin` and `certificate`: what needs one of the other PINs."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

from helper_app.commands import secret_entry
from helper_app.commands.console import Console
from helper_app.i18n import N_

if TYPE_CHECKING:
    from helper_app.card.attributes import Attributes
    from helper_app.card.holder import Holder
    from helper_app.card.unlocking import PinLook

AddVerb = Callable[..., argparse.ArgumentParser]

PROMPTS = {
    "auth": N_("4-digit PIN (not shown): "),
    "text": N_("4-digit PIN for your written data (not shown): "),
    "sign": N_("Signature password (not shown): "),
}
NEW = N_("New one (not shown): ")
AGAIN = N_("New one again (not shown): ")

UNCONFIRMED = N_(
    "Changing a PIN from this program was never confirmed on a public test with a real card. "
    "The counter of your municipality changes it for certain."
)
SEXES = {"male": N_("male"), "female": N_("female"), "other": N_("other or unknown")}
PROTECTIONS = {
    "fits": N_("The data fits the card's own signed record."),
    "no_record": N_("The card has no record to compare the data with."),
}


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser], add: AddVerb) -> None:
    """Add the verbs to `tebiki card`."""
    data = add(verbs, "attributes", "name, address, birth and sex, with their PIN", attributes)
    secret_entry.add_options(data)
    change = add(verbs, "change-pin", "change a PIN whose old value is known", change_pin)
    change.add_argument("--pin", required=True, choices=("auth", "sign", "text"), help="which one")
    change.add_argument(
        "--accept-unconfirmed",
        action="store_true",
        help="go on although this was never confirmed on a public test with a real card",
    )
    secret_entry.add_options(change)
    own = add(verbs, "certificate", "the signature certificate, with its password", certificate)
    own.add_argument(
        "--disclose",
        action="store_true",
        help="go on although the certificate holds name, address, birth and sex",
    )
    secret_entry.add_options(own)


def attributes(asked: argparse.Namespace, console: Console) -> int:
    """Print the four attributes; they are kept nowhere."""
    from helper_app.card import attribute_reading
    from helper_app.card.pin import TEXT, Pin
    from helper_app.commands.card import surroundings

    if not secret_entry.has_place_to_type(asked, console):
        return secret_entry.USAGE
    readers, _ = surroundings(asked)
    seen = attribute_reading.look(readers, asked.reader)
    pin = Pin(TEXT, secret_for(asked, console, seen))
    found = attribute_reading.read(readers, seen, pin, spend_last_try=asked.spend_last_try)
    console.data(
        {
            **person_json(found.attributes),
            "protection": found.protection.value,
            "apdu_count": found.apdu_count,
        }
    )
    tell_person(found.attributes, console)
    console.line(console.t(PROTECTIONS[found.protection.value]))
    return 0


def change_pin(asked: argparse.Namespace, console: Console) -> int:
    """Change a PIN; with `--pin-stdin` three lines: the old one, the new one, the new one again."""
    from helper_app.card import pin_change
    from helper_app.card.pin import Pin, new_pin
    from helper_app.commands.card import surroundings

    console.line(console.t(UNCONFIRMED))
    if not secret_entry.has_place_to_type(asked, console):
        return secret_entry.USAGE
    if not asked.accept_unconfirmed:
        console.refuse(console.t("Add --accept-unconfirmed to go on."))
        return secret_entry.USAGE
    readers, _ = surroundings(asked)
    kind = pin_change.CHANGEABLE[asked.pin].place.pin
    seen = pin_change.look(readers, asked.pin, asked.reader)
    with Pin(kind, secret_for(asked, console, seen)) as old:
        first = secret_entry.entered(asked, console.t(NEW))
        again = secret_entry.entered(asked, console.t(AGAIN))
        new = new_pin(kind, first, again)
        count = pin_change.change(readers, seen, old, new, spend_last_try=asked.spend_last_try)
    console.data({"changed": asked.pin, "apdu_count": count})
    console.line(console.t("The PIN was changed. Use the new one from now on."))
    return 0


def certificate(asked: argparse.Namespace, console: Console) -> int:
    """Print what the signature certificate says."""
    from helper_app.card import holder, signature
    from helper_app.card.pin import SIGN, Pin
    from helper_app.commands.card import ISSUERS, surroundings

    t = console.t
    console.line(t("The signature certificate holds your name, address, birth date and sex."))
    if not secret_entry.has_place_to_type(asked, console):
        return secret_entry.USAGE
    if not asked.disclose:
        console.refuse(t("Add --disclose to go on."))
        return secret_entry.USAGE
    readers, roots = surroundings(asked)
    seen = signature.look(readers, asked.reader)
    password = Pin(SIGN, secret_for(asked, console, seen))
    with signature.opened(
        readers, seen, password, spend_last_try=asked.spend_last_try, roots=roots
    ) as opened:
        own, judgement = opened.certificate, opened.judgement
    person = holder.holder_of(own)
    console.data(
        {
            **person_json(person),
            "has_substitutes": person.has_substitutes,
            "subject": own.subject,
            "not_after": own.not_after.isoformat(),
            "days_left": own.days_left(),
            "renewable_from": own.renewable_from.isoformat(),
            "key": own.key_name,
            "issuer": judgement.issuer.value,
            "generation": judgement.generation,
            "revocation_checked": False,
            "apdu_count": opened.count_commands(),
        }
    )
    tell_person(person, console)
    console.line(t("Certificate valid until: {date}", date=own.not_after.isoformat()))
    console.line(t(ISSUERS[judgement.issuer.value]))
    console.line(t("Whether the certificate was revoked was not checked."))
    return 0


def secret_for(asked: argparse.Namespace, console: Console, seen: PinLook) -> bytearray:
    """Say how many tries are left, and take the PIN.

    Raises:
        PinBlocked, PinLastTry: Asking would make no sense.
    """
    secret_entry.require_tries(asked, seen)
    console.line(console.t("Tries left: {tries}", tries=seen.tries_left))
    return secret_entry.entered(asked, console.t(PROMPTS[seen.pin_id]))


def person_json(person: Attributes | Holder) -> dict[str, object]:
    """Give the four attributes for a script; `birth` is null where it is no day of the calendar."""
    birth = person.birth_date
    return {
        "name": person.name,
        "address": person.address,
        "birth": None if birth is None else birth.isoformat(),
        "sex": person.sex.value,
    }


def tell_person(person: Attributes | Holder, console: Console) -> None:
    """Print the four attributes for a person."""
    t, birth = console.t, person.birth_date
    console.line(t("Name: {name}", name=person.name))
    console.line(t("Address: {address}", address=person.address))
    console.line(t("Birth date: {date}", date=person.birth if birth is None else str(birth)))
    console.line(t("Sex: {sex}", sex=t(SEXES[person.sex.value])))
