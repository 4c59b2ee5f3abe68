"""Panel identitas: siapa Anda, jabatan, dan OPD. Nama yang sudah ada ditanyakan dahulu, tidak dicampur."""

from __future__ import annotations

from dataclasses import replace

import ipywidgets as w

from lakip_helpers.galat import GalatSimpan
from lakip_helpers.latihan.laptop.kesiapan import beri_nama_laporan
from lakip_helpers.latihan.simpanan.identitas import Identitas, aktif, cari_senama, daftarkan, rapikan, tulis_identitas
from lakip_helpers.panel.kerangka import Kerangka, buat_tombol, di_atas, rakit, saat_diklik, tulis_umpan
from lakip_helpers.panel.siaran import Kabar, siarkan

OPD_UMUM = (
    "Dinas Pendidikan dan Kebudayaan",
    "Dinas Pendidikan",
    "Dinas Kesehatan",
    "Rumah Sakit Umum Daerah",
    "Dinas Pekerjaan Umum dan Penataan Ruang",
    "Dinas Perumahan dan Kawasan Permukiman",
    "Satuan Polisi Pamong Praja",
    "Dinas Pemadam Kebakaran dan Penyelamatan",
    "Badan Penanggulangan Bencana Daerah",
    "Dinas Sosial",
    "Dinas Tenaga Kerja dan Transmigrasi",
    "Dinas Pemberdayaan Perempuan, Perlindungan Anak, dan Pemberdayaan Masyarakat dan Desa",
    "Dinas Pengendalian Penduduk dan Keluarga Berencana",
    "Dinas Ketahanan Pangan",
    "Dinas Pertanahan",
    "Dinas Lingkungan Hidup dan Kehutanan",
    "Dinas Lingkungan Hidup",
    "Dinas Kependudukan dan Pencatatan Sipil",
    "Dinas Perhubungan",
    "Dinas Komunikasi, Informatika, Statistik, dan Persandian",
    "Dinas Koperasi, Usaha Kecil, dan Menengah",
    "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu",
    "Dinas Kepemudaan dan Olahraga",
    "Dinas Perpustakaan dan Kearsipan",
    "Dinas Kelautan dan Perikanan",
    "Dinas Pariwisata",
    "Dinas Pertanian",
    "Dinas Perdagangan dan Perindustrian",
    "Dinas Energi dan Sumber Daya Mineral",
    "Badan Perencanaan Pembangunan, Penelitian, dan Pengembangan Daerah",
    "Badan Pengelolaan Keuangan dan Aset Daerah",
    "Badan Pendapatan Daerah",
    "Badan Kepegawaian, Pendidikan, dan Pelatihan Daerah",
    "Badan Kesatuan Bangsa dan Politik",
    "Badan Pengelola Perbatasan Daerah",
    "Inspektorat Daerah",
    "Sekretariat Daerah",
    "Sekretariat DPRD",
    "Kecamatan",
    "Kelurahan",
)
"""Saran nama OPD untuk semua urusan dan penunjangnya; peserta boleh mengetik nama lain."""


def tampilkan_identitas() -> Kerangka:
    """Panel identitas; terisi kembali bila peserta sudah pernah mengisinya.

    >>> tampilkan_identitas().tombol["simpan"].description
    'Simpan'
    """
    kini = aktif() or Identitas("", "", "")
    isian = _Isian(
        nama=di_atas(w.Text(value=kini.nama, description="Nama")),
        jabatan=di_atas(w.Text(value=kini.jabatan, description="Jabatan")),
        opd=di_atas(
            w.Combobox(
                value=kini.opd,
                options=OPD_UMUM,
                ensure_option=False,
                description="OPD (pilih dari daftar, atau ketik sendiri)",
            )
        ),
    )
    tombol = {
        "simpan": buat_tombol("Simpan", "Simpan identitas saya", utama=True),
        "sama": buat_tombol("Ya, itu saya", "Lanjutkan pekerjaan yang sudah ada"),
        "lain": buat_tombol("Bukan, saya orang lain", "Buat folder pekerjaan baru"),
    }
    perintah = "Isi sekali saja. Nama dipakai untuk folder pekerjaan dan dokumen Anda; tidak dikirim ke mana pun."
    kerangka = rakit("Siapa Anda?", perintah, isian.semua, tombol, "Isian: Nama, Jabatan, OPD.")
    _Pelayan(isian, kerangka).mulai(kini)
    return kerangka


