"""Dokumen Word untuk panitia: jadwal per menit, panduan, undangan, kartu meja. Isinya diturunkan dari sumber.

Yang tidak dapat diturunkan (peran, daftar periksa, berkas yang dibawa) tertulis sekali di `isi/panduan.toml`.
"""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.kelas.bahan.paparan import tulis_paparan
from lakip_helpers.kelas.kumpulan.waktu import Menit
from lakip_helpers.kelas.rakitan.jadwal import Acara, Jenis, Sesi, selesai, tulis_pukul
from lakip_helpers.latihan import Latihan, ambil
from lakip_helpers.sajian.kertas import gaya as g
from lakip_helpers.sajian.kertas.bentuk import (
    TITIK,
    BarisDokumen,
    JenisBaris,
    KolomDokumen,
    Rata,
    TabelDokumen,
)
from lakip_helpers.sajian.kertas.kerangka import Kertas, Lembaran, Setelan, buka
from lakip_helpers.sajian.kertas.simpan import jadi_bita
from lakip_helpers.tulis import BilaAda, tulis_berkas

if TYPE_CHECKING:
    from docx.document import Document

A4: Final = Setelan(kertas=Kertas.A4)
ISTIRAHAT_PANJANG: Final = 60
DILEWATI: Final = "*"
SEPEREMPAT_JAM: Final = 15
"""Jam selesai di undangan dibulatkan ke atas; jadwal per menit hanya untuk panitia."""
CARA_MENGETIK: Final = (
    "Diketik di jendela perintah dari folder kit (Windows: klik kanan di folder itu, Open in Terminal). Di Linux dan "
    "macOS tulis python3 sebagai ganti python. FOLDER diganti letak folder yang dimaksud. Hasilnya ditulis di folder "
    "kit; tambahkan -o untuk tempat lain."
)


@cache
def isi_panduan() -> Mapping[str, Any]:
    """Isi `panduan.toml`.

    >>> [satu["nama"] for satu in isi_panduan()["peran"]][0]
    'Fasilitator utama'
    """
    return tomllib.loads((files(__package__) / "isi" / "panduan.toml").read_text(encoding="utf-8"))


def polos(markdown: str) -> str:
    """Teks biasa dari markdown catatan: tanpa tanda tebal, miring, kode, dan alamat tautan; satu alinea satu baris.

    >>> polos("**Untuk fasilitator.** Lihat [ini](a)\\nlalu *itu*.")
    'Untuk fasilitator. Lihat ini lalu itu.'
    """
    tanpa_tautan = re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", markdown)
    alinea = re.split(r"\n\s*\n", re.sub(r"[*`]", "", tanpa_tautan))
    return "\n".join(" ".join(satu.split()) for satu in alinea)


def buat_jadwal(sesi: Sequence[Sesi], jadwal: Sequence[Acara], menit: Mapping[str, Menit] | None = None) -> Document:
    """Jadwal sebagai Word: pagi satu halaman dan siang satu halaman, dari menit ke menit.

    Masukan: `menit` hasil `hitung_menit` bila menit rencana sudah diganti menit terukur. Keluaran: dokumen python-docx.
    """
    lembaran = buka(A4, "Jadwal kelas", rekaan=False)
    lembaran.judul("Jadwal kelas", "untuk fasilitator, penjaga waktu, dan pendamping meja")
    lembaran.tulis(f"Yang bertanda {DILEWATI} boleh dilewati bila kelas terlambat; caranya di akhir jadwal.", g.KIRI)
    for urut, acara in enumerate(separuh_hari(jadwal)):
        judul = f"Hari {acara[0].hari}, pukul {acara[0].pukul[:5]} sampai {acara[-1].pukul[-5:]}"
        lembaran.tulis(judul, g.SUBJUDUL, halaman_baru=urut > 0)
        lembaran.tabel(tabel_jadwal(sesi, acara, menit or {}))
    lembaran.tulis("Terlambat 20 menit: lewati atau kerjakan bersama", g.SUBJUDUL, halaman_baru=True)
    lembaran.tulis(
        "Pilih dari atas sampai waktunya terkejar. Tidak ada bagian yang bergantung pada jawaban bagian sebelumnya, "
        "jadi semuanya boleh dilewati dan dikerjakan sendiri di kantor.",
        g.ISI,
    )
    lembaran.tabel(tabel_terlambat(sesi))
    lembaran.sela()
    lembaran.tulis(_sumber_menit(menit or {}), g.ISI)
    return lembaran.tutup()


