"""Angka di uraian sebuah sasaran dibandingkan dengan baris indikatornya di tabel."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from lakip_helpers.laporan.angka.ukuran import Ukuran, menunjuk, yang_dibicarakan
from lakip_helpers.laporan.bentuk import Sasaran, TemuanLaporan
from lakip_helpers.laporan.teks.bacaan import Bacaan
from lakip_helpers.laporan.teks.kata import pangkal, petik
from lakip_helpers.laporan.teks.kosakata import Pola
from lakip_helpers.laporan.teks.sebutan import Sebutan
from lakip_helpers.laporan.teks.tabel_angka import Bilangan, bilangan
from lakip_helpers.notasi import tulis_angka

_N: Final = r"(?<![\d.,])(\d[\d.,]*\d|\d)(?![\d.,]*\d)"
_KALIMAT: Final = re.compile(r"(?<=[.;])\s+(?=[A-Z“‘„(])")
_ANGKA: Final = re.compile(rf"(?<!\bRp)(?<!\bRp\.)(?<!\bRp )(?<!\bRp\. ){_N}")
_DARI_SEBANYAK: Final = re.compile(
    rf"(?i)\bdari\s+(?:total\s+|sebanyak\s+)?{_N}\s+([a-z]+)[^.;%\d]{{0,20}}[^.;%]{{0,90}}?\bsebanyak\s+{_N}\s+[a-z]"
)
_DARI: Final = re.compile(
    rf"(?i){_N}\s+(?:[a-z/-]+\s+){{0,4}}?dari\s+(?:total\s+|sebanyak\s+|seluruh\s+)?{_N}\s+([a-z]+)"
)
_TAHUN: Final = re.compile(r"\b(20[0-4]\d)\b")
_LAIN: Final = Pola(r"{wilayah}|{wilayah_banding}|{lampau}|{rencana_menengah}|{jangka_menengah}|{standar}")
_UANG: Final = Pola("{uang}|{serapan}")
_BELANJA: Final = Pola(r"{serapan}|\banggaran\b|\brp\b")
_AKHIR: Final = Pola("{jangka_menengah}|{rencana_menengah}")
_WILAYAH: Final = Pola("{wilayah}|{wilayah_banding}|{standar}")
_TARGET: Final = Pola(rf"\btarget\w*(?:\s+(?!realisasi|capaian|terealisasi|tercapai)[a-z]+){{0,5}}?\s+{_N}")
_KLAUSA: Final = re.compile(r"(?i),\s|\s(?:dan|sedangkan|sementara|serta)\s")
_NYATA: Final = Pola(rf"(?:{{terealisasi}}|\bmencapai|\bmenjadi|\btercatat)(?:\s+(?:{{sebesar}}))?\s+{_N}")
_CAPAIAN: Final = Pola(
    rf"(?<!rata )\bcapaian(?:nya)?(?:\s+kinerja(?:nya)?)?(?:\s+(?:{{sebesar}}|adalah))?\s+{_N}\s*(?:%|persen)"
)
KETELITIAN: Final = 0.005
_LAMPAU: Final = Pola("{lampau}")
_UBAH: Final = Pola(
    rf"(?:{{naik_turun}}|\blebih (?:tinggi|rendah))"
    rf"(?:\s+(?!dari|menjadi)[a-z]+){{0,2}}?\s+{_N}\s*(%|persen|poin|per mil|[a-z]+)?"
)
_PERUBAHAN: Final = Pola(r"{naik_turun}(?:\s+\w+){0,2}\s*$|\b(?:selisih|lebih|kurang)(?:\s+\w+){0,2}\s*$")
_DARI_KE: Final = re.compile(rf"(?i)\bdari\s+{_N}(?:[^.;\d]|\b20\d\d\b){{0,40}}?\b(?:menjadi|ke)\s+{_N}")
_SEBAB: Final = Pola("{sebab}")
_AKIBAT: Final = re.compile(r"(?i)\b(?:sehingga|maka)\b")
"""Sesudah kata sebab yang naik atau turun adalah sebabnya, bukan indikatornya, sampai kata akibat."""
_TURUN: Final = re.compile(r"(?i)penurunan|lebih rendah|menurun|turun|berkurang")
DEKAT: Final = 0.25
"""Selisih terbesar, dibanding realisasinya, yang masih berarti angka itu memang dimaksudkan sebagai realisasi."""
DEKAT_POIN: Final = 12.0
TERTUKAR_MIN: Final = 3
SATUAN_BEBAS: Final = frozenset(("", "poin", "dari", "dibanding", "dibandingkan", "daripada", "per mil", "permil"))
SATUAN_UMUM: Final = frozenset(
    ("persen", "%", "poin", "indeks", "nilai", "skor", "angka", "skala", "predikat", "level")
)


@dataclass(frozen=True)
class Konteks:
    """Satu kalimat uraian: indikator `pokok` yang dibicarakan, semua yang `disebut`, dan `calon` bagiannya."""

    kalimat: str
    pokok: Ukuran | None
    disebut: tuple[Ukuran, ...]
    calon: tuple[Ukuran, ...]
    tahun: int | None

    @property
    def tahun_lain(self) -> set[int]:
        """Tahun yang disebut selain tahun laporan."""
        return {int(t) for t in _TAHUN.findall(self.kalimat)} - {self.tahun}


def periksa_uraian(
    bacaan: Sequence[Bacaan],
    sasaran: Sequence[Sasaran],
    ukuran: Mapping[str, Ukuran],
    tahun: int | None,
    tercetak: Iterable[Bilangan] = (),
) -> Iterator[TemuanLaporan]:
    """Angka uraian yang tidak cocok dengan tabel: tertukar, lain dari realisasi atau target, bagian, dan selisihnya.

    Masukan: bacaan bab akuntabilitas, sasaran, ukuran tiap indikator menurut tabel, tahun laporan; `tercetak` semua
    bilangan tabel laporan, juga yang bukan tentang indikator.
    """
    sebutan = Sebutan(sasaran)
    semua = frozenset(round(b.nilai, 6) for b in (*tercetak, *(b for u in ukuran.values() for b in u.tercetak)))
    for b in bacaan:
        mulai = 0
        for k in _konteks(b, sebutan, ukuran, tahun) if b.satuan.jenis == "isi" else ():
            if pesan := next(_kalimat(k, semua), None):
                yield TemuanLaporan("LAP-04", (_halaman(b, mulai),), pesan)
            mulai += len(k.kalimat) + 1


def _konteks(b: Bacaan, sebutan: Sebutan, ukuran: Mapping[str, Ukuran], tahun: int | None) -> Iterator[Konteks]:
    """Kalimat-kalimat sebuah paragraf; yang tidak menyebut indikator melanjutkan kalimat di atasnya."""
    sasaran = sebutan.sasaran
    calon = {i: ukuran[i] for s in (b.milik or range(len(sasaran))) for i in sasaran[s].indikator if i in ukuran}
    lalu: Ukuran | None = None
    for kalimat in _KALIMAT.split(b.satuan.teks):
        disebut = [sasaran[s].indikator[i] for s, nomor in sebutan.cari(kalimat).items() for i in nomor]
        lalu = yang_dibicarakan(kalimat, disebut, calon, ukuran) or (lalu if menunjuk(kalimat) else None)
        yield Konteks(kalimat, lalu, tuple(ukuran[i] for i in disebut if i in ukuran), tuple(calon.values()), tahun)


def _halaman(b: Bacaan, letak: int) -> int:
    panjang = 0
    for baris in b.satuan.baris:
        panjang += len(baris.teks) + 1
        if panjang > letak:
            return baris.halaman
    return b.satuan.halaman


def _kalimat(k: Konteks, semua: frozenset[float]) -> Iterator[str]:
    yield from _tertukar(k, semua)
    yield from _selisih_sendiri(k.kalimat)
    yield from _selisih(k)
    yield from _target(k)
    if k.pokok:
        yield from _bagian(k, k.pokok)
    yield from _realisasi(k)
    yield from _capaian(k)
    yield from _bersatuan(k)


def _tertukar(k: Konteks, semua: frozenset[float]) -> Iterator[str]:
    """Angka yang tidak tercetak di mana pun, tetapi angka-angkanya sama dengan yang tercetak dalam urutan lain."""
    dekat = {u.indikator for u in (*k.disebut, k.pokok) if u}
    for cocok in _ANGKA.finditer(k.kalimat):
        x = bilangan(cocok[1])
        if x is None or _TAHUN.fullmatch(cocok[1]) or round(x.nilai, 6) in semua:
            continue
        for u in {u.indikator: u for u in (*k.disebut, k.pokok, *k.calon) if u}.values():
            letak = 3 if u.indikator in dekat else 2
            asal = next((y for y in u.tercetak if tertukar(str(x), str(y), letak)), None)
            if asal and not u.selisih(x):
                yield f"tertulis {cocok[1]}, padahal “{petik(u.indikator, 8)}” di tabel {asal}: angkanya tertukar"


def tertukar(a: str, b: str, letak: int = 2) -> bool:
    """Dua tulisan bilangan berbeda yang angka-angkanya sama, paling banyak sekian `letak` yang bertukar.

    >>> tertukar("58,30", "53,80"), tertukar("12,5", "21,05"), tertukar("15", "51"), tertukar("104,27", "107,42", 3)
    (True, False, False, True)
    """
    (x, pola_a), (y, pola_b) = ((re.sub(r"\D", "", s), re.sub(r"\d", "0", s)) for s in (a, b))
    if len(x) < TERTUKAR_MIN or pola_a != pola_b or sorted(x) != sorted(y):
        return False
    return 0 < sum(p != q for p, q in zip(x, y, strict=True)) <= min(letak, len(x) - 1)


def _selisih_sendiri(kalimat: str) -> Iterator[str]:
    """ "menurun 3,20 poin, dari 79,10 menjadi 82,30": besar dan arahnya menurut kalimat itu sendiri."""
    ubah, dari = _UBAH.search(kalimat), _DARI_KE.search(kalimat)
    a, c = (bilangan(dari[1]), bilangan(dari[2])) if dari else (None, None)
    z = bilangan(ubah[1]) if ubah else None
    if ubah and dari and a and c and z and a.nilai and ubah.end() <= dari.start() + 1:
        yield from _banding_selisih(ubah[0], ubah[1], z, a, c)


def _banding_selisih(kata_ubah: str, tulisan: str, z: Bilangan, a: Bilangan, c: Bilangan) -> Iterator[str]:
    poin, turun = c.nilai - a.nilai, bool(_TURUN.search(kata_ubah))
    longgar = z.ragu + a.ragu + c.ragu
    rasio = c.nilai / a.nilai * 100
    sah = any(
        abs(x - z.nilai) <= y for x, y in ((abs(poin), longgar), (abs(rasio - 100), 2 * z.ragu + 0.1), (rasio, 1))
    )
    if not sah:
        hitung = Bilangan(abs(poin), min(a.ragu, c.ragu), "")
        yield f"tertulis “{petik(kata_ubah, 8)}”, padahal dari {a} ke {c} selisihnya {hitung}"
    elif poin and (poin < 0) != turun:
        yield f"tertulis “{petik(kata_ubah, 8)}”, padahal dari {a} ke {c} {'turun' if poin < 0 else 'naik'} {tulisan}"


def _selisih(k: Konteks) -> Iterator[str]:
    """ "naik 0,31 dari tahun lalu" yang tidak sama dengan selisih realisasinya: menurut tabel, atau angka lalu itu."""
    if _DARI_KE.search(k.kalimat) or _WILAYAH.search(k.kalimat) or not k.tahun_lain <= {(k.tahun or 0) - 1}:
        return
    semua = list(_UBAH.finditer(k.kalimat))
    batas = [0, *(c.end() for c in semua), len(k.kalimat)]
    di_depan = bool(semua) and _pemilik(k, k.kalimat[: semua[0].start()]) is not None
    for n, ubah in enumerate(semua):
        depan = k.kalimat[batas[n] : ubah.start()]
        belakang = k.kalimat[ubah.end() : semua[n + 1].start() if n + 1 < len(semua) else None]
        if _UANG.search(depan) or _TAHUN.fullmatch(ubah[1]) or _SEBAB.search(_AKIBAT.split(depan)[-1]):
            continue
        u = _pemilik(k, depan if di_depan else belakang) or (k.pokok if len(semua) == 1 else None)
        z, kini = bilangan(ubah[1]), u.realisasi.get(str(k.tahun)) if u else None
        lalu = (u.realisasi.get(str((k.tahun or 0) - 1)) or _angka_lalu(k, ubah, kini)) if u and kini else None
        if u and z and kini and lalu and lalu.nilai and _sejenis(ubah[2] or "", u):
            yield from _banding_selisih(ubah[0], ubah[1], z, lalu, kini)


def _pemilik(k: Konteks, klausa: str) -> Ukuran | None:
    """Indikator yang kata pokoknya paling banyak di potongan kalimat itu; `None` bila tidak ada yang menonjol."""
    ada = pangkal(klausa)
    urut = sorted(((len(u.pangkal() & ada), u.indikator) for u in k.calon), reverse=True)
    tunggal = urut and urut[0][0] and (len(urut) == 1 or urut[1][0] < urut[0][0])
    return next(u for u in k.calon if u.indikator == urut[0][1]) if tunggal else None


def _pemilik_di(k: Konteks, cocok: re.Match[str]) -> Ukuran | None:
    """Indikator yang dibicarakan anak kalimat di depan angka itu; bila tidak disebut, pokok kalimatnya."""
    return _pemilik(k, _KLAUSA.split(k.kalimat[: cocok.start()])[-1]) or k.pokok


def _angka_lalu(k: Konteks, ubah: re.Match[str], kini: Bilangan) -> Bilangan | None:
    """Satu-satunya angka sesudah perubahannya, di kalimat tentang tahun lalu: angka yang dibandingkan."""
    ekor = [x for c in _ANGKA.finditer(k.kalimat, ubah.end()) if not _TAHUN.fullmatch(c[1]) and (x := bilangan(c[1]))]
    lalu = _LAMPAU.search(k.kalimat) or k.tahun_lain == {(k.tahun or 0) - 1}
    dekat = len(ekor) == 1 and kini.nilai and abs(ekor[0].nilai - kini.nilai) / abs(kini.nilai) <= DEKAT
    return ekor[0] if lalu and dekat else None


def _sejenis(satuan: str, u: Ukuran) -> bool:
    """Satuan di belakang angka perubahannya memang satuan indikator itu, atau umum."""
    kecil, milik = satuan.lower(), u.satuan.lower()
    return kecil in SATUAN_BEBAS or kecil == milik or (kecil in ("%", "persen") and milik in ("", "%", "persen"))


def _bagian(k: Konteks, u: Ukuran) -> Iterator[str]:
    """ "34 dari 80 usulan" yang persennya lain daripada realisasi indikatornya."""
    kini = u.realisasi.get(str(k.tahun))
    lurus = [(c[1], c[2]) for c in _DARI.finditer(k.kalimat)]
    for bagian, seluruh in (*lurus, *((c[3], c[1]) for c in _DARI_SEBANYAK.finditer(k.kalimat))) if kini else ():
        a, c = bilangan(bagian), bilangan(seluruh)
        if not (kini and a and c) or not 0 < a.nilai <= c.nilai or not pangkal(k.kalimat) & u.pangkal():
            continue
        persen = a.nilai / c.nilai * 100
        dekat = abs(persen - kini.nilai) <= DEKAT_POIN and kini.nilai <= 100
        if dekat and all(abs(persen - y.nilai) > 0.06 + y.ragu for y in u.tercetak):
            hitung = tulis_angka(persen, 2)
            yield f"tertulis {a} dari {c}, yaitu {hitung} %, padahal “{petik(u.indikator, 8)}” di tabel {kini}"


def _target(k: Konteks) -> Iterator[str]:
    """Target yang lain daripada tabelnya: tahun ini, atau ujung rencana lima tahun bila itu yang disebut."""
    for cocok in () if _WILAYAH.search(k.kalimat) else _TARGET.finditer(k.kalimat):
        u = _pemilik_di(k, cocok)
        tabel = _target_disebut(k, u) if u else None
        if u and tabel:
            yield from (f"tertulis target {x.teks}, padahal {sebut}" for x, sebut in _berubah([cocok], tabel, u))


def _target_disebut(k: Konteks, u: Ukuran) -> Bilangan | None:
    akhir = bool(_AKHIR.search(k.kalimat)) or any(t > (k.tahun or 9999) for t in k.tahun_lain)
    depan = [t for t in u.target if not t.isdigit() or int(t) > (k.tahun or 9999)]
    return u.target.get(max(depan)) if akhir and depan else None if akhir else u.target.get(str(k.tahun))


def _realisasi(k: Konteks) -> Iterator[str]:
    """Realisasi yang lain daripada tabelnya menurut kata di depannya ("terealisasi 54")."""
    lain = k.tahun_lain or _LAIN.search(k.kalimat) or _UANG.search(k.kalimat)
    for cocok in () if lain or not k.pokok else _NYATA.finditer(k.kalimat):
        u = _pemilik_di(k, cocok)
        kini = u.realisasi.get(str(k.tahun)) if u else None
        if u and kini:
            yield from (f"tertulis {x.teks}, padahal {sebut}" for x, sebut in _berubah([cocok], kini, u))


def _capaian(k: Konteks) -> Iterator[str]:
    """Capaian yang lain daripada realisasi dibagi targetnya ("atau capaian 112 persen")."""
    lain = k.tahun_lain or _LAIN.search(k.kalimat) or _BELANJA.search(k.kalimat)
    for cocok in () if lain else _CAPAIAN.finditer(k.kalimat):
        u = _pemilik_di(k, cocok)
        target, kini = (d.get(str(k.tahun)) for d in (u.target, u.realisasi)) if u else (None, None)
        if u and target and kini and target.nilai:
            hitung = Bilangan(kini.nilai / target.nilai * 100, KETELITIAN, "")
            nama = f"realisasi “{petik(u.indikator, 8)}” {kini} dari target {target} berarti {hitung} %"
            yield from (f"tertulis capaian {x.teks}, padahal {nama}" for x, _ in _berubah([cocok], hitung, u))


def _bersatuan(k: Konteks) -> Iterator[str]:
    """Angka bersatuan khas ("57 menit") yang lain daripada realisasi satu-satunya indikator bersatuan itu."""
    for u in k.calon:
        satuan, kini = u.satuan.lower().strip(), u.realisasi.get(str(k.tahun))
        khas = satuan.isalpha() and satuan not in SATUAN_UMUM and sum(x.satuan.lower() == satuan for x in k.calon) == 1
        if not (khas and kini) or k.tahun_lain:
            continue
        letak = re.finditer(rf"(?i){_N}\s+{satuan}\b", k.kalimat)
        polos = (c for c in letak if not _PERUBAHAN.search(k.kalimat[: c.start()]))
        yield from (f"tertulis {x.teks} {satuan}, padahal {sebut}" for x, sebut in _berubah(polos, kini, u, u.tertulis))


def _berubah(
    letak: Iterable[re.Match[str]], tabel: Bilangan, u: Ukuran, dikenal: Callable[[Bilangan], bool] | None = None
) -> Iterator[tuple[Bilangan, str]]:
    """Bilangan yang dekat dengan yang di tabel, tetapi tidak tercetak dan bukan hasil hitungan; dan yang tercetak."""
    dikenal = dikenal or u.memuat
    for cocok in letak:
        x = None if _TAHUN.fullmatch(cocok[1]) else bilangan(cocok[1])
        beda = abs(x.nilai - tabel.nilai) if x else 0.0
        if x and x.ragu + tabel.ragu < beda <= DEKAT * abs(tabel.nilai) and not dikenal(x):
            yield x, f"“{petik(u.indikator, 8)}” di tabel {tabel}"
