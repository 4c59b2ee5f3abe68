"""Bahan LKjIP: sasaran dan indikator yang dilaporkan, dengan angka yang sudah dihitung dan teks milik kantor."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.istilah import TAHUN_BASELINE, TAHUN_TARGET, TAHUNAN, K, kolom_target
from lakip_helpers.sajian.dokumen.pk_isi import SatuPk
from lakip_helpers.sajian.grafik.capaian import Grafik
from lakip_helpers.sajian.grafik.laporan import NAMA, gambar_capaian_sasaran
from lakip_helpers.sajian.kertas.ambil import Opd, rekaman, tahun_sama
from lakip_helpers.sajian.kertas.bentuk import bilangan, desimal_bersama, kosong, satuan_pendek, tulis_target
from lakip_helpers.sajian.kertas.kerangka import Setelan
from lakip_helpers.sajian.kertas.wajar import wajarkan_kalimat
from lakip_helpers.sajian.lkjip.ukur import MENENGAH, TAHUN_SAMBUNG, HasilUkur, pk_laporan

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.model import Bundel

TARGET_PENUH = 100.0
BELUM_ADA: Final = "belum ada"
"""Isi yang angkanya tidak ada di data."""


@dataclass(frozen=True)
class UkuranTahun:
    """Target, realisasi, dan capaian satu indikator pada satu tahun."""

    tahun: int
    target: object
    realisasi: object
    capaian: float | None
    kategori: str
    rumus: str
    catatan: str


@dataclass(frozen=True)
class IndikatorLapor:
    """Satu indikator PK: ukuran tahun laporan, tahun-tahun sebelumnya, target akhir, dan deret target Renstra."""

    kode: str
    nama: str
    satuan: str
    arah: str
    ini: UkuranTahun
    lalu: tuple[UkuranTahun, ...]
    akhir: UkuranTahun | None
    sambung: object
    jalur: dict[int, float]
    desimal_target: int

    @property
    def tercapai(self) -> bool:
        """Capaian 100 persen atau lebih, dibulatkan seperti tercetak."""
        return self.ini.capaian is not None and round(self.ini.capaian, 2) >= TARGET_PENUH

    @cached_property
    def desimal_realisasi(self) -> int:
        """Desimal realisasi semua tahun, seperti yang terbanyak diketik kantor."""
        return desimal_bersama(satu.realisasi for satu in (*self.lalu, self.ini))

    def sebut_target(self, nilai: object) -> str:
        """Target di dalam kalimat."""
        return self._sebut(nilai, self.desimal_target)

    def sebut_realisasi(self, nilai: object) -> str:
        """Realisasi di dalam kalimat."""
        return self._sebut(nilai, self.desimal_realisasi)

    def sel_target(self, nilai: object) -> str:
        """Target di dalam tabel: bersama satuannya."""
        return tulis_target(nilai, self.satuan, self.desimal_target, saat_kosong=BELUM_ADA)

    def sel_realisasi(self, nilai: object) -> str:
        """Realisasi di dalam tabel: bersama satuannya."""
        return tulis_target(nilai, self.satuan, self.desimal_realisasi, saat_kosong=BELUM_ADA)

    def _sebut(self, nilai: object, desimal: int) -> str:
        """Bersama satuannya bila pendek; selebihnya satuannya sudah tertulis di tabelnya."""
        satuan = self.satuan if satuan_pendek(self.satuan) or bilangan(nilai) is None else ""
        return tulis_target(nilai, satuan, desimal, saat_kosong=BELUM_ADA).replace("\n", " ")

    def pada(self, tahun: int) -> UkuranTahun | None:
        """Ukuran pada satu tahun, bila ada realisasinya."""
        return next((satu for satu in (*self.lalu, self.ini) if satu.tahun == tahun), None)


@dataclass(frozen=True)
class SasaranLapor:
    """Satu sasaran PK yang dilaporkan."""

    nomor: int
    kode: str
    uraian: str
    indikator: tuple[IndikatorLapor, ...]
    ringkas: dict[Any, Any]
    anggaran: pd.DataFrame
    teks: dict[str, str]

    @property
    def belum(self) -> list[IndikatorLapor]:
        """Indikator yang terhitung dan belum mencapai target."""
        return [satu for satu in self.indikator if satu.ini.capaian is not None and not satu.tercapai]

    @property
    def tanpa_capaian(self) -> list[IndikatorLapor]:
        """Indikator yang capaiannya tidak dapat dihitung."""
        return [satu for satu in self.indikator if satu.ini.capaian is None]


@dataclass(frozen=True)
class Bahan:
    """Semua yang dibutuhkan satu LKjIP."""

    bundel: Bundel
    opd: Opd
    tahun: int
    pk: SatuPk
    hasil: HasilUkur
    sasaran: tuple[SasaranLapor, ...]

    @property
    def rencana(self) -> str:
        """Dokumen perencanaan lima tahunan pemiliknya."""
        return "RPJMD" if self.opd.pemda else "Renstra"

    @property
    def indikator(self) -> list[IndikatorLapor]:
        """Semua indikator, menurut urutan sasaran."""
        return [satu for sasaran in self.sasaran for satu in sasaran.indikator]

    @cached_property
    def bernama(self) -> pd.DataFrame:
        """Ringkasan tiap sasaran dengan uraiannya, untuk grafik."""
        uraian = {satu.kode: satu.uraian for satu in self.sasaran}
        return self.hasil.ringkas.assign(**{NAMA: [uraian[str(k)] for k in self.hasil.ringkas[K.KODE_SASARAN]]})

    @property
    def terhitung(self) -> bool:
        """Sedikitnya satu sasaran bercapaian; tanpa itu grafiknya hanya bingkai kosong."""
        return bool(self.hasil.ringkas[K.RATA].notna().any())

    @cached_property
    def grafik_sasaran(self) -> Grafik:
        """Capaian tiap sasaran; digambar sekali, dipakai ikhtisar dan Bab III."""
        return gambar_capaian_sasaran(self.bernama, self.tahun)


def susun_bahan(bundel: Bundel, kode_opd: str, tahun: int, hasil: HasilUkur, setelan: Setelan) -> Bahan:
    """Kumpulkan bahan laporan dari PK yang berlaku, hasil ukur, dan teks analisis yang sudah ditulis kantor."""
    pk = pk_laporan(bundel, kode_opd, tahun, setelan)
    menurut = {str(kode): isi for kode, isi in hasil.ukur.groupby(K.KODE_SASARAN, sort=False)}
    ringkas = {str(satu[K.KODE_SASARAN]): satu for satu in rekaman(hasil.ringkas)}
    teks, rencana = _teks(bundel, tahun), _rencana(bundel)
    sasaran = tuple(
        SasaranLapor(
            nomor=nomor,
            kode=kode,
            uraian=str(isi[K.SASARAN].iloc[0]),
            indikator=_indikator(isi, tahun, rencana, pk.desimal),
            ringkas=ringkas[kode],
            anggaran=hasil.anggaran[hasil.anggaran[K.KODE_SASARAN] == kode],
            teks=teks.get(kode, {}),
        )
        for nomor, (kode, isi) in enumerate(menurut.items(), start=1)
    )
    return Bahan(bundel, pk.opd, tahun, pk, hasil, sasaran)


def _indikator(
    ukuran: pd.DataFrame, tahun: int, rencana: dict[str, dict[Any, Any]], desimal: Mapping[str, int]
) -> tuple[IndikatorLapor, ...]:
    return tuple(
        _satu_indikator(str(kode), rekaman(baris), tahun, rencana.get(str(kode), {}), desimal.get(str(kode), 0))
        for kode, baris in ukuran.groupby(K.KODE_INDIKATOR, sort=False)
    )


def _satu_indikator(
    kode: str, baris: list[dict[Any, Any]], tahun: int, rencana: dict[Any, Any], desimal: int
) -> IndikatorLapor:
    setahun = [_ukuran(satu) for satu in baris if satu[K.PERIODE] == TAHUNAN]
    akhir = [_ukuran(satu) for satu in baris if satu[K.PERIODE] == MENENGAH]
    satu = baris[0]
    return IndikatorLapor(
        kode=kode,
        nama=str(satu[K.INDIKATOR]),
        satuan="" if kosong(satu[K.SATUAN]) else str(satu[K.SATUAN]),
        arah="" if kosong(satu[K.ARAH]) else str(satu[K.ARAH]),
        ini=next(u for u in setahun if u.tahun == tahun),
        lalu=tuple(u for u in setahun if u.tahun < tahun),
        akhir=akhir[0] if akhir else None,
        sambung=rencana.get(kolom_target(TAHUN_SAMBUNG)),
        jalur=_jalur(rencana),
        desimal_target=desimal,
    )


def _ukuran(baris: dict[Any, Any]) -> UkuranTahun:
    return UkuranTahun(
        tahun=int(baris[K.TAHUN]),
        target=baris[K.TARGET],
        realisasi=baris[K.REALISASI],
        capaian=bilangan(baris[K.CAPAIAN]),
        kategori=str(baris[K.KATEGORI] or ""),
        rumus=str(baris[K.RUMUS_DIPAKAI] or ""),
        catatan=str(baris[K.CATATAN] or ""),
    )


def _jalur(rencana: dict[Any, Any]) -> dict[int, float]:
    """Tahun → baseline atau target berupa bilangan di Renstra/RPJMD."""
    kolom = {TAHUN_BASELINE: K.BASELINE} | {tahun: kolom_target(tahun) for tahun in TAHUN_TARGET}
    isi = ((tahun, bilangan(rencana.get(nama))) for tahun, nama in kolom.items())
    return {tahun: nilai for tahun, nilai in isi if nilai is not None}


def _rencana(bundel: Bundel) -> dict[str, dict[Any, Any]]:
    return {
        str(satu[K.KODE_INDIKATOR]): satu
        for nama in ("rpjmd_indikator", "renstra_indikator")
        for satu in rekaman(bundel[nama])
    }


def _teks(bundel: Bundel, tahun: int) -> dict[str, dict[str, str]]:
    """Kode sasaran → butir → teks yang ditulis kantor untuk tahun itu."""
    if "laporan" not in bundel.tabel:
        return {}
    frame = tahun_sama(bundel["laporan"], tahun)
    hasil: dict[str, dict[str, str]] = {}
    for kode, butir, teks in zip(frame[K.KODE_SASARAN], frame[K.BUTIR], frame[K.TEKS], strict=True):
        if not kosong(teks):
            hasil.setdefault(str(kode), {})[str(butir)] = wajarkan_kalimat(str(teks).strip())
    return hasil
