"""Tabel Renstra yang sebagian isinya ditulis orang: arah kebijakan, pentahapan, tabel logika, sub prioritas, IKK.

Yang ada datanya terisi; selebihnya disediakan kosong. Kolomnya seperti tercetak di Renstra 2025-2029 yang terbit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.istilah import TAHUN_BASELINE, TAHUN_PAGU, TAHUN_TARGET, JenisNomenklatur, K, Tingkat
from lakip_helpers.sajian.dokumen.renja_rencana import jenis_baris, urut_kode
from lakip_helpers.sajian.dokumen.renstra_lama import sasaran_tiap_kode
from lakip_helpers.sajian.dokumen.urusan import NamaUrusan
from lakip_helpers.sajian.kertas.ambil import Opd, milik
from lakip_helpers.sajian.kertas.bentuk import BELUM, BarisDokumen, JenisBaris, KolomDokumen, Rata, TabelDokumen

if TYPE_CHECKING:
    from lakip_helpers.model import Bundel

BARIS_KOSONG: Final = 5


def tabel_arah(bundel: Bundel, opd: Opd) -> TabelDokumen:
    """Linearitas arah kebijakan RPJMD dan Renstra, dengan tahun pelaksanaannya."""
    kolom = (
        KolomDokumen("No", 1.0, rata=Rata.TENGAH),
        KolomDokumen("Operasionalisasi NSPK", 5.0, kosong=""),
        KolomDokumen("Arah Kebijakan RPJMD", 6.0, kosong=""),
        KolomDokumen("Arah Kebijakan Renstra", 6.0, kosong=""),
        *(KolomDokumen(str(t), 1.8, rata=Rata.TENGAH, kelompok="Pentahapan", kosong="") for t in TAHUN_PAGU),
    )
    sasaran = milik(bundel["renstra_sasaran"], opd.kode)
    rpjmd = dict(zip(bundel["rpjmd_sasaran"][K.KODE_SASARAN], bundel["rpjmd_sasaran"][K.URAIAN], strict=True))
    tujuan = sasaran[sasaran[K.TINGKAT] == Tingkat.TUJUAN].to_dict("records")
    mendukung = "(arah kebijakan untuk sasaran RPJMD: {})"
    baris = [
        BarisDokumen((str(no), "", mendukung.format(rpjmd.get(t[K.KODE_INDUK], BELUM)), "", *[""] * len(TAHUN_PAGU)))
        for no, t in enumerate(tujuan, start=1)
    ]
    return TabelDokumen("Arah Kebijakan", kolom, tuple(baris), nomor_kolom=True)


def tabel_tahap(bundel: Bundel, opd: Opd) -> TabelDokumen:
    """Pentahapan: apa yang dicapai tiap tahun untuk tiap sasaran."""
    kolom = (
        KolomDokumen("No", 1.0, rata=Rata.TENGAH),
        KolomDokumen("Sasaran dan arah kebijakannya", 7.0),
        *(KolomDokumen(f"Tahap {t}", 4.0, kosong="") for t in TAHUN_PAGU),
    )
    sasaran = milik(bundel["renstra_sasaran"], opd.kode)
    daftar = sasaran[sasaran[K.TINGKAT] == Tingkat.SASARAN][K.URAIAN]
    baris = (BarisDokumen((str(no), satu, *[""] * len(TAHUN_PAGU))) for no, satu in enumerate(daftar, start=1))
    return TabelDokumen("Pentahapan", kolom, tuple(baris), nomor_kolom=True)


def tabel_logika(bundel: Bundel, opd: Opd) -> TabelDokumen:
    """Tabel logika: dari sasaran RPJMD sampai sub kegiatan; outcome dan output ditulis orang dari pohon kinerjanya."""
    kolom = (
        KolomDokumen("NSPK dan Sasaran RPJMD yang Relevan", 4.6, kosong=""),
        KolomDokumen("Tujuan (Ultimate Outcome)", 4.2, kosong=""),
        KolomDokumen("Sasaran (Intermediate Outcome)", 4.2, kosong=""),
        KolomDokumen("Outcome", 4.0, kosong=""),
        KolomDokumen("Output", 4.0, kosong=""),
        KolomDokumen("Indikator", 5.4, kosong=BELUM),
        KolomDokumen("Program/ Kegiatan/ Sub Kegiatan", 6.4, kosong=""),
        KolomDokumen("Keterangan", 2.6, kosong=""),
    )
    sasaran = milik(bundel["renstra_sasaran"], opd.kode)
    indikator = milik(bundel["renstra_indikator"], opd.kode)
    rpjmd = dict(zip(bundel["rpjmd_sasaran"][K.KODE_SASARAN], bundel["rpjmd_sasaran"][K.URAIAN], strict=True))
    program = urut_kode(milik(bundel["program"], opd.kode))
    milik_sasaran = sasaran_tiap_kode(program)
    baris: list[BarisDokumen] = []
    for satu in sasaran.to_dict("records"):
        tujuan = satu[K.TINGKAT] == Tingkat.TUJUAN
        kalimat = (rpjmd.get(satu[K.KODE_INDUK], ""), satu[K.URAIAN], "") if tujuan else ("", "", satu[K.URAIAN])
        punya = list(indikator[indikator[K.KODE_SASARAN] == satu[K.KODE_SASARAN]][K.INDIKATOR]) or [""]
        baris += [BarisDokumen((*kalimat, "", "", i, "", ""), jenis=JenisBaris.INDUK) for i in punya]
        dukung = program[milik_sasaran == satu[K.KODE_SASARAN]]
        baris += [_baris_logika(p) for p in dukung.to_dict("records")]
    return TabelDokumen("Tabel Logika", kolom, tuple(baris), nomor_kolom=True)


def _baris_logika(program: dict[Any, Any]) -> BarisDokumen:
    outcome = "(outcome program)" if program[K.JENIS] == JenisNomenklatur.PROGRAM else ""
    output = "" if outcome else "(output)"
    nama = f"{program[K.KODE]} {program[K.NAMA]}"
    isi = ("", "", "", outcome, output, program[K.INDIKATOR], nama, "")
    return BarisDokumen(isi, jenis=jenis_baris(program[K.JENIS]))


def tabel_prioritas(bundel: Bundel, opd: Opd) -> TabelDokumen:
    """Sub kegiatan prioritas yang mendukung program prioritas daerah; pilihannya ditulis orang."""
    kolom = (
        KolomDokumen("No", 1.0, rata=Rata.TENGAH),
        KolomDokumen("Program Prioritas", 7.0, kosong=""),
        KolomDokumen("Outcome", 6.0, kosong=""),
        KolomDokumen("Kegiatan/Sub Kegiatan", 8.0, kosong=""),
        KolomDokumen("Keterangan", 5.0, kosong=""),
    )
    baris = tuple(BarisDokumen((str(urut), "", "", "", "")) for urut in range(1, BARIS_KOSONG + 1))
    return TabelDokumen("Sub Kegiatan Prioritas", kolom, baris, nomor_kolom=True)


def tabel_ikk(opd: Opd, urusan: NamaUrusan, bidang: tuple[str, ...]) -> TabelDokumen:
    """Indikator kinerja kunci tiap bidang urusan, dengan status (arah), baseline, dan target."""
    kolom = (
        KolomDokumen("No", 1.0, rata=Rata.TENGAH),
        KolomDokumen("Indikator", 8.0, kosong=""),
        KolomDokumen("Status (positif/negatif)", 2.6, kosong=""),
        KolomDokumen("Satuan", 2.6, kosong=""),
        KolomDokumen(f"Baseline {TAHUN_BASELINE}", 2.0, rata=Rata.TENGAH, kosong=""),
        *(KolomDokumen(str(t), 1.8, rata=Rata.TENGAH, kelompok="Target Tahun", kosong="") for t in TAHUN_TARGET),
        KolomDokumen("Keterangan", 3.0, kosong=""),
    )
    baris: list[BarisDokumen] = []
    for kode in bidang:
        judul = f"{kode} {urusan.get(kode, '')}".strip()
        baris.append(BarisDokumen((judul, *[""] * (len(kolom) - 1)), jenis=JenisBaris.KELOMPOK))
        baris += [BarisDokumen((str(urut), *[""] * (len(kolom) - 1))) for urut in range(1, BARIS_KOSONG + 1)]
    return TabelDokumen("IKK", kolom, tuple(baris), nomor_kolom=True)


def bidang_opd(bundel: Bundel, opd: Opd) -> tuple[str, ...]:
    """Kode bidang urusan program OPD, menurut urutannya."""
    kode = urut_kode(milik(bundel["program"], opd.kode))[K.KODE].astype(str)
    return tuple(dict.fromkeys(".".join(satu.split(".")[:2]) for satu in kode))
