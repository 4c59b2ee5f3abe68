"""Struktur laporan: ikhtisar, bab I sampai IV, lampiran, dengan halamannya; dan apakah berkasnya memang laporan."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import Final

from lakip_helpers.laporan.bentuk import Ada, Bagian, Jenis
from lakip_helpers.laporan.teks.naskah import Naskah, rapatkan

_ROMAWI: Final = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8}
_URUT: Final = {"PERTAMA": 1, "KESATU": 1, "SATU": 1, "KEDUA": 2, "DUA": 2, "KETIGA": 3, "TIGA": 3,
                "KEEMPAT": 4, "EMPAT": 4, "KELIMA": 5, "LIMA": 5}  # fmt: skip
_NOMOR: Final = rf"VIII|VII|VI|IV|V|III|II|I|[1-8]|{'|'.join(_URUT)}"
_BAB: Final = re.compile(rf"^(?:B\s?A\s?B|BAGIAN)\s*[.:]?\s*(?:KE\s?-\s?)?({_NOMOR})\b\s*[.:–-]?\s*(.*)$")
_LABEL_BAB: Final = re.compile(rf"(?i)(?:b\s?a\s?b|bagian)\s+(?:{_NOMOR})\W*")
_AWALAN: Final = re.compile(r"^(?:(?:[IVX]{1,4}|[A-H]|\d{1,2})\s*[.)]\s*|\d\s+(?=[A-Z]))")
JUDUL_BAB: Final = {
    1: re.compile(r"PENDAHULUAN\b"),
    2: re.compile(r"(?:PERENCANAAN|RENCANA|PERJANJIAN)\b.*\b(?:KINERJA|KERJA|STRATEG\w+)|PERENCANAAN$"),
    3: re.compile(r"AKUNTABILITAS\b|(?:CAPAIAN|PENCAPAIAN|HASIL|PENGUKURAN)\s+KINERJA\b"),
    4: re.compile(r"PENUTUP\b|KESIMPULAN(?: DAN SARAN)?$|SIMPULAN(?: DAN SARAN)?$"),
}
_JUDUL_BAB_3: Final = re.compile(r"AKUNTABILITAS|(?:CAPAIAN|PENGUKURAN|HASIL) KINERJA")
_IKHTISAR: Final = re.compile(
    r"^(?:IKHTISAR|IHTISAR|RINGKASAN|RANGKUMAN)\s?(?:EKSEKUTIF|EKSKLUSIF|EXECUTIVE|KINERJA|LAPORAN|CAPAIAN)"
    r"|^EXECUTIVE SUMMARY|^(?:RINGKASAN|RANGKUMAN|IKHTISAR)$|^SEKILAS (?:KINERJA|CAPAIAN)\b"
)
_LAMPIRAN: Final = re.compile(r"^LAMPIRAN\b")
_PK: Final = re.compile(r"PERJANJIAN KINERJA|PENETAPAN KINERJA")
_PIHAK: Final = re.compile(r"PIHAK\s+(?:KESATU|PERTAMA|KEDUA)")
_UKUR: Final = re.compile(r"(?:FORMULIR |TABEL )?PENGUKURAN (?:CAPAIAN )?KINERJA|CAPAIAN KINERJA TAHUN")
_LAIN: Final = re.compile(
    r"LAPORAN HASIL (?:EVALUASI|REVIU|PEMERIKSAAN|AUDIT)|LEMBAR KERJA EVALUASI|KERTAS KERJA|NOTA DINAS"
)
_RENSTRA: Final = re.compile(r"RENCANA STRATEGIS|RENSTRA\b")
_RENCANA_LAIN: Final = re.compile(r"RENCANA KERJA\b|\bRENJA\b|RENCANA AKSI|PERJANJIAN KINERJA TAHUN|RPJMD\b")
_LAPORAN: Final = re.compile(r"LAPORAN (?:AKUNTABILITAS )?KINERJA|\bLKJ(?:IP)?\b|\bLKIP\b|\bLAKIP\b|\bLKPJ\b")
_TEMPLAT: Final = re.compile(r"\$\{\w+\}|\{\{\s*\w+\s*\}\}|<<\w+>>")
_TAHUN: Final = re.compile(r"\b(20[0-4]\d)\b(?!\s*[-–/]\s*20\d\d)(?<!-)")
_TAHUN_LAPORAN: Final = re.compile(r"(?:KINERJA|ANGGARAN|LAPORAN)\b.{0,80}?\bTAHUN\s*(?:ANGGARAN\s*)?(20[0-4]\d)")
_TAHUN_SAMPUL: Final = re.compile(
    r"^(?:TAHUN\s*(?:ANGGARAN\s*)?)?(20[0-4]\d)$"
    r"|^(?:LAPORAN (?:AKUNTABILITAS )?KINERJA|LKJIP|LKIP|LAKIP|LAKIN|LKJ)\b.{0,80}?(20[0-4]\d)$"
)
JUDUL_SAMPUL: Final = 12
_INSTANSI: Final = re.compile(
    r"\b(?:Dinas|Badan|Biro|Inspektorat|Kecamatan|Sekretariat|Kantor|Satuan Polisi|Rumah Sakit)"
    r"(?:,? (?:dan |serta )?(?!Provinsi|Kabupaten|Kota|Tahun|Daerah Provinsi)[A-Z][a-z]+){1,6}"
)
SEBUT_MIN: Final = 3
NAMA_BAB_KATA: Final = 5
RAPAT: Final = 30
"""Dua judul bab yang lebih dekat daripada ini (baris) adalah daftar (sistematika, daftar isi), bukan babnya."""
DERET_DAFTAR: Final = 3
DEKAT_SISTEMATIKA: Final = 6
JUDUL_MAKS: Final = 90
SAMPUL: Final = 40
TEMPLAT_MIN: Final = 3
NAMA_BAGIAN: Final = (
    "ikhtisar_eksekutif", "bab_1", "bab_2", "bab_3", "bab_4", "lampiran_pk", "lampiran_pengukuran",
)  # fmt: skip
_TIDAK: Final = Bagian(Ada.TIDAK)


def temukan_struktur(naskah: Naskah) -> dict[str, Bagian]:
    """Bagian-bagian laporan menurut judulnya; yang hanya disebut di daftar isi atau sistematika tidak dihitung.

    >>> from lakip_helpers.berkas.petak import BarisNaskah
    >>> from lakip_helpers.laporan.teks.naskah import susun_naskah
    >>> naskah = susun_naskah([BarisNaskah(3, "BAB III"), BarisNaskah(3, "AKUNTABILITAS KINERJA")])
    >>> temukan_struktur(naskah)["bab_3"].halaman
    3
    """
    bab = _bab(naskah)
    awal = min((letak for letak in bab.values()), default=len(naskah.baris))
    hasil = dict.fromkeys(NAMA_BAGIAN, _TIDAK)
    for nomor, letak in bab.items():
        hasil[f"bab_{nomor}"] = _bagian_bab(naskah, letak)
    ikhtisar = _cari(naskah, _IKHTISAR, 0, bab.get(3, len(naskah.baris)))
    if ikhtisar is not None:
        hasil["ikhtisar_eksekutif"] = _bagian(naskah, ikhtisar)
    if awal < len(naskah.baris) and 4 in bab:
        hasil |= _lampiran(naskah, bab[4])
    return hasil


def _bagian(naskah: Naskah, letak: int) -> Bagian:
    return Bagian(Ada.YA, naskah.baris[letak].halaman, letak, naskah.baris[letak].teks)


def _bagian_bab(naskah: Naskah, letak: int) -> Bagian:
    """Bab beserta judulnya, yang dapat tertulis di baris berikutnya."""
    judul = naskah.baris[letak].teks
    if _LABEL_BAB.fullmatch(judul) and letak + 1 < len(naskah.baris):
        judul = f"{judul} {naskah.baris[letak + 1].teks}"
    return Bagian(Ada.YA, naskah.baris[letak].halaman, letak, judul)


def _cari(naskah: Naskah, pola: re.Pattern[str], awal: int, akhir: int) -> int | None:
    """Baris judul pertama yang cocok, di luar daftar isi."""
    for n in range(awal, min(akhir, len(naskah.baris))):
        b = naskah.baris[n]
        if n not in naskah.daftar and len(b.teks) <= JUDUL_MAKS and pola.match(rapatkan(b.teks)):
            return n
    return None


def _bab(naskah: Naskah) -> dict[int, int]:
    """Nomor bab (menurut judulnya, bukan nomor tercetaknya) → baris tempatnya mulai."""
    bernomor = [(n, nomor) for n in range(len(naskah.baris)) if (nomor := _nomor_bab(naskah, n))]
    hasil = _bergaya(naskah)
    bersih, sisa = _pisah_daftar([satu for satu in bernomor if not _lanjutan_sistematika(naskah, *satu)])
    for n, nomor in bersih:
        hasil.setdefault(nomor, n)
    berjudul = hasil | _berjudul_saja(naskah, hasil)
    tanpa_judul = {nomor for _, nomor in sisa if nomor not in berjudul}
    hasil = {nomor: n for n, nomor in reversed(sisa)} | hasil if tanpa_judul else berjudul
    hasil = hasil | _berjudul_saja(naskah, hasil)
    return {nomor: letak - _berlabel(naskah, letak) for nomor, letak in hasil.items() if nomor <= 4}


def _berlabel(naskah: Naskah, letak: int) -> bool:
    """Baris di atas judul ini "BAB III" saja."""
    return letak > 0 and bool(_LABEL_BAB.fullmatch(naskah.baris[letak - 1].teks))


def _berjudul_saja(naskah: Naskah, ada: Mapping[int, int]) -> dict[int, int]:
    """Bab yang belum ditemukan dan judulnya tertulis tanpa kata "BAB", di antara bab yang sudah `ada`."""
    hasil = dict(ada)
    for nomor in (1, 2, 3, 4):
        if nomor not in hasil:
            bawah = max((letak for k, letak in hasil.items() if k < nomor), default=-1)
            atas = min((letak for k, letak in hasil.items() if k > nomor), default=len(naskah.baris))
            nama = [n for n in range(bawah + 1, atas) if _judul_saja(naskah, n, nomor)]
            if nama:
                hasil[nomor] = nama[-1] if nomor == 1 and len(nama) > 1 and atas < len(naskah.baris) else nama[0]
    return hasil


def _nomor_bab(naskah: Naskah, n: int) -> int | None:
    """Bab yang dimulai baris ini, atau `None`; judul di baris berikutnya ikut dibaca."""
    b = naskah.baris[n]
    cocok = None if n in naskah.daftar or len(b.teks) > JUDUL_MAKS else _BAB.match(rapatkan(b.teks))
    if cocok is None or _kalimat(b.teks) or re.search(r"\s\d{1,3}$", cocok[2]):
        return None
    judul = cocok[2] or (rapatkan(naskah.baris[n + 1].teks) if n + 1 < len(naskah.baris) else "")
    nomor = next((k for k, pola in JUDUL_BAB.items() if pola.match(judul)), None)
    return nomor or _angka_bab(cocok[1])


def _angka_bab(tulisan: str) -> int:
    """Nomor bab: romawi, angka, atau "KETIGA"."""
    return _ROMAWI.get(tulisan) or _URUT.get(tulisan) or int(tulisan)


def _lanjutan_sistematika(naskah: Naskah, n: int, nomor: int) -> bool:
    """Bab yang baris-baris di atasnya menyebut bab sebelumnya di tengah kalimat: ujung sistematika penulisan."""
    atas = (
        _BAB.match(rapatkan(b.teks))
        for b in naskah.baris[max(0, n - DEKAT_SISTEMATIKA) : n]
        if b.halaman == naskah.baris[n].halaman and _kalimat(b.teks)
    )
    return any(c and _angka_bab(c[1]) == nomor - 1 for c in atas if c)


def _kalimat(teks: str) -> bool:
    """Judul bab yang disebut di tengah kalimat: "BAB III berisi …", "Bab II difokuskan pada …"."""
    if re.match(r"(?i)^\W*bab\s+(?:[ivx]+|\d)\W+(?-i:[a-z])", teks):
        return True
    return bool(
        re.search(
            r"(?i)\b(?:berisi|menyajikan|menguraikan|memuat|menjelaskan|menggambarkan)\b|[,;]|:\s+(?-i:[a-z])", teks
        )
    )


def _judul_saja(naskah: Naskah, n: int, nomor: int) -> bool:
    """Judul bab tanpa kata "BAB" (nomornya otomatis, atau "I. PENDAHULUAN"): huruf besar, atau bergaya judul."""
    b = naskah.baris[n]
    polos = _AWALAN.sub("", b.teks.strip())
    if n in naskah.daftar or b.tabel or len(polos) > JUDUL_MAKS or _kalimat(polos):
        return False
    besar = polos.upper() == polos and any(h.isalpha() for h in polos)
    cocok = JUDUL_BAB[nomor].match(rapatkan(polos))
    bernomor = b.teks.strip().startswith(str(nomor)) and len(polos.split()) <= NAMA_BAB_KATA
    return bool(cocok and (b.judul == 1 or ((besar or bernomor) and b.judul <= 1)))


def _bergaya(naskah: Naskah) -> dict[int, int]:
    """Bab yang judulnya bergaya judul tingkat 1 di Word; itu yang paling pasti."""
    hasil: dict[int, int] = {}
    for n, b in enumerate(naskah.baris):
        if b.judul == 1:
            nomor = _nomor_bab(naskah, n) or next((k for k in JUDUL_BAB if _judul_saja(naskah, n, k)), None)
            if nomor and not (nomor in hasil and hasil[nomor] == n - 1):
                hasil.setdefault(nomor, n)
    return hasil


def _pisah_daftar(calon: list[tuple[int, int]]) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Pisahkan deret bab berurutan yang rapat (sistematika penulisan), yang dipakai hanya bila tidak ada yang lain."""
    deret: list[list[tuple[int, int]]] = []
    for n, k in calon:
        lanjut = deret and deret[-1][-1][1] + 1 == k and n - deret[-1][-1][0] <= RAPAT
        if lanjut:
            deret[-1].append((n, k))
        else:
            deret.append([(n, k)])
    bersih = [satu for d in deret if len(d) < DERET_DAFTAR for satu in d]
    sisa = {k: n for d in deret if len(d) >= DERET_DAFTAR for n, k in d}
    return bersih, [(n, k) for k, n in sisa.items()]