def separuh_hari(jadwal: Sequence[Acara]) -> tuple[tuple[Acara, ...], ...]:
    """Acara tiap pagi, sampai istirahat panjangnya, dan tiap siang; hari tanpa istirahat panjang utuh.

    >>> pagi, siang = Acara(1, 480, 200, "A", Jenis.BAGIAN), Acara(1, 740, 60, "B", Jenis.BAGIAN)
    >>> [len(satu) for satu in separuh_hari((pagi, Acara(1, 680, 60, "Ishoma", Jenis.JEDA), siang))]
    [2, 1]
    """
    separuh: list[list[Acara]] = [[]]
    for satu, berikut in zip(jadwal, (*jadwal[1:], None), strict=True):
        separuh[-1].append(satu)
        panjang = satu.jenis is Jenis.JEDA and satu.menit >= ISTIRAHAT_PANJANG
        if berikut and (panjang or berikut.hari != satu.hari):
            separuh.append([])
    return tuple(map(tuple, separuh))


def _sumber_menit(menit: Mapping[str, Menit]) -> str:
    if not menit:
        return (
            "Menitnya menit rencana. Sesudah kelas pertama, cetak lagi dengan python mulai.py kelas panduan --log "
            "FOLDER (folder pekerjaan peserta), supaya menitnya yang terukur."
        )
    orang = max(satu.orang for satu in menit.values())
    return (
        f"Menit {len(menit)} latihan diukur dari log kelas terdahulu (sampai {orang} orang): dipakai mediannya, dan di "
        "dalam kurung menit mulai seperempat orang yang paling lambat. Latihan lain memakai menit rencana."
    )


def tabel_jadwal(sesi: Sequence[Sesi], acara: Sequence[Acara], menit: Mapping[str, Menit]) -> TabelDokumen:
    """Tabel separuh hari; tiap sesi didahului baris judulnya, dan yang boleh dilewati bertanda `DILEWATI`."""
    semua = {satu.nama: satu for satu in sesi}
    baris: list[BarisDokumen] = []
    kini = ""
    for satu in acara:
        if satu.sesi and satu.sesi != kini:
            baris.append(BarisDokumen((_judul_sesi(semua[satu.sesi], satu), "", "", ""), jenis=JenisBaris.KELOMPOK))
            kini = satu.sesi
        dilewati = {h.apa for h in semua[satu.sesi].terlambat} if satu.sesi else set()
        latihan = "\n".join(_sebut_latihan(ambil(kode), menit) + _tanda(kode, dilewati) for kode in satu.latihan)
        jeda = satu.jenis is Jenis.JEDA
        judul = satu.judul.upper() if jeda else satu.judul + _tanda(satu.judul, dilewati)
        isi = (satu.pukul, satu.menit, judul, latihan)
        baris.append(BarisDokumen(isi, jenis=JenisBaris.INDUK if jeda else JenisBaris.ISI))
    kolom = (
        KolomDokumen("Pukul", 2.1),
        KolomDokumen("Menit", 1.2, rata=Rata.KANAN),
        KolomDokumen("Acara", 5.6),
        KolomDokumen("Latihan (menit)", 7.6, kosong=""),
    )
    return TabelDokumen("Jadwal", kolom, tuple(baris), kecil=True)


def _judul_sesi(sesi: Sesi, acara: Acara) -> str:
    lanjutan = "" if acara.judul == sesi.bagian[0].judul else " (lanjutan)"
    return f"{sesi.nomor} · {sesi.judul} · {sesi.menit} menit{lanjutan}"


def _tanda(apa: str, dilewati: Container[str]) -> str:
    return f" {DILEWATI}" if apa in dilewati else ""


def _sebut_latihan(latihan: Latihan, menit: Mapping[str, Menit]) -> str:
    ukur = menit.get(latihan.kode)
    lama = f"{ukur.median}; lambat {ukur.lambat}" if ukur else f"{latihan.menit}"
    return f"{latihan.kode} {latihan.judul} ({lama})"


def tabel_terlambat(sesi: Sequence[Sesi]) -> TabelDokumen:
    """Yang dilewati bila terlambat, dengan menit yang dihemat dan jumlahnya tiap sesi."""
    baris: list[BarisDokumen] = []
    for satu in sesi:
        if satu.terlambat:
            jumlah = sum(h.menit for h in satu.terlambat)
            kepala = f"{satu.nomor} · {satu.judul} (dapat dihemat {jumlah} menit)"
            baris.append(BarisDokumen((kepala, "", ""), jenis=JenisBaris.KELOMPOK))
            baris += [BarisDokumen((_sebut_apa(h.apa), h.menit, h.cara)) for h in satu.terlambat]
    kolom = (
        KolomDokumen("Bagian atau latihan", 7.2),
        KolomDokumen("Hemat (menit)", 2.3, rata=Rata.KANAN),
        KolomDokumen("Caranya", 7.0),
    )
    return TabelDokumen("Terlambat", kolom, tuple(baris), kecil=True)


