"""Papan kelas: siapa di mana, kekeliruan yang paling sering, siapa paling lama tertahan, nilai sebelum dan sesudah.

Murni: menerima pekerjaan kelas (`kiriman.py`), memberi `Papan`. Tampilannya di `papan_tampil.py`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cache
from typing import Final

from lakip_helpers.kelas.kumpulan.gladi import TANDA
from lakip_helpers.kelas.kumpulan.kiriman import Kiriman, Kumpulan, golongkan_jabatan
from lakip_helpers.latihan import daftar
from lakip_helpers.latihan.kerja.ujian import bandingkan_ujian
from lakip_helpers.latihan.model import Kekeliruan, Latihan, Status
from lakip_helpers.latihan.simpanan.log import BarisLog, Peristiwa

JEDA_HARI: Final = timedelta(hours=3)
"""Jeda yang lebih panjang dari ini berarti istirahat atau hari lain, bukan tertahan."""
DIAM: Final = 15
"""Menit tanpa peristiwa sampai seorang peserta disebut diam."""
TAHUN_MUNGKIN: Final = range(1970, 3000)
"""Tahun di luarnya hanya ada di log yang ditulis tangan, dan tidak dapat dihitung selisihnya."""
MENGERJAKAN: Final = (Peristiwa.PERIKSA, Peristiwa.SIMPAN, Peristiwa.PASANG, Peristiwa.PETUNJUK, Peristiwa.SOLUSI)


class Keadaan(StrEnum):
    """Keadaan seorang peserta sekarang, dalam kata untuk layar."""

    BELUM = "belum mulai"
    BEKERJA = "mengerjakan"
    LULUS = "baru lulus"
    DIAM = "diam"
    PERGI = "tidak aktif hari ini"
    SELESAI = "selesai semua"


@dataclass(frozen=True)
class Letak:
    """Seorang peserta di papan; `lama` menit sejak mulai latihan ini, `diam` menit sejak peristiwa terakhir."""

    nama: str
    jabatan: str
    opd: str
    keadaan: Keadaan
    latihan: str = ""
    lama: int = 0
    diam: int = 0
    coba: int = 0
    lulus: int = 0
    kekeliruan: str = ""
    akun: str = ""
    sambungan: str = ""

    @property
    def mengerjakan(self) -> bool:
        """Sedang di sebuah latihan yang belum lulus."""
        return self.keadaan in (Keadaan.BEKERJA, Keadaan.DIAM)

    @property
    def tertahan(self) -> bool:
        """Diam, atau sudah melewati menit rencana latihannya."""
        return self.keadaan is Keadaan.DIAM or (self.mengerjakan and self.lama > _latihan()[self.latihan].menit)


@dataclass(frozen=True)
class Ramai:
    """Satu kekeliruan: berapa peserta pernah jatuh ke dalamnya, dan berapa yang masih di sana."""

    kode: str
    judul: str
    pernah: int
    masih: int
    pesan: str
    untuk_kelas: str


@dataclass(frozen=True)
class Nilai:
    """Nilai pre-test dan post-test satu peserta, dari `dari` kompetensi; None berarti belum dikumpulkan."""

    sebelum: int | None
    sesudah: int | None
    dari: int


@dataclass(frozen=True)
class Papan:
    """Papan kelas pada saat `waktu`; peserta menurut urutan kumpulan."""

    waktu: datetime | None
    peserta: tuple[Letak, ...]
    ramai: tuple[Ramai, ...]
    nilai: tuple[Nilai, ...]
    latihan: int
    catatan: tuple[str, ...] = ()

    @property
    def tertahan(self) -> tuple[Letak, ...]:
        """Yang tertahan di latihannya, dari yang paling lama."""
        return tuple(sorted((satu for satu in self.peserta if satu.tertahan), key=lambda orang: -orang.lama))

    @property
    def per_latihan(self) -> Mapping[str, tuple[Letak, ...]]:
        """Kode latihan ke peserta yang ada di sana hari ini, menurut urutan kelas."""
        ada = [satu for satu in self.peserta if satu.keadaan is not Keadaan.PERGI]
        return {
            kode: di_sana for kode in _latihan() if (di_sana := tuple(satu for satu in ada if satu.latihan == kode))
        }

    def rata(self, babak: str) -> float | None:
        """Rata-rata nilai `sebelum` atau `sesudah` peserta yang mengumpulkan keduanya; None bila tidak ada."""
        pasangan = [satu for satu in self.nilai if satu.sebelum is not None and satu.sesudah is not None]
        return sum(getattr(satu, babak) for satu in pasangan) / len(pasangan) if pasangan else None


def susun_papan(kumpulan: Kumpulan, kini: datetime | None = None) -> Papan:
    """Papan dari pekerjaan kelas.

    Masukan: `kini` waktu sekarang; dipakai bila kelas sedang berjalan, yaitu ada peristiwa dalam tiga jam terakhir.
    Selain itu papan menunjukkan keadaan pada peristiwa terakhir kelas. Keluaran: `Papan`. Yang dipercaya hanya kode
    latihan dan kode kekeliruan yang memang ada di kit; satu laptop yang jamnya keliru tidak menggeser papan.

    >>> susun_papan(Kumpulan((), ())).ramai
    ()
    """
    akhir = [waktu for satu in kumpulan.peserta if (waktu := _terakhir(satu))]
    berjalan = kini and any(timedelta(0) <= kini - satu <= JEDA_HARI for satu in akhir)
    kini = kini if berjalan else akhir_kelas(akhir)
    return Papan(
        waktu=kini,
        peserta=tuple(_letak(satu, kini) for satu in kumpulan.peserta),
        ramai=hitung_ramai(kumpulan.peserta),
        nilai=tuple(_nilai(satu) for satu in kumpulan.peserta),
        latihan=_banyak_dihitung(),
        catatan=kumpulan.catatan,
    )


@cache
def _latihan() -> Mapping[str, Latihan]:
    return {satu.kode: satu for satu in daftar()}


def _banyak_dihitung() -> int:
    return sum(satu.dihitung for satu in _latihan().values())


@cache
def katalog() -> Mapping[str, tuple[Latihan, Kekeliruan]]:
    """Semua kekeliruan yang dikenal kit: kode ke latihan dan kekeliruannya.

    >>> katalog()["11-01-K1"][0].kode
    '11-01'
    """
    return {satu.kode: (latihan, satu) for latihan in daftar() for satu in latihan.kekeliruan}


def baca_waktu(teks: str) -> datetime | None:
    """Waktu sebuah baris log; None bila tidak terbaca atau tahunnya mustahil. Tanpa zona berarti waktu setempat.

    >>> baca_waktu("kemarin") is None, baca_waktu("2026-01-13T09:05:00+07:00").hour
    (True, 9)
    """
    try:
        waktu = datetime.fromisoformat(teks)
        return (waktu if waktu.tzinfo else waktu.astimezone()) if waktu.year in TAHUN_MUNGKIN else None
    except (ValueError, OverflowError, OSError):
        return None


def baris_latihan(kiriman: Kiriman) -> tuple[BarisLog, ...]:
    """Baris log tentang latihan kit, menurut urutan ditulis."""
    kenal, macam = _latihan(), {satu.value for satu in MENGERJAKAN}
    return tuple(satu for satu in kiriman.log.baris if satu.latihan in kenal and satu.peristiwa in macam)


def latihan_lulus(kiriman: Kiriman) -> frozenset[str]:
    """Kode latihan yang pernah lulus dan ikut dihitung dalam kemajuan; latihan kode pilihan tidak."""
    lulus = {satu.latihan for satu in baris_latihan(kiriman) if satu.hasil == Status.LULUS}
    return frozenset(kode for kode in lulus if _latihan()[kode].dihitung)


def _terakhir(kiriman: Kiriman) -> datetime | None:
    return next((waktu for satu in reversed(kiriman.log.baris) if (waktu := baca_waktu(satu.waktu))), None)


def akhir_kelas(waktu: Sequence[datetime]) -> datetime | None:
    """Peristiwa terakhir kelas dari peristiwa terakhir tiap peserta; jam laptop yang jauh di depan diabaikan.

    >>> jam = [datetime(2026, 1, 13, 9), datetime(2026, 1, 13, 10), datetime(2031, 1, 1)]
    >>> akhir_kelas(jam).hour
    10
    """
    wajar = sorted(waktu)[len(waktu) // 2] + JEDA_HARI * 4 if waktu else None
    return max((satu for satu in waktu if wajar and satu <= wajar), default=None)


def _letak(kiriman: Kiriman, kini: datetime | None) -> Letak:
    baris = baris_latihan(kiriman)
    banyak = len(latihan_lulus(kiriman))
    dasar = Letak(kiriman.nama, kiriman.jabatan, kiriman.opd, Keadaan.BELUM, lulus=banyak, akun=kiriman.akun)
    if not baris:
        return dasar
    kode = baris[-1].latihan
    periksa = [satu for satu in baris if satu.latihan == kode and satu.peristiwa == Peristiwa.PERIKSA]
    terakhir = periksa[-1].hasil if periksa else ""
    awal, akhir = _rentang(baris)
    diam = _menit(akhir, kini)
    return replace(
        dasar,
        keadaan=_keadaan(any(satu.hasil == Status.LULUS for satu in periksa), banyak == _banyak_dihitung(), diam),
        latihan=kode,
        lama=_menit(awal, kini),
        diam=diam,
        coba=sum(satu.hasil != Status.BELUM for satu in periksa),
        kekeliruan=terakhir if terakhir in katalog() else "",
    )


def _keadaan(lulus: bool, semua: bool, diam: int) -> Keadaan:
    if semua:
        return Keadaan.SELESAI
    if diam > JEDA_HARI.total_seconds() / 60:
        return Keadaan.PERGI
    return Keadaan.LULUS if lulus else Keadaan.DIAM if diam >= DIAM else Keadaan.BEKERJA


def _rentang(baris: Sequence[BarisLog]) -> tuple[datetime | None, datetime | None]:
    """Kapan latihan terakhir mulai dikerjakan tanpa jeda panjang, dan kapan peristiwa terakhirnya."""
    akhir = awal = baca_waktu(baris[-1].waktu)
    for satu in reversed(baris):
        waktu = baca_waktu(satu.waktu)
        if satu.latihan != baris[-1].latihan or (waktu and awal and awal - waktu > JEDA_HARI):
            break
        awal = waktu or awal
    return awal, akhir


def _menit(awal: datetime | None, akhir: datetime | None) -> int:
    return max(round((akhir - awal).total_seconds() / 60), 0) if awal and akhir else 0


def hitung_ramai(peserta: Iterable[Kiriman]) -> tuple[Ramai, ...]:
    """Kekeliruan yang muncul di kelas, dari yang paling banyak pesertanya; yang masih di sana didahulukan.

    >>> hitung_ramai(())
    ()
    """
    pernah: Counter[str] = Counter()
    masih: Counter[str] = Counter()
    for kiriman in peserta:
        terakhir: dict[str, str] = {}
        muncul: set[str] = set()
        for satu in kiriman.log.baris:
            if satu.peristiwa == Peristiwa.PERIKSA:
                terakhir[satu.latihan] = satu.hasil
                muncul.add(satu.hasil)
        pernah.update(muncul & katalog().keys())
        masih.update(kode for kode in terakhir.values() if kode in katalog())
    urut = sorted(pernah, key=lambda kode: (-pernah[kode], -masih[kode], kode))
    return tuple(_ramai(kode, pernah[kode], masih[kode]) for kode in urut)


def _ramai(kode: str, pernah: int, masih: int) -> Ramai:
    latihan, satu = katalog()[kode]
    return Ramai(kode, latihan.judul, pernah, masih, satu.pesan, satu.untuk_kelas)


def _nilai(kiriman: Kiriman) -> Nilai:
    banding = bandingkan_ujian(kiriman.log)
    return Nilai(banding.sebelum, banding.sesudah, len(banding.baris))


def samarkan(kumpulan: Kumpulan) -> Kumpulan:
    """Kumpulan tanpa nama orang dan nama berkas: “Peserta 01”, “Peserta 02”, … menurut urutannya.

    Jabatan tinggal golongannya. OPD tetap, sebab rekap dibuat per OPD. Catatan pembacaan diganti jumlahnya. Peserta
    rekaan tetap bertanda rekaan.

    >>> from lakip_helpers.latihan.simpanan.log import IsiLog
    >>> samarkan(Kumpulan((Kiriman("Siti", "Kasubbag", "Bappeda", "siti", IsiLog()),))).peserta[0].nama
    'Peserta 01'
    """
    peserta = tuple(
        replace(
            satu,
            nama=f"Peserta {urut:02d}{f' {TANDA}' if satu.nama.endswith(TANDA) else ''}",
            jabatan=golongkan_jabatan(satu.jabatan),
            asal=f"peserta-{urut:02d}",
            akun="",
            dokumen=_samarkan_dokumen(satu.dokumen),
        )
        for urut, satu in enumerate(kumpulan.peserta, 1)
    )
    catatan = (f"{len(kumpulan.catatan)} catatan pembacaan tidak ditampilkan karena memuat nama.",)
    return Kumpulan(peserta, catatan if kumpulan.catatan else ())


def _samarkan_dokumen(dokumen: Sequence[str]) -> tuple[str, ...]:
    return tuple(f"dokumen-{urut}.{nama.rpartition('.')[2]}" for urut, nama in enumerate(dokumen, 1))
