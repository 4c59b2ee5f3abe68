"""Menampilkan papan kelas: HTML tanpa skrip dan tanpa berkas luar, atau beberapa baris teks untuk jendela perintah.

Semua yang diketik peserta dilewatkan `aman` (HTML) atau sudah dirapikan tanpa huruf kendali (teks).
"""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lakip_helpers.galat import GalatBerkas
from lakip_helpers.kelas.kumpulan.gladi import TANDA
from lakip_helpers.kelas.kumpulan.keadaan_kelas import Keadaan, Letak, Papan, Ramai, samarkan, susun_papan
from lakip_helpers.kelas.kumpulan.kiriman import baca_kumpulan
from lakip_helpers.latihan import ambil
from lakip_helpers.notasi import tulis_angka

if TYPE_CHECKING:
    from lakip_helpers.panel.kerangka import Kerangka

TERATAS: Final = 5
TERPUTUS: Final = "terputus"
"""Awal kata sambungan peserta yang perambannya tidak lagi terbuka."""
LEBAR_BATANG: Final = 220
REKAAN: Final = "GLADI: peserta di papan ini rekaan. Latihan, kekeliruan, dan kalimatnya sungguhan."
UNTUK_SIAPA: Final = (
    "Papan ini untuk fasilitator. Bila ditayangkan ke kelas, samarkan dahulu namanya: yang dibahas kekeliruannya, "
    "bukan orangnya."
)


def aman(teks: object) -> str:
    """Teks yang aman disisipkan ke HTML; yang tidak dapat disimpan sebagai UTF-8 menjadi tanda tanya.

    >>> aman("<b>"), aman("\\ud800")
    ('&lt;b&gt;', '?')
    """
    return html.escape(str(teks)).encode("utf-8", "replace").decode("utf-8")


def tulis_halaman(papan: Papan, segar: int = 0, atas: str = "") -> str:
    """Halaman HTML utuh; `segar` detik membuat peramban memuatnya kembali, `atas` potongan HTML di atas papan.

    >>> from lakip_helpers.kelas.kumpulan.kiriman import Kumpulan
    >>> from lakip_helpers.kelas.kumpulan.keadaan_kelas import susun_papan
    >>> tulis_halaman(susun_papan(Kumpulan(())), segar=15).startswith("<!doctype html>")
    True
    """
    muat_lagi = f'<meta http-equiv="refresh" content="{segar}">' if segar else ""
    return (
        f'<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Papan kelas</title>{muat_lagi}'
        f'</head><body style="margin:20px">{atas}{tulis_papan(papan)}</body></html>'
    )


def tulis_papan(papan: Papan) -> str:
    """Papan sebagai potongan HTML, untuk halaman sendiri atau panel notebook."""
    bagian = [
        f"<h1>Papan kelas</h1><p>{aman(_saat(papan))}</p>",
        f'<p class="rekaan">{REKAAN}</p>' if _gladi(papan) else "",
        _angka(papan),
        f'<div class="dua"><div>{_di_mana(papan)}</div><div>{_tertahan(papan)}</div></div>',
        _kekeliruan(papan),
        _semua(papan),
        _catatan(papan.catatan),
    ]
    return f'<style>{gaya_papan()}</style><div class="papan">{"".join(bagian)}</div>'


@cache
def gaya_papan() -> str:
    """CSS papan, juga dipakai halaman peserta.

    >>> ".papan" in gaya_papan()
    True
    """
    return (files(__package__) / "papan.css").read_text(encoding="utf-8")


def _gladi(papan: Papan) -> bool:
    return any(satu.nama.endswith(TANDA) for satu in papan.peserta)


def _saat(papan: Papan) -> str:
    waktu = f"Keadaan {papan.waktu.astimezone():%d-%m-%Y pukul %H.%M} · " if papan.waktu else ""
    return f"{waktu}{len(papan.peserta)} peserta · {UNTUK_SIAPA}"


def _angka(papan: Papan) -> str:
    """Angka pokok, tiap angka dengan katanya."""
    hitung = Counter(satu.keadaan for satu in papan.peserta)
    butir = [(str(hitung[satu]), satu.value) for satu in Keadaan if hitung[satu]]
    if terputus := sum(satu.sambungan.startswith(TERPUTUS) for satu in papan.peserta):
        butir.append((str(terputus), "tidak tersambung sekarang"))
    if papan.peserta:
        rata = sum(satu.lulus for satu in papan.peserta) / len(papan.peserta)
        butir.append((tulis_angka(rata, 1), f"latihan lulus, rata-rata dari {papan.latihan}"))
    sebelum, sesudah = papan.rata("sebelum"), papan.rata("sesudah")
    if sebelum is not None and sesudah is not None:
        banding = f"{tulis_angka(sebelum, 1)} → {tulis_angka(sesudah, 1)}"
        butir.append((banding, f"pre-test → post-test, rata-rata dari {papan.nilai[0].dari} kompetensi"))
    return f'<ul class="angka">{"".join(f"<li><b>{aman(a)}</b> {aman(k)}</li>" for a, k in butir)}</ul>'


