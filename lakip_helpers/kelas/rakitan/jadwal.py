"""Jadwal kelas, diturunkan dari kepala sumber notebook: tiap bagian, latihannya, dan jeda.

Menit rencana berasal dari sumber. Bila log kelas terdahulu ada, menit tiap latihan diganti menit yang benar-benar
dipakai (`waktu.py`). jupytext tidak diperlukan, jadi jadwal dapat dicetak dari pemasangan peserta.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Final

from lakip_helpers.galat import GalatBerkas
from lakip_helpers.kelas.rakitan.sumber import Hemat, Kepala, pisah_kepala

BUKA_PINTU: Final = 7 * 60 + 30
MULAI: Final = 8 * 60
MENIT_REHAT: Final = 15
REHAT_SESUDAH: Final = 70
"""Sesudah sekian menit bekerja, akhir sesi menjadi rehat."""
PALING_LAMA: Final = 110
"""Di tengah sesi, rehat sebelum bagian yang membuat orang bekerja lebih lama dari ini tanpa berhenti."""
LEBIH_AWAL: Final = 25
"""Pada batas sesi, istirahat siang boleh mulai sekian menit lebih awal daripada memotong sesi berikutnya."""
ISHOMA: Final = (11 * 60 + 50, 12 * 60 + 40, 60)
"""Istirahat mulai paling awal, paling lambat (menit sejak pukul 00.00), dan lamanya."""
JUMAT: Final = (11 * 60 + 15, 11 * 60 + 45, 105)


class Jenis(StrEnum):
    """Jenis sebuah acara di jadwal."""

    BAGIAN = "bagian"
    JEDA = "jeda"


@dataclass(frozen=True)
class Bagian:
    """Satu bagian notebook: judul, menit seluruhnya, kode latihan, teks peserta, dan catatan fasilitator (markdown)."""

    judul: str
    menit: int
    latihan: tuple[str, ...] = ()
    teks: tuple[str, ...] = ()
    catatan: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sesi:
    """Satu notebook dalam jadwal; `nama` nama notebook tanpa akhiran."""

    nama: str
    judul: str
    hari: int
    sesi: int
    menit: int
    bagian: tuple[Bagian, ...]
    terlambat: tuple[Hemat, ...] = ()
    pokok: str = ""

    @property
    def nomor(self) -> str:
        """Dua angka pertama nama notebook."""
        return self.nama[:2]


@dataclass(frozen=True)
class Acara:
    """Satu baris jadwal; `mulai` menit sejak pukul 00.00, `sesi` kosong pada jeda."""

    hari: int
    mulai: int
    menit: int
    judul: str
    jenis: Jenis
    sesi: str = ""
    latihan: tuple[str, ...] = ()

    @property
    def pukul(self) -> str:
        """Rentang jam seperti ditulis di undangan.

        >>> Acara(1, 480, 15, "Rehat", Jenis.JEDA).pukul
        '08.00–08.15'
        """
        return f"{tulis_pukul(self.mulai)}–{tulis_pukul(self.mulai + self.menit)}"


def tulis_pukul(menit: int) -> str:
    """Jam dari menit sejak tengah malam.

    >>> tulis_pukul(485)
    '08.05'
    """
    return f"{menit // 60:02d}.{menit % 60:02d}"


def baca_sesi(akar: Path) -> tuple[Sesi, ...]:
    """Semua sesi menurut urutan kelas, dari `sumber` di folder `notebooks`; `GalatBerkas` bila tidak ada.

    >>> from lakip_helpers.kelas.rakitan.semua import cari_notebook
    >>> [satu.nomor for satu in baca_sesi(cari_notebook())][:3]
    ['00', '11', '12']
    """
    berkas = sorted((akar / "sumber").glob("[0-9][0-9]_*.py"))
    if not berkas:
        raise GalatBerkas(
            f"Folder {akar.name}/sumber tidak memuat sumber notebook, jadi jadwal tidak dapat disusun. "
            "Jalankan perintah ini dari folder kit yang lengkap."
        )
    sesi = (urai_sesi(satu.read_text(encoding="utf-8"), satu.stem) for satu in berkas)
    return tuple(satu for satu in sesi if satu.hari)


def urai_sesi(teks: str, nama: str) -> Sesi:
    """Satu sesi dari teks sumbernya.

    >>> teks = '''# /// lakip
    ... # judul = "Contoh"
    ... # hari = 1
    ... # sesi = 1
    ... # menit = 5
    ... # [bagian]
    ... # "Mulai" = 5
    ... # ///
    ... # %% [markdown]
    ... # ## Mulai
    ... # %% latihan="11-01"
    ... '''
    >>> [(satu.judul, satu.latihan) for satu in urai_sesi(teks, "11_contoh").bagian]
    [('Mulai', ('11-01',))]
    """
    kepala, badan = pisah_kepala(teks, nama)
    letak = kepala.hari, kepala.sesi, kepala.menit
    return Sesi(nama, kepala.judul, *letak, _bagian(kepala, badan), kepala.terlambat, kepala.pokok)


_SEL: Final = re.compile(r"^# %%(?P<kepala>[^\n]*)\n(?P<isi>.*?)(?=^# %%|\Z)", re.MULTILINE | re.DOTALL)


def _bagian(kepala: Kepala, badan: str) -> tuple[Bagian, ...]:
    isi = {judul: Bagian(judul, menit) for judul, menit in kepala.bagian}
    kini = next(iter(isi), "")
    for sel in _SEL.finditer(badan):
        teks = re.sub(r"^# ?", "", sel["isi"], flags=re.MULTILINE).strip()
        kini = next((judul for judul in isi if re.search(rf"^## {re.escape(judul)}$", teks, re.MULTILINE)), kini)
        if kini:
            isi[kini] = _tambah(isi[kini], sel["kepala"], teks)
    return tuple(isi.values())


def _tambah(bagian: Bagian, kepala: str, teks: str) -> Bagian:
    if latihan := re.search(r'latihan="([^"]+)"', kepala):
        return replace(bagian, latihan=(*bagian.latihan, latihan[1]))
    if "[markdown]" not in kepala:
        return bagian
    if "fasilitator" in kepala:
        return replace(bagian, catatan=(*bagian.catatan, teks))
    return replace(bagian, teks=(*bagian.teks, re.sub(r"^## .+\n*", "", teks)))


def ganti_menit(sesi: Sequence[Sesi], rencana: Mapping[str, int], terukur: Mapping[str, int]) -> tuple[Sesi, ...]:
    """Sesi dengan menit latihan yang sudah diukur di kelas.

    Masukan: `rencana` dan `terukur` menit per kode latihan. Menit sebuah bagian berubah sebesar selisihnya; penjelasan
    di antara latihan tidak ikut berubah.

    >>> satu = Sesi("11_a", "A", 1, 1, 20, (Bagian("Mulai", 20, ("11-01",)),))
    >>> ganti_menit([satu], {"11-01": 12}, {"11-01": 17})[0].menit
    25
    """
    return tuple(_ganti(satu, rencana, terukur) for satu in sesi)


def _ganti(sesi: Sesi, rencana: Mapping[str, int], terukur: Mapping[str, int]) -> Sesi:
    selisih = {kode: terukur[kode] - rencana[kode] for kode in terukur if kode in rencana}
    bagian = tuple(
        replace(satu, menit=max(satu.menit + sum(selisih.get(kode, 0) for kode in satu.latihan), 1))
        for satu in sesi.bagian
    )
    return replace(sesi, bagian=bagian, menit=sum(satu.menit for satu in bagian))


def susun_jadwal(sesi: Sequence[Sesi], jumat: int = 0) -> tuple[Acara, ...]:
    """Jadwal semua hari: bagian demi bagian, rehat, dan ishoma; `jumat` hari ke berapa yang jatuh pada Jumat.

    >>> satu = Sesi("11_a", "A", 1, 1, 20, (Bagian("Mulai", 20),))
    >>> [(acara.pukul, acara.judul) for acara in susun_jadwal([satu])][:2]
    [('07.30–08.00', 'Registrasi dan membuka laptop'), ('08.00–08.20', 'Mulai')]
    """
    hari = sorted({satu.hari for satu in sesi})
    return tuple(
        acara
        for nomor in hari
        for acara in _satu_hari(nomor, [satu for satu in sesi if satu.hari == nomor], nomor == jumat)
    )


def _satu_hari(hari: int, sesi: Sequence[Sesi], jumat: bool) -> Iterator[Acara]:
    yield Acara(hari, BUKA_PINTU, MULAI - BUKA_PINTU, "Registrasi dan membuka laptop", Jenis.JEDA)
    awal, akhir, lama = JUMAT if jumat else ISHOMA
    kini, sejak, sudah = MULAI, MULAI, False
    sisa = sum(bagian.menit for satu in sesi for bagian in satu.bagian)
    for satu in sesi:
        for urut, bagian in enumerate(satu.bagian):
            if not sudah and (kini >= awal - (0 if urut else LEBIH_AWAL) or kini + bagian.menit > akhir):
                yield Acara(hari, kini, lama, "Istirahat, salat Jumat, makan" if jumat else "Ishoma", Jenis.JEDA)
                kini, sejak, sudah = kini + lama, kini + lama, True
            elif _perlu_rehat(kini - sejak, urut == 0, bagian.menit, sisa):
                yield Acara(hari, kini, MENIT_REHAT, "Rehat", Jenis.JEDA)
                kini, sejak = kini + MENIT_REHAT, kini + MENIT_REHAT
            yield Acara(hari, kini, bagian.menit, bagian.judul, Jenis.BAGIAN, satu.nama, bagian.latihan)
            kini, sisa = kini + bagian.menit, sisa - bagian.menit


def _perlu_rehat(bekerja: int, awal_sesi: bool, menit: int, sisa: int) -> bool:
    """Sesudah cukup lama bekerja; tidak bila yang tersisa hari itu lebih pendek daripada rehatnya."""
    return bekerja >= REHAT_SESUDAH and sisa > MENIT_REHAT and (awal_sesi or bekerja + menit > PALING_LAMA)


def selesai(jadwal: Sequence[Acara], hari: int) -> int:
    """Menit sejak tengah malam ketika hari itu selesai.

    >>> selesai((Acara(1, 480, 20, "A", Jenis.BAGIAN),), 1)
    500
    """
    return max((acara.mulai + acara.menit for acara in jadwal if acara.hari == hari), default=MULAI)