class _Isian:
    def __init__(self, nama: w.Text, jabatan: w.Text, opd: w.Combobox) -> None:
        self.nama, self.jabatan, self.opd = nama, jabatan, opd
        self.semua = [nama, jabatan, opd]

    def baca(self) -> Identitas:
        return Identitas(rapikan(self.nama.value), rapikan(self.jabatan.value), rapikan(self.opd.value))


class _Pelayan:
    def __init__(self, isian: _Isian, kerangka: Kerangka) -> None:
        self.isian, self.kerangka = isian, kerangka
        self.tertimpa: tuple[str, ...] = ()

    def mulai(self, kini: Identitas) -> None:
        self._tampilkan_tanya(False)
        if kini.nama:
            self._sambut(kini)
        for nama, lakukan in (("simpan", self._simpan), ("sama", self._lanjutkan), ("lain", self._buat_baru)):
            saat_diklik(self.kerangka.tombol[nama], lakukan)

    def _simpan(self) -> None:
        isi, kini = self.isian.baca(), aktif()
        if kini and kini.nama.casefold() == isi.nama.casefold():
            self._coba(lambda: self._perbarui(kini))
        elif senama := cari_senama(isi.nama):
            self._tanya(senama[0])
        else:
            self._buat_baru()

    def _tanya(self, ada: Identitas) -> None:
        self._tampilkan_tanya(True)
        self._tulis(
            "info",
            f"Di laptop ini sudah ada pekerjaan atas nama {ada.nama} ({ada.jabatan or 'jabatan belum diisi'}, "
            f"{ada.opd or 'OPD belum diisi'}). Supaya tidak tercampur: apakah itu Anda?",
        )

    def _lanjutkan(self) -> None:
        senama = cari_senama(self.isian.baca().nama)
        if senama:
            self._coba(lambda: self._perbarui(senama[0]))

    def _buat_baru(self) -> None:
        isi = self.isian.baca()
        self._coba(lambda: daftarkan(isi.nama, isi.jabatan, isi.opd))

    def _perbarui(self, ada: Identitas) -> Identitas:
        isi = self.isian.baca()
        nama = ada.nama if ada.nama.casefold() == isi.nama.casefold() else isi.nama
        baru = replace(ada, nama=nama, jabatan=isi.jabatan or ada.jabatan, opd=isi.opd or ada.opd)
        self.tertimpa = tulis_identitas(baru)
        return baru

    def _coba(self, lakukan: object) -> None:
        assert callable(lakukan)
        try:
            identitas = lakukan()
            beri_nama_laporan(identitas)
        except GalatSimpan as galat:
            self._tulis("gagal", str(galat))
            return
        self._tampilkan_tanya(False)
        self._sambut(identitas)
        siarkan(Kabar.GANTI_ORANG)

    def _sambut(self, identitas: Identitas) -> None:
        asal = f" dari {identitas.opd}" if identitas.opd else ""
        sebutan = f"{identitas.nama}{asal}".removesuffix(".")  # gelar seperti “M.Si.” sudah membawa titiknya
        self._tulis(
            "baik",
            f"Selamat datang, {sebutan}. Pekerjaan Anda disimpan di folder {identitas.folder}.{self._sebut_tertimpa()}",
        )

    def _sebut_tertimpa(self) -> str:
        if not self.tertimpa:
            return ""
        return (
            f" Yang Anda ketik sebelum mengisi nama ikut pindah, dan pada latihan {', '.join(self.tertimpa)} "
            "menggantikan isian Anda yang lama. Isian lama itu tetap tersimpan; tombol “Kembalikan isian saya” ada di "
            "panel latihannya. Muat ulang (F5) halaman notebook yang sudah terbuka."
        )

    def _tampilkan_tanya(self, tampak: bool) -> None:
        for nama in ("sama", "lain"):
            self.kerangka.tombol[nama].layout.display = "" if tampak else "none"

    def _tulis(self, jenis: str, teks: str) -> None:
        self.kerangka.umpan.value = tulis_umpan(jenis, teks)