def _lampiran(naskah: Naskah, penutup: int) -> dict[str, Bagian]:
    """Lampiran sesudah bab penutup: perjanjian kinerja yang ditandatangani, dan pengukuran kinerja."""
    hasil: dict[str, Bagian] = {}
    mulai = next(
        (n for n in range(penutup + 1, len(naskah.baris)) if naskah.baris[n].halaman > naskah.baris[penutup].halaman),
        _cari(naskah, _LAMPIRAN, penutup + 1, len(naskah.baris)) or len(naskah.baris),
    )
    for n in range(mulai, len(naskah.baris)):
        b = naskah.baris[n]
        if n in naskah.daftar or len(b.teks) > JUDUL_MAKS:
            continue
        judul = rapatkan(b.teks)
        if _PK.search(judul) and judul.isupper() and _pihak_dekat(naskah, n):
            hasil.setdefault("lampiran_pk", _bagian(naskah, n))
        elif _UKUR.search(judul) and b.teks.upper() == b.teks:
            hasil.setdefault("lampiran_pengukuran", _bagian(naskah, n))
        elif _LAMPIRAN.match(judul):
            sebelah = rapatkan(f"{b.teks} {naskah.baris[n + 1].teks}" if n + 1 < len(naskah.baris) else b.teks)
            kunci = "lampiran_pk" if _PK.search(sebelah) else "lampiran_pengukuran" if _UKUR.search(sebelah) else ""
            if kunci:
                hasil.setdefault(kunci, _bagian(naskah, n))
    return hasil


