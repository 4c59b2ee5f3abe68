"""Rangka Word Renja dan Renstra: judul bab dan subbab menurut bentuknya, tempat menulis, dan tabel yang muat.

Tabel yang lebih lebar dari kertas tidak diperkecil sampai tak terbaca; ia disebut, dan dicetak dari buku Excelnya.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lakip_helpers.sajian.dokumen.renja import TAHUN_BENTUK_BARU, Berjudul, tabel_renja
from lakip_helpers.sajian.dokumen.renja_rencana import BahanRenja
from lakip_helpers.sajian.dokumen.renstra import PERIODE, BentukRenstra, ambil_opd_renstra, tabel_renstra
from lakip_helpers.sajian.dokumen.urusan import NamaUrusan
from lakip_helpers.sajian.kertas import gaya as g
from lakip_helpers.sajian.kertas.bentuk import TabelDokumen
from lakip_helpers.sajian.kertas.kerangka import Lembaran, Setelan, bagian_baru, buka
from lakip_helpers.sajian.kertas.lebar import selebar

if TYPE_CHECKING:
    from docx.document import Document

    from lakip_helpers.model import Bundel

KOLOM_TEGAK, KOLOM_MUAT = 6, 11
"""Sampai sekian kolom tabelnya muat di kertas tegak, lalu mendatar; yang lebih lebar dicetak dari Excel."""


@dataclass(frozen=True)
class Subbab:
    """Satu subbab: judul, apa yang ditulis di situ, dan nama lembar tabelnya bila ada."""

    judul: str
    tulis: str
    tabel: str = ""


Bab = tuple[str, tuple[Subbab, ...]]
_PENDAHULUAN: Final = (
    Subbab("1.1 Latar Belakang", "mengapa dokumen ini disusun sekarang, dan dokumen mana yang menjadi dasarnya"),
    Subbab("1.2 Landasan Hukum", "peraturan yang berlaku, berurutan, termasuk keputusan nomenklatur yang terbaru"),
    Subbab("1.3 Maksud dan Tujuan", "untuk apa dokumen ini dipakai, dan oleh siapa"),
    Subbab("1.4 Sistematika Penulisan", "daftar bab yang sama dengan isinya"),
)
RENJA_LAMA: Final[tuple[Bab, ...]] = (
    ("BAB I\nPENDAHULUAN", _PENDAHULUAN),
    (
        "BAB II\nHASIL EVALUASI RENJA TAHUN LALU",
        (
            Subbab(
                "2.1 Evaluasi Pelaksanaan Renja Tahun Lalu dan Capaian Renstra",
                "target yang tercapai, meleset, dan terlampaui, beserta sebabnya, dan akibatnya bagi Renstra",
                "T-C.29",
            ),
            Subbab("2.2 Analisis Kinerja Pelayanan", "indikator mana yang tertinggal dan mengapa", "T-C.30"),
            Subbab("2.3 Isu-isu Penting", "isu yang timbul dari evaluasi di atas, bukan daftar tugas"),
            Subbab(
                "2.4 Telaah terhadap Rancangan Awal RKPD", "beda kebutuhan dan rancangan, beserta sebabnya", "T-C.31"
            ),
            Subbab(
                "2.5 Penelaahan Usulan Masyarakat", "usulan yang diterima dan yang tidak, beserta sebabnya", "T-C.32"
            ),
        ),
    ),
    (
        "BAB III\nTUJUAN DAN SASARAN",
        (
            Subbab("3.1 Telaahan terhadap Kebijakan Nasional", "kebijakan yang menyentuh sasaran perangkat daerah"),
            Subbab("3.2 Tujuan dan Sasaran Renja", "sasaran tahun rencana dan indikatornya, sama dengan Renstra"),
            Subbab("3.3 Program dan Kegiatan", "yang dipertahankan, diubah, dihentikan, dan ditambah dari evaluasi"),
        ),
    ),
    (
        "BAB IV\nRENCANA KERJA DAN PENDANAAN",
        (Subbab("4.1 Rencana Program, Kegiatan, dan Sub Kegiatan", "penjelasan atas perpindahan pagu", "T-C.33"),),
    ),
    ("BAB V\nPENUTUP", (Subbab("5.1 Kaidah Pelaksanaan", "siapa memantau, kapan, dan rencana tindak lanjutnya"),)),
)
RENJA_BARU: Final[tuple[Bab, ...]] = (
    ("BAB I\nPENDAHULUAN", _PENDAHULUAN),
    (
        "BAB II\nHASIL EVALUASI RENJA TAHUN LALU",
        (
            Subbab(
                "2.1 Evaluasi Capaian IKU dan IKK", "sebab tiap yang tercapai, meleset, dan terlampaui", "Tabel 2.1"
            ),
            Subbab("2.2 Evaluasi SPM", "hanya bagi urusan wajib pelayanan dasar", "Tabel 2.2 SPM"),
            Subbab("2.3 Rumusan Permasalahan dan Isu Strategis", "permasalahan yang diturunkan dari evaluasi di atas"),
            Subbab("2.4 Telaah Pokok-pokok Pikiran DPRD", "pokok pikiran yang mendukung sasaran, dan yang tidak"),
            Subbab("2.5 Inovasi", "inovasi yang mengubah hasil, beserta angkanya"),
        ),
    ),
    (
        "BAB III\nTUJUAN DAN SASARAN",
        (
            Subbab("3.1 Tujuan dan Sasaran", "sasaran tahun rencana dan indikatornya, sama dengan Renstra"),
            Subbab("3.2 Arah Kebijakan", "cara mencapai sasaran pada tahun rencana"),
        ),
    ),
    (
        "BAB IV\nRENCANA KERJA DAN PENDANAAN",
        (Subbab("4.1 Rencana Program dan Kegiatan Prioritas", "penjelasan atas perpindahan pagu", "Tabel 4.1"),),
    ),
    (
        "BAB V\nKINERJA PENYELENGGARAAN BIDANG URUSAN",
        (
            Subbab("5.1 Indikator Kinerja Utama", "target tahun rencana", "Tabel 5.1 IKU"),
            Subbab("5.2 Indikator Kinerja Kunci", "target tahun rencana tiap urusan", "Tabel 5.2 IKK"),
        ),
    ),
    ("BAB VI\nPENUTUP", (Subbab("6.1 Kaidah Pelaksanaan", "siapa memantau, kapan, dan rencana tindak lanjutnya"),)),
)
RENSTRA_BARU: Final[tuple[Bab, ...]] = (
    ("BAB I\nPENDAHULUAN", _PENDAHULUAN),
    (
        "BAB II\nGAMBARAN PELAYANAN, PERMASALAHAN, DAN ISU STRATEGIS",
        (
            Subbab("2.1 Gambaran Pelayanan", "tugas, sumber daya, kinerja pelayanan (IKU, IKK, SPM), kelompok sasaran"),
            Subbab("2.2 Permasalahan dan Isu Strategis", "permasalahan dari angka kinerja, lalu isu strategisnya"),
        ),
    ),
    (
        "BAB III\nTUJUAN, SASARAN, STRATEGI, DAN ARAH KEBIJAKAN",
        (
            Subbab("3.1 Tujuan dan Sasaran", "alasan tiap sasaran dan targetnya", "Tujuan dan Sasaran"),
            Subbab("3.2 Arah Kebijakan", "kaitan arah kebijakan dengan RPJMD", "Arah Kebijakan"),
            Subbab("3.3 Pentahapan", "apa yang dicapai tiap tahun", "Pentahapan"),
        ),
    ),
    (
        "BAB IV\nPROGRAM, KEGIATAN, SUB KEGIATAN, DAN KINERJA PENYELENGGARAAN BIDANG URUSAN",
        (
            Subbab(
                "4.1 Perumusan Program, Kegiatan, dan Sub Kegiatan",
                "outcome dan output dari pohon kinerja",
                "Tabel Logika",
            ),
            Subbab("4.2 Program dan Pendanaan", "alasan pembagian pagu", "Program dan Pendanaan"),
            Subbab("4.3 Sub Kegiatan Prioritas", "yang mendukung program prioritas daerah", "Sub Kegiatan Prioritas"),
            Subbab("4.4 Indikator Kinerja Utama", "pilihan IKU dan alasannya", "IKU"),
            Subbab("4.5 Indikator Kinerja Kunci", "IKK tiap urusan dan statusnya", "IKK"),
        ),
    ),
    (
        "BAB V\nPENUTUP",
        (Subbab("5.1 Kaidah Pelaksanaan", "pengendalian dan evaluasi: siapa, kapan, dengan tabel apa"),),
    ),
)
RENSTRA_LAMA: Final[tuple[Bab, ...]] = (
    ("BAB I\nPENDAHULUAN", _PENDAHULUAN),
    (
        "BAB II\nGAMBARAN PELAYANAN PERANGKAT DAERAH",
        (
            Subbab(
                "2.1 Tugas, Fungsi, dan Struktur Organisasi", "yang berkaitan dengan kinerja, bukan salinan peraturan"
            ),
            Subbab("2.2 Sumber Daya Perangkat Daerah", "pegawai dan sarana yang menentukan kinerja"),
            Subbab("2.3 Kinerja Pelayanan", "indikator yang tertinggal dan sebabnya", "T-C.23"),
            Subbab("Anggaran dan Realisasi Pendanaan", "program mana yang besar dananya, dan apa hasilnya", "T-C.24"),
            Subbab("2.4 Tantangan dan Peluang", "yang datang dari luar kantor"),
        ),
    ),
    (
        "BAB III\nPERMASALAHAN DAN ISU-ISU STRATEGIS",
        (Subbab("3.1 Permasalahan dan Penentuan Isu Strategis", "permasalahan dari angka kinerja, lalu isunya"),),
    ),
    ("BAB IV\nTUJUAN DAN SASARAN", (Subbab("4.1 Tujuan dan Sasaran", "alasan tiap sasaran", "T-C.25"),)),
    ("BAB V\nSTRATEGI DAN ARAH KEBIJAKAN", (Subbab("5.1 Strategi", "cara mencapai tiap sasaran", "T-C.26"),)),
    (
        "BAB VI\nRENCANA PROGRAM DAN KEGIATAN SERTA PENDANAAN",
        (Subbab("6.1 Rencana", "alasan pembagian pagu", "T-C.27"),),
    ),
    (
        "BAB VII\nKINERJA PENYELENGGARAAN BIDANG URUSAN",
        (Subbab("7.1 Indikator yang Mengacu RPJMD", "pilihan indikator dan alasannya", "T-C.28"),),
    ),
    ("BAB VIII\nPENUTUP", (Subbab("8.1 Kaidah Pelaksanaan", "pengendalian dan evaluasi"),)),
)


def buat_rangka_renja(bahan: BahanRenja, setelan: Setelan) -> Document:
    """Rangka Word Renja menurut bentuk tahunnya; tabel yang ada datanya sudah terisi."""
    bab = RENJA_BARU if bahan.tahun >= TAHUN_BENTUK_BARU else RENJA_LAMA
    judul = f"RENCANA KERJA TAHUN {bahan.tahun}"
    return _susun(bab, tabel_renja(bahan), (judul, bahan.opd.nama_lengkap), setelan, bahan.bundel.rekaan)


def buat_rangka_renstra(
    bundel: Bundel, kode_opd: str, bentuk: BentukRenstra, urusan: NamaUrusan, setelan: Setelan
) -> Document:
    """Rangka Word Renstra bentuk baru atau lama; `GalatTabel` bila Renstranya belum diisi."""
    opd = ambil_opd_renstra(bundel, kode_opd, setelan)
    bab = RENSTRA_LAMA if bentuk is BentukRenstra.LAMA else RENSTRA_BARU
    judul = f"RENCANA STRATEGIS TAHUN {PERIODE}"
    return _susun(bab, tabel_renstra(bundel, opd, bentuk, urusan), (judul, opd.nama_lengkap), setelan, bundel.rekaan)


def _susun(
    bab: Sequence[Bab], tabel: Sequence[Berjudul], judul: tuple[str, str], setelan: Setelan, rekaan: bool
) -> Document:
    """Bab demi bab tanpa halaman kosong di antaranya; tabel yang mendatar dikumpulkan sebagai lampiran."""
    pemilik = judul[1].splitlines()[0]
    lembaran = buka(setelan, f"{judul[0].title()} {pemilik}", rekaan=rekaan, berbab=True)
    lembaran.judul(*judul)
    lembaran.tulis("Rangka untuk diisi: tempat bergaris putus-putus menyebut apa yang ditulis di situ.", g.KETERANGAN)
    menurut_nama = {satu.nama: (satu, kalimat) for satu, kalimat in tabel}
    for nama, daftar in bab:
        lembaran.sela()
        lembaran.tulis(nama, g.BAB)
        for satu in daftar:
            _subbab(lembaran, satu, menurut_nama)
    mendatar = [menurut_nama[satu.tabel] for _, daftar in bab for satu in daftar if satu.tabel]
    _lampiran(lembaran, [satu for satu in mendatar if KOLOM_TEGAK < len(satu[0].kolom) <= KOLOM_MUAT])
    return lembaran.tutup()


def _subbab(lembaran: Lembaran, subbab: Subbab, tabel: Mapping[str, Berjudul]) -> None:
    lembaran.tulis(subbab.judul, g.SUBBAB)
    lembaran.isian(subbab.tulis)
    if not subbab.tabel:
        return
    isi, judul = tabel[subbab.tabel]
    sebutan = isi.nama if isi.nama.startswith("Tabel") else f"Tabel {isi.nama}"
    if len(isi.kolom) > KOLOM_MUAT:
        lembaran.tulis(f"{sebutan} dicetak dari buku kerja Excelnya, lalu dilampirkan.")
    elif len(isi.kolom) > KOLOM_TEGAK:
        lembaran.tulis(f"{sebutan} tercantum pada Lampiran.")
    else:
        _tabel(lembaran, isi, judul)


def _lampiran(lembaran: Lembaran, tabel: Sequence[Berjudul]) -> None:
    """Tabel mendatar berurutan di kertas mendatar; satu halaman memuat beberapa tabel bila cukup."""
    if not tabel:
        return
    bagian_baru(lembaran, mendatar=True)
    lembaran.tulis("LAMPIRAN", g.BAB)
    for isi, judul in tabel:
        _tabel(lembaran, isi, judul)


def _tabel(lembaran: Lembaran, tabel: TabelDokumen, judul: str) -> None:
    bernomor = any(huruf.isdigit() for huruf in tabel.nama)
    lembaran.tulis(f"{tabel.nama}. {judul}" if bernomor else judul, g.JUDUL_TABEL)
    lembaran.tabel(selebar(tabel, lembaran.lebar_isi()))
    lembaran.sela(lekat=False)