def _sebut_apa(apa: str) -> str:
    return f"{apa} {ambil(apa).judul}" if re.fullmatch(r"\d\d-\d\d", apa) else apa


def buat_panduan(sesi: Sequence[Sesi]) -> Document:
    """Panduan fasilitator sebagai Word: peran, daftar periksa, kesulitan, lalu tiap sesi dan latihannya."""
    isi, lembaran = isi_panduan(), buka(A4, "Panduan fasilitator", rekaan=False)
    lembaran.judul("Panduan fasilitator", "bimbingan dua hari penyusunan dokumen kinerja")
    lembaran.tulis("Peran", g.JUDUL)
    lembaran.tabel(_tabel_tiga("Peran", ("Peran", 4), ("Banyaknya", 4), ("Tugas", 8.5), isi["peran"]))
    lembaran.sela()
    lembaran.tulis("Kesulitan yang lazim di ruang kelas", g.JUDUL)
    kolom = (KolomDokumen("Yang terlihat", 6), KolomDokumen("Yang dilakukan", 10.5))
    baris = tuple(BarisDokumen((satu["lihat"], satu["lakukan"])) for satu in isi["kesulitan"])
    lembaran.tabel(TabelDokumen("Kesulitan", kolom, baris))
    lembaran.tulis("Perintah menurut waktunya", g.JUDUL, halaman_baru=True)
    lembaran.tulis(CARA_MENGETIK, g.ISI)
    perintah = _tabel_tiga("Perintah", ("Kapan", 2.6), ("Ketik", 9.1), ("Hasilnya", 4.8), isi["perintah"])
    lembaran.tabel(replace(perintah, kecil=True))
    _daftar_centang(lembaran, "Dari empat minggu sebelum sampai dua minggu sesudah", isi["tahap"], "kapan")
    _daftar_centang(lembaran, "Jaringan ruang", isi["jaringan"], "judul")
    for satu in sesi:
        _tulis_sesi(lembaran, satu)
    return lembaran.tutup()


def _daftar_centang(lembaran: Lembaran, judul: str, bagian: Sequence[Mapping[str, Any]], kepala: str) -> None:
    """Daftar periksa di halaman baru: tiap bagian berjudul, tiap butir berkotak dan menjorok."""
    lembaran.tulis(judul, g.JUDUL, halaman_baru=True)
    for satu in bagian:
        lembaran.tulis(satu[kepala], g.SUBJUDUL)
        for butir in satu["butir"]:
            lembaran.tulis(f"☐ {butir}", g.CENTANG)


def buat_kartu_meja() -> Document:
    """Satu halaman untuk pendamping meja: yang tampil berbahasa Inggris di JupyterLab, artinya, dan yang ditekan."""
    lembaran = buka(A4, "Kartu meja", rekaan=False, mendatar=True)
    lembaran.judul("Bila JupyterLab berbahasa Inggris", "untuk pendamping meja")
    kolom = (KolomDokumen("Yang tampil", 7), KolomDokumen("Artinya", 9), KolomDokumen("Yang ditekan", 10))
    baris = tuple(BarisDokumen((satu["lihat"], satu["arti"], satu["lakukan"])) for satu in isi_panduan()["inggris"])
    lembaran.tabel(TabelDokumen("Kartu meja", kolom, baris, kecil=True))
    return lembaran.tutup()


def _tabel_tiga(
    nama: str, a: tuple[str, float], b: tuple[str, float], c: tuple[str, float], butir: Sequence[Mapping[str, str]]
) -> TabelDokumen:
    baris = tuple(BarisDokumen(tuple(satu.values())) for satu in butir)
    return TabelDokumen(nama, tuple(KolomDokumen(judul, lebar) for judul, lebar in (a, b, c)), baris)


def _tulis_sesi(lembaran: Lembaran, sesi: Sesi) -> None:
    lembaran.tulis(f"{sesi.nomor} · {sesi.judul} ({sesi.menit} menit)", g.JUDUL, halaman_baru=True)
    for bagian in (satu for satu in sesi.bagian if satu.catatan or satu.latihan):
        lembaran.tulis(f"{bagian.judul} ({bagian.menit} menit)", g.SUBJUDUL)
        for catatan in bagian.catatan:
            lembaran.tulis(polos(catatan).removeprefix("Untuk fasilitator. "), g.ISI)
        for kode in bagian.latihan:
            _tulis_latihan(lembaran, ambil(kode))


