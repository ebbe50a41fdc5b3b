"""Is there a keychain of the system to keep a secret in? Nothing is kept in this version.

The only file that knows `keyring`. Never opens a window: a locked keychain is told, not unlocked.
"""

from __future__ import annotations

from enum import Enum

LEAST_PRIORITY = 1
"""Backends below it keep secrets in plain files or nowhere (keyring 25, `priority`)."""


class Keychain(Enum):
    """What there is to keep a secret in."""

    READY = "ready"
    LOCKED = "locked"
    NONE = "none"


def state() -> Keychain:
    """Look for the system's keychain. May take some 100 ms; not on the main thread."""
    try:
        import keyring
        from keyring.backends import SecretService
    except ImportError:
        return Keychain.NONE
    backend = keyring.get_keyring()
    if backend.priority < LEAST_PRIORITY or type(backend).__module__ == "keyring.backends.null":
        return Keychain.NONE
    if isinstance(backend, SecretService.Keyring):
        return secret_service_state()
    return Keychain.READY


def secret_service_state() -> Keychain:
    """Ask the Secret Service (Linux) whether its default collection is open."""
    import secretstorage

    try:
        with secretstorage.dbus_init() as connection:
            collection = secretstorage.Collection(
                connection, "/org/freedesktop/secrets/aliases/default"
            )
            return Keychain.LOCKED if collection.is_locked() else Keychain.READY
    except (secretstorage.exceptions.SecretStorageException, OSError):
        return Keychain.NONE
