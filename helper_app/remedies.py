"""Four sentences for every error: what happened, what it means, what to do now, as spoken.

The only place where an error becomes words. A test demands all four for every class of
`errors`, in every language.
"""

from __future__ import annotations

from dataclasses import dataclass

from helper_app import errors
from helper_app.i18n import N_, Texts


@dataclass(frozen=True)
class Remedy:
    """What a person is told. Each is one or two plain sentences.

    Attributes:
        happened: What happened.
        means: What that means: what is lost, what is safe.
        now: What to do now; one action.
        spoken: The same, short enough to be heard.
    """

    happened: str
    means: str
    now: str
    spoken: str


def of(error: errors.HelperError, t: Texts) -> Remedy:
    """Give the sentences for an error in a language; those for its `kind` where there are any."""
    usual = REMEDIES.get(error.code, REMEDIES["unexpected"])
    remedy = KINDS.get((error.code, str(error.values.get("kind"))), usual)
    return Remedy(
        happened=t(remedy.happened, **error.values),
        means=t(remedy.means, **error.values),
        now=t(remedy.now, **error.values),
        spoken=t(remedy.spoken, **error.values),
    )


NOTHING_LOST = N_("Nothing was changed on your card.")
NO_TRY_SPENT = N_("No PIN was sent, so no try was used.")

