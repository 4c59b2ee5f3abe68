"""Yang sudah terjadi, untuk kolom realisasi: kinerja menurut kode atau kalimat indikator, rupiah menurut kode."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lakip_helpers.istilah import TAHUNAN, Arah, K
from lakip_helpers.sajian.kertas.ambil import milik, tahun_sama
from lakip_helpers.sajian.kertas.bentuk import bilangan, kosong

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lakip_helpers.model import Bundel


@dataclass(frozen=True)
class Nyata:
    """Realisasi satu OPD: (kode indikator, tahun, periode) → nilai; (kode program, tahun) → rupiah."""

    kinerja: Mapping[tuple[str, int, str], Any]
    rupiah: Mapping[tuple[str, int], Any]
    kode_kalimat: Mapping[str, str]

    def nilai(self, kode: object, kalimat: object, tahun: int, periode: str = TAHUNAN) -> Any:
        """Nilai menurut kodenya (kode indikator atau kode program), atau menurut kalimat indikator yang sama persis."""
        ada = self.kinerja.get((str(kode), tahun, periode))
        lain = self.kode_kalimat.get(str(kalimat), "")
        return ada if ada is not None else self.kinerja.get((lain, tahun, periode))

    def rp(self, kode: object, tahun: int) -> Any:
        """Rupiah yang terpakai; `None` bila belum ada."""
        return self.rupiah.get((str(kode), tahun))

    def sampai(self, kode: object, kalimat: object, tahun: int) -> tuple[str, Any]:
        """Posisi triwulan terakhir yang sudah ada pada tahun itu: namanya dan nilainya; kosong bila belum ada."""
        for periode in ("TW4", "TW3", "TW2", "TW1"):
            if (nilai := self.nilai(kode, kalimat, tahun, periode)) is not None:
                return periode, nilai
        return "", None


def ambil_nyata(bundel: Bundel, kode_opd: str) -> Nyata:
    """Realisasi kinerja dan anggaran satu OPD dari bundel."""
    realisasi = milik(bundel["realisasi"], kode_opd)
    anggaran = milik(bundel["anggaran"], kode_opd)
    indikator = milik(bundel["renstra_indikator"], kode_opd)
    isi = zip(realisasi[K.KODE_INDIKATOR], realisasi[K.TAHUN], realisasi[K.PERIODE], realisasi[K.NILAI], strict=True)
    uang = zip(anggaran[K.KODE], anggaran[K.TAHUN], anggaran[K.REALISASI_RP], strict=True)
    return Nyata(
        {(str(kode), int(tahun), str(periode)): nilai for kode, tahun, periode, nilai in isi if not kosong(nilai)},
        {(str(kode), int(tahun)): nilai for kode, tahun, nilai in uang if not kosong(nilai)},
        dict(zip(map(str, indikator[K.INDIKATOR]), map(str, indikator[K.KODE_INDIKATOR]), strict=True)),
    )


def pagu_tahun(bundel: Bundel, kode_opd: str, tahun: int) -> dict[str, Any]:
    """Kode program → anggaran DPA tahun itu."""
    anggaran = tahun_sama(milik(bundel["anggaran"], kode_opd), tahun)
    return {str(kode): pagu for kode, pagu in zip(anggaran[K.KODE], anggaran[K.PAGU], strict=True)}


def tingkat(realisasi: object, target: object) -> float | None:
    """Kolom realisasi dibagi kolom target, dalam persen, seperti tertulis di judul kolomnya; `None` bila bukan angka.

    Ini hitungan bentuk tabelnya, tanpa memandang arah; capaian menurut arah dihitung `aturan.capaian`.

    >>> tingkat(75.0, 80.0), tingkat("BB", "A"), tingkat(5.0, 0)
    (93.75, None, None)
    """
    nyata, janji = bilangan(realisasi), bilangan(target)
    return nyata / janji * 100 if nyata is not None and janji else None


def tingkat_searah(realisasi: object, target: object, arah: object) -> float | str | None:
    """Seperti `tingkat`, tetapi hanya bagi arah naik; selebihnya arahnya disebut, sebab hasil baginya menyesatkan.

    >>> tingkat_searah(75.0, 80.0, "naik"), tingkat_searah(102.5, 75.3, "turun"), tingkat_searah(None, 75.3, "turun")
    (93.75, 'arah turun', None)
    """
    hasil = tingkat(realisasi, target)
    return hasil if hasil is None or arah not in (Arah.TURUN, Arah.TETAP) else f"arah {arah}"
