"""Kerangka semua panel: judul, perintah, isi, tombol, isyarat, dan tempat umpan balik.

Panel hanya kulit: ia menampilkan dan meneruskan tombol. Yang memutuskan ada di `lakip_helpers.latihan`. Umpan balik
adalah nilai sebuah widget HTML, jadi dapat diuji tanpa peramban. Semua teks dari luar dilewatkan `aman` sebelum
ditampilkan.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from itertools import count
from typing import Any, Final
from weakref import WeakSet

import ipywidgets as w

GAYA, PAPAN_KETIK = "gaya.css", "papan_ketik.js"
CONTOH_FOLDER: Final = r"misalnya D:\Bimtek\dokumen OPD"
"""Bayangan isian yang meminta letak sebuah folder."""

TANDA: Mapping[str, str] = {
    "tepat": "✔ Tepat.",
    "lulus": "✔ Lulus.",
    "baik": "✔",
    "belum": "✘ Belum tepat.",
    "info": "ℹ",
    "gagal": "⚠ Tidak berhasil.",
}


@dataclass(frozen=True)
class Kerangka:
    """Panel yang sudah jadi. `teks` menggantikan panel di tempat yang tidak dapat menampilkan widget."""

    kotak: w.VBox
    umpan: w.HTML
    isyarat: w.HTML
    tombol: Mapping[str, w.Button]
    teks: str

    def _repr_mimebundle_(self, **pilihan: Any) -> dict[str, Any]:
        return {**self.kotak._repr_mimebundle_(**pilihan), "text/plain": self.teks}


@cache
def tulis_gaya() -> str:
    """Gaya panel sebagai HTML, beserta pengurus papan ketik; sama untuk semua panel.

    >>> tulis_gaya().startswith("<style onload=") and ".lakip-panel" in tulis_gaya()
    True
    """
    isi = {nama: (files("lakip_helpers.panel") / nama).read_text(encoding="utf-8") for nama in (GAYA, PAPAN_KETIK)}
    return f'<style onload="{html.escape(isi[PAPAN_KETIK])}">{isi[GAYA]}</style>'


def aman(teks: object) -> str:
    """Teks yang aman disisipkan ke HTML; ganti baris tetap terlihat.

    >>> aman("<b>a</b>\\nb")
    '&lt;b&gt;a&lt;/b&gt;<br>b'
    """
    return html.escape(str(teks)).replace("\n", "<br>")


def bungkus_umpan(jenis: str, badan: str) -> str:
    """Kotak umpan balik yang dibacakan pembaca layar; `badan` HTML yang isinya sudah aman.

    >>> bungkus_umpan("info", "Dua <b>lembar</b>")
    '<div class="lakip-umpan lakip-info" role="status">Dua <b>lembar</b></div>'
    """
    return f'<div class="lakip-umpan lakip-{jenis}" role="status">{badan}</div>'


def tulis_umpan(jenis: str, teks: str) -> str:
    """HTML umpan balik; `jenis` salah satu kunci TANDA. Warna selalu ditemani tanda dan kata.

    >>> tulis_umpan("tepat", "Bagus.")
    '<div class="lakip-umpan lakip-tepat" role="status">✔ Tepat. Bagus.</div>'
    """
    if not teks:
        return ""
    return bungkus_umpan(jenis, f"{TANDA[jenis]} {aman(teks)}")


class Keadaan(StrEnum):
    """Keadaan satu latihan di layar, seperti tertulis di baris isyaratnya."""

    BELUM_DIKERJAKAN = "○ Belum Anda kerjakan"
    TERSIMPAN = "✔ Tersimpan · ○ Belum diperiksa"
    DIPERIKSA = "✔ Tersimpan · ✔ Sudah diperiksa, hasilnya di bawah ini"
    BERUBAH = "✔ Tersimpan · ○ Berubah sejak diperiksa, tekan Periksa lagi"
    TAK_TERPERIKSA = "✔ Tersimpan · ○ Belum dapat diperiksa, sebabnya di bawah ini"
    HASIL_KIT = "◇ Jawaban contoh, belum pekerjaan Anda"
    BELUM_TERSIMPAN = "✘ Belum tersimpan, sebabnya di bawah ini"


_urutan = count(1)
_terbuka: WeakSet[w.VBox] = WeakSet()


def panel_terbuka() -> tuple[w.VBox, ...]:
    """Kotak semua panel yang masih ada di kernel ini.

    >>> len(panel_terbuka()) >= 0
    True
    """
    return tuple(_terbuka)


def tulis_isyarat(keadaan: Keadaan, *, sesudah_periksa: bool = False) -> str:
    """Baris isyarat dengan kata dan tanda; nomornya membuat peramban selalu menulis ulang baris itu.

    `sesudah_periksa` menjawab tombol Periksa: papan_ketik.js menulis “Sedang diperiksa” sampai jawaban itu tiba.

    >>> "✔ Tersimpan · ○ Belum diperiksa</div>" in tulis_isyarat(Keadaan.TERSIMPAN)
    True
    """
    jawaban = " data-periksa" if sesudah_periksa else ""
    return f'<div class="lakip-isyarat" data-ke="{next(_urutan)}"{jawaban}>{keadaan}</div>'


def buat_tombol(nama: str, keterangan: str, utama: bool = False) -> w.Button:
    """Tombol berlabel; `keterangan` muncul ketika ditunjuk.

    >>> buat_tombol("Periksa", "Periksa jawaban saya").description
    'Periksa'
    """
    return w.Button(description=nama, tooltip=keterangan, button_style="primary" if utama else "")


def rakit(
    judul: str,
    perintah: str,
    masukan: Sequence[w.Widget],
    tombol: Mapping[str, w.Button],
    teks: str,
    menit: int = 0,
    jangkar: str = "",
) -> Kerangka:
    """Susun panel: judul, menit, perintah, masukan, tombol, isyarat, umpan balik; `jangkar` tujuan tautan di halaman.

    >>> rakit("Judul", "Perintah.", [], {"ya": buat_tombol("Ya", "")}, "isi", menit=5).teks
    'Judul · 5 menit\\nPerintah.\\nisi'
    """
    waktu, letak = f" · {menit} menit" if menit else "", f' id="{jangkar}"' if jangkar else ""
    awal = f'<div class="lakip-judul"{letak}>{aman(judul)}{waktu}</div><div>{aman(perintah)}</div>'
    kepala = w.HTML(f"{tulis_gaya()}{awal}")
    umpan, isyarat = w.HTML(), w.HTML()
    deret = w.HBox(list(tombol.values()), layout=w.Layout(flex_flow="row wrap", overflow="visible"))
    kotak = w.VBox([kepala, *masukan, deret, isyarat, umpan])
    kotak.add_class("lakip-panel")
    _terbuka.add(kotak)
    return Kerangka(kotak, umpan, isyarat, dict(tombol), f"{judul}{waktu}\n{perintah}\n{teks}".strip())


def buat_jangkar(kode: str) -> str:
    """Jangkar panel sebuah latihan, tujuan tautan “Lanjutkan”.

    >>> buat_jangkar("11-03")
    'latihan-11-03'
    """
    return f"latihan-{kode}"


def saat_diklik(tombol: w.Button, lakukan: Callable[[], None]) -> None:
    """Jalankan `lakukan` ketika tombol ditekan.

    >>> tombol = buat_tombol("Ya", "")
    >>> saat_diklik(tombol, lambda: print("ditekan"))
    >>> tombol.click()
    ditekan
    """
    tombol.on_click(lambda _: lakukan())


def di_atas(isian: w.Widget) -> w.Widget:
    """Letakkan label di atas isiannya.

    >>> di_atas(w.Text(description="Nama"))._dom_classes
    ('lakip-atas',)
    """
    isian.add_class("lakip-atas")
    return isian
