"""Isian tabel: satu kotak satu baris, label di atas tiap isian, hitungan dan catatan aturan yang ikut berubah."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import ipywidgets as w

from lakip_helpers.istilah import KOLOM_TARGET, KOLOM_TW, K
from lakip_helpers.latihan.bentuk.catatan_tabel import yang_berarti
from lakip_helpers.latihan.bentuk.isian_tabel import (
    SEBUTAN,
    BahanTabel,
    IsianTabel,
    baca_isian,
    jelaskan_triwulan,
    kotak_kosong,
    nyatakan,
    periksa_isian,
    sebutan_kolom,
)
from lakip_helpers.latihan.hasil.pihak import jelaskan_pk
from lakip_helpers.model import Kolom, Tabel
from lakip_helpers.panel.isian.dasar import Pengusul
from lakip_helpers.panel.kerangka import aman, di_atas, tulis_umpan
from lakip_helpers.panel.kode_catatan import bukakan_kode
from lakip_helpers.temuan import Temuan

CATATAN_TAMPIL: Final = 3
LEBAR: Final[Mapping[str, str]] = {
    **dict.fromkeys(KOLOM_TW, "135px"),
    K.TARGET: "140px",
    K.SATUAN: "260px",
    K.JENJANG: "260px",
    K.TANGGAL: "170px",
    "tanggal_dpa": "170px",
    K.KODE: "200px",
    K.PAGU: "200px",
    K.TARGET_MAJU: "170px",
    K.PAGU_MAJU: "200px",
    K.REALISASI_RP: "200px",
    K.NILAI: "140px",
    K.ARAH: "140px",
    **dict.fromkeys(KOLOM_TARGET, "140px"),
}
"""Lebar isian yang pendek; selebihnya memakai seluruh baris."""
PANJANG: Final = (K.TEKS, K.AKSI)
"""Kolom yang diisi beberapa kalimat, atau tempat daftar ditempel."""
AJAKAN: Final = {K.TEKS: "tulis satu sampai tiga kalimat"}
"""Bayangan kolom yang satu contohnya tidak cocok untuk semua barisnya."""
DIKATAKAN_METER: Final = frozenset({"LKJ-01"})
"""Catatan yang isinya sudah disebut meter kelengkapan Bab III; tetap dinilai ketika Periksa ditekan."""
PENJELASAN: Final[Mapping[str, Callable[[Mapping[str, str]], str]]] = {"renaksi": jelaskan_triwulan, "pk": jelaskan_pk}
"""Kalimat di bawah satu baris, menurut tabelnya."""


class IsianBaris:
    """Satu baris tabel di layar; isi kolom yang tidak tampil disimpan apa adanya."""

    def __init__(self, tabel: Tabel, bentuk: IsianTabel, urut: int) -> None:
        self.bentuk, self.tabel, self.urut = bentuk, tabel, urut
        self.masukan = {kolom: _buat_masukan(tabel[kolom]) for kolom in bentuk.kolom}
        self.kepala, self.hitungan = w.HTML(), w.HTML()
        self.simpanan: dict[str, str] = {}
        deret = w.HBox(list(self.masukan.values()), layout=w.Layout(flex_flow="row wrap", overflow="visible"))
        self.kotak = w.VBox([self.kepala, deret, self.hitungan])
        self.kotak.add_class("lakip-baris")

    def baca(self) -> dict[str, str]:
        """Isi baris: yang tersimpan, ditimpa yang di layar."""
        return {**self.simpanan, **{kolom: satu.value for kolom, satu in self.masukan.items()}}

    def pasang(self, baris: Mapping[str, Any]) -> None:
        """Pasang isi baris; pilihan yang tidak dikenal dikosongkan."""
        tampil = {str(kolom): str(nilai) for kolom, nilai in baris.items() if isinstance(nilai, str)}
        self.simpanan = {kolom: nilai for kolom, nilai in tampil.items() if kolom not in self.masukan}
        for kolom, satu in self.masukan.items():
            nilai = tampil.get(kolom, "")
            dikenal = not isinstance(satu, w.Dropdown) or nilai in [kode for _, kode in satu.options]
            satu.value = nilai if dikenal else ""

    def terisi(self) -> bool:
        """Apakah ada kolom yang diisi, atau ditentukan soalnya."""
        isi = self.baca()
        return any(isi.get(kolom, "").strip() for kolom in (*self.bentuk.tetap, *self.bentuk.kolom))

    def segarkan(self) -> None:
        """Tulis ulang kepala baris dan hitungannya."""
        isi = self.baca()
        tetap = " · ".join(aman(self._sebut_tetap(kolom, isi)) for kolom in self.bentuk.tetap if isi.get(kolom))
        awal = f"<strong>{aman(self.tabel.lembar)} {self.urut}</strong>" if self.bentuk.baris > 1 else ""
        self.kepala.value = f"{awal}{': ' if awal and tetap else ''}{tetap}"
        self.hitungan.value = aman(PENJELASAN[self.tabel.nama](isi)) if self.tabel.nama in PENJELASAN else ""

    def _sebut_tetap(self, kolom: str, baris: Mapping[str, str]) -> str:
        """Kolom pertama apa adanya, sisanya didahului labelnya."""
        sebutan = sebutan_kolom(self.tabel[kolom], baris[kolom])
        return sebutan if kolom == self.bentuk.tetap[0] else f"{self.tabel[kolom].label.lower()} {sebutan}"


def _buat_masukan(kolom: Kolom) -> w.Widget:
    if kolom.pilihan:
        sebutan = SEBUTAN.get(kolom.nama, {})
        pilihan = [("pilih dahulu", ""), *((sebutan.get(satu, satu), str(satu)) for satu in kolom.pilihan)]
        satu: w.Widget = w.Dropdown(description=kolom.label, options=pilihan, value="")
    else:
        panjang = kolom.nama in PANJANG
        contoh, jenis = AJAKAN.get(kolom.nama, f"misalnya {kolom.contoh}"), w.Textarea if panjang else w.Text
        satu = jenis(description=kolom.label, placeholder=contoh, continuous_update=False)
    di_atas(satu)
    satu.layout.width = LEBAR.get(kolom.nama, "98%")
    return satu


class LayarTabel:
    """Semua tabel satu latihan di layar: baris kosong sesudah satu yang pertama disembunyikan sampai diminta."""

    def __init__(self, bahan: BahanTabel) -> None:
        self.bahan = bahan
        self.pengusul = Pengusul()
        self.baris = {
            satu.nama: [IsianBaris(nyatakan(satu.nama), satu, urut) for urut in range(1, satu.baris + 1)]
            for satu in bahan.tabel
        }
        self.catatan = w.HTML()
        self.perubahan = w.IntText(description="Banyaknya perubahan")  # tidak tampil; satu perubahan satu penyimpanan
        self._memasang = False
        self.tambah = {satu.nama: self._buat_tambah(satu) for satu in bahan.tabel if not bahan.asal and satu.baris > 1}
        self.deret = {nama: w.VBox() for nama in self.baris}
        self.kotak = w.VBox([*(self._satu_tabel(satu) for satu in bahan.tabel), self.catatan])
        self.pasang(bahan.asal)
        self._amati(self.masukan)

    def _amati(self, masukan: Sequence[w.Widget]) -> None:
        for satu in masukan:
            satu.observe(lambda _: self._berubah(), names="value")

    def _sediakan(self, nama: str, banyak: int) -> None:
        """Buat baris sampai sebanyak itu, bila tabelnya dapat bertambah."""
        daftar = self.baris[nama]
        bentuk = daftar[0].bentuk
        batas = bentuk.paling_banyak if nama in self.tambah else bentuk.baris
        for urut in range(len(daftar) + 1, min(banyak, batas) + 1):
            baru = IsianBaris(nyatakan(nama), bentuk, urut)
            daftar.append(baru)
            self._amati(tuple(baru.masukan.values()))
        self.deret[nama].children = [satu.kotak for satu in daftar]

    def _berubah(self) -> None:
        """Segarkan dan kabarkan satu perubahan; ketika memasang, cukup sekali pada akhirnya."""
        if not self._memasang:
            self.segarkan()
            self.perubahan.value += 1

    @property
    def masukan(self) -> tuple[w.Widget, ...]:
        """Semua isian, dari atas ke bawah."""
        return tuple(m for daftar in self.baris.values() for satu in daftar for m in satu.masukan.values())

    def _buat_tambah(self, tabel: IsianTabel) -> w.Button:
        lembar = nyatakan(tabel.nama).lembar
        tombol = w.Button(description=f"Tambah baris {lembar}", tooltip="Tampilkan satu baris lagi")
        tombol.layout.align_self = "flex-start"
        tombol.on_click(lambda _: self._tampilkan(tabel.nama, self._tampak(tabel.nama) + 1))
        return tombol

    def _satu_tabel(self, tabel: IsianTabel) -> w.VBox:
        judul = w.HTML(f'<div class="lakip-anak-judul">{aman(nyatakan(tabel.nama).judul)}</div>')
        tambah = [self.tambah[tabel.nama]] if tabel.nama in self.tambah else []
        return w.VBox([judul, self.deret[tabel.nama], *tambah])

    def _tampak(self, nama: str) -> int:
        return sum(satu.kotak.layout.display != "none" for satu in self.baris[nama])

    def _tampilkan(self, nama: str, banyak: int) -> None:
        self._sediakan(nama, banyak)
        for satu in self.baris[nama]:
            satu.kotak.layout.display = "" if satu.urut <= banyak else "none"
        if nama in self.tambah:
            self.tambah[nama].layout.display = "" if banyak < self.baris[nama][0].bentuk.paling_banyak else "none"

    def baca(self) -> dict[str, list[dict[str, str]]]:
        """Jawaban: baris tiap tabel sampai yang terakhir terisi; yang kosong di antaranya menjaga letak yang lain."""
        return {nama: _baca_baris(daftar) for nama, daftar in self.baris.items()}

    def pasang(self, jawaban: object) -> None:
        """Pasang jawaban tersimpan; bentuk yang tidak dikenal berarti isi awal."""
        isi = jawaban if isinstance(jawaban, Mapping) else self.bahan.asal
        self._memasang = True
        for nama, daftar in self.baris.items():
            tersimpan = isi.get(nama, ())
            ada = [satu for satu in tersimpan if isinstance(satu, Mapping)] if isinstance(tersimpan, Sequence) else []
            self._sediakan(nama, len(ada))
            for urut, satu in enumerate(daftar):
                satu.pasang(ada[urut] if urut < len(ada) else {})
            self._tampilkan(nama, max(1, len(ada)) if nama in self.tambah else len(daftar))
        self._memasang = False
        self._berubah()

    def segarkan(self) -> None:
        """Hitungan tiap baris dan catatan aturan, dari yang ada di layar."""
        for daftar in self.baris.values():
            for satu in daftar:
                satu.segarkan()
        self.catatan.value = tulis_catatan(self.bahan, self.baca())


def _baca_baris(daftar: Sequence[IsianBaris]) -> list[dict[str, str]]:
    akhir = max((satu.urut for satu in daftar if satu.terisi()), default=0)
    return [satu.baca() if satu.terisi() else {} for satu in daftar[:akhir]]


def tulis_catatan(bahan: BahanTabel, jawaban: object) -> str:
    """HTML catatan aturan atas isian: beberapa yang pertama, lalu jumlahnya; kosong bila belum ada yang diisi."""
    if not any(baca_isian(bahan, jawaban).values()):
        return ""
    semua, meter = yang_berarti(periksa_isian(bahan, jawaban)), _tulis_meter(bahan, jawaban)
    if bahan.dokumen and not meter:
        kosong = kotak_kosong(bahan, jawaban, {satu.tempat for satu in semua})
        semua = [satu for satu in semua if satu.tempat not in kosong]
        meter = _tulis_kosong(bahan, jawaban, kosong)
    if not semua:
        lingkup = "atas yang sudah terisi" if meter else "pada isian ini"
        return tulis_umpan("info" if meter else "baik", f"{meter}Tidak ada catatan {lingkup}.")
    temuan = [satu for satu in semua if not (meter and satu.kode in DIKATAKAN_METER)]
    if not temuan:
        return tulis_umpan("info", meter.rstrip())
    menurut_kode: dict[str, list[Temuan]] = {}
    for satu in temuan:
        menurut_kode.setdefault(satu.kode, []).append(satu)
    sisa = len(menurut_kode) - CATATAN_TAMPIL
    lagi = [f"… dan {sisa} jenis catatan lagi."] if sisa > 0 else []
    baris = [_satu_kode(daftar) for daftar in list(menurut_kode.values())[:CATATAN_TAMPIL]]
    return bukakan_kode(tulis_umpan("info", "\n".join([f"{meter}Catatan: {len(temuan)}.", *baris, *lagi])))


def _tulis_kosong(bahan: BahanTabel, jawaban: object, kosong: Sequence[str]) -> str:
    """Kotak yang masih kosong menurut barisnya, lalu bagian yang kosong, dalam satu kalimat; kosong bila tidak ada."""
    menurut_baris: dict[str, list[str]] = {}
    for satu in kosong:
        baris, label = satu.split(", ", 1)
        menurut_baris.setdefault(baris, []).append(label)
    sisa = len(menurut_baris) - CATATAN_TAMPIL
    belum = [f"{baris} ({', '.join(label)})" for baris, label in list(menurut_baris.items())[:CATATAN_TAMPIL]]
    belum += [f"dan {sisa} baris lain"] if sisa > 0 else []
    belum += [f"bagian {nyatakan(nama).lembar}" for nama, daftar in baca_isian(bahan, jawaban).items() if not daftar]
    return f"Belum diisi: {'; '.join(belum)}.\n" if belum else ""


def _tulis_meter(bahan: BahanTabel, jawaban: object) -> str:
    """Kelengkapan tujuh hal Bab III, bila latihannya menyusun laporan."""
    laporan = baca_isian(bahan, jawaban).get("laporan")
    if laporan is None:
        return ""
    from lakip_helpers.latihan.hasil.laporan import kelengkapan

    return f"{kelengkapan(laporan)}\n"


def _satu_kode(daftar: Sequence[Temuan]) -> str:
    satu, sisa = daftar[0], len(daftar) - 1
    lagi = f" ({sisa} kotak lain juga.)" if sisa else ""
    return f"• {satu.tempat}: {satu.pesan} {satu.saran}{lagi} ({satu.kode})"
