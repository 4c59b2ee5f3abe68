"""Alamat orang yang mencoba masuk, hanya dari yang tidak dapat ditulisnya sendiri.

Proxy menambahkan alamat sambungannya di ujung X-Forwarded-For (http-proxy-3, `xfwd`). Yang di depannya, X-Real-Ip, dan
kepala lain datang dari peramban apa adanya, padahal `request.remote_ip` Tornado mendahulukan X-Real-Ip; jadi tidak
dipakai. Program peserta di server ini dapat melewati proxy dan menyambung langsung ke hub; sambungan seperti itu
dikenal dari pemilik soketnya di /proc/net/tcp.
"""

from __future__ import annotations

import ipaddress
import os
import socket
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

TABEL_TCP: Final = Path("/proc/net/tcp")
TERSAMBUNG: Final = "01"
Ujung = tuple[str, int]


def alamat_peminta(permintaan: Any) -> str:
    """Kunci pembatas bagi satu permintaan Tornado: alamat menurut proxy, atau akun sistem yang melewati proxy.

    Hanya proxy yang berjalan sebagai pemilik hub; itulah yang membedakan keduanya.
    """
    ujung = _ujung_sambungan(permintaan)
    pemilik = cari_pemilik(*ujung, baca_tabel()) if ujung else None
    if pemilik != os.geteuid():
        return "program di server ini" if pemilik is None else f"akun sistem {pemilik}"
    return alamat_terakhir(permintaan.headers.get_list("X-Forwarded-For")) or "proxy"


def alamat_terakhir(kepala: Iterable[str]) -> str:
    """Alamat terakhir di semua kepala X-Forwarded-For, dalam satu bentuk baku; kosong bila tidak terbaca.

    >>> [alamat_terakhir(satu) for satu in (["1.1.1.1, 10.0.0.5"], ["10.0.0.6", "::ffff:10.0.0.7"], ["x"], [])]
    ['10.0.0.5', '10.0.0.7', '', '']
    """
    terakhir = ",".join(kepala).rpartition(",")[2].strip()
    try:
        alamat = ipaddress.ip_address(terakhir)
    except ValueError:
        return ""
    return str(getattr(alamat, "ipv4_mapped", None) or alamat)


def cari_pemilik(dari: Ujung, ke: Ujung, tabel: Iterable[str]) -> int | None:
    """Nomor akun pemilik sambungan IPv4 `dari` → `ke`; None bila sambungannya sudah ditutup pemiliknya.

    Soket yang sudah ditutup tetap tercatat, tetapi atas nama root dan tanpa inode; itu tidak dipercaya.

    >>> baris = "0: 0100007F:C350 0100007F:1F41 01 0:0 0:0 0 1001 0 777"
    >>> cari_pemilik(("127.0.0.1", 50000), ("127.0.0.1", 8001), [baris, baris.replace(" 1001", " 0")])
    1001
    """
    cari = [tulis_ujung(dari), tulis_ujung(ke), TERSAMBUNG]
    isi = (baris.split() for baris in tabel)
    return next((int(satu[7]) for satu in isi if satu[1:4] == cari and satu[9] != "0"), None)


def tulis_ujung(ujung: Ujung) -> str:
    """Alamat dan porta seperti tertulis di /proc/net/tcp."""
    return f"{int.from_bytes(socket.inet_aton(ujung[0]), sys.byteorder):08X}:{ujung[1]:04X}"


def _ujung_sambungan(permintaan: Any) -> tuple[Ujung, Ujung] | None:
    try:
        soket = permintaan.connection.stream.socket
        return (soket.getpeername(), soket.getsockname()) if soket.family == socket.AF_INET else None
    except (AttributeError, OSError):  # peramban atau program itu sudah menutup sambungannya
        return None


def baca_tabel() -> Iterable[str]:
    """Baris tabel sambungan IPv4 mesin ini; kosong bila tidak terbaca."""
    try:
        return TABEL_TCP.read_text(encoding="ascii").splitlines()
    except OSError:
        return ()
