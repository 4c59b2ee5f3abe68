"""Paparan untuk bagian pleno tiap sesi: satu berkas HTML tanpa jaringan, hitam putih, dijalankan dengan papan ketik.

Isinya dari sumber notebook: pertanyaan sesi, cerita, tabel, daftar, dan latihan. Alinea panjang diringkas menjadi
kalimat-kalimat pertamanya; selengkapnya ada di notebook peserta. Solusi dan kekeliruan tidak ditayangkan.
"""

from __future__ import annotations

import html
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from itertools import takewhile
from typing import Final

from lakip_helpers import __version__
from lakip_helpers.kelas.rakitan.jadwal import Bagian, Sesi
from lakip_helpers.latihan import ambil

MUAT: Final = 14.5
"""Sekian baris masih terbaca dari kursi belakang; selebihnya pindah ke paparan berikutnya."""
SISA: Final = 3.4
"""Halaman terakhir yang sependek ini digabung dengan halaman sebelumnya, walaupun hurufnya sedikit mengecil."""
HURUF_ALINEA: Final = 58
HURUF_TABEL: Final = 74
"""Banyaknya huruf satu baris alinea, dan satu baris tabel selebar layar."""
KATA_ALINEA: Final = 40
"""Alinea ditayangkan sampai kalimat terakhir yang masih di dalam sekian kata."""
SEPINTAS: Final = 12
"""Bagian berlatihan yang teksnya sependek ini tidak diberi paparan sendiri; layarnya hampir kosong."""
TIDAK_TAYANG: Final = re.compile(r"\W*(Tanpa fasilitator|Di panel|Panel berikut|Isi panel)")
BLOK_UTUH: Final = ("|", "- ", "* ", "> ", "1. ", "<")
_TUNJUK: Final = re.compile(
    r"\b(tabel|gambar|grafik) berikut\b|^\W*(Berikut|Beginilah)\b|\bberikut ini\b", re.IGNORECASE
)
_KALIMAT: Final = re.compile(r"(?<=[.?!])(?<!\b[A-Z]\.)\s+(?=[A-Z“*])")


@dataclass(frozen=True)
class Paparan:
    """Satu paparan: judul, isi HTML, keterangan di kaki, dan nomor sesi bila ia pembuka sesi."""

    judul: str
    badan: str
    kaki: str
    pembuka: str = ""


def susun_paparan(sesi: Sequence[Sesi]) -> tuple[Paparan, ...]:
    """Semua paparan menurut urutan kelas.

    >>> from lakip_helpers.kelas.rakitan.jadwal import urai_sesi
    >>> satu = Sesi("11_a", "Kinerja", 1, 1, 5, (Bagian("Mulai", 5, (), ("- satu",)),))
    >>> [paparan.judul for paparan in susun_paparan([satu])]
    ['Kinerja', 'Mulai']
    """
    return tuple(paparan for satu in sesi for paparan in _satu_sesi(satu))


def _satu_sesi(sesi: Sesi) -> Iterator[Paparan]:
    kaki = f"{sesi.nomor} · {sesi.judul}"
    bagian = "".join(f"<li>{html.escape(satu.judul)}</li>" for satu in sesi.bagian)
    hari = f"Hari {sesi.hari} · " if sesi.sesi else "Sebelum sesi pertama · "
    isi = f"<h1>{html.escape(sesi.judul)}</h1><p>{hari}{sesi.menit} menit</p><ul>{bagian}</ul>"
    yield Paparan(sesi.judul, isi, kaki, sesi.nomor)
    for satu in sesi.bagian:
        yield from _satu_bagian(satu, kaki)


def _satu_bagian(bagian: Bagian, kaki: str) -> Iterator[Paparan]:
    blok = [ringkas for teks in bagian.teks for satu in pisah_sel(teks) if (ringkas := ringkas_blok(satu))]
    sepintas = bagian.latihan and len(" ".join(blok).split()) <= SEPINTAS
    halaman = [] if sepintas else bagi_halaman(blok)
    for urut, isi in enumerate(halaman, 1):
        nomor = f" ({urut}/{len(halaman)})" if len(halaman) > 1 else ""
        judul = html.escape(bagian.judul) + nomor
        yield Paparan(bagian.judul, f"<h2>{judul}</h2>{_markdown(isi)}", kaki)
    for kode in bagian.latihan:
        latihan = ambil(kode)
        isi_latihan = (
            f'<div class="latihan"><h2>Latihan {kode}</h2><h1>{html.escape(latihan.judul)}</h1>'
            f'<p>{html.escape(latihan.tujuan)}</p><p class="menit">{latihan.menit} menit · di notebook Anda</p></div>'
        )
        yield Paparan(f"Latihan {kode}", isi_latihan, kaki)