def _di_mana(papan: Papan) -> str:
    terbanyak = max((len(orang) for orang in papan.per_latihan.values()), default=1)
    baris = (_satu_latihan(kode, orang, terbanyak) for kode, orang in papan.per_latihan.items())
    judul = ("Latihan", "Peserta di sana (berarsir: diam)", "")
    belum = sum(satu.keadaan is Keadaan.BELUM for satu in papan.peserta)
    pergi = sum(satu.keadaan is Keadaan.PERGI for satu in papan.peserta)
    lain = [f"{banyak} {kata}" for banyak, kata in ((belum, Keadaan.BELUM), (pergi, Keadaan.PERGI)) if banyak]
    sisa = f'<p class="kecil">Tidak di latihan mana pun: {", ".join(lain)}.</p>' if lain else ""
    if not papan.per_latihan:
        return f"<h2>Di mana kelas sekarang</h2><p>Belum ada yang mengerjakan latihan.</p>{sisa}"
    return f"<h2>Di mana kelas sekarang</h2>{_tabel(judul, baris)}{sisa}"


def _satu_latihan(kode: str, orang: Sequence[Letak], terbanyak: int) -> str:
    diam = sum(satu.keadaan is Keadaan.DIAM for satu in orang)
    satuan = LEBAR_BATANG / max(terbanyak, 1)
    batang = "".join(
        f'<span class="batang{rupa}" style="width:{round(banyak * satuan)}px"></span>'
        for banyak, rupa in ((len(orang) - diam, ""), (diam, " diam"))
        if banyak
    )
    return _baris(aman(f"{kode} {ambil(kode).judul}"), batang, f"<b>{len(orang)}</b>")


def _tertahan(papan: Papan) -> str:
    daftar = papan.tertahan[: TERATAS + 1]
    if not daftar:
        return "<h2>Paling lama tertahan</h2><p>Tidak ada yang melewati menit rencana latihannya.</p>"
    baris = (
        _baris(
            _tautan(satu),
            aman(satu.latihan),
            f"<b>{satu.lama}</b> menit",
            aman(_sebut_coba(satu)),
        )
        for satu in daftar
    )
    semua = f" ({len(daftar)} dari {len(papan.tertahan)})" if len(papan.tertahan) > len(daftar) else ""
    return f"<h2>Paling lama tertahan{semua}</h2>{_tabel(('Peserta', 'Latihan', 'Sejak', 'Keterangan'), baris)}"


def _sebut_coba(letak: Letak) -> str:
    coba = f"{letak.coba} kali mencoba" if letak.coba else "belum menekan Periksa"
    return f"{coba}; {_sebut_diam(letak)}" if letak.keadaan is Keadaan.DIAM else coba


def _sebut_diam(letak: Letak) -> str:
    return f"diam {letak.diam} menit"


def _kekeliruan(papan: Papan) -> str:
    sekarang, lain = pilih_ramai(papan)
    bagian = [("Kekeliruan yang paling sering di sesi ini", sekarang), ("Sepanjang kelas", lain)]
    isi = "".join(f"<h2>{judul}</h2>{''.join(map(_kartu, daftar))}" for judul, daftar in bagian if daftar)
    return isi or "<h2>Kekeliruan yang paling sering</h2><p>Belum ada kekeliruan yang dikenal.</p>"


def pilih_ramai(papan: Papan) -> tuple[tuple[Ramai, ...], tuple[Ramai, ...]]:
    """Kekeliruan teratas pada sesi yang sedang dikerjakan kebanyakan peserta, dan teratas di luar sesi itu."""
    sesi = Counter(satu.latihan[:2] for satu in papan.peserta if satu.latihan)
    kini = sesi.most_common(1)[0][0] if sesi else ""
    di_sini = tuple(satu for satu in papan.ramai if satu.kode[:2] == kini)
    lain = tuple(satu for satu in papan.ramai if satu.kode[:2] != kini)
    return di_sini[:TERATAS], lain[:TERATAS]


def _kartu(ramai: Ramai) -> str:
    masih = f", {ramai.masih} masih di sana" if ramai.masih else ""
    return (
        f'<div class="kartu"><b>{ramai.pernah} peserta{masih}</b> · {aman(ramai.kode)} · {aman(ramai.judul)}'
        f'<p class="baca">Yang mereka baca: “{aman(ramai.pesan)}”</p>'
        f"<p><b>Untuk kelas:</b> {aman(ramai.untuk_kelas)}</p></div>"
    )


