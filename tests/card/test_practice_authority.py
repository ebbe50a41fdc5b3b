"""The practice authority's papers look like real ones and can be taken for nobody's."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.x509.oid import NameOID

from helper_app.card import practice_authority as authority
from helper_app.card.practice_authority import PracticeAuthority

NOW = datetime.now(UTC)
SPAN = (NOW - timedelta(days=300), NOW + timedelta(days=1500))
Papers = dict[str, x509.Certificate]


@pytest.fixture(scope="module")
def papers() -> Papers:
    """Give both kinds of certificates with their authorities'."""
    key = authority.new_key()
    made = {}
    for unit, name in ((authority.AUTHENTICATION_UNIT, "auth"), (authority.SIGNATURE_UNIT, "sign")):
        issuer = PracticeAuthority(unit, lambda: key)
        issue = issuer.authentication if name == "auth" else issuer.signature
        made[name] = x509.load_der_x509_certificate(issue(*SPAN).certificate)
        made[f"{name} ca"] = x509.load_der_x509_certificate(issuer.certificate)
    return made


def extension(paper: x509.Certificate, kind: type[x509.ExtensionType]) -> x509.Extension:
    """Give an extension that must be there."""
    return paper.extensions.get_extension_for_class(kind)


BOTH = pytest.mark.parametrize("name", ["auth", "sign"])


def test_the_authentication_certificate_is_as_long_as_real_ones(papers: Papers) -> None:
    length = len(papers["auth"].public_bytes(authority.Encoding.DER))
    assert 1200 <= length <= 1500


@BOTH
def test_a_certificate_is_issued_by_its_authority(papers: Papers, name: str) -> None:
    papers[name].verify_directly_issued_by(papers[f"{name} ca"])
    own = extension(papers[f"{name} ca"], x509.SubjectKeyIdentifier).value.digest
    assert extension(papers[name], x509.AuthorityKeyIdentifier).value.key_identifier == own


@pytest.mark.parametrize("name", ["auth", "sign", "auth ca", "sign ca"])
def test_every_issuer_says_that_it_is_a_test(papers: Papers, name: str) -> None:
    names = papers[name].issuer.get_attributes_for_oid(NameOID.ORGANIZATION_NAME)
    assert [one.value for one in names] == ["JPKI-TEST"]


@BOTH
def test_keys_are_rsa_2048(papers: Papers, name: str) -> None:
    key = papers[name].public_key()
    assert isinstance(key, RSAPublicKey)
    assert (key.key_size, key.public_numbers().e) == (2048, 65537)


@pytest.mark.parametrize(("name", "binds"), [("auth", False), ("sign", True)])
def test_key_usage_is_critical_and_fits_the_purpose(papers: Papers, name: str, binds: bool) -> None:
    usage = extension(papers[name], x509.KeyUsage)
    assert usage.critical
    assert (usage.value.digital_signature, usage.value.content_commitment) == (True, binds)


@pytest.mark.parametrize(
    ("name", "policy"),
    [("auth", "1.2.392.200149.8.5.1.0.30"), ("sign", "1.2.392.200149.8.5.1.0.20")],
)
def test_policies_are_those_of_the_test_system(papers: Papers, name: str, policy: str) -> None:
    [found] = extension(papers[name], x509.CertificatePolicies).value
    assert found.policy_identifier.dotted_string == policy
    assert found.policy_qualifiers == ["http://www.jpki.go.jp/cps.html"]


@BOTH
def test_the_revocation_list_is_named_as_a_directory_entry(papers: Papers, name: str) -> None:
    [point] = extension(papers[name], x509.CRLDistributionPoints).value
    [place] = point.full_name or []
    assert isinstance(place, x509.DirectoryName)


def test_the_authentication_certificate_names_nobody(papers: Papers) -> None:
    kinds = [one.value.__class__ for one in papers["auth"].extensions]
    assert x509.SubjectAlternativeName not in kinds


def test_the_signature_certificate_names_a_made_up_holder(papers: Papers) -> None:
    names = list(extension(papers["sign"], x509.SubjectAlternativeName).value)
    held = {name.type_id.dotted_string: name.value[2:].decode() for name in names}
    short = {oid.rpartition(".")[2]: value for oid, value in held.items()}
    assert list(short) == ["1", "4", "3", "5", "2", "6"]
    assert (short["1"], short["4"], short["3"]) == ("練習　花子", "319500101", "2")
    assert len(short["2"]) == len(short["1"])
    assert len(short["6"]) == len(short["5"])


@BOTH
def test_a_certificate_holds_as_long_as_asked(papers: Papers, name: str) -> None:
    paper = papers[name]
    assert (paper.not_valid_before_utc, paper.not_valid_after_utc) == tuple(
        moment.replace(microsecond=0) for moment in SPAN
    )