def _tulis_latihan(lembaran: Lembaran, latihan: Latihan) -> None:
    """Satu latihan: apa yang ditanyakan, kekeliruan yang mungkin, dan kalimat untuk kelas."""
    lembaran.tulis(f"Latihan {latihan.kode} · {latihan.judul} ({latihan.menit} menit)", g.SUBJUDUL)
    lembaran.tulis(f"Tujuan: {latihan.tujuan}", g.KIRI, lekat=True)
    lembaran.tulis(f"Tanyakan bila macet: {latihan.petunjuk[0]}", g.ISI, lekat=True)
    kolom = (KolomDokumen("Yang dibaca peserta", 8.5), KolomDokumen("Untuk kelas", 8.5))
    baris = (BarisDokumen((f"{s.kode}: {polos(s.pesan)}", polos(s.untuk_kelas))) for s in latihan.kekeliruan)
    lembaran.tabel(TabelDokumen("Kekeliruan", kolom, tuple(baris), kecil=True))
    lembaran.sela()


def buat_undangan(jadwal: Sequence[Acara]) -> Document:
    """Undangan kepada kepala OPD sebagai Word, dengan tempat kosong untuk tanggal, ruang, dan penanda tangan."""
    isi, lembaran = isi_panduan()["undangan"], buka(A4, "Undangan bimbingan", rekaan=False)
    kepala = (f"Nomor: {TITIK}", "Sifat: Penting", "Lampiran: –", f"Hal: {isi['perihal']}", "", f"Yth. Kepala {TITIK}")
    for baris in kepala:
        lembaran.tulis(baris, g.KIRI)
    lembaran.sela()
    lembaran.tulis(isi["pembuka"], g.ISI)
    lembaran.tabel(_tabel_waktu(jadwal))
    lembaran.sela()
    lembaran.tulis(isi["peserta"], g.ISI)
    lembaran.tulis("Yang dibawa dari tiap OPD:", g.SUBJUDUL)
    for urut, butir in enumerate(isi["dibawa"], 1):
        lembaran.tulis(f"{urut}. {butir}", g.CENTANG)
    lembaran.sela()
    for alinea in (isi["sebelum"], isi["penutup"]):
        lembaran.tulis(alinea, g.ISI)
    lembaran.tulis(f"(tempat, tanggal) {TITIK}\n(jabatan) {TITIK}\n\n\n\n(nama) {TITIK}\nNIP {TITIK}", g.KIRI)
    return lembaran.tutup()


def _tabel_waktu(jadwal: Sequence[Acara]) -> TabelDokumen:
    hari = sorted({acara.hari for acara in jadwal})
    baris = tuple(BarisDokumen((str(satu), TITIK, _jam(jadwal, satu), TITIK)) for satu in hari)
    kolom = (("Hari ke-", 2.5), ("Hari, tanggal", 5.0), ("Pukul", 4.0), ("Tempat", 5.0))
    return TabelDokumen("Waktu", tuple(KolomDokumen(judul, lebar) for judul, lebar in kolom), baris)


def _jam(jadwal: Sequence[Acara], hari: int) -> str:
    awal = min(acara.mulai for acara in jadwal if acara.hari == hari)
    akhir = math.ceil(selesai(jadwal, hari) / SEPEREMPAT_JAM) * SEPEREMPAT_JAM
    return f"{tulis_pukul(awal)}–{tulis_pukul(akhir)}"


NAMA_BAHAN: Final = (
    "Jadwal_kelas.docx",
    "Panduan_fasilitator.docx",
    "Undangan.docx",
    "Kartu_meja.docx",
    "paparan.html",
)


def tulis_bahan(
    folder: Path, sesi: Sequence[Sesi], jadwal: Sequence[Acara], menit: Mapping[str, Menit]
) -> tuple[Path, ...]:
    """Tulis semua bahan panitia ke `folder`; keluaran: yang benar-benar ditulis, urut `NAMA_BAHAN`.

    Yang sudah diubah orang (misalnya undangan yang sudah bertanggal) tidak ditimpa; yang baru bernama `…_2`.
    `GalatSimpan` bila foldernya tidak dapat ditulis.
    """
    dokumen = (buat_jadwal(sesi, jadwal, menit), buat_panduan(sesi), buat_undangan(jadwal), buat_kartu_meja())
    bahan = (*(jadi_bita(satu) for satu in dokumen), tulis_paparan(sesi).encode())
    return tuple(
        tulis_berkas(folder / nama, bita, BilaAda.NOMORI, buat_folder=True)
        for nama, bita in zip(NAMA_BAHAN, bahan, strict=True)
    )
