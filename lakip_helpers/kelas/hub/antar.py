"""Mengantar notebook ke rumah peserta dan memperbaruinya tanpa menimpa pekerjaan.

Aturannya mengikuti nbgitpuller (docs/topic/automatic-merging.md): yang belum ada disalin; yang tidak diubah peserta
diganti versi baru; yang diubah peserta tidak disentuh, dan versi baru diletakkan di sebelahnya dengan tanggal; yang
dihapus peserta dikembalikan; berkas peserta yang kebetulan bernama sama diganti namanya, tidak dihapus; yang tidak ada
lagi di kit dibiarkan. Notebook dianggap diubah bila isi selnya berubah; menjalankannya saja bukan mengubah.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import count
from pathlib import Path
from typing import Final

from lakip_helpers.latihan.simpanan.berkas_biasa import baca_biasa
from lakip_helpers.tulis import BilaAda, tulis_berkas

CATATAN: Final = ".lakip-antaran.json"
BITA_NOTEBOOK: Final = 50_000_000
"""Notebook peserta yang lebih panjang dibandingkan menurut awalnya saja; memori servernya terbatas."""
TIDAK_TERBACA: Final = ""
"""Sidik untuk yang menempati nama notebook tetapi bukan berkas biasa atau tertutup: disisihkan, tidak ditimpa."""


class Tindakan(StrEnum):
    """Apa yang dilakukan atas satu berkas."""

    SALIN = "salin"
    GANTI = "ganti"
    BIARKAN = "biarkan"
    SANDINGKAN = "sandingkan"
    SISIHKAN = "sisihkan"


@dataclass(frozen=True)
class Antaran:
    """Satu berkas yang diantar; `nama` letaknya dari folder notebook."""

    nama: str
    tindakan: Tindakan


def sidik_isi(data: bytes, notebook: bool) -> str:
    """Sidik isi sebuah berkas; untuk notebook hanya jenis dan isi selnya, tanpa keluaran dan nomor jalan.

    >>> a = b'{"cells": [{"cell_type": "code", "source": ["1"], "outputs": []}]}'
    >>> b = b'{"cells": [{"cell_type": "code", "source": "1", "outputs": [1], "execution_count": 3}]}'
    >>> sidik_isi(a, notebook=True) == sidik_isi(b, notebook=True), sidik_isi(a, False) == sidik_isi(b, False)
    (True, False)
    """
    if notebook:
        try:
            sel = [(satu["cell_type"], "".join(satu["source"])) for satu in json.loads(data)["cells"]]
            data = json.dumps(sel).encode()
        except (ValueError, KeyError, TypeError):
            pass  # bukan notebook yang utuh: dibandingkan sebagai berkas biasa
    return hashlib.sha256(data).hexdigest()


def putuskan(baru: str, punya: str | None, dahulu: str | None) -> Tindakan:
    """Tindakan dari tiga sidik: versi kit, berkas peserta sekarang, dan yang terakhir diantar (None bila tidak ada).

    >>> [putuskan("b", *satu).value for satu in ((None, "a"), ("a", "a"), ("x", "b"), ("x", "a"), ("x", None))]
    ['salin', 'ganti', 'biarkan', 'sandingkan', 'sisihkan']
    """
    if punya is None:
        return Tindakan.SALIN
    if punya == baru or baru == dahulu:
        return Tindakan.BIARKAN
    if dahulu is None:
        return Tindakan.SISIHKAN
    return Tindakan.GANTI if punya == dahulu else Tindakan.SANDINGKAN


def beri_tanggal(letak: Path, tanggal: str) -> Path:
    """Nama bertanggal di sebelah `letak` yang belum dipakai.

    >>> beri_tanggal(Path("tidak/11_a.ipynb"), "2026-11-24").name
    '11_a (2026-11-24).ipynb'
    """
    urut = (f"{tanggal} {nomor}" if nomor > 1 else tanggal for nomor in count(1))
    calon = (letak.with_name(f"{letak.stem} ({satu}){letak.suffix}") for satu in urut)
    return next(satu for satu in calon if not satu.exists())


def baca_catatan(tujuan: Path) -> dict[str, str]:
    """Sidik yang terakhir diantar, menurut nama; kosong bila belum pernah atau catatannya rusak.

    >>> baca_catatan(Path("tidak-ada"))
    {}
    """
    try:
        isi = json.loads(baca_biasa(tujuan, CATATAN, BITA_NOTEBOOK))
        return {str(nama): str(sidik) for nama, sidik in isi.items()}
    except (OSError, ValueError, AttributeError):
        return {}


def antar(asal: Path, tujuan: Path, nama: Iterable[str], tanggal: str) -> list[Antaran]:
    """Antar berkas-berkas bernama `nama` dari `asal` ke `tujuan`; hasilnya apa yang dilakukan atas tiap berkas.

    Dijalankan sebagai peserta, bukan root, jadi tautan di rumahnya tidak dapat membelokkan ke berkas orang lain.
    Galat: GalatSimpan bila rumah peserta tidak dapat ditulisi (misalnya penuh); berkas yang sudah ada tetap utuh.
    """
    dahulu = baca_catatan(tujuan)
    hasil = [_antar_satu(asal, tujuan, satu, dahulu, tanggal) for satu in nama]
    if any(satu.tindakan is not Tindakan.BIARKAN for satu in hasil) or not dahulu:
        tulis_berkas(tujuan / CATATAN, json.dumps(dahulu, indent=1), BilaAda.GANTI, buat_folder=True)
    return hasil


def _antar_satu(asal: Path, tujuan: Path, nama: str, dahulu: dict[str, str], tanggal: str) -> Antaran:
    data, letak, notebook = (asal / nama).read_bytes(), tujuan / nama, nama.endswith(".ipynb")
    baru = sidik_isi(data, notebook)
    punya = _sidik_punya(tujuan, nama, notebook)
    tindakan = Tindakan.SISIHKAN if punya == TIDAK_TERBACA else putuskan(baru, punya, dahulu.get(nama))
    if tindakan is Tindakan.SISIHKAN:
        letak.rename(beri_tanggal(letak, tanggal))
    sasaran = beri_tanggal(letak, tanggal) if tindakan is Tindakan.SANDINGKAN else letak
    if tindakan is not Tindakan.BIARKAN:
        bila_ada = BilaAda.GANTI if tindakan is Tindakan.GANTI else BilaAda.TOLAK
        tulis_berkas(sasaran, data, bila_ada, buat_folder=True)
    dahulu[nama] = baru
    return Antaran(nama, tindakan)


def _sidik_punya(tujuan: Path, nama: str, notebook: bool) -> str | None:
    """Sidik yang ada di rumah peserta; None bila tidak ada, `TIDAK_TERBACA` bila ada tetapi tidak dapat dibaca."""
    try:
        return sidik_isi(baca_biasa(tujuan, nama, BITA_NOTEBOOK), notebook)
    except FileNotFoundError:
        return None
    except OSError:
        return TIDAK_TERBACA


def daftar_notebook(asal: Path, bentuk: Iterable[str] = ("",)) -> list[str]:
    """Nama notebook yang diantar: bentuk peserta, dan untuk fasilitator juga bentuk lain.

    >>> daftar_notebook(Path("tidak-ada"))
    []
    """
    return [letak.relative_to(asal).as_posix() for satu in bentuk for letak in sorted((asal / satu).glob("*.ipynb"))]


def ringkas_antaran(hasil: Iterable[Antaran]) -> Mapping[str, int]:
    """Banyaknya tiap tindakan.

    >>> ringkas_antaran([Antaran("a", Tindakan.SALIN), Antaran("b", Tindakan.SALIN)])
    {'salin': 2}
    """
    jumlah: dict[str, int] = {}
    for satu in hasil:
        jumlah[satu.tindakan.value] = jumlah.get(satu.tindakan.value, 0) + 1
    return jumlah


if __name__ == "__main__":
    akar_asal, akar_tujuan = Path(sys.argv[1]), Path(sys.argv[2])
    print(dict(ringkas_antaran(antar(akar_asal, akar_tujuan, daftar_notebook(akar_asal), date.today().isoformat()))))
