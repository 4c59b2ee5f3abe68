"""Daftar OPD dari berkas apa pun: tabel berkolom nama OPD, atau daftar nama unit kerja."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lakip_helpers.aturan.kota.kenal_opd import buat_kode
from lakip_helpers.galat import GalatTabel, Gejala
from lakip_helpers.istilah import KODE_PEMDA
from lakip_helpers.model.kota import Opd
from lakip_helpers.tabel.judul import seragam

if TYPE_CHECKING:
    from lakip_helpers.berkas.petak import Petak

_NAMA: Final = frozenset(
    {"nama opd", "opd", "perangkat daerah", "nama perangkat daerah", "skpd", "nama skpd", "unit kerja", "organisasi"}
)
_KODE: Final = frozenset({"kode opd", "kode", "kode skpd", "kode perangkat daerah", "singkatan"})
_AWAL: Final = re.compile(
    r"^\W*(?:\d+[.)]\s*)?((?:dinas|badan|inspektorat|sekretariat|satuan|kecamatan|kantor|rsud|rumah sakit)\b.*)",
    re.IGNORECASE | re.DOTALL,
)


def baca_daftar_opd(jalur: Path) -> tuple[Opd, ...]:
    """Daftar OPD dari berkas Excel, CSV, Word, atau PDF.

    Masukan: berkas dengan kolom “Nama OPD” (dan “Kode OPD” bila ada), atau yang selnya nama unit kerja. Galat:
    `GalatBerkas` bila tidak dapat dibuka, `GalatTabel` bila tidak ada satu nama pun.

    >>> import tempfile
    >>> berkas = Path(tempfile.mkdtemp()) / "opd.csv"
    >>> _ = berkas.write_text("No;Perangkat Daerah\\n1;Dinas Kesehatan\\n2;Badan Pendapatan Daerah", encoding="utf-8")
    >>> [satu.nama for satu in baca_daftar_opd(berkas)]
    ['Dinas Kesehatan', 'Badan Pendapatan Daerah']
    """
    from lakip_helpers.pakai.kantor import buka_kantor

    petak = buka_kantor(jalur).petak
    semua = [*(satu for p in petak for satu in _berjudul(p))] or [*(satu for p in petak for satu in _dari_isi(p))]
    daftar = tuple({satu.kode: satu for satu in semua if satu.kode != KODE_PEMDA}.values())
    if daftar:
        return daftar
    raise GalatTabel(
        f"{jalur.name}: tidak ada nama OPD di dalamnya, jadi OPD yang belum membawa dokumen tidak dapat disebut. Buat"
        " berkas dengan kolom “Kode OPD” dan “Nama OPD”, lalu jalankan lagi.",
        Gejala.KOLOM_KURANG,
    )


def _berjudul(petak: Petak) -> Iterator[Opd]:
    """Baris di bawah judul kolom nama OPD."""
    for i in range(min(15, len(petak.kisi))):
        judul = [seragam(petak.teks(i, j)).replace("_", " ") for j in range(petak.lebar)]
        nama = next((j for j, satu in enumerate(judul) if satu in _NAMA), None)
        if nama is None:
            continue
        kode = next((j for j, satu in enumerate(judul) if satu in _KODE and j != nama), None)
        for baris in range(i + 1, len(petak.kisi)):
            teks = " ".join(petak.teks(baris, nama).split())
            if re.search(r"[A-Za-z]{3}", teks):
                yield Opd((petak.teks(baris, kode) if kode is not None else "") or buat_kode(teks), teks)
        return


def _dari_isi(petak: Petak) -> Iterator[Opd]:
    """Sel yang berawal nama unit kerja."""
    for i in range(len(petak.kisi)):
        for j in range(petak.lebar):
            cocok = _AWAL.match(petak.teks(i, j)) if petak.jangkar(i, j) else None
            if cocok and len(cocok[1].split()) <= 15:
                nama = " ".join(cocok[1].split())
                yield Opd(buat_kode(nama), nama)