def _pihak_dekat(naskah: Naskah, n: int) -> bool:
    return bool(_PIHAK.search(naskah.teks(n, n + 60).upper()) or _LAMPIRAN.search(naskah.teks(n - 3, n + 1).upper()))


def tahun_laporan(naskah: Naskah, berkas: str = "") -> int | None:
    """Tahun yang dilaporkan: menurut sampulnya, lalu yang paling sering disebut bersama "tahun" di judul dan naskah.

    >>> from lakip_helpers.berkas.petak import BarisNaskah
    >>> tahun_laporan(Naskah((BarisNaskah(1, "LAPORAN KINERJA TAHUN 2016"),), frozenset()))
    2016
    """
    sampul = {int(c[1] or c[2]) for b in naskah.baris[:JUDUL_SAMPUL] if (c := _TAHUN_SAMPUL.search(rapatkan(b.teks)))}
    if len(sampul) == 1:
        return sampul.pop()
    semua = naskah.teks().upper()
    judul = Counter(int(t) for t in _TAHUN_LAPORAN.findall(semua))
    if judul:
        return judul.most_common(1)[0][0]
    umum = Counter(int(t) for t in _TAHUN.findall(f"{semua} {berkas}"))
    return umum.most_common(1)[0][0] if umum else None


def nama_instansi(naskah: Naskah) -> str:
    """Nama perangkat daerah yang paling sering disebut; kosong bila tidak ada yang menonjol.

    >>> from lakip_helpers.berkas.petak import BarisNaskah
    >>> nama_instansi(Naskah((BarisNaskah(1, "Dinas Kesehatan menyusun laporan"),) * 3, frozenset()))
    'Dinas Kesehatan'
    """
    semua = Counter(c[0].strip() for b in naskah.baris if not b.tabel for c in _INSTANSI.finditer(b.teks))
    nama, banyak = semua.most_common(1)[0] if semua else ("", 0)
    if banyak >= SEBUT_MIN:
        return nama
    sampul = (_INSTANSI.fullmatch(_judul_biasa(b.teks)) for b in naskah.baris[:SAMPUL] if b.teks.isupper())
    return next((c[0] for c in sampul if c), "")


