"""Paparan untuk bagian pleno tiap sesi: satu berkas HTML tanpa jaringan, hitam putih, dijalankan dengan papan ketik.

Isinya dari sumber notebook: pertanyaan sesi, cerita, tabel, daftar, dan latihan. Alinea panjang diringkas menjadi
kalimat pertamanya; selengkapnya ada di notebook peserta. Solusi dan kekeliruan tidak ditayangkan.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Final

from lakip_helpers import __version__
from lakip_helpers.kelas.rakitan.jadwal import Bagian, Sesi
from lakip_helpers.latihan import ambil

KATA: Final = 75
"""Sekian kata masih terbaca dari kursi belakang; selebihnya pindah ke paparan berikutnya."""
SISA: Final = 22
"""Halaman terakhir yang sependek ini digabung dengan halaman sebelumnya."""
TIDAK_TAYANG: Final = re.compile(r"\W*(Tanpa fasilitator|Di panel|Panel berikut|Isi panel)")
KALIMAT_PENDEK: Final = 26
"""Alinea sampai sekian kata ditayangkan utuh."""
BLOK_UTUH: Final = ("|", "- ", "* ", "> ", "1. ", "<")
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
    blok = [ringkas for teks in bagian.teks for satu in pisah_blok(teks) if (ringkas := ringkas_blok(satu))]
    halaman = bagi_halaman(blok)
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


def pisah_blok(markdown: str) -> list[str]:
    """Blok markdown: alinea, daftar, tabel; tabel dan daftar tidak dipecah.

    >>> pisah_blok("Satu.\\n\\n- a\\n- b")
    ['Satu.', '- a\\n- b']
    """
    return [satu.strip() for satu in re.split(r"\n\s*\n", markdown) if satu.strip()]


def ringkas_blok(blok: str) -> str:
    """Blok yang pantas ditayangkan: tabel dan daftar utuh, alinea panjang tinggal kalimat pertamanya.

    >>> ringkas_blok("Pendek saja.")
    'Pendek saja.'
    """
    if TIDAK_TAYANG.match(blok):
        return ""
    if blok.startswith(BLOK_UTUH) or re.match(r"\d+\. ", blok) or len(blok.split()) <= KALIMAT_PENDEK:
        return blok
    kalimat = _KALIMAT.split(" ".join(blok.split()))
    return kalimat[0] if len(kalimat[0].split()) <= KATA else ""


def bagi_halaman(blok: Sequence[str]) -> list[str]:
    """Bagi blok ke beberapa halaman menurut banyaknya kata; kalimat yang berakhir titik dua tidak lepas dari isinya.

    >>> bagi_halaman(["a " * 60, "b " * 60]) == ["a " * 60, "b " * 60]
    True
    """
    halaman: list[list[str]] = []
    for satu in blok:
        sambung = halaman and halaman[-1][-1].endswith(":")
        if not halaman or (_kata([*halaman[-1], satu]) > KATA and not sambung):
            halaman.append([])
        halaman[-1].append(satu)
    if len(halaman) > 1 and _kata(halaman[-1]) <= SISA:
        halaman[-2:] = [halaman[-2] + halaman[-1]]
    return ["\n\n".join(satu) for satu in halaman]


def _kata(blok: Sequence[str]) -> int:
    return sum(len(satu.split()) for satu in blok)


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
