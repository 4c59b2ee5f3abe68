"""Mencetak rekap kelas: buku kerja Excel untuk panitia, laporan Word untuk pimpinan. Isinya tabel yang sama."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from lakip_helpers.kelas.kumpulan.perubahan import JumlahPerubahan
from lakip_helpers.kelas.kumpulan.rekap import BELUM_OPD, HasilPeserta, Kelompok, Rekap
from lakip_helpers.latihan.bank_ujian import bank_ujian
from lakip_helpers.model.banding import sebutkan_ukuran
from lakip_helpers.notasi import tulis_angka, tulis_tanggal
from lakip_helpers.sajian.kertas import gaya as g
from lakip_helpers.sajian.kertas.bentuk import BarisDokumen, JenisBaris, KolomDokumen, Rata, Rupa, TabelDokumen
from lakip_helpers.sajian.kertas.kerangka import Kertas, Lembaran, Setelan, buka
from lakip_helpers.sajian.kertas.tabel_xlsx import buku_baru, tulis_lembar

if TYPE_CHECKING:
    from docx.document import Document
    from openpyxl import Workbook

JUDUL: Final = "Rekap bimbingan kinerja"
TERATAS: Final = 10
TERCETAK: Final = 20
TIDAK_TERCETAK: Final = (
    "Lembar rincian untuk dibaca di layar; ketika buku ini dicetak, yang tercetak hanya judulnya. Untuk mencetak "
    "seluruhnya, hapus area cetaknya (Page Layout, Print Area, Clear Print Area)."
)
DARI: Final = len(bank_ujian())
TANPA_NAMA: Final = (
    "Laporan ini tidak memuat nama peserta; nilainya bahan perbaikan bimbingan, bukan penilaian pegawai."
)


def buat_buku(rekap: Rekap) -> Workbook:
    """Rekap sebagai Excel: OPD, peran, peserta, kompetensi, kekeliruan, catatan terbuka, dan yang tidak terbaca.

    >>> from lakip_helpers.kelas.kumpulan.kiriman import Kumpulan
    >>> from lakip_helpers.kelas.kumpulan.rekap import susun_rekap
    >>> buat_buku(susun_rekap(Kumpulan(()))).sheetnames[:3]
    ['OPD', 'Peran', 'Perubahan']
    """
    from openpyxl.utils import get_column_letter

    buku = buku_baru(JUDUL)
    for tabel, judul in (
        (tabel_kelompok("OPD", rekap, rekap.menurut(lambda orang: orang.opd)), "per OPD"),
        (tabel_kelompok("Peran", rekap, rekap.menurut(lambda orang: orang.peran)), "per peran"),
        (tabel_perubahan(rekap), "apa yang berubah selama bimbingan, per OPD"),
        (tabel_peserta(rekap), "per peserta"),
        (tabel_kompetensi(rekap), "per kompetensi, dari yang paling lemah sesudah kelas"),
        (tabel_ramai(rekap, TERCETAK), f"{TERCETAK} kekeliruan yang paling sering dan kalimat untuk kelas"),
        (tabel_terbuka(rekap), "catatan yang masih terbuka, menurut kodenya"),
        *([(_tabel_tidak_terbaca(rekap), "yang tidak terbaca")] if rekap.tidak_terbaca else []),
    ):
        tulis_lembar(buku, tabel, [f"{JUDUL}, {judul}", _tanggal(rekap.tanggal)], rekaan=rekap.gladi)
    for tabel, judul in (
        (replace(tabel_ramai(rekap, len(rekap.ramai)), nama="Rincian kekeliruan"), "semua kekeliruan"),
        (tabel_catatan(rekap), "tiap catatan yang masih terbuka"),
    ):
        tulis_lembar(buku, tabel, [f"{JUDUL}, {judul}"], rekaan=rekap.gladi, keterangan=TIDAK_TERCETAK)
        lembar = buku[tabel.nama]
        lembar.print_area = f"A1:{get_column_letter(len(tabel.kolom))}{2 + rekap.gladi}"
        lembar.print_title_rows = None
    return buku


def buat_laporan(rekap: Rekap) -> Document:
    """Laporan Word untuk pimpinan: ringkasan, kehadiran, hasil, kelemahan bersama, tindak lanjut; tanpa nama orang."""
    lembaran = buka(Setelan(kertas=Kertas.A4), JUDUL, rekaan=rekap.gladi)
    lembaran.judul("Laporan bimbingan kinerja", _tanggal(rekap.tanggal))
    for kalimat in ringkasan(rekap):
        lembaran.tulis(kalimat, g.ISI)
    _bab(lembaran, "Kehadiran dan hasil per OPD", tabel_kelompok("OPD", rekap, rekap.menurut(lambda orang: orang.opd)))
    _bab(lembaran, "Apa yang berubah selama bimbingan", tabel_perubahan(rekap))
    _bab(lembaran, "Per peran", tabel_kelompok("Peran", rekap, rekap.menurut(lambda orang: orang.peran)))
    _bab(lembaran, "Kompetensi, dari yang paling lemah sesudah kelas", tabel_kompetensi(rekap))
    _bab(lembaran, "Kekeliruan yang paling sering", tabel_ramai(rekap, TERATAS))
    _bab(lembaran, "Catatan yang paling banyak masih terbuka pada dokumen peserta", _tabel_terbanyak(rekap))
    lembaran.tulis("Tindak lanjut yang disarankan", g.SUBJUDUL)
    for urut, kalimat in enumerate(tindak_lanjut(rekap), 1):
        lembaran.tulis(f"{urut}. {kalimat}", g.ISI)
    lembaran.tulis(TANPA_NAMA, g.KETERANGAN)
    return lembaran.tutup()


def _bab(lembaran: Lembaran, judul: str, tabel: TabelDokumen) -> None:
    lembaran.tulis(judul, g.SUBJUDUL)
    if tabel.baris:
        lembaran.tabel(tabel)
        lembaran.sela()
    else:
        lembaran.tulis("Belum ada datanya.", g.ISI)


def ringkasan(rekap: Rekap) -> list[str]:
    """Alinea pembuka laporan, semuanya dihitung dari rekap."""
    semua = rekap.keseluruhan
    opd = len({satu.opd for satu in rekap.peserta} - {BELUM_OPD})
    belum = sum(satu.opd == BELUM_OPD for satu in rekap.peserta)
    belum_opd = f" ({belum} peserta belum mengisi OPD-nya)" if belum else ""
    hadir = "; ".join(f"{tulis_tanggal(t)} {n} orang" for t, n in zip(rekap.tanggal, semua.hadir, strict=True))
    kalimat = [
        f"Bimbingan diikuti {semua.peserta} peserta dari {opd} OPD{belum_opd}. Hadir menurut pekerjaan yang tercatat: "
        f"{hadir or 'belum ada'}. Rata-rata peserta menyelesaikan {tulis_angka(semua.lulus, 1)} dari "
        f"{rekap.latihan} latihan."
    ]
    if semua.sebelum is not None and semua.sesudah is not None:
        orang = rekap.kompetensi[0].orang
        kalimat.append(
            f"Dari {orang} peserta yang mengerjakan pre-test dan post-test, rata-rata jawaban tepat berubah dari "
            f"{tulis_angka(semua.sebelum, 1)} menjadi {tulis_angka(semua.sesudah, 1)} dari {DARI} kompetensi."
        )
    if semua.perubahan.banyak:
        kalimat.append(sebutkan_perubahan(semua.perubahan))
    kalimat.append(
        f"Peserta menghasilkan {semua.karya} karya sendiri (indikator, perjanjian kinerja, rencana aksi, dan lainnya); "
        f"{semua.karya_lulus} sudah memenuhi aturan kit, dan {semua.catatan} catatan masih terbuka."
    )
    return kalimat


def sebutkan_perubahan(jumlah: JumlahPerubahan) -> str:
    """Apa yang diubah bimbingan ini, dalam angka.

    >>> from lakip_helpers.model.banding import Bagian, Ukuran
    >>> ukuran = Ukuran("Indikator SMART", Bagian(1, 4), Bagian(3, 4))
    >>> sebutkan_perubahan(JumlahPerubahan(2, 10, 6, 3, 1, 2, 5, 4, (ukuran,)))[-58:]
    ' Indikator SMART: 25 % (1 dari 4) menjadi 75 % (3 dari 4).'
    """
    tak = f", {jumlah.tak_banding} tidak dapat dibandingkan" if jumlah.tak_banding else ""
    kalimat = (
        f"Dokumen dan jawaban pertama peserta memuat {jumlah.lama} catatan; pada yang terakhir {jumlah.selesai}"
        f" selesai, {jumlah.tersisa} tersisa{tak}, dan {jumlah.baru} catatan baru muncul. {jumlah.kalimat} kalimat dan"
        f" {jumlah.angka} angka berubah."
    )
    return " ".join((kalimat, *(sebutkan_ukuran(satu) for satu in jumlah.ukuran if satu.lama.dari)))


def tindak_lanjut(rekap: Rekap) -> list[str]:
    """Saran yang diturunkan dari angka: yang tidak hadir, kompetensi terlemah, catatan terbanyak."""
    saran = []
    absen = [satu.nama for satu in rekap.menurut(lambda h: h.opd) if 0 in satu.hadir[1:]]
    if absen:
        saran.append(f"OPD yang tidak hadir pada hari berikutnya perlu pendampingan susulan: {', '.join(absen)}.")
    lemah = [satu for satu in rekap.kompetensi if satu.sesudah < 70][:3]
    if lemah:
        nama = "; ".join(f"{satu.nama} ({satu.sesudah:.0f} % tepat)" for satu in lemah)
        saran.append(f"Kompetensi yang masih lemah dibahas lagi dalam rapat penyusunan dokumen: {nama}.")
    if rekap.catatan_terbanyak:
        kode, judul, orang = rekap.catatan_terbanyak[0]
        saran.append(f"Mulai perbaikan dokumen dari catatan {kode} ({judul}), yang masih terbuka pada {orang} peserta.")
    saran.append("Dua minggu sesudah kelas, tiap OPD melaporkan apa yang sudah berubah pada dokumen resminya.")
    return saran


def _tanggal(tanggal: Sequence[date]) -> str:
    return " dan ".join(tulis_tanggal(satu) for satu in tanggal) or "tanggal belum diketahui"


def tabel_kelompok(nama: str, rekap: Rekap, kelompok: Sequence[Kelompok]) -> TabelDokumen:
    """Satu baris tiap kelompok, ditutup seluruh kelas."""
    hadir = (KolomDokumen(f"Hari {urut}", 1.2, rata=Rata.KANAN, kelompok="Hadir") for urut in _urut(rekap.tanggal))
    kolom = (
        KolomDokumen(nama, 5.2 if len(rekap.tanggal) < 3 else 4.0),
        KolomDokumen("Peserta", 1.5, rata=Rata.KANAN),
        *hadir,
        KolomDokumen("Latihan lulus", 1.5, Rupa.ANGKA, Rata.KANAN),
        KolomDokumen("Pre-test", 1.4, Rupa.ANGKA, Rata.KANAN),
        KolomDokumen("Post-test", 1.4, Rupa.ANGKA, Rata.KANAN),
        KolomDokumen("Karya", 1.3, rata=Rata.KANAN),
        KolomDokumen("Lulus aturan", 1.4, rata=Rata.KANAN),
        KolomDokumen("Catatan terbuka", 1.6, rata=Rata.KANAN),
    )
    baris = [BarisDokumen(_isi_kelompok(satu)) for satu in kelompok]
    if baris:
        baris.append(BarisDokumen(_isi_kelompok(rekap.keseluruhan), jenis=JenisBaris.INDUK))
    return TabelDokumen(nama, kolom, tuple(baris), kecil=True)


def _urut(daftar: Sequence[object]) -> range:
    return range(1, len(daftar) + 1)


def _isi_kelompok(k: Kelompok) -> tuple[object, ...]:
    rata = (_satu_desimal(k.lulus), _satu_desimal(k.sebelum), _satu_desimal(k.sesudah))
    return (k.nama, k.peserta, *k.hadir, *rata, k.karya, k.karya_lulus, k.catatan)


def tabel_perubahan(rekap: Rekap) -> TabelDokumen:
    """Satu baris tiap OPD, ditutup seluruh kelas; OPD yang tidak ada dua versinya bertanda strip."""
    angka = (("Semula", 1.5), ("Selesai", 1.45), ("Tersisa", 1.45), ("Tidak dapat dibandingkan", 2.3), ("Baru", 1.2))
    persen = (("Awal", "SMART (%)"), ("Akhir", "SMART (%)"), ("Awal", "Hasil (%)"), ("Akhir", "Hasil (%)"))
    kolom = (
        KolomDokumen("OPD", 4.2),
        *(KolomDokumen(judul, lebar, rata=Rata.KANAN, kelompok="Catatan") for judul, lebar in angka),
        *(KolomDokumen(judul, 1.2, rata=Rata.KANAN, kelompok=induk) for judul, induk in persen),
    )
    opd = rekap.menurut(lambda orang: orang.opd)
    baris = [BarisDokumen(_isi_perubahan(satu)) for satu in opd]
    if baris:
        baris.append(BarisDokumen(_isi_perubahan(rekap.keseluruhan), jenis=JenisBaris.INDUK))
    return TabelDokumen("Perubahan", kolom, tuple(baris), kecil=True)


def _isi_perubahan(k: Kelompok) -> tuple[object, ...]:
    p = k.perubahan
    if not p.banyak:
        return (k.nama, *[None] * 9)
    bagian = [satu for ukuran in p.ukuran for satu in (ukuran.lama, ukuran.baru)]
    persen = (None if satu.persen is None else round(satu.persen) for satu in bagian)
    return (k.nama, p.lama, p.selesai, p.tersisa, p.tak_banding, p.baru, *persen)


def _satu_desimal(nilai: float | None) -> float | None:
    return None if nilai is None else round(nilai, 1)


def tabel_peserta(rekap: Rekap) -> TabelDokumen:
    """Satu baris tiap peserta."""
    hadir = [KolomDokumen(f"Hari {urut}", 1.4, rata=Rata.TENGAH, kelompok="Hadir") for urut in _urut(rekap.tanggal)]
    kolom = (
        KolomDokumen("OPD", 7.3),
        KolomDokumen("Nama", 4.0),
        KolomDokumen("Jabatan", 3.6),
        *hadir,
        *(
            KolomDokumen(judul, 1.5, Rupa.ANGKA, Rata.TENGAH)
            for judul in ("Latihan lulus", "Pre-test", "Post-test", "Karya", "Catatan terbuka")
        ),
        KolomDokumen("Dokumen", 4.4),
    )
    return TabelDokumen("Peserta", kolom, tuple(BarisDokumen(_isi_peserta(satu, rekap)) for satu in rekap.peserta))


def _isi_peserta(peserta: HasilPeserta, rekap: Rekap) -> tuple[object, ...]:
    hadir = ("hadir" if hari in peserta.hadir else "–" for hari in rekap.tanggal)
    angka = (peserta.lulus, peserta.sebelum, peserta.sesudah, len(peserta.karya), len(peserta.catatan))
    return (peserta.opd, peserta.nama, peserta.jabatan, *hadir, *angka, "\n".join(peserta.dokumen))


def tabel_kompetensi(rekap: Rekap) -> TabelDokumen:
    """Kompetensi dari yang paling lemah, dengan notebook yang mengajarkannya."""
    kolom = (
        KolomDokumen("Kompetensi", 8.5),
        KolomDokumen("Notebook", 2.0, rata=Rata.TENGAH),
        KolomDokumen("Sebelum", 2.0, Rupa.ANGKA, Rata.KANAN, kelompok="Tepat (%)"),
        KolomDokumen("Sesudah", 2.0, Rupa.ANGKA, Rata.KANAN, kelompok="Tepat (%)"),
        KolomDokumen("Peserta", 1.8, Rupa.ANGKA, Rata.KANAN),
    )
    baris = (BarisDokumen((k.nama, k.sesi, round(k.sebelum), round(k.sesudah), k.orang)) for k in rekap.kompetensi)
    return TabelDokumen("Kompetensi", kolom, tuple(baris), kecil=True)


def tabel_ramai(rekap: Rekap, banyak: int) -> TabelDokumen:
    """Kekeliruan yang paling sering beserta kalimat untuk kelas."""
    kolom = (
        KolomDokumen("Kode", 2.0, rata=Rata.TENGAH),
        KolomDokumen("Latihan", 3.2),
        KolomDokumen("Peserta", 1.6, Rupa.ANGKA, Rata.TENGAH),
        KolomDokumen("Masih", 1.5, Rupa.ANGKA, Rata.TENGAH),
        KolomDokumen("Yang mereka baca", 8.2),
        KolomDokumen("Untuk kelas", 8.2),
    )
    baris = (BarisDokumen((r.kode, r.judul, r.pernah, r.masih, r.pesan, r.untuk_kelas)) for r in rekap.ramai[:banyak])
    return TabelDokumen("Kekeliruan", kolom, tuple(baris), kecil=True)


def tabel_terbuka(rekap: Rekap) -> TabelDokumen:
    """Satu baris tiap kode catatan: banyaknya peserta, dan OPD mana saja."""
    opd: dict[str, dict[str, int]] = {}
    for satu in rekap.peserta:
        for kode in {c.kode for c in satu.catatan}:
            opd.setdefault(kode, {})[satu.opd] = opd.get(kode, {}).get(satu.opd, 0) + 1
    kolom = (
        KolomDokumen("Kode", 2.3),
        KolomDokumen("Catatan", 7.5),
        KolomDokumen("Peserta", 1.8, Rupa.ANGKA, Rata.TENGAH),
        KolomDokumen("OPD (banyaknya peserta)", 13.5),
    )
    baris = (
        BarisDokumen((kode, judul, orang, "; ".join(f"{nama} ({n})" for nama, n in sorted(opd[kode].items()))))
        for kode, judul, orang in rekap.catatan_terbanyak
    )
    return TabelDokumen("Catatan", kolom, tuple(baris))


def tabel_catatan(rekap: Rekap) -> TabelDokumen:
    """Tiap catatan terbuka, dengan pemilik dan tempatnya."""
    lebar = {"OPD": 4.5, "Nama": 4.0, "Kode": 2.0, "Keparahan": 2.0, "Tempat": 4.5, "Catatan": 8.0, "Saran": 7.0}
    baris = (
        BarisDokumen((satu.opd, satu.nama, c.kode, c.keparahan.value, c.tempat, c.pesan, c.saran))
        for satu in rekap.peserta
        for c in satu.catatan
    )
    return TabelDokumen(
        "Rincian catatan", tuple(KolomDokumen(nama, satuan) for nama, satuan in lebar.items()), tuple(baris)
    )


def _tabel_terbanyak(rekap: Rekap) -> TabelDokumen:
    kolom = (
        KolomDokumen("Kode", 2.5),
        KolomDokumen("Catatan", 11.5),
        KolomDokumen("Peserta", 2.5, Rupa.ANGKA, Rata.KANAN),
    )
    baris = tuple(BarisDokumen(satu) for satu in rekap.catatan_terbanyak[:TERATAS])
    return TabelDokumen("Terbanyak", kolom, baris, kecil=True)


def _tabel_tidak_terbaca(rekap: Rekap) -> TabelDokumen:
    baris = tuple(BarisDokumen((satu,)) for satu in rekap.tidak_terbaca)
    return TabelDokumen("Tidak terbaca", (KolomDokumen("Keterangan", 18),), baris)
