"""Yang harus diukur sebuah LKjIP: target dan realisasi tiap tahun, target akhir, dan anggaran program.

Capaian tidak dihitung di sini: pemanggil mengisinya dengan `hitung_capaian`, `hitung_serapan`, dan `ringkas_laporan`,
lalu mengembalikannya sebagai `HasilUkur`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.galat import GalatTabel
from lakip_helpers.istilah import (
    KODE_PEMDA,
    TAHUN_TARGET,
    TAHUNAN,
    JenisNomenklatur,
    Jenjang,
    K,
    Tingkat,
    kolom_target,
)
from lakip_helpers.sajian.dokumen.pk_isi import SatuPk, pilih_pk
from lakip_helpers.sajian.kertas.ambil import milik, rekaman, tahun_sama, topeng_tahun
from lakip_helpers.sajian.kertas.bentuk import kosong
from lakip_helpers.sajian.kertas.kerangka import Setelan
from lakip_helpers.sajian.kertas.wajar import tulis_wajar

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.model import Bundel

MENENGAH: Final = "menengah"
"""Periode baris yang membandingkan realisasi tahun laporan dengan target akhir Renstra atau RPJMD."""
TAHUN_AKHIR: Final = TAHUN_TARGET[-2]
TAHUN_SAMBUNG: Final = TAHUN_TARGET[-1]
"""Tahun akhir periode 2025-2029, dan tahun yang menyambung ke periode berikutnya (Inmendagri 2/2025)."""
KOLOM_UKUR: Final = (
    K.KODE_OPD, K.KODE_SASARAN, K.SASARAN, K.KODE_INDIKATOR, K.INDIKATOR, K.SATUAN, K.ARAH, K.RUMUS,
    K.PERIODE, K.TAHUN, K.TARGET, K.REALISASI,
)  # fmt: skip
KOLOM_ANGGARAN: Final = (
    K.KODE_OPD, K.KODE_SASARAN, K.KODE, K.NAMA, K.INDIKATOR, K.SATUAN, K.PAGU, K.REALISASI_RP,
)  # fmt: skip
Nilai = dict[tuple[str, int], object]
"""Kode indikator dan tahun → target atau realisasi."""


@dataclass(frozen=True)
class HasilUkur:
    """Semua angka laporan, sesudah dihitung.

    `ukur`: `hitung_capaian(susun_ukur_laporan(…))`; `anggaran`: `hitung_serapan(susun_anggaran_laporan(…))`; `ringkas`:
    `ringkas_laporan` atas baris tahun laporan (`tahun_laporan(ukur, tahun)`) dan anggarannya.
    """

    ukur: pd.DataFrame
    anggaran: pd.DataFrame
    ringkas: pd.DataFrame


def pk_laporan(bundel: Bundel, kode_opd: str, tahun: int, setelan: Setelan | None = None) -> SatuPk:
    """PK kepala yang berlaku pada tahun itu: PK Perubahan bila ada; `GalatTabel` bila tidak ada PK-nya."""
    jenjang = Jenjang.KEPALA_DAERAH if kode_opd == KODE_PEMDA else Jenjang.KEPALA_OPD
    semua = tahun_sama(milik(bundel["pk"], kode_opd), tahun)
    berubah = bool(((semua[K.JENJANG] == jenjang) & (semua[K.PERUBAHAN] == "ya")).any())
    return pilih_pk(bundel, kode_opd, tahun, jenjang, "", berubah, setelan or Setelan())[0]


def susun_ukur_laporan(bundel: Bundel, kode_opd: str, tahun: int) -> pd.DataFrame:
    """Indikator PK tahun itu pada tiap tahun yang berealisasi, dan terhadap target akhir; siap untuk `hitung_capaian`.

    Masukan: bundel, kode OPD atau PEMDA, tahun laporan. Keluaran: frame berkolom `KOLOM_UKUR`; `periode` "tahun" untuk
    target dan realisasi setahun, "menengah" untuk realisasi tahun laporan terhadap target akhir periode. Target dari PK
    kepala tahun itu, selebihnya dari Renstra/RPJMD. Galat: `GalatTabel` bila PK atau realisasi tahun itu belum ada.

    >>> from lakip_helpers import muat
    >>> ukur = susun_ukur_laporan(muat("kota_contoh"), "DISDIK", 2025)
    >>> ukur[(ukur["tahun"] == 2025) & (ukur["periode"] == "tahun")]["target"].tolist()[:2]
    [98.32, 95.37]
    """
    import pandas as pd

    pk = pk_laporan(bundel, kode_opd, tahun)
    realisasi, janji, acuan = _realisasi(bundel), _target_pk(bundel, kode_opd), _acuan(bundel)
    kode = [str(satu) for satu in pk.sasaran[K.KODE_INDIKATOR]]
    if not any((satu, tahun) in realisasi for satu in kode):
        raise GalatTabel(_tanpa_realisasi(pk, kode, tahun, realisasi))
    baris = [
        (kode_opd, *_kenali(satu, acuan), *ukuran)
        for satu in rekaman(pk.sasaran)
        for ukuran in _ukuran(str(satu[K.KODE_INDIKATOR]), tahun, realisasi, janji, acuan)
    ]
    return pd.DataFrame(baris, columns=list(KOLOM_UKUR))


def tahun_laporan(ukur: pd.DataFrame, tahun: int) -> pd.DataFrame:
    """Baris target dan realisasi tahun laporan saja: satu baris satu indikator PK."""
    return ukur[(ukur[K.PERIODE] == TAHUNAN) & (ukur[K.TAHUN] == tahun)]


def _tanpa_realisasi(pk: SatuPk, kode: list[str], tahun: int, realisasi: Nilai) -> str:
    ada = sorted({t for satu, t in realisasi if satu in kode})
    usul = f"Tahun yang ada: {', '.join(map(str, ada))}." if ada else "Isi lembar Realisasi berperiode “tahun” dahulu."
    return (
        f"Tabel realisasi belum memuat realisasi setahun {tahun} untuk satu pun indikator PK {pk.opd.nama}"
        f" ({pk.opd.kode}), jadi belum ada kinerja yang dapat dilaporkan. {usul}"
    )


def _kenali(baris: dict[Any, Any], acuan: dict[str, dict[Any, Any]]) -> tuple[object, ...]:
    """Kode sasaran, sasaran, kode, indikator, satuan, arah, rumus; sasaran tanpa kode dikenali dari kalimatnya."""
    kode = str(baris[K.KODE_INDIKATOR])
    milik_acuan = acuan.get(kode, {})
    sasaran = milik_acuan.get(K.KODE_SASARAN) or baris[K.SASARAN]
    pilih = (milik_acuan.get(k, "") for k in (K.ARAH, K.RUMUS))
    return (sasaran, baris[K.SASARAN], kode, baris[K.INDIKATOR], baris[K.SATUAN], *pilih)


def _ukuran(
    kode: str, tahun: int, realisasi: Nilai, janji: Nilai, acuan: dict[str, dict[Any, Any]]
) -> Iterator[tuple[object, ...]]:
    """Periode, tahun, target, realisasi: tiap tahun yang berealisasi, tahun laporan, lalu target akhir."""
    rencana = acuan.get(kode, {})

    def target(tahun: int) -> object:
        return janji.get((kode, tahun), rencana.get(kolom_target(tahun)))

    for satu in sorted({t for k, t in realisasi if k == kode and t < tahun}):
        yield TAHUNAN, satu, target(satu), realisasi[kode, satu]
    yield TAHUNAN, tahun, target(tahun), realisasi.get((kode, tahun))
    akhir = rencana.get(kolom_target(TAHUN_AKHIR))
    if not kosong(akhir):
        yield MENENGAH, TAHUN_AKHIR, akhir, realisasi.get((kode, tahun))


def _realisasi(bundel: Bundel) -> Nilai:
    frame = bundel["realisasi"]
    frame = frame[(frame[K.PERIODE] == TAHUNAN) & frame[K.TAHUN].notna()]
    isi = zip(frame[K.KODE_INDIKATOR], frame[K.TAHUN], frame[K.NILAI], strict=True)
    return {(str(kode), int(tahun)): nilai for kode, tahun, nilai in isi if not kosong(nilai)}


def _target_pk(bundel: Bundel, kode_opd: str) -> Nilai:
    """Target PK kepala tiap tahun; PK Perubahan menggantikan PK murni."""
    pk, lampiran = milik(bundel["pk"], kode_opd), bundel["pk_sasaran"]
    kepala = pk[pk[K.JENJANG].isin([Jenjang.KEPALA_DAERAH, Jenjang.KEPALA_OPD]) & pk[K.TAHUN].notna()]
    urut = kepala.assign(_baru=kepala[K.PERUBAHAN] == "ya").sort_values("_baru", kind="stable")
    hasil: Nilai = {}
    for kode_pk, tahun in zip(urut[K.KODE_PK], urut[K.TAHUN], strict=True):
        satu = lampiran[lampiran[K.KODE_PK] == kode_pk]
        isi = zip(satu[K.KODE_INDIKATOR], satu[K.TARGET], strict=True)
        hasil |= {(str(kode), int(tahun)): target for kode, target in isi if not kosong(target)}
    return hasil


def _acuan(bundel: Bundel) -> dict[str, dict[Any, Any]]:
    """Kode indikator → barisnya di IKU, RPJMD, atau Renstra (yang terakhir menang)."""
    hasil: dict[str, dict[Any, Any]] = {}
    for nama in ("iku", "rpjmd_indikator", "renstra_indikator"):
        hasil |= {
            str(satu[K.KODE_INDIKATOR]): hasil.get(str(satu[K.KODE_INDIKATOR]), {}) | satu
            for satu in rekaman(bundel[nama])
        }
    return hasil


def susun_anggaran_laporan(bundel: Bundel, kode_opd: str, tahun: int) -> pd.DataFrame:
    """Program satu tahun dengan anggaran, realisasi, dan sasaran yang ditunjangnya; siap untuk `hitung_serapan`.

    Masukan: bundel, kode OPD, tahun; untuk PEMDA semua OPD, sasarannya sasaran RPJMD (lewat tujuan Renstra). Keluaran:
    frame berkolom `KOLOM_ANGGARAN`, kosong bila anggaran tahun itu belum diisi.

    >>> from lakip_helpers import muat
    >>> susun_anggaran_laporan(muat("kota_contoh"), "DISDIK", 2025)["kode"].tolist()
    ['1.01.01', '1.01.02', '1.01.04']
    """
    import pandas as pd

    pemda = kode_opd == KODE_PEMDA
    anggaran = bundel["anggaran"]
    kena = topeng_tahun(anggaran, tahun) & (anggaran[K.JENIS] == JenisNomenklatur.PROGRAM).to_numpy(dtype=bool)
    if not pemda:
        kena &= (anggaran[K.KODE_OPD] == kode_opd).to_numpy(dtype=bool)
    program, nama = _program(bundel), _nama_pk(bundel)
    naik = _sasaran_rpjmd(bundel) if pemda else {}
    baris = []
    for satu in rekaman(anggaran[kena]):
        milik_opd, kode = str(satu[K.KODE_OPD]), str(satu[K.KODE])
        rinci = program.get((milik_opd, kode), {})
        sasaran = str(rinci.get(K.KODE_SASARAN, "") or "")
        judul = tulis_wajar(str(rinci.get(K.NAMA) or nama.get(kode, "")))
        ukuran = (rinci.get(K.INDIKATOR), rinci.get(K.SATUAN))
        sasaran = naik.get(sasaran, "") if pemda else sasaran
        baris.append((milik_opd, sasaran, kode, judul, *ukuran, satu[K.PAGU], satu[K.REALISASI_RP]))
    return pd.DataFrame(baris, columns=list(KOLOM_ANGGARAN))


def _program(bundel: Bundel) -> dict[tuple[str, str], dict[Any, Any]]:
    frame = bundel["program"]
    hasil: dict[tuple[str, str], dict[Any, Any]] = {}
    for satu in rekaman(frame[frame[K.JENIS] == JenisNomenklatur.PROGRAM]):
        hasil.setdefault((str(satu[K.KODE_OPD]), str(satu[K.KODE])), satu)
    return hasil


def _nama_pk(bundel: Bundel) -> dict[str, str]:
    return dict(zip(bundel["pk_anggaran"][K.KODE], bundel["pk_anggaran"][K.NAMA], strict=True))


def _sasaran_rpjmd(bundel: Bundel) -> dict[str, str]:
    """Kode sasaran atau tujuan Renstra → kode sasaran RPJMD yang didukungnya."""
    induk = {
        str(satu[K.KODE_SASARAN]): (satu[K.TINGKAT], str(satu[K.KODE_INDUK] or ""))
        for satu in rekaman(bundel["renstra_sasaran"])
    }
    hasil = {kode: atas for kode, (tingkat, atas) in induk.items() if tingkat == Tingkat.TUJUAN}
    return hasil | {kode: hasil.get(atas, "") for kode, (tingkat, atas) in induk.items() if tingkat == Tingkat.SASARAN}
