"""Fakta satu berkas: dibaca, diperiksa, lalu diringkas menjadi yang perlu bagi seluruh daerah."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import groupby, zip_longest
from typing import TYPE_CHECKING, Final

from lakip_helpers.aturan.kota.unit import sebut_unit
from lakip_helpers.berkas.petak import Petak, sebagai_teks
from lakip_helpers.galat import GalatLakip, GalatTabel
from lakip_helpers.kantor.bentuk import KINERJA, BarisIndikator, Pasangan, PeranKolom, Sebab, TabelKantor
from lakip_helpers.kantor.rinci import Rincian, rincikan
from lakip_helpers.model.kota import Angka, BarisKinerja, CatatanBerkas, FaktaBerkas
from lakip_helpers.notasi import baca_angka
from lakip_helpers.pakai.himpun.fakta_kit import baris_kit, daftar_kit, dokumen_kit, rumah_temuan
from lakip_helpers.temuan import URUTAN_KEPARAHAN, LaporanTemuan, Temuan, tulis_nilai

if TYPE_CHECKING:
    from lakip_helpers.berkas.petak import Dokumen
    from lakip_helpers.pakai.periksa import HasilPeriksa

JUDUL_MAKS: Final = 1500
"""Huruf di awal berkas yang dianggap judul dan sampulnya."""
BARIS_ATAS: Final = 8
"""Baris pertama tiap lembar kerja yang dianggap judulnya."""
LEMBAR_ATAS: Final = 4
CATATAN_MAKS: Final = 120
"""Catatan yang kalimatnya disimpan; jumlah semuanya tetap dihitung."""
PER_KODE: Final = 8
UNIT_MAKS: Final = 30
RUPIAH_MIN: Final = 1_000_000
"""Angka tanpa target di tabel anggaran yang sebesar ini adalah rupiah."""
_REKAAN: Final = re.compile(r"\(?data rekaan untuk latihan(?: – bukan dokumen resmi)?\)?", re.IGNORECASE)
_RENGGANG: Final = re.compile(r"\b(?:[A-Z] ){3,}[A-Z]\b|\b(?:\d ){3}\d\b")
_RUPIAH: Final = re.compile(r"\brp\b|rupiah", re.IGNORECASE)
_PROGRAM: Final = re.compile(r"\b(sub ?kegiatan|kegiatan|program)\b", re.IGNORECASE)
_NOMOR: Final = re.compile(r"^\(?(?:\d{1,2}|[a-z])[.)]\s*(?=[^\W\d_]{2})")
_KODE_SASARAN: Final = re.compile(r"^\s*[A-Z][\w-]*(?:\.[A-Z]?\d+)+\s*$")


def baca_fakta(nama: str, data: bytes) -> FaktaBerkas:
    """Fakta satu berkas; yang tidak terbaca, dalam keadaan apa pun, menjadi `galat` berkalimat.

    >>> baca_fakta("foto.docx", b"\\xff\\xd8\\xff\\xe0").galat[:36]
    "Berkas 'foto.docx' gambar atau foto,"
    """
    try:
        return susun_fakta(nama, data)
    except GalatLakip as galat:
        return tidak_terbaca(nama, galat)
    except MemoryError:
        return FaktaBerkas(nama, kalimat_berhenti(nama, "memorinya tidak cukup"))
    except Exception as galat:  # noqa: BLE001 - satu berkas yang aneh tidak boleh menghentikan yang lain
        return FaktaBerkas(nama, kalimat_berhenti(nama, f"kesalahan kit, {type(galat).__name__}"))


def tidak_terbaca(nama: str, galat: GalatLakip) -> FaktaBerkas:
    """Fakta berkas yang ditolak pembacanya."""
    return FaktaBerkas(nama, str(galat), str(galat.gejala))


def kalimat_berhenti(nama: str, sebab: str) -> str:
    """Kalimat untuk berkas yang membuat pembacanya berhenti.

    >>> kalimat_berhenti("a.xlsx", "terlalu lama")[:57]
    "Berkas 'a.xlsx' membuat pembacanya berhenti (terlalu lama"
    """
    return (
        f"Berkas {nama!r} membuat pembacanya berhenti ({sebab}), jadi belum dinilai. Simpan hanya bagian yang memuat"
        " tabel kinerja ke berkas baru, lalu jalankan lagi."
    )


def susun_fakta(nama: str, data: bytes) -> FaktaBerkas:
    """Fakta dari isi sebuah berkas. Galat: `GalatBerkas` bila tidak dapat dibuka.

    >>> fakta = susun_fakta("pk.csv", b"Sasaran;Indikator;Target 2026\\nMutu naik;Persentase jalan mantap;80")
    >>> satu = fakta.baris[0]
    >>> satu.indikator, satu.angka[0].periode, satu.angka[0].target, satu.angka[0].letak_target
    ('Persentase jalan mantap', '2026', '80', 'C2')
    """
    from lakip_helpers.pakai.kantor import buka_kantor_bita
    from lakip_helpers.pakai.periksa import periksa_dokumen

    dokumen = buka_kantor_bita(nama, data)
    tertulis, unit = judul_dokumen(dokumen), _unit(dokumen)
    judul, rekaan = _REKAAN.sub("", tertulis).strip(" |"), bool(_REKAAN.search(tertulis))
    try:
        hasil = periksa_dokumen(dokumen)
    except GalatTabel as galat:
        batas = (*dokumen.peringatan, str(galat))
        batas = tuple(dict.fromkeys(batas))
        return FaktaBerkas(nama, format=str(dokumen.jenis), judul=judul, unit=unit, batas=batas, rekaan=rekaan)
    return replace(_ringkas(dokumen, hasil), judul=judul, unit=unit, rekaan=rekaan)


def _ringkas(dokumen: Dokumen, hasil: HasilPeriksa) -> FaktaBerkas:
    bundel = hasil.terbaca.bundel
    laporan = hasil.laporan
    rumah: Callable[[Temuan], tuple[str, str]] = _tanpa_rumah if bundel is None else rumah_temuan(bundel)
    hitung: Counter[tuple[str, str, str, str]] = Counter((*rumah(t), t.kode, str(t.keparahan)) for t in laporan)
    return FaktaBerkas(
        dokumen.berkas,
        format=str(dokumen.jenis),
        baris=tuple(baris_kantor(hasil) if bundel is None else baris_kit(bundel)),
        catatan=tuple(_catatan(satu, *rumah(satu)) for satu in _terpenting(laporan)),
        banyak=tuple((*kunci, n) for kunci, n in hitung.items()),
        batas=(*hasil.batas, *([hasil.sebab] if hasil.sebab else [])),
        daftar_opd=() if bundel is None else daftar_kit(bundel),
        dinilai=not hasil.sebab,
        kit=bundel is not None,
        tabel_kit=() if bundel is None else dokumen_kit(bundel),
    )


def _tanpa_rumah(_temuan: Temuan) -> tuple[str, str]:
    """Dokumen kantor: semua catatannya milik dokumen itu sendiri."""
    return "", ""


def _catatan(temuan: Temuan, opd: str, jenis: str) -> CatatanBerkas:
    letak = ", ".join(b for b in (f"lembar {temuan.lembar!r}" if temuan.lembar else "", temuan.letak) if b)
    letak = temuan.letak if temuan.lembar and temuan.lembar in temuan.letak else letak
    nilai, pesan = " ".join(temuan.nilai.split()), " ".join(temuan.pesan.split())
    return CatatanBerkas(temuan.kode, temuan.keparahan, letak, nilai, pesan, temuan.saran, opd, jenis)


def _terpenting(laporan: LaporanTemuan) -> list[Temuan]:
    """Yang terberat dahulu; satu kode paling banyak `PER_KODE`, supaya satu kekeliruan tidak menutup yang lain."""
    dipakai: Counter[str] = Counter()
    hasil: list[Temuan] = []
    for temuan in sorted(laporan, key=lambda temuan: URUTAN_KEPARAHAN.index(temuan.keparahan)):
        dipakai[temuan.kode] += 1
        if dipakai[temuan.kode] <= PER_KODE and len(hasil) < CATATAN_MAKS:
            hasil.append(temuan)
    return hasil


def _rapatkan(teks: str) -> str:
    """Kata yang hurufnya direnggangkan disatukan.

    >>> _rapatkan("L A K I P  DINAS A 2 0 2 5")
    'LAKIP  DINAS A 2025'
    """
    return _RENGGANG.sub(lambda kata: kata[0].replace(" ", ""), teks)


def judul_dokumen(dokumen: Dokumen) -> str:
    """Tulisan di awal dokumen: naskahnya, atau baris teratas dan nama tiap lembar kerja."""
    if dokumen.naskah.strip() and not dokumen.lembar:
        baris = dict.fromkeys(_rapatkan(dokumen.naskah[: 2 * JUDUL_MAKS]).splitlines())
        return " ".join(" ".join(baris).split())[:JUDUL_MAKS]
    sel = dict.fromkeys(teks for petak in dokumen.petak[:LEMBAR_ATAS] for teks in _baris_atas(petak))
    nama = [petak.nama for petak in dokumen.petak if petak.nama]
    return " ".join(" | ".join([*sel, *nama]).split())[:JUDUL_MAKS]


def _baris_atas(petak: Petak) -> Iterator[str]:
    yield from petak.atas
    for i in range(min(BARIS_ATAS, len(petak.kisi))):
        yield from filter(None, (petak.teks(i, j) for j in range(petak.lebar) if petak.jangkar(i, j)))


def _unit(dokumen: Dokumen) -> tuple[tuple[str, int], ...]:
    """Unit kerja yang disebut di naskah dan sel, dengan banyaknya; yang terbanyak dahulu."""
    hitung: Counter[str] = Counter(sebut_unit(dokumen.naskah))
    for petak in dokumen.petak:
        for i, baris in enumerate(petak.kisi):
            teks = "\n".join(
                str(nilai) for j, nilai in enumerate(baris) if isinstance(nilai, str) and petak.jangkar(i, j)
            )
            hitung.update(sebut_unit(teks))
    return tuple(hitung.most_common(UNIT_MAKS))


def baris_kantor(hasil: HasilPeriksa) -> Iterator[BarisKinerja]:
    """Baris kinerja semua tabel kantor, tiap indikator sekali dengan angka tiap periodenya."""
    sudah: set[int] = set()
    for bingkai in hasil.terbaca.bingkai:
        if id(bingkai.tabel) not in sudah:
            sudah.add(id(bingkai.tabel))
            yield from _baris_tabel(bingkai.tabel)


def _baris_tabel(tabel: TabelKantor) -> Iterator[BarisKinerja]:
    awal = f"{tabel.petak.tempat}, " if tabel.petak.lembaran and tabel.petak.tempat else ""
    tabel = replace(tabel, baris=tuple(_berkoma(tabel, baris) for baris in tabel.baris))
    per_letak = {tabel.petak.letak(b.baris, tabel.letak_indikator(b)): b for b in tabel.baris}
    for letak, rinci in groupby(rincikan(tabel), key=lambda rincian: rincian.letak):
        semua = list(rinci)
        yield _satu_baris(tabel, per_letak.get(letak), f"{awal}{letak}", semua)
    yield from _hanya_sasaran(tabel, awal)


def _berkoma(tabel: TabelKantor, baris: BarisIndikator) -> BarisIndikator:
    """Bilangan Excel ditulis berkoma desimal, supaya sebanding dengan yang tercetak di Word dan PDF."""
    nilai = {
        n: tulis_nilai(isi) if isinstance(isi, float) and tabel.kolom[n].peran in KINERJA else isi
        for n, isi in baris.nilai.items()
    }
    return replace(baris, nilai=nilai)


def _satu_baris(tabel: TabelKantor, baris: BarisIndikator | None, letak: str, rinci: list[Rincian]) -> BarisKinerja:
    satu = rinci[0]
    angka = tuple(
        _angka(r, p, tabel, baris) for r, p in zip_longest(rinci, _pasangan(tabel, baris)) if r and _berangka(r)
    )
    kode = _peran(tabel, baris, PeranKolom.KODE)
    return BarisKinerja(
        letak,
        tabel.jenis,
        _tanpa_nomor(satu.sasaran),
        _tanpa_nomor(satu.indikator),
        _rapi(satu.satuan),
        _peran(tabel, baris, PeranKolom.OPD) or _peran(tabel, baris, PeranKolom.PENANGGUNG_JAWAB),
        kode if _KODE_SASARAN.match(kode) else "",
        pokok=not _program_kegiatan(tabel, baris, satu),
        arah=_rapi(satu.arah),
        angka=angka,
    )


def _berangka(rinci: Rincian) -> bool:
    return bool(rinci.target or rinci.realisasi or rinci.capaian_terbit)


def _pasangan(tabel: TabelKantor, baris: BarisIndikator | None) -> list[Pasangan]:
    """Pasangan kolom yang berisi di baris itu, berurutan seperti rinciannya."""
    if baris is None:
        return []
    return [
        p
        for p in tabel.pasangan
        if any(
            n is not None and baris.nilai.get(n) not in (None, "")
            for n in (p.target, p.realisasi, p.capaian, p.cadangan)
        )
    ]


def _angka(rinci: Rincian, pasangan: Pasangan | None, tabel: TabelKantor, baris: BarisIndikator | None) -> Angka:
    def letak(n: int | None) -> str:
        if n is None or baris is None or not tabel.kolom[n].letak:
            return ""
        awal = f"{tabel.petak.tempat}, " if tabel.petak.lembaran and tabel.petak.tempat else ""
        return f"{awal}{tabel.petak.letak(baris.baris, tabel.kolom[n].letak[0], tabel.kolom[n].judul[:40])}"

    target, realisasi = (pasangan.target, pasangan.realisasi) if pasangan else (None, None)
    serapan = target is None and _serapan(tabel, rinci)
    return Angka(
        rinci.tahun,
        _rapi(rinci.target),
        "" if serapan else _rapi(rinci.realisasi),
        _rapi(rinci.capaian_terbit),
        letak(target),
        letak(realisasi),
    )


def _serapan(tabel: TabelKantor, rinci: Rincian) -> bool:
    """Kolom “Realisasi” di sebelah “Anggaran”: rupiah yang terserap, bukan realisasi indikatornya."""
    besar = (baca_angka(rinci.realisasi).nilai or 0) >= RUPIAH_MIN
    return besar and bool(tabel.kolom_berperan(PeranKolom.PAGU)) and not _RUPIAH.search(rinci.satuan)


def _program_kegiatan(tabel: TabelKantor, baris: BarisIndikator | None, rinci: Rincian) -> bool:
    """Baris program, kegiatan, atau sub kegiatan: kinerja di bawah sasaran."""
    if not rinci.sasaran and (tabel.kolom_berperan(PeranKolom.PAGU) or _PROGRAM.search(rinci.konteks)):
        return True
    tingkat = _peran(tabel, baris, PeranKolom.JENIS)
    return bool(_PROGRAM.search(tingkat))


def _hanya_sasaran(tabel: TabelKantor, awal: str) -> Iterator[BarisKinerja]:
    """Baris tujuan atau sasaran yang tidak berindikator, misalnya induk di tabel Renstra."""
    for baris in tabel.baris:
        if not baris.indikator and baris.sasaran:
            yield BarisKinerja(f"{awal}{tabel.petak.letak(baris.baris)}", tabel.jenis, _tanpa_nomor(baris.sasaran), "")
    for lewat in tabel.lewat:
        if lewat.sebab is Sebab.INDUK and len(lewat.teks.split()) > 1:
            yield BarisKinerja(f"{awal}{tabel.petak.letak(lewat.baris)}", tabel.jenis, _tanpa_nomor(lewat.teks), "")


def _peran(tabel: TabelKantor, baris: BarisIndikator | None, peran: PeranKolom) -> str:
    if baris is None:
        return ""
    nilai = (sebagai_teks(baris.nilai.get(n)) for n in tabel.kolom_berperan(peran))
    return _rapi(next(filter(None, nilai), ""))


def _tanpa_nomor(teks: str) -> str:
    """Kalimatnya tanpa nomor urut di depannya, supaya indikator yang sama di dokumen lain dikenali.

    >>> _tanpa_nomor("7. Persentase OPD bernilai B"), _tanpa_nomor("a) Opini BPK"), _tanpa_nomor("5.000 hektar sawah")
    ('Persentase OPD bernilai B', 'Opini BPK', '5.000 hektar sawah')
    """
    return _NOMOR.sub("", _rapi(teks))


def _rapi(teks: str) -> str:
    return " ".join(teks.split())[:400]
