"""Kerangka semua panel: judul, perintah, isi, tombol, isyarat, dan tempat umpan balik.

Panel hanya kulit: ia menampilkan dan meneruskan tombol. Yang memutuskan ada di `lakip_helpers.latihan`. Umpan balik
adalah nilai sebuah widget HTML, jadi dapat diuji tanpa peramban. Semua teks dari luar dilewatkan `aman` sebelum
ditampilkan.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import ipywidgets as w

GAYA = """<style>
.lakip-panel { border: 1px solid var(--jp-border-color1, #bdbdbd); border-radius: 4px; padding: 8px 14px 12px;
  max-width: 800px; overflow: visible; }
.lakip-panel .widget-html, .lakip-panel .widget-html-content { height: auto; line-height: 1.45; font-size: 15px; }
.lakip-panel .widget-html-content { white-space: normal; }
.lakip-atas { flex-direction: column; align-items: stretch; height: auto; width: auto; overflow: visible; }
.lakip-atas > .widget-label { width: auto; max-width: none; height: auto; text-align: left; white-space: normal;
  line-height: 1.4; font-size: 15px; overflow: visible; }
.lakip-atas .widget-radio-box { flex-wrap: wrap; column-gap: 24px; height: auto; width: auto; max-width: none; }
.lakip-atas .widget-radio-box label { white-space: normal; height: auto; line-height: 1.4; font-size: 15px; width: auto;
  max-width: none; overflow: visible; }
.lakip-atas select, .lakip-atas input[type=text] { font-size: 15px; height: 32px; max-width: 520px; }
.lakip-atas.widget-checkbox { width: auto; }
.lakip-panel .widget-checkbox label { white-space: normal; height: auto; line-height: 1.4; font-size: 15px; }
.lakip-panel .jupyter-button { font-size: 15px; height: 34px; width: auto; min-width: 110px; }
.lakip-panel :focus-visible { outline: 3px solid #1565c0; outline-offset: 2px; }
.lakip-judul { font-size: 17px; font-weight: 700; }
.lakip-umpan { border-left: 5px solid; padding: 4px 10px; margin: 2px 0; background: var(--jp-layout-color2, #f2f2f2); }
.lakip-tepat, .lakip-lulus { border-color: #1b5e20; }
.lakip-belum { border-color: #b45309; } .lakip-info { border-color: #1565c0; }
.lakip-gagal { border-color: #b71c1c; }
.lakip-isyarat { color: var(--jp-ui-font-color1, #212121); }
.lakip-tabel { border-collapse: collapse; } .lakip-tabel td, .lakip-tabel th { border: 1px solid #9e9e9e;
  padding: 3px 8px; text-align: left; vertical-align: top; }
</style>"""

TANDA: Mapping[str, str] = {
    "tepat": "✔ Tepat.",
    "lulus": "✔ Lulus.",
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


def aman(teks: object) -> str:
    """Teks yang aman disisipkan ke HTML; ganti baris tetap terlihat.

    >>> aman("<b>a</b>\\nb")
    '&lt;b&gt;a&lt;/b&gt;<br>b'
    """
    return html.escape(str(teks)).replace("\n", "<br>")


def tulis_umpan(jenis: str, teks: str) -> str:
    """HTML umpan balik; `jenis` salah satu kunci TANDA. Warna selalu ditemani tanda dan kata.

    >>> tulis_umpan("tepat", "Bagus.")
    '<div class="lakip-umpan lakip-tepat" role="status">✔ Tepat. Bagus.</div>'
    """
    if not teks:
        return ""
    return f'<div class="lakip-umpan lakip-{jenis}" role="status">{TANDA[jenis]} {aman(teks)}</div>'


def tulis_isyarat(tersimpan: bool, diperiksa: bool, mutakhir: bool) -> str:
    """Baris isyarat: tersimpan? diperiksa? mutakhir? dengan kata dan tanda.

    >>> tulis_isyarat(True, False, False)
    '<div class="lakip-isyarat">✔ tersimpan · ○ belum diperiksa</div>'
    >>> tulis_isyarat(True, True, False)
    '<div class="lakip-isyarat">✔ tersimpan · ○ jawaban berubah, tekan Periksa lagi</div>'
    """
    simpan = "✔ tersimpan" if tersimpan else "✘ belum tersimpan"
    if not diperiksa:
        periksa = "○ belum diperiksa"
    else:
        periksa = "✔ diperiksa · ✔ mutakhir" if mutakhir else "○ jawaban berubah, tekan Periksa lagi"
    return f'<div class="lakip-isyarat">{simpan} · {periksa}</div>'


def buat_tombol(nama: str, keterangan: str, utama: bool = False) -> w.Button:
    """Tombol berlabel; `keterangan` muncul ketika ditunjuk."""
    return w.Button(description=nama, tooltip=keterangan, button_style="primary" if utama else "")


def rakit(
    judul: str,
    perintah: str,
    isi: Sequence[w.Widget],
    tombol: Mapping[str, w.Button],
    teks: str,
    menit: int = 0,
) -> Kerangka:
    """Susun panel: judul dan menit, perintah, isi, tombol, isyarat, umpan balik."""
    waktu = f" · {menit} menit" if menit else ""
    kepala = w.HTML(f'{GAYA}<div class="lakip-judul">{aman(judul)}{waktu}</div><div>{aman(perintah)}</div>')
    umpan, isyarat = w.HTML(), w.HTML()
    deret = w.HBox(list(tombol.values()), layout=w.Layout(flex_flow="row wrap", overflow="visible"))
    kotak = w.VBox([kepala, *isi, deret, isyarat, umpan])
    kotak.add_class("lakip-panel")
    return Kerangka(kotak, umpan, isyarat, dict(tombol), f"{judul}{waktu}\n{perintah}\n{teks}".strip())


def saat_diklik(tombol: w.Button, lakukan: Callable[[], None]) -> None:
    """Jalankan `lakukan` ketika tombol ditekan."""
    tombol.on_click(lambda _: lakukan())


def di_atas(isian: w.Widget) -> w.Widget:
    """Letakkan label di atas isiannya."""
    isian.add_class("lakip-atas")
    return isian
