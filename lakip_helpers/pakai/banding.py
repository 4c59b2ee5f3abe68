"""Membandingkan dua versi: dua berkas atau dua folder, format apa pun; yang tidak terbaca dan tidak berpasangan disebut."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lakip_helpers.galat import GalatBerkas, GalatLakip, GalatTabel, Gejala
from lakip_helpers.model import SEMUA_TABEL, TANDA_REKAAN
from lakip_helpers.model.banding import Banding, BerkasBanding, PasanganBaris
from lakip_helpers.temuan import asal_frame

if TYPE_CHECKING:
    from lakip_helpers.aturan.banding.baris import BarisVersi, DokumenVersi
    from lakip_helpers.aturan.banding.jodoh import Jodoh
    from lakip_helpers.berkas.petak import Dokumen
    from lakip_helpers.kantor.koreksi import Koreksi
    from lakip_helpers.model import Bundel
    from lakip_helpers.pakai.periksa import HasilPeriksa

SERUPA: Final = 0.3
"""Nilai terkecil supaya dua berkas di dua folder dianggap versi yang sama."""
SEISI: Final = 0.5
"""Bagian isi yang sama supaya sebuah berkas dianggap disatukan ke, atau dipecah dari, berkas lain."""
SENAMA: Final = 0.7
DALAM: Final = 6
BARIS_TANDA: Final = 10
BERKAS_MAKS: Final = 2000
TANPA_PASANGAN: Final = "tidak ada versi {sisi} yang serupa isi atau namanya"
_NAMA: Final = {tabel.nama for tabel in SEMUA_TABEL} - {"nomenklatur"}
_TANDA_VERSI: Final = re.compile(r"\b(v\d+|ver(si)?|rev(isi)?|final|draf?t?|salinan|copy|baru|lama|fix)\b|[\d_().-]+")


@dataclass(frozen=True)
class Versi:
    """Satu versi yang sudah dibaca dan diperiksa; `tak_terbaca` kalimat tentang yang tidak dapat dibaca."""

    nama: str
    dokumen: tuple[DokumenVersi, ...]
    tak_terbaca: tuple[str, ...] = ()


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


def baca_versi(jalur: str | Path, koreksi: Koreksi | None = None) -> Versi:
    """Baca satu versi: satu berkas, satu folder, atau nama data kit. Galat seperti `bandingkan_versi`.

    >>> baca_versi("kota_contoh").dokumen[0].rekaan
    True
    """
    from lakip_helpers.tabel import daftar_data

    jalur = Path(jalur)
    if str(jalur) in daftar_data() or not jalur.is_dir():
        return _satu_dokumen(jalur, koreksi)
    if _folder_tabel(jalur):
        return _satu_dokumen(jalur, koreksi)
    dokumen, tak_terbaca = [], []
    for berkas in _telusuri(jalur, tak_terbaca):
        nama = berkas.relative_to(jalur).as_posix()
        try:
            satu = _satu_dokumen(berkas, koreksi, nama)
        except GalatLakip as galat:
            tak_terbaca.append(str(galat) if berkas.name in str(galat) else f"{nama}: {galat}")
        except Exception:  # noqa: BLE001 - satu berkas yang tidak terduga tidak menghentikan yang lain
            tak_terbaca.append(f"{nama}: tidak dapat dibaca, sebabnya tidak dikenal kit. Simpan ulang, lalu coba lagi.")
        else:
            dokumen += satu.dokumen
            tak_terbaca += satu.tak_terbaca
    if not dokumen:
        raise GalatBerkas(
            f"Folder {jalur.name!r} tidak memuat satu pun dokumen kinerja yang terbaca, jadi tidak ada yang"
            f" dibandingkan.{''.join(f' {satu}' for satu in tak_terbaca[:3])}",
            Gejala.TANPA_TABEL,
        )
    return Versi(jalur.name, tuple(dokumen), tuple(tak_terbaca))


def versi_bundel(nama: str, bundel: Bundel, hasil: HasilPeriksa | None = None) -> Versi:
    """Versi dari sebuah bundel yang sudah ada di memori, misalnya karya peserta.

    >>> from lakip_helpers.tabel import muat
    >>> len(versi_bundel("contoh", muat("banyuwangi")).dokumen)
    1
    """
    from lakip_helpers.pakai.baca import baca_bundel
    from lakip_helpers.pakai.periksa import periksa_terbaca

    return Versi(nama, (_versi_dokumen(nama, hasil or periksa_terbaca(baca_bundel(nama, bundel))),))


def _satu_dokumen(jalur: Path, koreksi: Koreksi | None, nama: str = "") -> Versi:
    """Satu berkas sebagai versi; `GalatTabel` bila tabelnya dikenal tetapi belum ada yang dapat dinilai."""
    from lakip_helpers.pakai.kantor import buka_kantor
    from lakip_helpers.pakai.periksa import periksa_berkas, periksa_dokumen
    from lakip_helpers.tabel import daftar_data

    dokumen = None if str(jalur) in daftar_data() or jalur.is_dir() else buka_kantor(jalur)
    hasil = periksa_dokumen(dokumen, koreksi) if dokumen else periksa_berkas(jalur, koreksi=koreksi)
    if hasil.sebab:
        raise GalatTabel(hasil.sebab, hasil.terbaca.gejala)
    satu = _versi_dokumen(nama or jalur.name, hasil)
    if dokumen:
        satu = replace(satu, rekaan=satu.rekaan or _bertanda_rekaan(dokumen), luar=_tulisan_luar(dokumen, hasil))
    batas = tuple(f"{satu.nama}: {kalimat}" for kalimat in hasil.batas)
    return Versi(satu.nama, (satu,), batas)


def _tulisan_luar(dokumen: Dokumen, hasil: HasilPeriksa) -> str:
    """Tulisan yang tidak menjadi baris tabel: naskah, sel yang dilewati, dan tabel yang tidak dibaca."""
    from lakip_helpers.aturan.banding.baris import kata_dasar

    terbaca = hasil.terbaca
    dibaca = {b.tabel.petak.tempat for b in terbaca.bingkai}
    lembar = {t.lembar for t in terbaca.tabel}
    lain = [p for p in dokumen.petak if p.tempat not in dibaca and not (p.lembaran and p.nama in lembar)]
    sel = {str(sel) for petak in lain for baris in petak.kisi for sel in baris if isinstance(sel, str)}
    semua = (dokumen.naskah, *(sisa.teks for sisa in terbaca.sisa), *sorted(sel))
    return " ".join(" ".join(kata_dasar(teks)) for teks in semua)


def _bertanda_rekaan(dokumen: Dokumen) -> bool:
    """Tanda rekaan kit ada di naskahnya, di atas tabelnya, atau di baris-baris pertamanya."""
    atas = (teks for petak in dokumen.petak for teks in petak.atas)
    awal = (str(sel) for petak in dokumen.petak for baris in petak.kisi[:BARIS_TANDA] for sel in baris)
    return any(TANDA_REKAAN in teks.casefold() for teks in (dokumen.naskah, *atas, *awal))


def _versi_dokumen(nama: str, hasil: HasilPeriksa) -> DokumenVersi:
    from lakip_helpers.aturan.banding.baris import DokumenVersi, TabelVersi
    from lakip_helpers.aturan.banding.jangkauan import berlaku_bundel, berlaku_tabel
    from lakip_helpers.pakai.periksa import dengan_daftar_resmi

    bundel = hasil.terbaca.bundel
    if bundel is None:
        tabel = [
            TabelVersi(b.model.nama, b.lembar, b.frame, asal_frame(b.frame), berlaku_tabel(b.frame))
            for b in hasil.terbaca.bingkai
        ]
        return DokumenVersi(nama, tuple(tabel), hasil.laporan)
    berlaku = berlaku_bundel(dengan_daftar_resmi(bundel))
    tabel = [
        TabelVersi(kunci, asal_frame(frame).lembar, frame, asal_frame(frame), berlaku.get(kunci, {}))
        for kunci, frame in bundel.tabel.items()
        if kunci in _NAMA and len(frame)
    ]
    return DokumenVersi(nama, tuple(tabel), hasil.laporan, bundel, bundel.rekaan)


def _folder_tabel(folder: Path) -> bool:
    """Folder berisi satu CSV tiap tabel kit: satu dokumen, bukan kumpulan dokumen."""
    berkas = [satu for satu in folder.iterdir() if not satu.name.startswith(".")]
    csv = [satu for satu in berkas if satu.suffix.lower() == ".csv"]
    return bool(csv) and len(csv) == len(berkas) and any(satu.stem in _NAMA for satu in csv)


def _telusuri(folder: Path, tak_terbaca: list[str]) -> Iterator[Path]:
    """Berkas di folder dan anak foldernya menurut abjad; tautan dan yang terlalu dalam disebut, tidak diikuti."""
    banyak = 0
    for berkas in sorted(folder.rglob("*")):
        nisbi = berkas.relative_to(folder)
        if any(bagian.startswith((".", "~$")) for bagian in nisbi.parts) or berkas.is_dir():
            continue
        if berkas.is_symlink() or len(nisbi.parts) > DALAM or banyak >= BERKAS_MAKS:
            tak_terbaca.append(f"{nisbi.as_posix()}: tautan, terlalu dalam, atau terlalu banyak, jadi tidak dibaca.")
            continue
        banyak += 1
        yield berkas


def bandingkan(lama: Versi, baru: Versi) -> Banding:
    """Bandingkan dua versi yang sudah dibaca: berkasnya dipasangkan, lalu barisnya, lalu temuannya.

    >>> bandingkan(Versi("a", ()), Versi("b", ())).temuan
    ()
    """
    from lakip_helpers.aturan.banding.ukuran import susun_ukuran

    bagian = [_satu_kelompok(lama, baru, kiri, kanan) for kiri, kanan in _kelompokkan(lama.dokumen, baru.dokumen)]
    berkas = tuple(b for satu in bagian for b in satu.berkas)
    cocok = [(b.lama, b.baru) for b in berkas if not b.sebab]
    dua = [
        [d for d in versi.dokumen if any(d.nama in b[s] for b in cocok)]
        for s, versi in enumerate((lama, baru))
    ]
    return Banding(
        lama=lama.nama,
        baru=baru.nama,
        temuan=tuple(t for satu in bagian for t in satu.temuan),
        pasangan=tuple(p for satu in bagian for p in satu.pasangan),
        tanpa_baru=tuple(b for satu in bagian for b in satu.tanpa_baru),
        tanpa_lama=tuple(b for satu in bagian for b in satu.tanpa_lama),
        kalimat=tuple(k for satu in bagian for k in satu.kalimat),
        angka=tuple(a for satu in bagian for a in satu.angka),
        ukuran=susun_ukuran(*dua),
        berkas=berkas,
        tak_terbaca=(*(f"Versi lama, {k}" for k in lama.tak_terbaca), *(f"Versi baru, {k}" for k in baru.tak_terbaca)),
        rekaan=any(d.rekaan for versi in (lama, baru) for d in versi.dokumen),
    )


def _satu_kelompok(lama: Versi, baru: Versi, kiri: Sequence[int], kanan: Sequence[int]) -> Banding:
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
        angka=tuple(ubah_angka(sendiri)),
        berkas=tuple(_berkas(dua, baris, jodoh)),
    )


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


def _kelompokkan(
    lama: Sequence[DokumenVersi], baru: Sequence[DokumenVersi]
) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Berkas yang berpasangan: satu lawan satu yang paling serupa, lalu yang tersisa ikut berkas yang memuat isinya."""
    if len(lama) == len(baru) == 1:
        return [((0,), (0,))]
    tanda = [[_tanda(satu) for satu in versi] for versi in (lama, baru)]
    nilai = {
        (i, j): (_seisi(a, b), _senama(lama[i].nama, baru[j].nama))
        for i, a in enumerate(tanda[0])
        for j, b in enumerate(tanda[1])
    }
    milik: dict[tuple[str, int], int] = {}
    for (i, j), (isi_sama, nama_sama) in sorted(nilai.items(), key=lambda satu: (-sum(satu[1]), satu[0])):
        cukup = isi_sama >= SERUPA or nama_sama >= SENAMA
        if cukup and ("lama", i) not in milik and ("baru", j) not in milik:
            milik["lama", i] = milik["baru", j] = i
    for (i, j), (isi_sama, _) in sorted(nilai.items(), key=lambda satu: (-satu[1][0], satu[0])):
        if isi_sama >= SEISI and (("lama", i) in milik) != (("baru", j) in milik):
            milik["lama", i] = milik["baru", j] = milik.get(("lama", i), milik.get(("baru", j), i))
    kelompok = []
    for nomor in dict.fromkeys(milik.values()):
        kelompok.append(
            (
                tuple(i for i in range(len(lama)) if milik.get(("lama", i)) == nomor),
                tuple(j for j in range(len(baru)) if milik.get(("baru", j)) == nomor),
            )
        )
    sendiri_lama = [((i,), ()) for i in range(len(lama)) if ("lama", i) not in milik]
    sendiri_baru = [((), (j,)) for j in range(len(baru)) if ("baru", j) not in milik]
    return [*kelompok, *sendiri_lama, *sendiri_baru]


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
    dua = [" ".join(_TANDA_VERSI.sub(" ", Path(satu).stem.casefold().replace("_", " ")).split()) for satu in (a, b)]
    return SequenceMatcher(None, *dua).ratio() if all(dua) else 0.0
