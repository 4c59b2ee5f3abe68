"""Membandingkan dua versi: dua berkas atau dua folder, format apa pun; yang tidak berpasangan disebut."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lakip_helpers.model.banding import Banding, BerkasBanding, PasanganBaris, UbahNaskah
from lakip_helpers.pakai.versi_dokumen import VersiDokumen, baca_versi

if TYPE_CHECKING:
    from lakip_helpers.aturan.banding.baris import BarisVersi, DokumenVersi
    from lakip_helpers.aturan.banding.jodoh import Jodoh
    from lakip_helpers.kantor.koreksi import Koreksi

SEISI: Final = 0.5
SENAMA: Final = 0.9
AGAK_SEISI: Final = 0.3
AGAK_SENAMA: Final = 0.6
"""Bagian isi yang sama, dan kemiripan nama, supaya dua berkas di dua folder dianggap versi dari dokumen yang sama."""
TANPA_PASANGAN: Final = "tidak ada versi {sisi} yang serupa isi atau namanya"
TANPA_NASKAH: Final = (
    "{banyak} kalimat naskah (di luar tabel) di {punya} tidak dibandingkan, sebab {tanpa} tidak memuat naskah"
)
_TANDA_VERSI: Final = re.compile(r"\b(v\d+|ver(si)?|rev(isi)?|final|draf?t?|salinan|copy|baru|lama|fix)\b|[\d_().-]+")


def bandingkan_versi(lama: str | Path, baru: str | Path, koreksi: Koreksi | None = None) -> Banding:
    """Bandingkan dua berkas, dua folder, atau nama data kit.

    Masukan: versi `lama` dan `baru`, format apa pun yang dibaca kit; `koreksi` kolom yang diingat. Keluaran: `Banding`.
    Galat: seperti `baca_berkas` bila salah satunya satu berkas yang tidak dapat dibaca; di dalam folder, yang tidak
    terbaca disebut di `tak_terbaca`. `GalatBerkas` bila sebuah folder tidak memuat satu pun dokumen yang terbaca.

    >>> import tempfile
    >>> folder = Path(tempfile.mkdtemp())
    >>> judul, lama, baru = "Indikator;Satuan\\n", folder / "a.csv", folder / "b.csv"
    >>> _ = lama.write_text(f"{judul}Indeks Kepuasan Masyarakat;%", encoding="utf-8")
    >>> _ = baru.write_text(f"{judul}Indeks Kepuasan Masyarakat;Indeks", encoding="utf-8")
    >>> [(str(satu.nasib), satu.temuan.kode) for satu in bandingkan_versi(lama, baru).temuan]
    [('selesai', 'MUTU-08')]
    """
    return bandingkan(baca_versi(lama, koreksi), baca_versi(baru, koreksi))


def bandingkan(lama: VersiDokumen, baru: VersiDokumen) -> Banding:
    """Bandingkan dua versi yang sudah dibaca: berkasnya dipasangkan, lalu barisnya, lalu temuannya.

    >>> bandingkan(VersiDokumen("a", ()), VersiDokumen("b", ())).temuan
    ()
    """
    from lakip_helpers.aturan.banding.ukuran import susun_ukuran

    bagian = [_satu_kelompok(lama, baru, kiri, kanan) for kiri, kanan in _kelompokkan(lama.dokumen, baru.dokumen)]
    berkas = tuple(b for satu in bagian for b in satu.berkas)
    cocok = [(b.lama, b.baru) for b in berkas if not b.sebab]
    dua = [[d for d in versi.dokumen if any(d.nama in b[s] for b in cocok)] for s, versi in enumerate((lama, baru))]
    return Banding(
        lama=lama.nama,
        baru=baru.nama,
        temuan=tuple(t for satu in bagian for t in satu.temuan),
        pasangan=tuple(p for satu in bagian for p in satu.pasangan),
        tanpa_baru=tuple(b for satu in bagian for b in satu.tanpa_baru),
        tanpa_lama=tuple(b for satu in bagian for b in satu.tanpa_lama),
        kalimat=tuple(k for satu in bagian for k in satu.kalimat),
        naskah=tuple(k for satu in bagian for k in satu.naskah),
        angka=tuple(a for satu in bagian for a in satu.angka),
        ukuran=susun_ukuran(*dua),
        berkas=berkas,
        tanpa_naskah=tuple(k for satu in bagian for k in satu.tanpa_naskah),
        tak_terbaca=(*(f"Versi lama, {k}" for k in lama.tak_terbaca), *(f"Versi baru, {k}" for k in baru.tak_terbaca)),
        rekaan=any(d.rekaan for versi in (lama, baru) for d in versi.dokumen),
    )


def _satu_kelompok(lama: VersiDokumen, baru: VersiDokumen, kiri: Sequence[int], kanan: Sequence[int]) -> Banding:
    """Bandingkan berkas-berkas yang isinya saling berpadanan; biasanya satu lawan satu."""
    from lakip_helpers.aturan.banding.baris import susun_baris
    from lakip_helpers.aturan.banding.jodoh import jodohkan
    from lakip_helpers.aturan.banding.nasib import nilai_nasib
    from lakip_helpers.aturan.banding.ubah import ubah_angka, ubah_kalimat

    dua = [lama.dokumen[i] for i in kiri], [baru.dokumen[j] for j in kanan]
    baris = susun_baris(dua[0]), susun_baris(dua[1])
    jodoh = jodohkan(*baris)
    pasangan = tuple(_pasangan(baris, jodoh))
    sendiri = pasangan[: len(jodoh.satu_satu)]
    return Banding(
        lama=lama.nama,
        baru=baru.nama,
        temuan=tuple(nilai_nasib(*dua, baris, jodoh)),
        pasangan=pasangan,
        tanpa_baru=tuple(baris[0][i].baris for i in jodoh.sisa_lama),
        tanpa_lama=tuple(baris[1][j].baris for j in jodoh.sisa_baru),
        kalimat=tuple(ubah_kalimat(sendiri)),
        naskah=tuple(_naskah(*dua)),
        angka=tuple(ubah_angka(sendiri)),
        berkas=tuple(_berkas(dua, baris, jodoh)),
        tanpa_naskah=tuple(_tanpa_naskah(*dua)),
    )


def _naskah(lama: Sequence[DokumenVersi], baru: Sequence[DokumenVersi]) -> Iterator[UbahNaskah]:
    """Kalimat naskah yang berubah; tanpa naskah pada salah satunya tidak ada yang dibandingkan (`_tanpa_naskah`)."""
    from lakip_helpers.aturan.banding.naskah import ubah_naskah

    kiri, kanan = ([k for d in sisi for k in d.naskah] for sisi in (lama, baru))
    if kiri and kanan:
        nama = " dan ".join(d.nama for d in baru)
        tertulis = (_tertulis(lama), _tertulis(baru))
        yield from (replace(satu, dokumen=nama) for satu in ubah_naskah(kiri, kanan, *tertulis))


def _tertulis(sisi: Sequence[DokumenVersi]) -> Callable[[str], bool]:
    return lambda kalimat: any(d.masih_tertulis(kalimat) for d in sisi)


def _tanpa_naskah(lama: Sequence[DokumenVersi], baru: Sequence[DokumenVersi]) -> Iterator[str]:
    """Naskah yang lawannya tanpa naskah, misalnya buku kerja: disebut, supaya tidak dikira tidak berubah."""
    kiri, kanan = (sum(len(d.naskah) for d in sisi) for sisi in (lama, baru))
    if lama and baru and bool(kiri) != bool(kanan):
        punya, tanpa = (" dan ".join(d.nama for d in sisi) for sisi in ((lama, baru) if kiri else (baru, lama)))
        yield TANPA_NASKAH.format(banyak=kiri or kanan, punya=punya, tanpa=tanpa)


def _berkas(
    dua: tuple[list[DokumenVersi], list[DokumenVersi]], baris: tuple[list[BarisVersi], list[BarisVersi]], jodoh: Jodoh
) -> Iterator[BerkasBanding]:
    """Berkas yang barisnya berpasangan sebagai satu kelompok, lalu tiap berkas yang tidak satu barisnya pun."""
    semua = (*jodoh.satu_satu, *jodoh.bersama)
    ikut = {baris[0][i].dokumen for i, _, _ in semua}, {baris[1][j].dokumen for _, j, _ in semua}
    lama, baru = (tuple(d.nama for n, d in enumerate(sisi) if n in ikut[s]) for s, sisi in enumerate(dua))
    if lama and baru:
        yield BerkasBanding(lama, baru)
    for n, satu in enumerate(dua[0]):
        if n not in ikut[0]:
            yield BerkasBanding((satu.nama,), (), TANPA_PASANGAN.format(sisi="baru"))
    for n, satu in enumerate(dua[1]):
        if n not in ikut[1]:
            yield BerkasBanding((), (satu.nama,), TANPA_PASANGAN.format(sisi="lama"))


def _pasangan(baris: tuple[list[BarisVersi], list[BarisVersi]], jodoh: Jodoh) -> Iterator[PasanganBaris]:
    for i, j, cara in (*jodoh.satu_satu, *jodoh.bersama):
        yield PasanganBaris(baris[0][i].baris, baris[1][j].baris, cara)


Kelompok = tuple[tuple[int, ...], tuple[int, ...]]


def _kelompokkan(lama: Sequence[DokumenVersi], baru: Sequence[DokumenVersi]) -> list[Kelompok]:
    """Berkas yang berpasangan: satu lawan satu yang paling serupa, lalu yang tersisa ikut berkas yang memuat isinya."""
    if len(lama) == len(baru) == 1:
        return [((0,), (0,))]
    milik = _pasangkan_berkas(lama, baru)
    kelompok = [
        tuple(tuple(n for n in range(len(versi)) if milik.get((s, n)) == nomor) for s, versi in enumerate((lama, baru)))
        for nomor in dict.fromkeys(milik.values())
    ]
    sendiri_lama = [((i,), ()) for i in range(len(lama)) if (0, i) not in milik]
    sendiri_baru = [((), (j,)) for j in range(len(baru)) if (1, j) not in milik]
    return [*((kiri, kanan) for kiri, kanan in kelompok), *sendiri_lama, *sendiri_baru]


def _pasangkan_berkas(lama: Sequence[DokumenVersi], baru: Sequence[DokumenVersi]) -> dict[tuple[int, int], int]:
    """(versi ke-0 atau ke-1, urutan berkasnya) → nomor kelompoknya; yang tidak serupa dengan apa pun tidak ada."""
    kiri, kanan = ([_tanda(satu) for satu in versi] for versi in (lama, baru))
    nilai = [
        (_seisi(a, b), _senama(lama[i].nama, baru[j].nama), i, j)
        for i, a in enumerate(kiri)
        for j, b in enumerate(kanan)
    ]
    milik: dict[tuple[int, int], int] = {}
    for seisi, senama, i, j in sorted(nilai, key=lambda pasang: (-pasang[0] - pasang[1], *pasang[2:])):
        if _serupa(seisi, senama) and (0, i) not in milik and (1, j) not in milik:
            milik[0, i] = milik[1, j] = i
    for seisi, _, i, j in sorted(nilai, key=lambda pasang: (-pasang[0], *pasang[2:])):
        if seisi >= SEISI and ((0, i) in milik) != ((1, j) in milik):
            milik[0, i] = milik[1, j] = milik.get((0, i), milik.get((1, j), i))
    return milik


def _serupa(seisi: float, senama: float) -> bool:
    """Isinya separuh sama, namanya sama, atau keduanya agak serupa; dua OPD dapat punya indikator yang sama."""
    return seisi >= SEISI or senama >= SENAMA or (seisi >= AGAK_SEISI and senama >= AGAK_SENAMA)


def _tanda(dokumen: DokumenVersi) -> frozenset[object]:
    """Isi sebuah dokumen yang menandainya: kode barisnya dan kalimat pokoknya."""
    from lakip_helpers.aturan.banding.baris import kata_dasar, susun_baris

    semua = [satu.baris for satu in susun_baris([dokumen])]
    kode = {(b.tabel, b.kode) for b in semua if b.kode.strip("|")}
    return frozenset({*kode, *(kata_dasar(b.kalimat) for b in semua if b.kalimat)})


def _seisi(a: frozenset[object], b: frozenset[object]) -> float:
    return len(a & b) / (min(len(a), len(b)) or 1)


def _senama(a: str, b: str) -> float:
    """Kemiripan nama berkas tanpa tanggal, nomor, dan tanda versinya."""
    sini, lain = nama_dasar(a), nama_dasar(b)
    return SequenceMatcher(None, sini, lain).ratio() if sini and lain else 0.0


def nama_dasar(nama: str) -> str:
    """Nama berkas tanpa akhiran, tanggal, nomor, dan tanda versinya.

    >>> nama_dasar("2026-11-30_015408_Renstra Dinas v2 (final).docx"), nama_dasar("Renstra_Dinas.xlsx")
    ('renstra dinas', 'renstra dinas')
    """
    return " ".join(_TANDA_VERSI.sub(" ", Path(nama).stem.casefold().replace("_", " ")).split())