def _semua(papan: Papan) -> str:
    bersambung = any(satu.sambungan for satu in papan.peserta)
    judul = ["OPD", "Peserta", "Latihan", "Keadaan", "Menit", "Mencoba", "Lulus", "Pre → post"]
    judul += ["Sambungan"] if bersambung else []
    baris = (
        _baris(
            aman(satu.opd or "(OPD belum diisi)"),
            _tautan(satu),
            aman(satu.latihan or "–"),
            aman(_sebut_diam(satu) if satu.keadaan is Keadaan.DIAM else satu.keadaan.value),
            str(satu.lama if satu.mengerjakan else "–"),
            str(satu.coba or "–"),
            f'<progress max="{papan.latihan}" value="{satu.lulus}"></progress> {satu.lulus}',
            f"{_atau_strip(nilai.sebelum)} → {_atau_strip(nilai.sesudah)}",
            *([aman(satu.sambungan or "belum masuk")] if bersambung else []),
        )
        for satu, nilai in zip(papan.peserta, papan.nilai, strict=True)
    )
    if not papan.peserta:
        return "<h2>Semua peserta</h2><p>Belum ada yang bergabung. Halaman ini memuat ulang sendiri.</p>"
    return f"<h2>Semua peserta ({len(papan.peserta)})</h2>{_tabel(judul, baris)}"


def _tautan(letak: Letak) -> str:
    """Nama; di server ruang menuju halaman peserta itu."""
    tujuan = f' href="peserta/{aman(letak.akun)}"' if letak.akun and letak.sambungan else ""
    return f"<a{tujuan}>{aman(letak.nama)}</a>" if tujuan else aman(letak.nama)


def _atau_strip(nilai: int | None) -> str:
    return "–" if nilai is None else str(nilai)


def _catatan(catatan: Sequence[str]) -> str:
    isi = "".join(f"<li>{aman(satu)}</li>" for satu in catatan)
    return f"<h2>Yang tidak terbaca</h2><ul>{isi}</ul>" if isi else ""


def _tabel(judul: Sequence[str], baris: Iterable[str]) -> str:
    kepala = "".join(f'<th scope="col">{aman(satu)}</th>' for satu in judul)
    return f"<table><thead><tr>{kepala}</tr></thead><tbody>{''.join(baris)}</tbody></table>"


def tulis_tabel(judul: Sequence[str], baris: Iterable[Sequence[str]]) -> str:
    """Tabel dari teks biasa.

    >>> tulis_tabel(["a"], [["<b>"]]).count("&lt;b&gt;")
    1
    """
    return _tabel(judul, (_baris(*map(aman, satu)) for satu in baris))


def _baris(*sel: str) -> str:
    """Satu baris tabel dari sel yang sudah berupa HTML aman."""
    return f"<tr>{''.join(f'<td>{satu}</td>' for satu in sel)}</tr>"


def tulis_teks(papan: Papan, tulis: Callable[[str], None]) -> None:
    """Papan sebagai teks pendek untuk jendela perintah; `tulis` dipanggil per baris."""
    tulis(_saat(papan).partition(" · Papan")[0])
    for kode, orang in papan.per_latihan.items():
        tulis(f"  {kode} {ambil(kode).judul}: {len(orang)} peserta")
    for satu in papan.tertahan[:TERATAS]:
        tulis(f"Tertahan {satu.lama} menit: {satu.nama} ({satu.opd}), latihan {satu.latihan}, {_sebut_coba(satu)}")
    for ramai in papan.ramai[:TERATAS]:
        tulis(f"{ramai.pernah} peserta: {ramai.kode} {ramai.judul}\n  Untuk kelas: {ramai.untuk_kelas}")
    for catatan in papan.catatan:
        tulis(f"Tidak terbaca: {catatan}")


def tampilkan(folder: str = "") -> Kerangka:
    """Panel papan kelas di notebook fasilitator, untuk kelas yang sedang berjalan atau ZIP yang sudah dikumpulkan.

    >>> tampilkan().tombol["segarkan"].description
    'Segarkan'
    """
    from lakip_helpers.panel.alat.panel_papan import tampilkan_papan

    return tampilkan_papan(_susun, folder)


def _susun(folder: str, samar: bool) -> str:
    if not folder:
        raise GalatBerkas("Folder belum diisi, jadi papan belum dapat disusun. Tulis letak foldernya, lalu Segarkan.")
    kumpulan = baca_kumpulan(Path(folder))
    return tulis_papan(susun_papan(samarkan(kumpulan) if samar else kumpulan, datetime.now().astimezone()))
