"""Halaman perbandingan di layar: teks untuk terminal, HTML untuk panel; isinya sama dengan dokumen Word-nya."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from typing import Final

from lakip_helpers.model import TANDA_REKAAN
from lakip_helpers.model.banding import Banding, Potongan, tulis_potongan
from lakip_helpers.sajian.dokumen.banding_isi import Halaman, susun_halaman

ARTI_TANDA: Final = "✗ salah, ? perlu diperiksa, → saran"
_TAG: Final = {"=": "{}", "-": "<del>{}</del>", "+": "<ins>{}</ins>"}


def sebagai_teks(banding: Banding) -> str:
    """Halaman untuk terminal; kata yang dibuang [-begini-], yang ditambahkan {+begini+}.

    >>> print(sebagai_teks(Banding("a.xlsx", "b.xlsx")).splitlines()[0])
    Perubahan dari a.xlsx ke b.xlsx
    """
    h = susun_halaman(banding)
    tanda = [f"({TANDA_REKAAN})"] if banding.rekaan else []
    lebar = max(len(nama) for nama, _, _ in h.ukuran)
    baris = [f"Perubahan dari {h.lama} ke {h.baru}", *tanda, "", *h.kesimpulan, ""]
    baris += [f"  {nama:<{lebar}}  {lama} → {baru}" for nama, lama, baru in h.ukuran]
    for judul, butir in _bagian(h, "kata di dalam [- -] dibuang, di dalam {+ +} ditambahkan"):
        baris += ["", judul, *(f"  {satu}" for satu in butir)]
    return "\n".join(baris)


def _bagian(h: Halaman, cara: str) -> Iterator[tuple[str, Sequence[str]]]:
    """Judul dan butir tiap bagian yang berisi; `cara` menyebut arti tanda pada kalimat yang berubah."""
    kalimat = [f"{asal}: {tulis_potongan(potongan)}" for asal, potongan in h.kalimat]
    angka = [f"{nama}; {apa}: {lama} → {baru}" for nama, apa, lama, baru in h.angka]
    semua = (
        (f"Sudah selesai ({ARTI_TANDA}):", h.selesai),
        (f"Masih perlu dibetulkan, yang tersisa dan yang baru ({ARTI_TANDA}):", h.perlu),
        (f"Kalimat yang berubah: {h.banyak_kalimat} ({cara})", kalimat),
        (f"Target dan angka yang bergeser: {h.banyak_angka}", angka),
        ("Yang tidak dapat dibandingkan:", h.batas),
    )
    yield from ((judul, butir) for judul, butir in semua if butir)


def sebagai_html(banding: Banding) -> str:
    """Halaman untuk panel; semua isi dilepas dari markahnya, kata yang dibuang dicoret, yang ditambahkan digarisbawahi.

    >>> "&lt;b&gt;" in sebagai_html(Banding("<b>.xlsx", "b.xlsx"))
    True
    """
    h = susun_halaman(banding)
    tanda = f" <em>({TANDA_REKAAN})</em>" if banding.rekaan else ""
    kepala = "".join(f"<th scope='col'>{satu}</th>" for satu in ("Ukuran", "Sebelum", "Sesudah"))
    isi = "".join(
        f"<tr><th scope='row'>{_lepas(nama)}</th><td>{_lepas(lama)}</td><td>{_lepas(baru)}</td></tr>"
        for nama, lama, baru in h.ukuran
    )
    bagian = [
        f"<p><strong>Dari {_lepas(h.lama)} ke {_lepas(h.baru)}</strong>{tanda}</p>",
        *(f"<p>{_lepas(kalimat)}</p>" for kalimat in h.kesimpulan),
        f'<table class="lakip-tabel"><thead><tr>{kepala}</tr></thead><tbody>{isi}</tbody></table>',
    ]
    kalimat = [f"{_lepas(asal)}: {_html_potongan(potongan)}" for asal, potongan in h.kalimat]
    for judul, butir in _bagian(h, "dicoret: dibuang; digarisbawahi: ditambahkan"):
        daftar = kalimat if judul.startswith("Kalimat") else [_lepas(satu) for satu in butir]
        bagian.append(f"<p><strong>{_lepas(judul)}</strong></p><ul>{''.join(f'<li>{b}</li>' for b in daftar)}</ul>")
    return "".join(bagian)


def _html_potongan(potongan: Sequence[Potongan]) -> str:
    return " ".join(_TAG[satu.tanda].format(_lepas(satu.teks)) for satu in potongan)


def _lepas(teks: str) -> str:
    return html.escape(teks)