def _judul_biasa(teks: str) -> str:
    """Tulisan huruf besar semua sebagai nama: "DINAS PEKERJAAN UMUM DAN TATA RUANG" → "Dinas Pekerjaan Umum dan …"."""
    return re.sub(r"\b(?:Dan|Serta)\b", lambda c: c[0].lower(), teks.strip().title())


def _pendek(teks: str) -> bool:
    """Sebaris judul, bukan kalimat."""
    return len(teks) <= JUDUL_MAKS and not teks.rstrip().endswith(".")


def kenali_jenis(naskah: Naskah, struktur: Mapping[str, Bagian], berkas: str = "") -> tuple[Jenis, str]:
    """Jenis berkas dan alasannya: laporan kinerja, Renstra, atau bukan keduanya."""
    sampul = "\n".join(rapatkan(b.teks) for b in naskah.baris[:SAMPUL])
    penanda = _TEMPLAT.findall(naskah.teks())
    lain = next((c for b in naskah.baris[:SAMPUL] if _pendek(b.teks) and (c := _LAIN.search(rapatkan(b.teks)))), None)
    if lain:
        isian = f", dan {len(penanda)} isiannya belum terisi (misalnya {penanda[0]})" if penanda else ""
        return Jenis.LAIN, f"judulnya “{lain[0].capitalize()}”{isian}"
    if len(penanda) >= TEMPLAT_MIN:
        return Jenis.LAIN, f"isinya templat yang belum diisi ({len(penanda)} penanda, misalnya {penanda[0]})"
    bab_3 = bool(_JUDUL_BAB_3.search(struktur["bab_3"].judul.upper()))
    isi = f"{sampul}\n{berkas.upper()}"
    if _RENSTRA.search(isi) and not (bab_3 and _LAPORAN.search(naskah.teks().upper())):
        return Jenis.RENSTRA, "judulnya rencana strategis dan tidak ada bab akuntabilitas kinerja"
    if bab_3 and _LAPORAN.search(f"{naskah.teks().upper()} {berkas.upper()}"):
        return Jenis.LAPORAN, "ada bab akuntabilitas kinerja"
    if _RENCANA_LAIN.search(isi):
        return Jenis.LAIN, "judulnya dokumen perencanaan, dan tidak ada bab akuntabilitas kinerja"
    return Jenis.LAIN, "tidak ada bab akuntabilitas kinerja (target, realisasi, dan uraiannya)"