def pisah_sel(markdown: str) -> list[str]:
    """Blok satu sel; kalimat terakhir yang berakhir titik dua dibuang, sebab gambar atau panel sesudahnya tidak tayang.

    >>> pisah_sel("Begini. Contohnya, kit berkata:")
    ['Begini.']
    """
    blok = pisah_blok(markdown)
    if blok and not berupa_bangun(blok[-1]) and blok[-1].rstrip("*").endswith(":"):
        blok[-1] = tutup_tanda(" ".join(_KALIMAT.split(blok[-1])[:-1]))
    return [satu for satu in blok if satu]


def pisah_blok(markdown: str) -> list[str]:
    """Blok markdown: alinea, daftar, tabel; tabel dan daftar tidak dipecah.

    >>> pisah_blok("Satu.\\n\\n- a\\n- b")
    ['Satu.', '- a\\n- b']
    """
    return [satu.strip() for satu in re.split(r"\n\s*\n", markdown) if satu.strip()]


def ringkas_blok(blok: str) -> str:
    """Blok yang pantas ditayangkan: tabel dan daftar utuh, alinea panjang tinggal kalimat-kalimat pertamanya.

    Kalimat terakhir yang berakhir titik dua ikut, sebab ia mengantar daftar atau tabel sesudahnya.

    >>> ringkas_blok("Pendek saja.")
    'Pendek saja.'
    """
    if TIDAK_TAYANG.match(blok):
        return ""
    if berupa_bangun(blok):
        return blok
    kalimat = list(takewhile(lambda teks: not menunjuk(teks), _KALIMAT.split(" ".join(blok.split()))))
    ikut = [satu for n, satu in enumerate(kalimat) if not n or _kata(kalimat[: n + 1]) <= KATA_ALINEA]
    if kalimat and len(ikut) < len(kalimat) and kalimat[-1].endswith(":"):
        ikut.append(kalimat[-1])
    return tutup_tanda(" ".join(ikut))


def menunjuk(kalimat: str) -> bool:
    """Benar bila kalimatnya menunjuk gambar atau tabel di notebook, yang tidak ikut ditayangkan.

    >>> menunjuk("Tabel berikut menghitungnya."), menunjuk("Empat hal berikut:")
    (True, False)
    """
    return bool(_TUNJUK.search(kalimat)) and not kalimat.rstrip("*").endswith(":")


def berupa_bangun(blok: str) -> bool:
    """Benar bila blok itu tabel, daftar, kutipan, atau HTML, yang tidak boleh dipotong di tengah kalimat."""
    return blok.startswith(BLOK_UTUH) or bool(re.match(r"\d+\. ", blok))


def tutup_tanda(teks: str) -> str:
    """Tanda miring atau tebal yang kehilangan pasangannya karena kalimatnya dipotong, ditutup kembali.

    >>> tutup_tanda("Tercetak: *“Capaian baik.")
    'Tercetak: *“Capaian baik.*'
    """
    tebal = "**" if teks.count("**") % 2 else ""
    miring = "*" if teks.replace("**", "").count("*") % 2 else ""
    return teks + miring + tebal


def bagi_halaman(blok: Sequence[str]) -> list[str]:
    """Bagi blok ke beberapa halaman menurut tingginya; alinea tepat di atas tabel atau daftar tidak lepas darinya.

    >>> bagi_halaman(["a " * 200, "Tiga hal:", "- " + "b " * 200]) == ["a " * 200, "Tiga hal:\\n\\n- " + "b " * 200]
    True
    """
    halaman: list[list[str]] = []
    for satuan in _bersama_pengantar(blok):
        if not halaman or _baris([*halaman[-1], *satuan]) > MUAT:
            halaman.append([])
        halaman[-1] += satuan
    if len(halaman) > 1 and _baris(halaman[-1]) <= SISA:
        halaman[-2:] = [halaman[-2] + halaman[-1]]
    return ["\n\n".join(satu) for satu in halaman]