REMEDIES: dict[str, Remedy] = {
    "card.service_missing": Remedy(
        N_("The part of this computer that talks to card readers is not running."),
        N_("Your card and your reader are fine."),
        N_("Start the smart card service (on Linux: pcscd), then try again."),
        N_("The card service is not running. Start it, then try again."),
    ),
    "card.permission_refused": Remedy(
        N_("This computer does not allow this program to use the card reader."),
        N_("Your card and your reader are fine. Often the reason is a remote connection."),
        N_("Sit at the computer itself and try again, or ask whoever looks after it."),
        N_("This computer does not allow the card reader to be used. Ask whoever looks after it."),
    ),
    "card.reader_missing": Remedy(
        N_("No card reader was found."),
        N_("It is not plugged in, or this computer does not know it."),
        N_("Plug the reader's cable firmly into the computer."),
        N_("No card reader was found. Plug its cable in firmly."),
    ),
    "card.reader_unsuitable": Remedy(
        N_("This card reader cannot read Individual Number Cards."),
        N_("It was made for another kind of card. Your card is fine."),
        N_("Use a reader that is made for Individual Number Cards."),
        N_("This reader does not fit your card. Use another reader."),
    ),
    "card.driver_missing": Remedy(
        N_("A card reader is plugged in, but this computer does not know how to use it."),
        N_("The reader's driver is missing. The reader and your card are fine."),
        N_("Have the driver installed (on Linux: libccid), then plug the reader in again."),
        N_("The card reader's driver is missing. Ask whoever looks after this computer."),
    ),
    "card.software_missing": Remedy(
        N_("The program part that talks to card readers is not installed."),
        N_("You can still practise with the practice card."),
        N_("Install Tebiki again, or ask whoever looks after this computer."),
        N_("The part that talks to card readers is not installed."),
    ),
    "card.missing": Remedy(
        N_("No card was found on the reader."),
        N_("The reader works; it waits for the card."),
        N_("Put the card on the reader, or push it in all the way."),
        N_("No card was found. Put the card on the reader."),
    ),
    "card.unreadable": Remedy(
        N_("There is a card, but it does not answer."),
        N_("Most often it lies upside down or the wrong way round."),
        N_("Turn the card over and put it in again."),
        N_("The card does not answer. Turn it over and put it in again."),
    ),
    "card.busy": Remedy(
        N_("Another program is using the card."),
        NOTHING_LOST,
        N_("Close other programs that use the card, such as a browser, then try again."),
        N_("Another program is using the card. Close it, then try again."),
    ),
    "card.removed": Remedy(
        N_("The card was taken away too early."),
        N_("Nothing was changed on your card. Taking it away does no harm."),
        N_("Put the card back and leave it there."),
        N_("The card was taken away. Put it back, please."),
    ),
    "card.swapped": Remedy(
        N_("This is not the card that was there before."),
        NO_TRY_SPENT,
        N_("Put your own card on the reader and start this step again."),
        N_("This is another card. Put your own card on the reader."),
    ),
    "card.unknown": Remedy(
        N_("This is not an Individual Number Card."),
        N_("It may be a bank card, a licence or a transport card. Nothing happened to it."),
        N_("Take it away and put your Individual Number Card there."),
        N_("This is another kind of card. Use your Individual Number Card."),
    ),
    "card.certificate_missing": Remedy(
        N_("This card has no certificate for proving who you are."),
        N_("The certificate was never issued, or it was stopped."),
        N_("Ask at the counter of your municipality to have it issued."),
        N_("There is no certificate on this card. Ask at your municipality's counter."),
    ),
    "card.certificate_unreadable": Remedy(
        N_("The certificate on the card could not be read."),
        NOTHING_LOST,
        N_("Take the card out, put it back and try again."),
        N_("The certificate could not be read. Put the card in again."),
    ),
    "card.certificate_expired": Remedy(
        N_("The certificate on your card is no longer valid."),
        N_("Its last day was {not_after}. The card itself is not broken."),
        N_("Have it renewed at the counter of your municipality."),
        N_("The certificate has expired. Renew it at your municipality's counter."),
    ),
    "card.certificate_not_yet_valid": Remedy(
        N_("By this computer's clock the certificate is not valid yet."),
        N_("Most often the clock of the computer is wrong."),
        N_("Check the date of this computer, then try again."),
        N_("Check the date of this computer, then try again."),
    ),
    "card.certificate_untrusted": Remedy(
        N_("The certificate was not issued by an authority this program knows."),
        N_("It cannot be said that this is a genuine card."),
        N_("Ask at the counter of your municipality."),
        N_("The card's certificate is not known. Ask at your municipality's counter."),
    ),
    "card.proof_failed": Remedy(
        N_("What the card signed does not fit its certificate."),
        N_("It was not proved who you are."),
        N_("Take the card out, put it back and try again. If it stays so, ask at the counter."),
        N_("The proof did not succeed. Put the card in again and try once more."),
    ),
    "card.fault": Remedy(
        N_("The card or the reader gave an answer that makes no sense."),
        NOTHING_LOST,
        N_("Take the card out, put it back and try again."),
        N_("Something went wrong with the card. Put it in again."),
    ),
    "card.still_there": Remedy(
        N_("The card is still on the reader."),
        NOTHING_LOST,
        N_("Take your card from the reader and put it away."),
        N_("The card is still on the reader. Take it and put it away."),
    ),
    "card.application_missing": Remedy(
        N_("This card or phone does not hold what is asked for."),
        N_("It is not broken. Phones hold less than the plastic card."),
        N_("Use your plastic Individual Number Card for this."),
        N_("Use your plastic Individual Number Card for this."),
    ),
    "card.attributes_unreadable": Remedy(
        N_("Your name and address on the card could not be read properly."),
        NOTHING_LOST,
        N_("Take the card away, put it back and try again."),
        N_("Your name and address could not be read. Put the card back and try again."),
    ),
    "card.attributes_altered": Remedy(
        N_("Your name and address on the card do not fit the card's own record of them."),
        N_("They are not used here, because they may be wrong."),
        N_("Show the card at your city, ward, town or village office."),
        N_("The card's data does not fit its record. Show the card at your municipal office."),
    ),
    "pin.malformed": Remedy(
        N_("This cannot be the PIN."),
        NO_TRY_SPENT,
        N_("Enter the four digits you chose when you received the card."),
        N_("This cannot be the PIN. Enter four digits."),
    ),
    "pin.wrong": Remedy(
        N_("The PIN was not right."),
        N_("Tries left: {tries_left}."),
        N_("Do not hurry. Look it up, then enter it again."),
        N_("The PIN was not right. Tries left: {tries_left}."),
    ),
    "pin.last_try": Remedy(
        N_("Only one try is left."),
        N_("If it is wrong, this PIN is locked. No PIN was sent."),
        N_("Stop here. If you are not sure of the PIN, go to your municipality's counter."),
        N_("Only one try is left. If you are not sure, stop here."),
    ),
    "pin.blocked": Remedy(
        N_("This PIN is locked."),
        N_("It was wrong too many times. Waiting does not unlock it. The card is not broken."),
        N_("Take the card to the counter of your municipality to set a new PIN."),
        N_("This PIN is locked. Your municipality's counter can set a new one."),
    ),
    "pin.not_repeated": Remedy(
        N_("The two new numbers you entered are not the same."),
        N_("Nothing was sent. Your PIN is still the old one."),
        N_("Enter the new PIN again, slowly, twice."),
        N_("The two new numbers differ. Enter the new PIN again."),
    ),
    "pin.unchanged": Remedy(
        N_("The new PIN is the same as the old one."),
        N_("Nothing was sent. Your PIN is still the old one."),
        N_("Think of another PIN, or keep the old one."),
        N_("The new PIN is the old one. Think of another, or keep it."),
    ),
    "pin.not_changed": Remedy(
        N_("The card did not take the new PIN."),
        N_("Your old PIN is still valid. No try was lost."),
        N_("Keep using the old PIN. To change it, go to your municipal office."),
        N_("The card did not take the new PIN. The old one is still valid."),
    ),
    "pin.change_unsure": Remedy(
        N_("The card went away while it was taking the new PIN."),
        N_("Either the new or the old PIN is the right one now. Nothing else has changed."),
        N_("Put the card back and try the new PIN first, just once."),
        N_("The card went away. Put it back and try the new PIN first, just once."),
    ),
    "document.unreadable": Remedy(
        N_("This file cannot be opened."),
        N_("It is not a PDF, or it is damaged. Nothing was changed."),
        N_("Choose another file, or ask whoever sent it to send it again."),
        N_("This file cannot be opened. Choose another one."),
    ),
    "document.locked": Remedy(
        N_("This file is locked with a password."),
        N_("A locked file cannot be signed. Nothing was changed."),
        N_("Ask whoever sent it for one without a password."),
        N_("This file is locked with a password. Ask for one without."),
    ),
    "document.too_large": Remedy(
        N_("This file is too large."),
        N_("More than 100 megabytes or 500 pages cannot be shown here. Nothing was changed."),
        N_("Ask whoever sent it for a smaller file."),
        N_("This file is too large. Ask for a smaller one."),
    ),
    "document.missing": Remedy(
        N_("The file is not there any more, or may not be read."),
        N_("It may have been moved, or it lies on a stick that was taken out."),
        N_("Choose the file again."),
        N_("The file is not there any more. Choose it again."),
    ),
    "document.code_too_long": Remedy(
        N_("The text is too long for a 2D code."),
        N_("A finer code could not be read from paper."),
        N_("Save it as a file instead."),
        N_("The text is too long for a 2D code. Save it as a file instead."),
    ),
    "guide.broken": Remedy(
        N_("This guide has a mistake and cannot be shown."),
        N_("{file}, line {line}: {problem}"),
        N_("Choose another guide."),
        N_("This guide cannot be shown. Choose another one."),
    ),
    "guide.unknown": Remedy(
        N_("There is no guide of this name."),
        N_("It may have been renamed or taken away."),
        N_("Choose a guide from the list."),
        N_("There is no guide of this name. Choose one from the list."),
    ),
    "speech.voice_missing": Remedy(
        N_("There is no voice for this language on this computer."),
        N_("Everything that would be said is on the screen."),
        N_("Go on by reading."),
        N_("There is no voice for this language."),
    ),
    "speech.sound_missing": Remedy(
        N_("This computer has nothing to play sound on."),
        N_("Everything that would be said is on the screen."),
        N_("Go on by reading, or connect a loudspeaker."),
        N_("There is nothing to play sound on."),
    ),
    "settings.damaged": Remedy(
        N_("Your settings could not be read."),
        N_("The old file was kept as {kept_as}. The usual settings are used now."),
        N_("Set the size of the letters again if you like."),
        N_("Your settings could not be read. The usual ones are used now."),
    ),
    "settings.unwritable": Remedy(
        N_("Your settings could not be saved."),
        N_("They hold until you close the window."),
        N_("Go on as usual."),
        N_("Your settings could not be saved. Go on as usual."),
    ),
    "file.unwritable": Remedy(
        N_("The file {file} could not be written."),
        N_("Nothing was saved."),
        N_("Choose another folder or another name, then try again."),
        N_("The file could not be written. Choose another folder."),
    ),
    "profile.damaged": Remedy(
        N_("The file {file} holds no settings that can be read."),
        N_("The file was left as it is. The usual settings are used now."),
        N_("Go on as usual, or choose your settings again and put them in a new file."),
        N_("Your settings in the file could not be read. The usual ones are used now."),
    ),
    "profile.missing": Remedy(
        N_("The file {file} with your settings was not found."),
        N_("Most often the stick is not plugged in. The usual settings are used now."),
        N_("Go on as usual, or close the window, plug the stick in and begin again."),
        N_("Your settings were not found. Is the stick plugged in?"),
    ),
    "needs.unknown": Remedy(
        N_("There is no such trouble in the table."),
        N_("Nothing was changed."),
        N_("Choose one from the list of troubles."),
        N_("There is no such trouble in the table."),
    ),
    "unexpected": Remedy(
        N_("Something went wrong in this program."),
        N_("It is not your fault. No PIN is used by itself."),
        N_("Go back to the start and try again."),
        N_("Something went wrong. Go back to the start, please."),
    ),
}

