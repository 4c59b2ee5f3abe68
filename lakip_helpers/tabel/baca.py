"""Membaca tabel kantor: menemukan baris judul, mencocokkan kolom, menyimpan nomor baris sebagai index.

Hasilnya frame mentah (isi sel apa adanya). Yang mengubahnya menjadi angka dan tanggal adalah `validasi`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lakip_helpers.galat import GalatTabel
from lakip_helpers.model import Kolom, Tabel
from lakip_helpers.tabel import kartu
from lakip_helpers.tabel.lembar import Kisi, Lembar, buka
from lakip_helpers.temuan import KUNCI_ASAL, Asal, Kartu, Kelompok, LaporanTemuan

if TYPE_CHECKING:
    import pandas as pd

BARIS_JUDUL_MAKS: Final = 30
_BUKAN_HURUF: Final = re.compile(r"[^0-9a-z%]+")


@dataclass(frozen=True)
class _Judul:
    """Baris judul sebuah kisi: indeks baris pertama data, dan kolom kisi → (nama, judul asli)."""

    baris: int
    data: int
    nama: dict[int, str]
    asli: dict[int, str]
    ditebak: dict[int, Kolom]
    kembar: tuple[int, ...]


def seragam(teks: object) -> str:
    """Judul kolom tanpa beda huruf besar, tanda baca, dan spasi.

    >>> seragam("  Target\\n Kinerja_2025 ")
    'target kinerja 2025'
    """
    return _BUKAN_HURUF.sub(" ", str(teks if teks is not None else "").casefold()).strip()


def baca(jalur: str | Path, tabel: Tabel, lembar: str | None = None) -> tuple[pd.DataFrame, LaporanTemuan]:
    """Baca satu tabel dari berkas XLSX atau CSV.

    Masukan: jalur berkas; `tabel` yang dinyatakan di `model`; nama `lembar` bila perlu (kosong: lembar
    yang judul kolomnya paling cocok). Keluaran: frame mentah (kolom dikenal memakai nama baku, kolom
    lain memakai judul aslinya; index = nomor baris di berkas) dan temuan. Galat: `GalatBerkas`, atau
    `GalatTabel` bila kolom wajib tidak ada.

    >>> import tempfile; from lakip_helpers.model import UKUR_CAPAIAN
    >>> berkas = Path(tempfile.mkdtemp()) / "contoh.csv"
    >>> _ = berkas.write_text("Indikator;Target;Realisasi\\nIPM;80,1;80,2", encoding="utf-8")
    >>> frame, laporan = baca(berkas, UKUR_CAPAIAN)
    >>> int(frame.index[0]), frame.loc[2, "target"], len(laporan)
    (2, '80,1', 0)
    """
    calon = buka(jalur, lambda kisi: _kecocokan(kisi, tabel))
    if lembar is not None:
        calon = [satu for satu in calon if seragam(satu.nama) == seragam(lembar)]
        if not calon:
            raise GalatTabel(f"Lembar {lembar!r} tidak ada di berkas {Path(jalur).name!r}. Periksa nama lembarnya.")
    terbaik = max(calon, key=lambda satu: _kecocokan(satu.kisi, tabel))
    return ke_frame(terbaik, tabel)


def ke_frame(lembar: Lembar, tabel: Tabel) -> tuple[pd.DataFrame, LaporanTemuan]:
    """Ubah satu lembar menjadi frame mentah untuk `tabel`. Lihat `baca`."""
    import pandas as pd

    judul = _temukan_judul(lembar.kisi, tabel)
    tempat = f"berkas {lembar.berkas!r}" + (f", lembar {lembar.nama!r}" if lembar.nama else "")
    if judul is None:
        raise GalatTabel(
            f"Pada {tempat}, baris judul tabel {tabel.judul!r} tidak ditemukan."
            f" Judul yang dicari: {', '.join(k.label for k in tabel.kolom if k.wajib) or tabel.kolom[0].label}."
        )
    kurang = [k.label for k in tabel.kolom if k.wajib and k.nama not in judul.nama.values()]
    if kurang:
        raise GalatTabel(
            f"Pada {tempat}, kolom {', '.join(kurang)} tidak ditemukan di baris judul (baris {judul.baris + 1}),"
            f" padahal wajib untuk tabel {tabel.judul!r}. Tambahkan kolomnya, atau samakan judulnya dengan templat."
        )
    asal = Asal(
        lembar.berkas,
        lembar.nama,
        {nama: huruf_kolom(j) for j, nama in judul.nama.items()},
        {nama: judul.asli[j] for j, nama in judul.nama.items()},
    )
    contoh = {kolom.nama: kolom.contoh for kolom in tabel.kolom}
    isi, sisa = _pilah_baris(lembar.kisi, judul, _kolom_pokok(judul, tabel))
    isi = [i for i in isi if not _baris_contoh(lembar.kisi[i], judul, contoh)]
    kolom = list(judul.nama)
    frame = pd.DataFrame(
        {judul.nama[j]: pd.Series([_sel(lembar.kisi[i], j) for i in isi], dtype=object) for j in kolom}
    )
    frame.index = pd.Index([i + 1 for i in isi], name="baris")
    frame.attrs[KUNCI_ASAL] = asal
    return frame, _temuan_baca(lembar, judul, asal, sisa)


def huruf_kolom(j: int) -> str:
    """Indeks kolom (mulai 0) → huruf Excel.

    >>> huruf_kolom(0), huruf_kolom(27)
    ('A', 'AB')
    """
    huruf, j = "", j + 1
    while j:
        j, sisa = divmod(j - 1, 26)
        huruf = chr(65 + sisa) + huruf
    return huruf


def _sel(baris: list[object], j: int) -> object:
    isi = baris[j] if j < len(baris) else None
    return isi if not isinstance(isi, str) or isi.strip() else None


def _kamus(tabel: Tabel) -> dict[str, Kolom]:
    """Judul seragam → kolom; nama dan label menang atas sinonim."""
    kamus: dict[str, Kolom] = {}
    for kolom in tabel.kolom:
        for sebutan in kolom.sinonim:
            kamus.setdefault(seragam(sebutan), kolom)
    for kolom in tabel.kolom:
        kamus[seragam(kolom.label)] = kolom
        kamus[seragam(kolom.nama)] = kolom
    return kamus


def _kecocokan(kisi: Kisi, tabel: Tabel) -> int:
    kamus = _kamus(tabel)
    return max((_cocok_baris(baris, kamus) for baris in kisi[:BARIS_JUDUL_MAKS]), default=0)


def _cocok_baris(baris: Iterable[object], kamus: dict[str, Kolom]) -> int:
    return len({kamus[kunci].nama for sel in baris if (kunci := seragam(sel)) in kamus})


def _temukan_judul(kisi: Kisi, tabel: Tabel) -> _Judul | None:
    """Baris judul adalah yang paling banyak dikenali; judul dua baris digabung dengan baris di bawahnya."""
    kamus = _kamus(tabel)
    nilai = [_cocok_baris(baris, kamus) for baris in kisi[:BARIS_JUDUL_MAKS]]
    if not nilai or max(nilai) == 0:
        return None
    i = nilai.index(max(nilai))
    bawah = kisi[i + 1] if i + 1 < len(kisi) else []
    gabung = _gabung_judul(kisi[i], bawah)
    if _cocok_baris(gabung, kamus) > nilai[i]:
        return _cocokkan(i, i + 2, gabung, kamus, tabel)
    if i and _cocok_baris(_gabung_judul(kisi[i - 1], kisi[i]), kamus) > nilai[i]:
        return _cocokkan(i, i + 1, _gabung_judul(kisi[i - 1], kisi[i]), kamus, tabel)
    return _cocokkan(i, i + 1, kisi[i], kamus, tabel)


def _gabung_judul(atas: list[object], bawah: list[object]) -> list[object]:
    """Dua baris judul: "Target" di atas "2025" menjadi "Target 2025"; sel gabungan tegak cukup sekali."""
    lebar = max(len(atas), len(bawah))
    hasil: list[object] = []
    for j in range(lebar):
        a, b = seragam(_sel(atas, j)), seragam(_sel(bawah, j))
        hasil.append(a if a == b or not b else f"{a} {b}".strip())
    return hasil


def _cocokkan(i: int, data: int, baris: list[object], kamus: dict[str, Kolom], tabel: Tabel) -> _Judul:
    nama: dict[int, str] = {}
    asli: dict[int, str] = {}
    kembar: list[int] = []
    sisa: list[int] = []
    for j, sel in enumerate(baris):
        if not seragam(sel):
            continue
        asli[j] = " ".join(str(sel).split())
        kolom = kamus.get(seragam(sel))
        if kolom is None:
            sisa.append(j)
        elif kolom.nama in nama.values():
            kembar.append(j)
        else:
            nama[j] = kolom.nama
    ditebak = _tebak(sisa, asli, [k for k in tabel.kolom if k.nama not in nama.values()])
    nama |= {j: kolom.nama for j, kolom in ditebak.items()}
    for j in (*sisa, *kembar):
        nama.setdefault(j, _nama_bebas(asli[j], j, set(nama.values())))
    return _Judul(i, data, dict(sorted(nama.items())), asli, ditebak, tuple(kembar))


def _nama_bebas(asli: str, j: int, terpakai: set[str]) -> str:
    return asli if asli not in terpakai else f"{asli} ({huruf_kolom(j)})"


def _tebak(sisa: list[int], asli: dict[int, str], kosong: list[Kolom]) -> dict[int, Kolom]:
    """Judul yang tidak dikenal dicocokkan dengan kolom yang belum ditemukan, bila tulisannya sangat mirip."""
    ejaan = {seragam(k.label): k for k in kosong if len(k.label) >= 5}
    hasil: dict[int, Kolom] = {}
    for j in sisa:
        mirip = get_close_matches(seragam(asli[j]), ejaan, n=1, cutoff=0.8)
        if mirip:
            hasil[j] = ejaan.pop(mirip[0])
    return hasil


def _kolom_pokok(judul: _Judul, tabel: Tabel) -> list[int]:
    """Kolom wajib; baris yang semua kolom wajibnya kosong bukan baris data."""
    wajib = {k.nama for k in tabel.kolom if k.wajib}
    return [j for j, nama in judul.nama.items() if nama in wajib] or list(judul.nama)


def _pilah_baris(kisi: Kisi, judul: _Judul, pokok: list[int]) -> tuple[list[int], list[int]]:
    """Pisahkan baris data dari baris keterangan; baris kosong dan baris nomor kolom "(1) (2)" dilewati."""
    isi, sisa = [], []
    for i in range(judul.data, len(kisi)):
        terisi = [j for j in judul.nama if _sel(kisi[i], j) is not None]
        lain = any(_sel(kisi[i], j) is not None for j in range(len(kisi[i])))
        if not terisi:
            sisa += [i] if lain else []
        elif i == judul.data and _nomor_kolom(kisi[i]):
            continue
        elif _satu_tulisan(kisi[i]) or not any(j in terisi for j in pokok):
            sisa.append(i)
        else:
            isi.append(i)
    return isi, sisa


def _baris_contoh(baris: list[object], judul: _Judul, contoh: dict[str, str]) -> bool:
    """Baris contoh dari templat: semua selnya yang terisi sama persis dengan contoh yang dinyatakan."""
    terisi = {nama: str(sel) for j, nama in judul.nama.items() if (sel := _sel(baris, j)) is not None}
    return len(terisi) > 2 and all(contoh.get(nama) == isi for nama, isi in terisi.items())


def _nomor_kolom(baris: list[object]) -> bool:
    """Baris "(1) (2) (3)" di bawah judul."""
    isi = [str(sel).strip() for sel in baris if sel is not None and str(sel).strip()]
    angka = [re.fullmatch(r"\(?(\d{1,2})\)?", sel) for sel in isi]
    nomor = [int(cocok[1]) for cocok in angka if cocok]
    return len(isi) > 2 and len(nomor) == len(isi) and nomor == list(range(nomor[0], nomor[0] + len(nomor)))


def _satu_tulisan(baris: list[object]) -> bool:
    """Seluruh baris hanya satu tulisan (keterangan, atau sel yang digabung melintang)."""
    isi = [str(sel).strip() for sel in baris if sel is not None and str(sel).strip()]
    return len(baris) > 2 and len(set(isi)) == 1 and isinstance(next(s for s in baris if s is not None), str)


def _temuan_baca(lembar: Lembar, judul: _Judul, asal: Asal, sisa: list[int]) -> LaporanTemuan:
    def kepala(kartunya: Kartu, kolom: Iterable[int], label: Iterable[str] | None = None) -> Kelompok:
        daftar = list(kolom)
        bidang = {"label": list(label)} if label is not None else {}
        # kolom kisi berbeda-beda, jadi tempatnya dinyatakan lewat baris judul
        return Kelompok(kartunya, asal, [judul.baris + 1] * len(daftar), "", [judul.asli[j] for j in daftar], bidang)

    rumus = {(i, j): teks for (i, j), teks in lembar.rumus.items() if i >= judul.data and j in judul.nama}
    kelompok = [
        kepala(kartu.BACA_02, judul.ditebak, [k.label for k in judul.ditebak.values()]),
        kepala(kartu.BACA_07, judul.kembar),
        *(Kelompok(kartu.BACA_04, asal, [i + 1], judul.nama[j], [teks]) for (i, j), teks in rumus.items()),
        Kelompok(kartu.BACA_06, asal, [i + 1 for i in sisa], "", [_cuplik(lembar.kisi[i]) for i in sisa]),
    ]
    return LaporanTemuan(kelompok)


def _cuplik(baris: list[object]) -> str:
    kata = list(dict.fromkeys(str(sel).strip() for sel in baris if sel is not None and str(sel).strip()))
    teks = " ".join(kata)
    return teks if len(teks) <= 80 else f"{teks[:77]}…"


def kenali_tabel(lembar: Lembar, calon: Iterable[Tabel]) -> Tabel | None:
    """Tabel mana yang ada di sebuah lembar: menurut nama lembar, lalu menurut judul kolomnya."""
    daftar = list(calon)
    nama = seragam(lembar.nama)
    for tabel in daftar:
        if nama in {seragam(tabel.lembar), seragam(tabel.nama), *map(seragam, tabel.sinonim_lembar)}:
            return tabel
    nilai = {tabel.nama: _kecocokan(lembar.kisi, tabel) / len(tabel.kolom) for tabel in daftar}
    terbaik = max(daftar, key=lambda tabel: nilai[tabel.nama])
    return terbaik if nilai[terbaik.nama] >= 0.6 else None
