"""OPD contoh dari kota rekaan: datanya, dan isian awal latihan yang dimulai dari sana."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.istilah import TAHUN_TARGET, TAHUNAN, ButirLaporan, Jenjang, K, Tingkat
from lakip_helpers.latihan.bentuk.isian_tabel import TAHUN_LATIHAN, BahanTabel, BarisIsian
from lakip_helpers.notasi import tulis_angka, tulis_tanggal
from lakip_helpers.sajian.kertas.bentuk import desimal, kosong

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.model import Bundel

DATA_CONTOH: Final = "kota_contoh"
SEJUTA: Final = 1e6
"""Mulai dari sini bilangan ditulis dengan titik ribuan; di bawahnya tidak, supaya 1.234 tidak terbaca pecahan."""
TAHUN_LAPORAN: Final = TAHUN_TARGET[0]
"""Tahun yang dilaporkan: laporan 2025 disusun pada awal 2026, tahun kerja kelas ini."""
TAHUN_REALISASI: Final = (TAHUN_LAPORAN - 2, TAHUN_LAPORAN - 1, TAHUN_LAPORAN)


@cache
def daftar_opd() -> tuple[tuple[str, str], ...]:
    """Nama dan kode OPD contoh; hanya satu tabel yang dibaca, sehingga panel cepat muncul.

    >>> daftar_opd()[0]
    ('Dinas Pendidikan', 'DISDIK')
    """
    from lakip_helpers.model import PERANGKAT_DAERAH
    from lakip_helpers.tabel import baca
    from lakip_helpers.tabel.kumpulan import folder_data

    frame, _ = baca(folder_data() / DATA_CONTOH / "bersih" / "perangkat_daerah.csv", PERANGKAT_DAERAH)
    return tuple(zip(map(str, frame[K.NAMA_OPD]), map(str, frame[K.KODE_OPD]), strict=True))


@cache
def data_contoh() -> Bundel:
    """Bundel kota contoh; dibaca sekali.

    >>> data_contoh().rekaan
    True
    """
    from lakip_helpers.tabel import muat

    return muat(DATA_CONTOH)


def isi_dari_opd(bahan: BahanTabel, kode: str) -> dict[str, list[dict[str, str]]]:
    """Isian awal dari OPD contoh: baris tahun latihan, sebanyak tempatnya; cara dan triwulan dibiarkan kosong.

    >>> from lakip_helpers.latihan import ambil
    >>> isi_dari_opd(ambil("22-06").bahan, "DLH")["renaksi"][0]["target"]
    '24,65'
    """
    bundel = data_contoh().untuk_opd(kode)
    pk, opd = bundel["pk"], bundel["perangkat_daerah"]
    pk = pk[(pk[K.TAHUN] == int(TAHUN_LATIHAN)) & (pk[K.JENJANG] == Jenjang.KEPALA_OPD)]
    lampiran = {
        nama: bundel[nama][bundel[nama][K.KODE_PK].isin(pk[K.KODE_PK])] for nama in ("pk_sasaran", "pk_anggaran")
    }
    sumber = {
        "perangkat_daerah": opd[opd[K.KODE_OPD] == kode],
        "pk": pk,
        **lampiran,
        "renaksi": lampiran["pk_sasaran"].drop(columns=[K.KODE_PK, K.SASARAN]),
    }
    return {satu.nama: tulis_frame(sumber[satu.nama])[: satu.paling_banyak] for satu in bahan.tabel}


def tulis_frame(frame: pd.DataFrame) -> list[dict[str, str]]:
    """Baris frame seperti diketik orang: yang kosong tidak ada, angka dan tanggal ditulis Indonesia.

    >>> import pandas as pd
    >>> tulis_frame(pd.DataFrame({"nilai": [52.36], "satuan": [None]}))
    [{'nilai': '52,36'}]
    """
    return [
        {str(kolom): _tulis_sel(nilai) for kolom, nilai in satu.items() if not kosong(nilai)}
        for satu in frame.to_dict("records")
    ]


def _tulis_sel(nilai: Any) -> str:
    if hasattr(nilai, "strftime"):
        return tulis_tanggal(nilai)
    if isinstance(nilai, (int, float)):
        angka = float(nilai)
        return str(int(angka)) if angka.is_integer() and angka < SEJUTA else tulis_angka(angka, desimal(angka))
    return str(nilai)


def isi_dari_sasaran(kode_opd: str) -> dict[str, list[BarisIsian]]:
    """Isian awal dari OPD contoh: sasaran pertamanya yang indikatornya meleset (atau yang pertama), tujuh hal kosong.

    >>> isi_dari_sasaran("DISDIK")["realisasi"][-1]["tahun"]
    '2025'
    """
    bundel = data_contoh().untuk_opd(kode_opd)
    indikator = _pilih_indikator(bundel)
    sasaran, realisasi = bundel["renstra_sasaran"], bundel["realisasi"]
    program, anggaran = bundel["program"], bundel["anggaran"]
    kode_sasaran, kode = indikator[K.KODE_SASARAN].iloc[0], indikator[K.KODE_INDIKATOR].iloc[0]
    program = program[(program[K.KODE_SASARAN] == kode_sasaran) & (program[K.JENIS] == "program")].head(1)
    tahunan = realisasi[(realisasi[K.KODE_INDIKATOR] == kode) & (realisasi[K.PERIODE] == TAHUNAN)]
    dipakai = anggaran[(anggaran[K.TAHUN] == TAHUN_LAPORAN) & anggaran[K.KODE].isin(program[K.KODE])]
    opd = bundel["perangkat_daerah"]
    frame = {
        "perangkat_daerah": opd[opd[K.KODE_OPD] == kode_opd],
        "renstra_sasaran": sasaran[sasaran[K.KODE_SASARAN] == kode_sasaran],
        "renstra_indikator": indikator,
        "realisasi": tahunan[tahunan[K.TAHUN].isin(TAHUN_REALISASI)].sort_values(K.TAHUN),
        "program": program,
        "anggaran": dipakai.head(1),
    }
    tanda = {K.KODE_OPD: kode_opd, K.TAHUN: str(TAHUN_LAPORAN), K.KODE_SASARAN: str(kode_sasaran)}
    laporan = [{**tanda, K.BUTIR: str(butir)} for butir in ButirLaporan]
    return {nama: tulis_frame(satu) for nama, satu in frame.items()} | {"laporan": laporan}


def _pilih_indikator(bundel: Bundel) -> pd.DataFrame:
    from lakip_helpers.aturan.capaian.capaian_sasaran import capaian_tahunan

    sasaran = bundel["renstra_sasaran"]
    punya = sasaran[sasaran[K.TINGKAT] == Tingkat.SASARAN][K.KODE_SASARAN]
    indikator = bundel["renstra_indikator"]
    indikator = indikator[indikator[K.KODE_SASARAN].isin(punya)]
    capaian = capaian_tahunan(bundel)
    meleset = capaian[(capaian[K.TAHUN] == TAHUN_LAPORAN) & (capaian[K.CAPAIAN] < 100)][K.KODE_INDIKATOR]
    urut = indikator.assign(_meleset=~indikator[K.KODE_INDIKATOR].isin(meleset)).sort_values("_meleset", kind="stable")
    return urut.drop(columns="_meleset").head(1)