TAKE_YOURS = N_("Take it away and put your Individual Number Card there.")
NOTHING_HAPPENED = N_("Nothing was read from it. It was only asked what kind of card it is.")

KINDS: dict[tuple[str, str], Remedy] = {
    ("card.unknown", "licence"): Remedy(
        N_("This is a driving licence."),
        NOTHING_HAPPENED,
        TAKE_YOURS,
        N_("This is a driving licence. Put your Individual Number Card there."),
    ),
    ("card.unknown", "passport"): Remedy(
        N_("This is a passport."),
        NOTHING_HAPPENED,
        TAKE_YOURS,
        N_("This is a passport. Put your Individual Number Card there."),
    ),
    ("card.unknown", "residence_card"): Remedy(
        N_("This is a residence card or a special permanent resident certificate."),
        NOTHING_HAPPENED,
        TAKE_YOURS,
        N_("This is a residence card. Put your Individual Number Card there."),
    ),
    ("card.unknown", "transport"): Remedy(
        N_("This is a transport card or a prepaid card."),
        NOTHING_HAPPENED,
        TAKE_YOURS,
        N_("This is a transport card. Put your Individual Number Card there."),
    ),
    ("card.unknown", "bank"): Remedy(
        N_("This is a bank card or a credit card."),
        NOTHING_HAPPENED,
        TAKE_YOURS,
        N_("This is a bank card. Put your Individual Number Card there."),
    ),
    ("card.reader_unsuitable", "unserved"): Remedy(
        N_("This card reader does not work with this kind of computer (Linux)."),
        N_("It may work with Windows. Your card is fine."),
        N_("Use another reader, one that is made for Individual Number Cards."),
        N_("This reader does not work with this computer. Use another reader."),
    ),
    ("document.locked", "sealed"): Remedy(
        N_("This file is protected against changes."),
        N_("A signature cannot be added to it. Nothing was changed."),
        N_("Ask whoever sent it for one that can be signed."),
        N_("This file is protected against changes. Ask for one that can be signed."),
    ),
}
"""Sentences that fit better where an error's value `kind` is known."""