def _bersama_pengantar(blok: Sequence[str]) -> Iterator[list[str]]:
    """Blok yang harus sehalaman; bangun yang terlalu tinggi dipecah, pengantarnya bersama pecahan pertama."""
    pengantar: list[str] = []
    for satu in blok:
        if not berupa_bangun(satu):
            if pengantar and not pengantar[-1].startswith("#"):
                yield pengantar
                pengantar = []
            pengantar = [*pengantar, satu]
            continue
        pertama, *lanjutan = pecah_bangun(satu, MUAT - _baris(pengantar))
        yield [*pengantar, pertama]
        pengantar = []
        yield from ([bagian] for bagian in lanjutan)
    if pengantar:
        yield pengantar


def pecah_bangun(blok: str, muat: float) -> list[str]:
    """Tabel (kepalanya diulang) atau daftar yang terlalu tinggi menjadi beberapa bagian yang hampir sama tinggi.

    >>> len(pecah_bangun("| a |\\n|---|\\n" + "\\n".join(["| b |"] * 24), 11.0))
    3
    """
    tabel = blok.startswith("|")
    baris = blok.split("\n") if tabel else re.split(r"\n(?=[-*] |\d+\. )", blok)
    kepala, butir = (baris[:2], baris[2:]) if tabel else ([], baris)
    banyak = max(math.ceil(_baris([blok]) / max(muat, 1.0)), 1)
    besar = math.ceil(len(butir) / banyak)
    return ["\n".join([*kepala, *butir[awal : awal + besar]]) for awal in range(0, len(butir), besar)]


def _kata(blok: Sequence[str]) -> int:
    return sum(len(satu.split()) for satu in blok)


def _baris(blok: Sequence[str]) -> float:
    """Perkiraan tinggi blok dalam baris alinea, termasuk jarak di bawahnya."""
    return sum(_baris_tabel(satu) if satu.startswith("|") else _baris_teks(satu) for satu in blok)


def _baris_teks(blok: str) -> float:
    return sum(math.ceil(len(satu) / HURUF_ALINEA) + 0.3 for satu in re.split(r"\n(?=[-*] |\d+\. )", blok))


def _baris_tabel(blok: str) -> float:
    return sum(math.ceil(len(satu) / HURUF_TABEL) * 0.85 + 0.3 for satu in blok.split("\n")) - 0.85


def _markdown(teks: str) -> str:
    """HTML sebuah blok; tautan tinggal kata-katanya, sebab ruang kelas boleh tanpa internet."""
    import mistune

    teks = re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", teks)

    return str(mistune.create_markdown(escape=False, plugins=["table"])(teks))


def tulis_paparan(sesi: Sequence[Sesi]) -> str:
    """Halaman HTML berisi semua paparan; tidak meminta apa pun dari jaringan.

    >>> tulis_paparan(()).startswith("<!doctype html>")
    True
    """
    semua = susun_paparan(sesi)
    gaya, skrip = ((files(__package__) / nama).read_text(encoding="utf-8") for nama in _BERKAS)
    isi = "".join(_bagian_html(urut, len(semua), satu) for urut, satu in enumerate(semua, 1))
    return (
        f'<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Paparan bimbingan kinerja</title>'
        f'<meta name="viewport" content="width=device-width"><style>{gaya}</style></head>'
        f"<body>{isi}<script>{skrip}</script></body></html>"
    )


_BERKAS: Final = ("paparan.css", "paparan.js")


def _bagian_html(urut: int, banyak: int, paparan: Paparan) -> str:
    sesi = f' data-sesi="{paparan.pembuka}"' if paparan.pembuka else ""
    kaki = f"<span>{html.escape(paparan.kaki)}</span><span>kit {__version__} · {urut} / {banyak}</span>"
    return (
        f'<section id="s{urut}" data-judul="{html.escape(paparan.judul)}"{sesi}>'
        f'<div class="badan">{paparan.badan}</div>'
        f'<div class="letak">{kaki}</div></section>'
    )
