"""Isi ringkasan peserta dan daftar yang masih terbuka, dirangkai dari bahan bawa pulang menjadi tabel siap cetak."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.istilah import SEBUTAN_BAKU, K
from lakip_helpers.latihan.bentuk.formulir import JENIS, BahanFormulir, baca_formulir
from lakip_helpers.latihan.bentuk.formulir_evaluasi import baris_reviu, hitung_lke, ke_frame
from lakip_helpers.latihan.bentuk.formulir_rencana import APA, BUKTI, KAPAN, SIAPA
from lakip_helpers.latihan.bentuk.isian_tabel import TAHUN_LATIHAN
from lakip_helpers.latihan.daftar import ambil_peran
from lakip_helpers.latihan.hasil import himpun
from lakip_helpers.latihan.hasil.bahan_bawaan import BahanBawaan, DokumenBawaan
from lakip_helpers.latihan.kerja.ujian import BandingUjian, sebutkan_bacaan, sebutkan_skor
from lakip_helpers.latihan.model import Peran
from lakip_helpers.latihan.simpanan.identitas import Identitas
from lakip_helpers.notasi import tulis_angka
from lakip_helpers.sajian.dokumen.ringkasan import (
    Bagian,
    Daftar,
    Ringkasan,
    buat_buku_daftar,
    buat_ringkasan,
)

if TYPE_CHECKING:
    import pandas as pd
    from docx.document import Document
    from openpyxl import Workbook

    from lakip_helpers.temuan import LaporanTemuan

CATATAN_TERCETAK: Final = 8
CARA_CATATAN: Final = f"Alamat selnya menunjuk {himpun.BUKU_KERJA} di folder yang sama."
PALING_ATAS: Final = 5
TEPAT: Final[Mapping[bool | None, str]] = {True: "tepat", False: "belum", None: "tidak ada"}
BELUM_DIPERIKSA: Final = "Belum ada isinya, jadi belum ada yang diperiksa."
LEMBAR_OPD: Final = "Buku kerja OPD"
TANPA_NAMA: Final = "Peserta (identitas belum diisi)"


def susun_ringkasan(bahan: BahanBawaan, hasil: Sequence[DokumenBawaan], tanggal: str) -> Document:
    """Ringkasan peserta: dokumen, yang masih terbuka, evaluasi, rencana, lalu pre-test dan post-test."""
    peserta = bahan.peserta
    return buat_ringkasan(
        Ringkasan(
            pemilik=peserta.nama if peserta else TANPA_NAMA,
            opd=peserta.opd if peserta else "",
            tanggal=tanggal,
            rekaan=bahan.bundel.rekaan,
            bagian=(
                Bagian("Yang ada di folder ini", (), daftar_dokumen(hasil)),
                _bagian_catatan(bahan),
                _bagian_lke(bahan.isian(Peran.LKE)),
                Bagian("Rencana bertanggal", (), daftar_rencana(bahan.isian(Peran.RENCANA))),
                Bagian("Pre-test dan post-test", (sebutkan_skor(bahan.banding),), daftar_ujian(bahan.banding)),
                Bagian("Minggu depan di kantor", MINGGU_DEPAN),
            ),
        )
    )


MINGGU_DEPAN: Final = (
    "Bicarakan halaman ini dengan pimpinan, mulai dari rencana bertanggal. Minta satu keputusan saja: tindakan mana "
    "yang dikerjakan lebih dahulu.",
    "Buka buku kerja dan daftar catatan berdampingan; alamat selnya menunjuk buku kerja itu. Sesudah "
    f"dibetulkan, periksa lagi dari folder kit: {SEBUTAN_BAKU} periksa NAMA_BERKAS.",
)


def daftar_dokumen(hasil: Sequence[DokumenBawaan]) -> Daftar:
    """Tiap dokumen dan keadaannya."""
    baris = tuple((satu.judul, satu.berkas if satu.ada else "", satu.keadaan) for satu in hasil)
    return Daftar("Dokumen", ("Dokumen", "Berkas", "Keadaan"), (4, 4, 5), baris)


def _bagian_catatan(bahan: BahanBawaan) -> Bagian:
    """Satu baris satu kode; baris lain dengan kode yang sama disebut jumlahnya."""
    penuh = _catatan_karya(bahan)
    pertama: dict[str, tuple[str, ...]] = {}
    for baris in penuh.baris:
        pertama.setdefault(baris[0], baris)
    jumlah = Counter(baris[0] for baris in penuh.baris)
    ringkas = tuple(
        (*baris[:3], f"{baris[3]}{f' (dan {jumlah[kode] - 1} sel lain)' if jumlah[kode] > 1 else ''}", baris[4])
        for kode, baris in list(pertama.items())[:CATATAN_TERCETAK]
    )
    karya = f"{bahan.catatan.ringkas()} Semuanya, beralamat sel, ada di {himpun.SISA}."
    kalimat = [f"Dokumen dari latihan Anda: {karya if bahan.berisi else BELUM_DIPERIKSA}"]
    if bahan.unggahan:
        nama, catatan = bahan.unggahan.nama, bahan.unggahan.ringkas
        kalimat.insert(0, f"Buku kerja OPD yang Anda unggah, {nama}: {catatan} Daftarnya ada di lembar {LEMBAR_OPD}.")
    return Bagian("Catatan yang masih terbuka", tuple(kalimat), replace(penuh, baris=ringkas))


def _catatan_karya(bahan: BahanBawaan) -> Daftar:
    return daftar_catatan(bahan.catatan) if bahan.berisi else daftar_catatan(bahan.catatan, BELUM_DIPERIKSA)


def daftar_catatan(catatan: LaporanTemuan, kosong: str = "Tidak ada catatan.") -> Daftar:
    """Catatan dengan alamat selnya di buku kerja, yang terberat dahulu; `kosong` kalimat bila tidak ada."""
    urut = sorted(catatan, key=lambda temuan: list(catatan.jumlah()).index(temuan.keparahan))
    baris = tuple((satu.kode, satu.lembar, satu.sel or f"baris {satu.baris}", satu.pesan, satu.saran) for satu in urut)
    kolom = ("Kode", "Lembar", "Sel", "Yang ditemukan", "Yang dilakukan")
    return Daftar("Catatan terbuka", kolom, (1.6, 2.2, 1.2, 6, 5), baris, kosong, CARA_CATATAN)


def _bagian_lke(isian: Mapping[str, Any]) -> Bagian:
    judul = "Evaluasi mandiri (LKE)"
    if not isian:
        return Bagian(judul, (_belum(Peran.LKE),))
    hasil = hitung_lke(isian)
    akhir = (
        f"predikat {hasil.predikat}, {hasil.sebutan}" if hasil.predikat else "belum berpredikat karena belum lengkap"
    )
    kalimat = f"Nilai menurut penilaian sendiri {tulis_angka(hasil.total, 2)} dari 100, {akhir}."
    return Bagian(judul, (kalimat, "Yang paling menaikkan nilai bila naik satu jawaban:"), daftar_angkat(isian))


def _belum(peran: Peran) -> str:
    return f"Belum dikerjakan (latihan {ambil_peran(peran).kode})."


def daftar_angkat(isian: Mapping[str, Any]) -> Daftar:
    """Subkomponen yang paling mengangkat nilai."""
    from lakip_helpers.aturan.evaluasi.lke import paling_mengangkat

    daftar = paling_mengangkat(ke_frame(isian, (K.JAWABAN,))).head(PALING_ATAS)
    baris = tuple(
        (f"{kode} {satu[K.NAMA]}", satu[K.JAWABAN], satu["jawaban_berikut"], tulis_angka(satu["tambahan"], 2))
        for kode, satu in daftar.iterrows()
    )
    return Daftar("Mengangkat", ("Subkomponen", "Sekarang", "Berikutnya", "Tambahan"), (8, 2, 2, 2), baris)


def daftar_rencana(isian: Mapping[str, Any]) -> Daftar:
    """Rencana bertanggal menurut urutan menulisnya."""
    baris = tuple(tuple(str(satu.get(kolom, "")) for kolom in (APA, SIAPA, KAPAN, BUKTI)) for satu in isian.values())
    kosong = _belum(Peran.RENCANA)
    return Daftar("Rencana", ("Apa", "Siapa", "Kapan", "Bukti"), (5, 3.4, 2.2, 4), baris, kosong)


def daftar_formulir(judul: str, peran: Peran, bahan: BahanBawaan) -> Daftar:
    """Isian sebuah formulir, satu baris satu baris lembar, dengan kata yang tampil di layar bagi pilihan bakunya."""
    formulir: BahanFormulir = ambil_peran(peran).bahan
    sebutan = JENIS[formulir.jenis].sebutan()
    isian = baca_formulir(formulir, bahan.isian(peran) or None)
    baris = tuple(
        tuple(sebutan.get(teks, teks) for teks in (satu.get(b.kolom, "") for b in formulir.bidang))
        for satu in isian.values()
    )
    kolom = tuple(b.label for b in formulir.bidang)
    return Daftar(judul, kolom, (3.0,) * len(kolom), baris, _belum(peran))


def daftar_ujian(banding: BandingUjian) -> Daftar:
    """Perbandingan tiap kompetensi, beserta bacaan ulang bila post-test belum tepat; kosong bila tidak ada ujian."""
    if not banding.dijawab:
        return Daftar("Ujian", ("",), (1,), ())
    baris = tuple(
        (
            satu.pasangan.kompetensi,
            TEPAT[satu.sebelum],
            TEPAT[satu.sesudah],
            sebutkan_bacaan(satu.pasangan) if satu.sesudah is False else "",
        )
        for satu in banding.baris
    )
    return Daftar("Ujian", ("Kompetensi", "Sebelum", "Sesudah", "Baca ulang"), (6, 2, 2, 5), baris)


def daftar_reviu(isian: Mapping[str, Any]) -> Daftar:
    """Butir reviu yang perlu perbaikan, beserta catatannya."""
    judul = {satu.kode: satu.judul for satu in baris_reviu()}
    perlu = {kode: satu for kode, satu in isian.items() if satu.get(K.JAWABAN) == "tidak" and kode in judul}
    baris = tuple((judul[kode], str(satu.get(K.CATATAN, ""))) for kode, satu in perlu.items())
    kosong = f"Belum ada butir yang perlu perbaikan (latihan {ambil_peran(Peran.REVIU).kode})."
    return Daftar("Reviu", ("Butir", "Perbaikan yang diminta"), (6, 7), baris, kosong)


def susun_sisa(bahan: BahanBawaan) -> Workbook:
    """Buku kerja yang masih terbuka: catatan beralamat sel, butir reviu yang perlu perbaikan, dan rencana."""
    daftar: tuple[Daftar, ...] = (
        _catatan_karya(bahan),
        daftar_reviu(bahan.isian(Peran.REVIU)),
        daftar_rencana(bahan.isian(Peran.RENCANA)),
        daftar_formulir("Perbaikan RPJMD Renstra", Peran.BENANG, bahan),
        daftar_formulir("Renja dari hasil", Peran.RENJA, bahan),
    )
    if bahan.unggahan:
        opd = daftar_catatan(bahan.unggahan.catatan, bahan.unggahan.ringkas)
        cara = f"Alamat selnya menunjuk {bahan.unggahan.nama} di folder pekerjaan Anda."
        daftar = (*daftar, replace(opd, judul=LEMBAR_OPD, keterangan=cara))
    return buat_buku_daftar("Catatan dan rencana", daftar, rekaan=bahan.bundel.rekaan)


def susun_pohon_sendiri(isian: Mapping[str, Any], peserta: Identitas | None, bentuk: str = ".pdf") -> bytes:
    """Pohon kinerja sendiri pada kertas A3: hasil, dua faktor kunci, dan kondisi yang diperlukan tiap faktor."""
    from lakip_helpers.sajian.pohon.pohon import cetak_pohon
    from lakip_helpers.sajian.pohon.simpul import Lapis, Pohon, Simpul

    def simpul(lapis: Lapis, kolom: str, sebutan: str, anak: tuple[Simpul, ...] = ()) -> Simpul:
        lintas = _teks(isian, "lintas") if lapis is Lapis.TUJUAN else ""
        return Simpul(lapis, kolom, _teks(isian, kolom), lintas=lintas, anak=anak, sebutan=sebutan)

    def faktor(urut: int) -> Simpul:
        anak = tuple(simpul(Lapis.PROGRAM, f"kondisi{urut}{huruf}", "kondisi") for huruf in "ab")
        return simpul(Lapis.SASARAN, f"faktor{urut}", "faktor kunci", anak)

    akar = simpul(Lapis.TUJUAN, "hasil", "hasil", (faktor(1), faktor(2)))
    return cetak_pohon(Pohon(peserta.opd if peserta else "", "", None, False, (akar,)), bentuk)


def _teks(isian: Mapping[str, Any], kolom: str) -> str:
    return str(isian.get(kolom, "") or "")


def susun_lke(bahan: BahanBawaan) -> bytes:
    """LKE peserta sebagai buku kerja berumus, sama dengan yang ditulis perintah `lakip dokumen lke`."""
    from lakip_helpers.aturan.evaluasi.lke import paling_mengangkat
    from lakip_helpers.pakai.evaluasi import tanpa_usul
    from lakip_helpers.sajian.evaluasi.lke import IsiLke, buat_lke

    isian = bahan.isian(Peran.LKE)
    hasil = hitung_lke(isian)
    lembar = IsiLke(
        rincian=hasil.rincian,
        kriteria=_kriteria(bahan.catatan),
        usul=tanpa_usul(),
        mengangkat=paling_mengangkat(ke_frame(isian, (K.JAWABAN,))),
        total=hasil.total,
        predikat=hasil.predikat,
        sebutan=hasil.sebutan,
    )
    kode = ambil_peran(Peran.LKE).kode
    bundel = himpun.himpun_bundel({kode: bahan.karya[kode]}, bahan.peserta)
    return buat_lke(bundel, str(bundel["perangkat_daerah"][K.KODE_OPD].iloc[0]), int(TAHUN_LATIHAN), lembar)


def _kriteria(catatan: LaporanTemuan) -> pd.DataFrame:
    """Delapan puluh kriteria tanpa jawaban, beserta catatan kit yang menyentuhnya."""
    from lakip_helpers.aturan.evaluasi.lke import daftar_kriteria, usul_kriteria

    usul = usul_kriteria(catatan)[[K.KODE, K.NOMOR, K.ALASAN]]
    semua = daftar_kriteria().merge(usul, on=[K.KODE, K.NOMOR], how="left").fillna({K.ALASAN: ""})
    return semua.assign(**{K.TERPENUHI: ""})
