"""Tabel kantor: memilih lembar yang terbaca sebagai daftar indikator atau sasaran, dan menyebut yang tidak dibaca."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lakip_helpers.galat import GalatTabel, Gejala
from lakip_helpers.temuan import asal_frame

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.berkas.kisi import Lembar
    from lakip_helpers.model import Tabel
    from lakip_helpers.tabel.baca import Bacaan

PANJANG_JUDUL: Final = 60
"""Judul kolom yang lebih panjang dari ini (huruf) adalah kalimat, bukan judul."""


def pilih_kantor(jalur: Path, lembar: str | None = None) -> tuple[Bacaan, Tabel, tuple[str, ...]]:
    """Bacaan yang berisi dari lembar yang paling cocok, tabelnya, dan nama lembar lain yang tidak dibaca.

    Masukan: berkas; nama `lembar` bila hanya lembar itu. Indikator didahulukan, lalu sasaran; yang hanya berjudul
    dipakai bila tidak ada yang berisi. Galat: `GalatBerkas` bila tidak dapat dibuka, `GalatTabel` bila tidak ada yang
    cocok.

    >>> import tempfile
    >>> berkas = Path(tempfile.mkdtemp()) / "sasaran.csv"
    >>> _ = berkas.write_text("Sasaran\\nMembaiknya mutu air sungai", encoding="utf-8")
    >>> bacaan, tabel, tidak_dibaca = pilih_kantor(berkas)
    >>> tabel.judul, len(bacaan.frame), tidak_dibaca
    ('Daftar tujuan dan sasaran', 1, ())
    """
    from lakip_helpers.model.tabel_kantor import INDIKATOR_KANTOR, SASARAN_KANTOR

    sebab: GalatTabel | None = None
    kosong: tuple[Bacaan, Tabel] | None = None
    for tabel in (INDIKATOR_KANTOR, SASARAN_KANTOR):
        calon = _lembar_kantor(jalur, tabel, lembar)
        try:
            bacaan = _baca_tercocok(calon, tabel, jalur)
        except GalatTabel as galat:
            sebab = sebab or galat
            continue
        if len(bacaan.frame):
            return bacaan, tabel, _tidak_dibaca(calon, asal_frame(bacaan.frame).lembar, tabel)
        kosong = kosong or (bacaan, tabel)
    if kosong:
        return *kosong, ()
    assert sebab is not None
    raise sebab from None


def _lembar_kantor(jalur: Path, tabel: Tabel, lembar: str | None) -> list[Lembar]:
    """Lembar yang dapat memuat tabel itu, yang paling cocok dahulu; bila satu lembar diminta, hanya lembar itu."""
    from lakip_helpers.berkas.buka import buka
    from lakip_helpers.tabel.baca import pilih_lembar
    from lakip_helpers.tabel.judul import kecocokan, seragam
    from lakip_helpers.tabel.kumpulan import LEMBAR_KIT

    semua = buka(jalur, lambda kisi: kecocokan(kisi, tabel))
    if lembar is not None:
        return [pilih_lembar(semua, lembar, jalur.name)]
    calon = [pilihan for pilihan in semua if seragam(pilihan.nama) not in LEMBAR_KIT] or semua
    return sorted(calon, key=lambda pilihan: -kecocokan(pilihan.kisi, tabel)) if len(calon) > 1 else calon


def _baca_tercocok(calon: Sequence[Lembar], tabel: Tabel, jalur: Path) -> Bacaan:
    """Lembar pertama yang terbaca dan berisi; bila tidak ada yang berisi, yang pertama terbaca."""
    sebab: GalatTabel | None = None
    kosong: Bacaan | None = None
    for hasil in _coba_baca(calon, tabel, jalur):
        if isinstance(hasil, GalatTabel):
            sebab = sebab or hasil
        elif len(hasil.frame):
            return hasil
        else:
            kosong = kosong or hasil
    if kosong is None:
        assert sebab is not None
        raise sebab from None
    return kosong


def _coba_baca(calon: Iterable[Lembar], tabel: Tabel, jalur: Path) -> Iterator[Bacaan | GalatTabel]:
    from lakip_helpers.tabel.baca import baca_lembar

    for lembar in calon:
        try:
            bacaan = baca_lembar(lembar, tabel)
            _tolak_naskah(bacaan.frame, jalur, tabel)
        except GalatTabel as galat:
            yield galat
        else:
            yield bacaan


def _tidak_dibaca(calon: Iterable[Lembar], terpakai: str, tabel: Tabel) -> tuple[str, ...]:
    """Nama lembar lain yang berisi; lembar yang hanya berisi judul tabel bukan sesuatu yang terlewat."""
    from lakip_helpers.tabel.baca import baca_lembar
    from lakip_helpers.tabel.baris import isi_baris

    hasil = []
    for lembar in calon:
        if lembar.nama == terpakai or not any(map(isi_baris, lembar.kisi)):
            continue
        try:
            berisi = len(baca_lembar(lembar, tabel).frame) > 0
        except GalatTabel:
            berisi = True
        if berisi:
            hasil.append(lembar.nama)
    return tuple(hasil)


def _tolak_naskah(mentah: pd.DataFrame, jalur: Path, tabel: Tabel) -> None:
    """`GalatTabel` bila "judul kolomnya" ternyata kalimat, jadi berkasnya naskah, bukan tabel."""
    dikenal = {kolom.nama for kolom in tabel.kolom} & set(mentah.columns)
    kalimat = [str(judul) for judul in mentah.columns if len(str(judul)) > PANJANG_JUDUL]
    if len(dikenal) > 1 or not kalimat:
        return
    raise GalatTabel(
        f"{jalur.name}: tidak ada tabel yang dikenal; yang ditemukan naskah (“{kalimat[0][:PANJANG_JUDUL]}…”)."
        " Aturan hanya dapat dijalankan atas tabel dengan baris judul, misalnya indikator, satuan, dan target."
        " Pilih berkas .xlsx atau .csv yang berisi tabelnya, lalu jalankan lagi.",
        Gejala.TANPA_TABEL,
    )
