"""Latihan pohon kinerja: tiap kondisi diberi induk, dan yang memerlukan OPD lain diberi tanda lintas.

Kunci TOML: `akar`, `lintas` (kode yang bertanda), dan `[[latihan.butir]]` yang `kunci`-nya kode induk (puncak: "akar");
pemicu kekeliruan `taruh` (semua harus begitu) atau `lintas` (tanda yang persis begitu).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from lakip_helpers.galat import GalatLatihan
from lakip_helpers.latihan.bentuk.banding import beda_pertama, kekeliruan, kenali
from lakip_helpers.latihan.bentuk.skema import TEKS, daftar_dari, peta
from lakip_helpers.latihan.bentuk.unsur import DAFTAR_BUTIR, Butir, baca_butir, kunci_butir, label_butir
from lakip_helpers.latihan.model import BentukLatihan, Data, Kekeliruan, Langkah, Putusan, SkemaBentuk, Status

AKAR: Final = "akar"
"""Kode hasil di puncak, yang menjadi induk kondisi teratas."""
LINTAS: Final = "lintas"
"""Kunci jawaban yang memuat kode kondisi bertanda lintas OPD."""
Induk = Mapping[str, str]


@dataclass(frozen=True)
class BahanPohon:
    """Bahan latihan pohon: tiap kondisi (butir) diberi induk, dan yang memerlukan OPD lain diberi tanda lintas.

    `akar` adalah hasil yang dijabarkan; kodenya dalam jawaban selalu `AKAR`.
    """

    akar: str
    butir: tuple[Butir, ...]


def baca_pohon(bahan: BahanPohon, jawaban: object) -> tuple[dict[str, str], frozenset[str]]:
    """Induk tiap kondisi yang sudah dipilih, dan kondisi bertanda lintas; `GalatLatihan` bila bentuknya asing.

    >>> bahan = BahanPohon("Kota bersih", (Butir("p1", "Sampah terangkut", "", ""),))
    >>> baca_pohon(bahan, {"p1": "akar", "lintas": ["p1"]})
    ({'p1': 'akar'}, frozenset({'p1'}))
    """
    kode = [satu.kode for satu in bahan.butir]
    isian = jawaban if isinstance(jawaban, Mapping) else {} if jawaban is None else None
    lintas = isian.get(LINTAS, ()) if isian is not None else None
    if isian is None or not isinstance(lintas, (list, tuple)) or not _dikenal(kode, isian, lintas):
        raise GalatLatihan("Jawaban latihan ini berupa pohon. Susun lagi di kotaknya, lalu tekan Periksa.")
    return {k: str(isian[k]) for k in kode if isian.get(k)}, frozenset(map(str, lintas))


def _dikenal(kode: Sequence[str], isian: Mapping[Any, Any], lintas: Sequence[object]) -> bool:
    induk = {k: v for k, v in isian.items() if k != LINTAS}
    tempat = all(not v or v in (*kode, AKAR) for v in induk.values())
    return tempat and all(satu in kode for satu in (*induk, *lintas))


def teks_induk(bahan: BahanPohon, kode: str) -> str:
    """Kalimat sebuah induk; akar memakai kalimat hasil yang dijabarkan.

    >>> teks_induk(BahanPohon("Kota bersih", ()), AKAR)
    'Kota bersih'
    """
    return next((satu.teks for satu in bahan.butir if satu.kode == kode), bahan.akar)


def baca_ke_atas(bahan: BahanPohon, kode: str, induk: str) -> str:
    """Kalimat “jika … maka …” untuk satu kondisi.

    >>> baca_ke_atas(BahanPohon("Kota bersih", (Butir("p1", "Sampah terangkut", "", ""),)), "p1", "akar")
    'Jika “sampah terangkut”, maka “kota bersih” lebih mungkin terwujud. Masuk akal?'
    """
    anak, atas = teks_induk(bahan, kode), teks_induk(bahan, induk)
    return f"Jika “{_kecil(anak)}”, maka “{_kecil(atas)}” lebih mungkin terwujud. Masuk akal?"


def _kecil(teks: str) -> str:
    return teks[:1].lower() + teks[1:]


def gambar_pohon(bahan: BahanPohon, induk: Induk, lintas: frozenset[str]) -> tuple[str, ...]:
    """Pohon sebagai baris teks menjorok, dari akar; kondisi yang belum tersambung disebut di akhir.

    >>> bahan = BahanPohon("Kota bersih", (Butir("p1", "Sampah terangkut", "", ""), Butir("p2", "Truk cukup", "", "")))
    >>> gambar_pohon(bahan, {"p1": "akar", "p2": "p1"}, frozenset({"p2"}))
    ('Kota bersih', '└ 1. Sampah terangkut', '   └ 2. Truk cukup ⇄ lintas OPD')
    """
    nomor = {satu.kode: f"{urut}. {satu.teks}" for urut, satu in enumerate(bahan.butir, 1)}
    baris, terpasang = [bahan.akar], set()

    def tulis(atas: str, jorok: str) -> None:
        for anak in (kode for kode in nomor if induk.get(kode) == atas and kode not in terpasang):
            terpasang.add(anak)
            baris.append(f"{jorok}└ {nomor[anak]}{' ⇄ lintas OPD' if anak in lintas else ''}")
            tulis(anak, f"{jorok}   ")

    tulis(AKAR, "")
    lepas = [nomor[kode] for kode in nomor if kode not in terpasang]
    return (*baris, *(["Belum tersambung ke hasil:"] if lepas else []), *(f"○ {satu}" for satu in lepas))


def cek_tersambung(bahan: BahanPohon) -> Langkah:
    """Langkah: semua kondisi berinduk, dan tidak ada yang berputar.

    >>> bahan = BahanPohon("Kota bersih", (Butir("p1", "Sampah terangkut", "", ""), Butir("p2", "Truk cukup", "", "")))
    >>> cek_tersambung(bahan)({"p1": "p2", "p2": "p1"}).pesan[:36]
    'Kondisi 1, 2 saling menjadi induk, s'
    """

    def langkah(jawaban: object) -> Putusan | None:
        induk, _ = baca_pohon(bahan, jawaban)
        kosong = [label_butir(urut) for urut, satu in enumerate(bahan.butir, 1) if satu.kode not in induk]
        if kosong:
            return Putusan(
                Status.BELUM,
                f"Masih {len(kosong)} kondisi yang belum diberi induk: {', '.join(kosong)}. "
                "Pilih induknya dahulu, lalu tekan Periksa.",
            )
        putar = [label_butir(urut) for urut, satu in enumerate(bahan.butir, 1) if _berputar(induk, satu.kode)]
        if not putar:
            return None
        return Putusan(
            Status.LAIN,
            f"Kondisi {', '.join(putar)} saling menjadi induk, sehingga tidak pernah sampai ke hasil di puncak. "
            "Pindahkan salah satunya ke induk lain, lalu periksa lagi.",
        )

    return langkah


def _berputar(induk: Induk, kode: str) -> bool:
    dilalui: set[str] = set()
    while kode != AKAR:
        if kode in dilalui:
            return True
        dilalui.add(kode)
        kode = induk[kode]
    return False


def cek_lintas(bahan: BahanPohon, kunci: frozenset[str]) -> Langkah:
    """Langkah: tanda lintas OPD ada pada kondisi yang semestinya.

    >>> bahan = BahanPohon("Kota bersih", (Butir("p1", "Sampah terangkut", "", ""),))
    >>> cek_lintas(bahan, frozenset({"p1"}))({"p1": "akar", "lintas": ["p1"]}) is None
    True
    """

    def langkah(jawaban: object) -> Putusan | None:
        _, lintas = baca_pohon(bahan, jawaban)
        beda = lintas ^ kunci
        if not beda:
            return None
        urut = next(urut for urut, satu in enumerate(bahan.butir, 1) if satu.kode in beda)
        return Putusan(
            Status.LAIN,
            f"Susunan pohonnya sudah tepat; tanda lintas OPD belum ({len(beda)} berbeda). Mulai dari kondisi {urut}: "
            "OPD mana yang memegang urusannya? Perbaiki tandanya, lalu periksa lagi.",
        )

    return langkah


def salah_pohon(kunci: Mapping[str, Any], data: Data) -> Kekeliruan:
    """Kekeliruan atas pohon, dari data TOML-nya.

    `data` memuat `kode pesan untuk_kelas` dan satu pemicu: `taruh` (kondisi pada induk yang keliru, semuanya harus
    begitu) atau `lintas` (tanda lintas yang persis begitu).

    >>> data = {"kode": "x-K1", "pesan": "Belum.", "untuk_kelas": "Tanyakan.", "lintas": ["p1"]}
    >>> salah_pohon({"p1": "akar", "lintas": ()}, data).contoh
    {'p1': 'akar', 'lintas': ('p1',)}
    """
    taruh = data.get("taruh", {})
    contoh = {**kunci, **taruh, LINTAS: tuple(data.get("lintas", kunci[LINTAS]))}

    def kena(jawaban: object) -> bool:
        assert isinstance(jawaban, Mapping)
        if taruh:
            return all(jawaban.get(butir) == induk for butir, induk in taruh.items())
        return set(jawaban.get(LINTAS, ())) == set(data["lintas"])

    return kekeliruan(data, contoh, kena)


def _langkah(bahan: BahanPohon, kunci: Mapping[str, Any], dikenal: Sequence[Kekeliruan]) -> list[Langkah]:
    salah_susun = [keliru for keliru in dikenal if keliru.contoh[LINTAS] == kunci[LINTAS]]  # type: ignore[index]
    salah_tanda = [keliru for keliru in dikenal if keliru not in salah_susun]
    return [
        cek_tersambung(bahan),
        kenali(salah_susun),
        beda_pertama(bahan.butir, kunci),
        kenali(salah_tanda),
        cek_lintas(bahan, frozenset(kunci[LINTAS])),
    ]


def _tulis_kunci(bahan: BahanPohon, kunci: Mapping[str, Any]) -> Iterator[str]:
    yield from gambar_pohon(bahan, *baca_pohon(bahan, kunci))
    yield from (f"{urut}. {butir.sebab}" for urut, butir in enumerate(bahan.butir, 1))


def _sebutkan(bahan: BahanPohon, jawaban: object) -> str:
    return "\n".join(gambar_pohon(bahan, *baca_pohon(bahan, jawaban if isinstance(jawaban, Mapping) else {})))


POHON: Final = BentukLatihan(
    nama="pohon",
    skema=SkemaBentuk(
        wajib={"akar": TEKS, "lintas": daftar_dari(TEKS, 0), "butir": DAFTAR_BUTIR},
        pemicu={"taruh": peta(TEKS), "lintas": daftar_dari(TEKS, 0)},
    ),
    baca=lambda data: BahanPohon(data["akar"], baca_butir(data)),
    kunci=lambda _, data: {**kunci_butir(data), LINTAS: tuple(data["lintas"])},
    keliru=lambda _, kunci, data: salah_pohon(kunci, data),
    langkah=_langkah,
    tulis_kunci=_tulis_kunci,
    sebutkan=_sebutkan,
)
