"""Isian berkas: unggah buku kerja atau tabel kantor, ambil contohnya, atau pakai karya; catatan dengan selnya."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

import ipywidgets as w

from lakip_helpers.galat import GalatLakip
from lakip_helpers.latihan.bentuk.berkas import BahanBerkas, tulis_syarat
from lakip_helpers.latihan.bentuk.ringkasan_buku import Buku, jumlah, sebutkan_dokumen, sebutkan_perubahan
from lakip_helpers.latihan.hasil.buku_kerja import (
    BUKU_KARYA,
    Dibaca,
    baca_buku,
    baca_isi,
    baca_karya,
    buat_contoh,
    per_dokumen,
    rapikan_nama,
    ringkas_buku,
    sidik_berkas,
    simpan_unggahan,
    temukan_unggahan,
)
from lakip_helpers.latihan.simpanan.koreksi_kolom import muat_koreksi
from lakip_helpers.pakai.baca import sebutkan_sebab
from lakip_helpers.pakai.jangkauan import TABEL_KANTOR
from lakip_helpers.panel.isian.dasar import IsianLatihan, Pengusul, Usulan
from lakip_helpers.panel.isian.salin import LayarSalin
from lakip_helpers.panel.isian.yang_terbaca import LayarTerbaca
from lakip_helpers.panel.kerangka import aman, buat_tombol, bungkus_umpan, di_atas, saat_diklik, tulis_umpan
from lakip_helpers.panel.tautan import tulis_simpanan
from lakip_helpers.temuan.tampil import isi_html

KARYA: Final = "*"
AKHIRAN: Final = ".xlsx,.xlsm,.xls,.xlsb,.ods,.csv,.tsv,.txt,.docx,.doc,.rtf,.pdf,.html,.htm,.xml"
"""Yang disarankan jendela pemilih; isinya yang menentukan, bukan akhirannya."""
REKAAN: Final = "data rekaan untuk latihan"
LABEL_UNGGAH: Final = "Unggah berkas"
PENGANTAR: Final = (
    "Bawa berkasnya seperti ada di kantor: Excel (baru atau lama), ODS, CSV, Word, PDF, atau halaman web; paling besar"
    " 60 MB. Renstra, IKU, PK, rencana aksi, Renja, LKjIP, atau buku kerja kit. Hasil pindai (foto halaman) tidak"
    " terbaca. Berkas tetap di laptop ini."
)
HANYA_TABEL: Final = (
    "Tabel kantor diperiksa kalimat, satuan, dan targetnya. Yang membandingkan dua dokumen memerlukan buku kerja kit: "
    "tekan “Simpan sebagai buku kerja kit”, lengkapi lembar dokumen lainnya, lalu unggah."
)


class LayarBerkas:
    """Buku kerja yang sedang ditimbang: ringkasannya untuk log, hasil bacanya untuk layar."""

    def __init__(self, tugas: BahanBerkas) -> None:
        self.tugas = tugas
        self.buku: Buku = {}
        self.dibaca: Dibaca | None = None
        self.terbaca: dict[str, Dibaca] = {}
        self.unggah = w.FileUpload(accept=AKHIRAN, multiple=False, description=LABEL_UNGGAH, tooltip=LABEL_UNGGAH)
        self.unggah.add_class("lakip-unggah")
        self.unggah.layout.width = "auto"
        self.pengusul = Pengusul()
        self.kabar, self.ringkasan, self.catatan = self.pengusul.kabar, w.HTML(), w.HTML()
        self.simpanan = w.HTML()
        self.yang_terbaca, self.salin = LayarTerbaca(self._baca_lagi), LayarSalin()
        self.pilih = di_atas(w.Dropdown(description="Belum membawa berkas? Ambil dari sini:", options=self._pilihan()))
        self.ambil = buat_tombol("Ambil", "Pakai pilihan di atas sebagai buku kerja")
        self.ambil.layout.align_self, self.pengusul.tombol = "flex-start", self.ambil
        keterangan = w.HTML(PENGANTAR)
        alat = [keterangan, self.unggah, self.pilih, self.ambil, self.kabar, self.simpanan, self.pengusul.kotak]
        self.kotak = w.VBox([*alat, self.yang_terbaca.kotak, self.ringkasan, self.catatan, self.salin.kotak])
        self.unggah.observe(lambda _: self._dengan_kabar(self._terima), names="value")
        saat_diklik(self.ambil, lambda: self._dengan_kabar(self._ambil))
        self._tulis()

    def _pilihan(self) -> list[tuple[str, str]]:
        contoh = [(f"{buku.judul} ({REKAAN})", buku.kode) for buku in self.tugas.contoh]
        return [*contoh, (BUKU_KARYA, KARYA)]

    def _dengan_kabar(self, lakukan: Callable[[], str]) -> None:
        try:
            if kalimat := lakukan():
                self.kabar.value = tulis_umpan("info", kalimat)
        except GalatLakip as galat:
            self.kabar.value = tulis_umpan("gagal", str(galat))

    def _terima(self) -> str:
        """Terima satu unggahan: simpan, baca, nilai; kotak unggah dikosongkan supaya berkas yang sama dapat diulang."""
        if not self.unggah.value:
            return ""
        unggahan = self.unggah.value[0]
        nama, bita = str(unggahan["name"]), bytes(unggahan["content"])
        self.unggah.value = ()
        self._pakai("unggah", nama, bita)
        return ""

    def _ambil(self) -> str:
        if self.pilih.value == KARYA:
            dibaca = baca_karya()
            if dibaca.hasil is None:
                return dibaca.galat
            kabar = "Tabel Anda dari sesi-sesi sebelumnya sudah dinilai sebagai satu buku kerja."
            self._usulkan("karya", BUKU_KARYA, "", dibaca, kabar)
            return ""
        contoh = next(buku for buku in self.tugas.contoh if buku.kode == self.pilih.value)
        lanjut = (
            f" Unduh berkas itu lewat tautan di bawah ini, perbaiki di Excel, simpan, lalu unggah. Isinya {REKAAN}."
        )
        self._pakai("contoh", f"Contoh {contoh.kode}.xlsx", buat_contoh(contoh), lanjut)
        return ""

    def _pakai(self, asal: str, nama: str, bita: bytes, lanjut: str = "") -> None:
        self.kabar.value = tulis_umpan("info", f"Sedang membaca {rapikan_nama(nama)} …")
        berkas = simpan_unggahan(nama, bita)
        self._usulkan(
            asal, berkas.name, sidik_berkas(berkas), baca_buku(berkas), f"Tersimpan sebagai {berkas.name}.{lanjut}"
        )

    def _usulkan(self, asal: str, nama: str, sidik: str, dibaca: Dibaca, kabar: str, *, tanya: bool = True) -> None:
        """Buku yang baru dibaca diingat, supaya tidak dibaca lagi ketika dipasang."""
        self.terbaca = {sidik: dibaca}
        self.pengusul.tombol = self._tempat_hasil(dibaca) if asal == "unggah" else self.ambil
        jawaban = ringkas_buku(asal, nama, sidik, dibaca, self.buku)
        sama = not tanya and sidik == self.buku.get("sha256")
        tanya = tanya and asal != "unggah"
        self.pengusul.usulkan(Usulan(jawaban, f"buku kerja {nama}", kabar, asal == "contoh", tanya, sama))

    def _tempat_hasil(self, dibaca: Dibaca) -> w.Button | w.FileUpload:
        """Yang mendapat fokus sesudah unggahan dipasang: bacaannya, supaya hasilnya terlihat di layar kecil."""
        kantor = dibaca.terbaca is not None and dibaca.terbaca.kantor
        return self.yang_terbaca.buka if kantor and dibaca.dokumen else self.unggah

    def _baca_lagi(self, kabar: str) -> None:
        """Baca lagi berkas yang sama sesudah koreksi kolomnya berubah; berkasnya tidak dibuka lagi."""
        if self.dibaca is None or self.dibaca.dokumen is None:
            return
        dibaca = baca_isi(self.dibaca.dokumen, muat_koreksi())
        asal, nama, sidik = (str(self.buku.get(kunci, "")) for kunci in ("asal", "nama", "sha256"))
        self._usulkan(asal, nama, sidik, dibaca, kabar, tanya=False)

    def baca(self) -> object:
        """Jawaban: ringkasan buku kerja, atau kosong."""
        return dict(self.buku)

    def pasang(self, jawaban: object) -> None:
        """Pasang ringkasan tersimpan; bila berkasnya masih ada, catatannya dibaca ulang dengan aturan kit ini."""
        self.buku = jawaban if isinstance(jawaban, Mapping) else {}
        berkas = temukan_unggahan(self.buku)
        self.dibaca = self._baca_sekali(berkas) if berkas else None
        if self.buku.get("asal") == "karya":
            self.dibaca = baca_karya()
        self._tulis()

    def _baca_sekali(self, berkas: Path) -> Dibaca:
        sidik = sidik_berkas(berkas)
        if sidik not in self.terbaca:
            self.terbaca = {sidik: baca_buku(berkas)}
        return self.terbaca[sidik]

    def _tulis(self) -> None:
        self.ringkasan.value = tulis_ringkasan(self.tugas, self.buku)
        self.catatan.value = tulis_temuan(self.dibaca) if self.dibaca else ""
        berkas = temukan_unggahan(self.buku)
        self.simpanan.value = tulis_simpanan(berkas) if berkas else ""
        dibaca = self.dibaca or Dibaca()
        kantor = dibaca.terbaca is not None and dibaca.terbaca.kantor
        self.yang_terbaca.tampilkan(dibaca.dokumen, kit=dibaca.terbaca is not None and not kantor)
        self.salin.tampilkan(dibaca.dokumen if kantor else None, str(self.buku.get("nama", "")))


def tulis_ringkasan(tugas: BahanBerkas, buku: Buku) -> str:
    """HTML: nama berkas, tabel di dalamnya, perubahannya, dan tiap syarat dengan tandanya.

    >>> from lakip_helpers.latihan.bentuk.berkas import Syarat
    >>> "○ Dua dokumen" in tulis_ringkasan(BahanBerkas((Syarat("Dua dokumen", dokumen=2),)), {})
    True
    """
    butir = "".join(f"<li>{aman(kalimat)}</li>" for kalimat in tulis_syarat(tugas, buku))
    daftar = f"Syarat lulus:<ul style='margin:0;list-style:none;padding-left:8px'>{butir}</ul>"
    if not buku:
        return bungkus_umpan("info", daftar)
    if buku.get("gejala"):
        return tulis_umpan("gagal", _sebab(buku)) + bungkus_umpan("info", daftar)
    rinci = ", ".join(f"{banyak} {keparahan}" for keparahan, banyak in jumlah(buku.get("catatan", {})).items())
    ubah = sebutkan_perubahan(buku)
    baris = [f"<strong>{aman(buku.get('nama', ''))}</strong>", aman(_tulis_terbaca(buku)), f"Catatan: {rinci}."]
    baris += [HANYA_TABEL] if _kantor(buku) else []
    return bungkus_umpan("info", "<br>".join([*baris, *([f"<strong>{aman(ubah)}</strong>"] if ubah else []), daftar]))


def _kantor(buku: Buku) -> list[str]:
    """Nama tabel kantor yang terbaca; kosong bila berkasnya buku kerja kit."""
    return [nama for nama in buku.get("tabel", {}) if nama in TABEL_KANTOR]


def _tulis_terbaca(buku: Buku) -> str:
    """Kalimat yang menyebut tabel mana yang dikenali dan berapa barisnya.

    >>> _tulis_terbaca({"tabel": {"indikator_kantor": 12}})
    'Terbaca sebagai tabel kantor: Daftar indikator, 12 baris.'
    >>> _tulis_terbaca({"tabel": {"iku": 2, "perangkat_daerah": 1}})
    'Terbaca 2 tabel: daftar IKU.'
    """
    tabel = buku.get("tabel", {})
    kantor = [f"{TABEL_KANTOR[nama]}, {tabel[nama]} baris" for nama in _kantor(buku)]
    if kantor:
        return f"Terbaca sebagai tabel kantor: {'; '.join(kantor)}."
    return f"Terbaca {len(tabel)} tabel: {', '.join(sebutkan_dokumen(buku))}."


def _sebab(buku: Buku) -> str:
    """Kalimat pembaca; log lama yang tidak menyimpannya mendapat kalimat menurut gejalanya."""
    gejala = sebutkan_sebab(str(buku["gejala"])) or "belum dapat dinilai."
    return str(buku.get("galat") or f"{buku.get('nama', '')}: {gejala}")


def tulis_temuan(dibaca: Dibaca) -> str:
    """HTML catatan per lembar: yang ada “salah”-nya terbuka, sisanya dapat dibuka dengan tetikus atau Enter.

    Yang tidak dinilai disebut; berkas yang tidak terbaca sudah dikatakan sebabnya di ringkasan, jadi kosong di sini.

    >>> tulis_temuan(Dibaca(galat="Berkas 'a.xlsx' rusak."))
    ''
    """
    hasil = dibaca.hasil
    if hasil is None or not (hasil.terbaca.berisi or hasil.laporan):
        return ""
    batas = tulis_umpan("info", "\n".join(hasil.batas)) if hasil.batas else ""
    if not hasil.laporan:
        return tulis_umpan("info" if batas else "baik", hasil.ringkas()) + batas
    bagian = "".join(
        f"<details{' open' if catatan.ada_salah else ''}><summary>{aman(nama)}, {aman(catatan.ringkas())}</summary>"
        f"{isi_html(catatan)}</details>"
        for nama, catatan in per_dokumen(hasil.laporan)
    )
    return f'<div class="lakip-catatan">{bagian}</div>{batas}'


def buat_isian_berkas(tugas: BahanBerkas) -> IsianLatihan:
    """Isian untuk latihan berkas.

    >>> isian = buat_isian_berkas(BahanBerkas(()))
    >>> isian.pasang({"nama": "a.xlsx", "tabel": {"iku": 1}})
    >>> isian.baca()["nama"]
    'a.xlsx'
    """
    layar = LayarBerkas(tugas)
    syarat = (f"Syarat: {syarat.teks}" for syarat in tugas.syarat)
    teks = "\n".join(["Unggah buku kerja atau dokumen kantor (Excel, Word, PDF, atau CSV).", *syarat])
    return IsianLatihan(layar.kotak, (), layar.baca, layar.pasang, teks, layar.pengusul)
