"""Sertifikat TLS buatan sendiri untuk alamat ruang kelas; peramban memperingatkan sekali, sidiknya ada di proyektor."""

from __future__ import annotations

import datetime
import ipaddress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lakip_helpers.tulis import BilaAda, tulis_berkas

if TYPE_CHECKING:
    from cryptography import x509

UMUR_HARI: Final = 90


def buat_sertifikat(alamat: str, kini: datetime.datetime) -> tuple[bytes, bytes]:
    """Kunci dan sertifikat (PEM) untuk satu alamat; berlaku sejak sehari lalu, supaya jam laptop yang selisih diterima.

    >>> kunci, sertifikat = buat_sertifikat("10.0.0.5", datetime.datetime(2026, 1, 1))
    >>> kunci[:26], sertifikat[:27]
    (b'-----BEGIN PRIVATE KEY----', b'-----BEGIN CERTIFICATE-----')
    """
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    kunci = ec.generate_private_key(ec.SECP256R1())
    nama = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Ruang kelas LAKIP")])
    sertifikat = (
        x509.CertificateBuilder()
        .subject_name(nama)
        .issuer_name(nama)
        .public_key(kunci.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(kini - datetime.timedelta(days=1))
        .not_valid_after(kini + datetime.timedelta(days=UMUR_HARI))
        .add_extension(x509.SubjectAlternativeName([_nama_lain(alamat)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .sign(kunci, hashes.SHA256())
    )
    tanpa_sandi = serialization.NoEncryption()
    return (
        kunci.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, tanpa_sandi),
        sertifikat.public_bytes(serialization.Encoding.PEM),
    )


def _nama_lain(alamat: str) -> x509.GeneralName:
    from cryptography import x509

    try:
        return x509.IPAddress(ipaddress.ip_address(alamat))
    except ValueError:
        return x509.DNSName(alamat)


def pastikan_sertifikat(folder: Path, alamat: str) -> tuple[Path, Path]:
    """Letak kunci dan sertifikat untuk alamat ini; dibuat bila belum ada, untuk alamat lain, atau hampir habis."""
    kunci, sertifikat = folder / "kunci.pem", folder / "sertifikat.pem"
    kini = datetime.datetime.now(datetime.UTC)
    if not (kunci.is_file() and sertifikat.is_file() and _masih_berlaku(sertifikat, alamat, kini)):
        for letak, pem in zip((kunci, sertifikat), buat_sertifikat(alamat, kini), strict=True):
            tulis_berkas(letak, pem, BilaAda.GANTI, izin=0o600)
    return kunci, sertifikat


def _masih_berlaku(berkas: Path, alamat: str, kini: datetime.datetime) -> bool:
    from cryptography import x509

    try:
        sertifikat = x509.load_pem_x509_certificate(berkas.read_bytes())
        nama = sertifikat.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except (ValueError, x509.ExtensionNotFound):
        return False
    sisa = sertifikat.not_valid_after_utc - kini
    mulai = sertifikat.not_valid_before_utc
    return list(nama) == [_nama_lain(alamat)] and mulai <= kini and sisa > datetime.timedelta(days=7)


def sidik_sertifikat(berkas: Path) -> str:
    """Sidik SHA-256 sertifikat, seperti yang ditampilkan peramban."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes

    sidik = x509.load_pem_x509_certificate(berkas.read_bytes()).fingerprint(hashes.SHA256())
    return ":".join(f"{bita:02X}" for bita in sidik)
