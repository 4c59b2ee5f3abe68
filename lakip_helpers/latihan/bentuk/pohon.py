"""Latihan pohon kinerja: tiap kondisi diberi induk, dan yang memerlukan OPD lain diberi tanda lintas."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from lakip_helpers.galat import GalatLatihan
from lakip_helpers.latihan.bentuk.banding import beda_pertama, kenali
from lakip_helpers.latihan.bentuk.buat import Umum, susun
from lakip_helpers.latihan.model import AKAR, Bentuk, Hasil, IsiPohon, Kekeliruan, Latihan, Status, label_butir

LINTAS = "lintas"
"""Kunci jawaban yang memuat kode kondisi bertanda lintas OPD."""
Induk = Mapping[str, str]


def baca_pohon(isi: IsiPohon, jawaban: object) -> tuple[dict[str, str], frozenset[str]]:
    """Induk tiap kondisi yang sudah dipilih, dan kondisi bertanda lintas; `GalatLatihan` bila bentuknya asing.

    >>> from lakip_helpers.latihan.model import Butir
    >>> isi = IsiPohon("Kota bersih", (Butir("p1", "Sampah terangkut", "", ""),))
    >>> baca_pohon(isi, {"p1": "akar", "lintas": ["p1"]})
    ({'p1': 'akar'}, frozenset({'p1'}))
    """
    kode = [satu.kode for satu in isi.butir]
    isian = jawaban if isinstance(jawaban, Mapping) else {} if jawaban is None else None
    lintas = isian.get(LINTAS, ()) if isian is not None else None
    if isian is None or not isinstance(lintas, (list, tuple)) or not _dikenal(kode, isian, lintas):
        raise GalatLatihan("Jawaban latihan ini berupa pohon. Susun lewat panelnya, lalu tekan Periksa.")
    return {k: str(isian[k]) for k in kode if isian.get(k)}, frozenset(map(str, lintas))


def _dikenal(kode: Sequence[str], isian: Mapping[Any, Any], lintas: Sequence[object]) -> bool:
    induk = {k: v for k, v in isian.items() if k != LINTAS}
    tempat = all(not v or v in (*kode, AKAR) for v in induk.values())
    return tempat and all(satu in kode for satu in (*induk, *lintas))


def teks_induk(isi: IsiPohon, kode: str) -> str:
    """Kalimat sebuah induk; akar memakai kalimat hasil yang dijabarkan.

    >>> teks_induk(IsiPohon("Kota bersih", ()), AKAR)
    'Kota bersih'
    """
    return next((satu.teks for satu in isi.butir if satu.kode == kode), isi.akar)


def baca_ke_atas(isi: IsiPohon, kode: str, induk: str) -> str:
    """Kalimat “jika … maka …” untuk satu kondisi.

    >>> from lakip_helpers.latihan.model import Butir
    >>> baca_ke_atas(IsiPohon("Kota bersih", (Butir("p1", "Sampah terangkut", "", ""),)), "p1", "akar")
    'Jika “sampah terangkut”, maka “kota bersih” lebih mungkin terwujud. Masuk akal?'
    """
    anak, atas = teks_induk(isi, kode), teks_induk(isi, induk)
    return f"Jika “{_kecil(anak)}”, maka “{_kecil(atas)}” lebih mungkin terwujud. Masuk akal?"


def _kecil(teks: str) -> str:
    return teks[:1].lower() + teks[1:]


def gambar_pohon(isi: IsiPohon, induk: Induk, lintas: frozenset[str]) -> tuple[str, ...]:
    """Pohon sebagai baris teks menjorok, dari akar; kondisi yang belum tersambung disebut di akhir.

    >>> from lakip_helpers.latihan.model import Butir
    >>> isi = IsiPohon("Kota bersih", (Butir("p1", "Sampah terangkut", "", ""), Butir("p2", "Truk cukup", "", "")))
    >>> gambar_pohon(isi, {"p1": "akar", "p2": "p1"}, frozenset({"p2"}))
    ('Kota bersih', '└ 1. Sampah terangkut', '   └ 2. Truk cukup ⇄ lintas OPD')
    """
    nomor = {satu.kode: f"{urut}. {satu.teks}" for urut, satu in enumerate(isi.butir, 1)}
    baris, terpasang = [isi.akar], set()

    def tulis(atas: str, jorok: str) -> None:
        for anak in (kode for kode in nomor if induk.get(kode) == atas and kode not in terpasang):
            terpasang.add(anak)
            baris.append(f"{jorok}└ {nomor[anak]}{' ⇄ lintas OPD' if anak in lintas else ''}")
            tulis(anak, f"{jorok}   ")

    tulis(AKAR, "")
    lepas = [nomor[kode] for kode in nomor if kode not in terpasang]
    return (*baris, *(["Belum tersambung ke hasil:"] if lepas else []), *(f"○ {satu}" for satu in lepas))


def cek_tersambung(isi: IsiPohon) -> Callable[[object], Hasil | None]:
    """Langkah: semua kondisi berinduk, dan tidak ada yang berputar.

    >>> from lakip_helpers.latihan.model import Butir
    >>> isi = IsiPohon("Kota bersih", (Butir("p1", "Sampah terangkut", "", ""), Butir("p2", "Truk cukup", "", "")))
    >>> cek_tersambung(isi)({"p1": "p2", "p2": "p1"}).pesan[:36]
    'Kondisi 1, 2 saling menjadi induk, s'
    """

    def langkah(jawaban: object) -> Hasil | None:
        induk, _ = baca_pohon(isi, jawaban)
        kosong = [label_butir(urut) for urut, satu in enumerate(isi.butir, 1) if satu.kode not in induk]
        if kosong:
            return Hasil(
                Status.BELUM,
                f"Masih {len(kosong)} kondisi yang belum diberi induk: {', '.join(kosong)}. "
                "Pilih induknya dahulu, lalu tekan Periksa.",
            )
        putar = [label_butir(urut) for urut, satu in enumerate(isi.butir, 1) if _berputar(induk, satu.kode)]
        if not putar:
            return None
        return Hasil(
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


def cek_lintas(isi: IsiPohon, kunci: frozenset[str]) -> Callable[[object], Hasil | None]:
    """Langkah: tanda lintas OPD ada pada kondisi yang semestinya.

    >>> from lakip_helpers.latihan.model import Butir
    >>> isi = IsiPohon("Kota bersih", (Butir("p1", "Sampah terangkut", "", ""),))
    >>> cek_lintas(isi, frozenset({"p1"}))({"p1": "akar", "lintas": ["p1"]}) is None
    True
    """

    def langkah(jawaban: object) -> Hasil | None:
        _, lintas = baca_pohon(isi, jawaban)
        beda = lintas ^ kunci
        if not beda:
            return None
        urut = next(urut for urut, satu in enumerate(isi.butir, 1) if satu.kode in beda)
        return Hasil(
            Status.LAIN,
            f"Susunan pohonnya sudah tepat; tanda lintas OPD belum ({len(beda)} berbeda). Mulai dari kondisi {urut}: "
            "OPD mana yang memegang urusannya? Perbaiki tandanya, lalu periksa lagi.",
        )

    return langkah


def salah_pohon(kunci: Mapping[str, Any], data: Mapping[str, Any]) -> Kekeliruan:
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

    return Kekeliruan(data["kode"], contoh, data["pesan"], data["untuk_kelas"], kena)


def buat_pohon(
    umum: Umum, isi: IsiPohon, kunci: Mapping[str, Any], kekeliruan: Sequence[Kekeliruan], lulus: str
) -> Latihan:
    """Latihan menyusun pohon; `kunci` memberi induk tiap kondisi, dan daftar `lintas`.

    >>> from lakip_helpers.latihan.model import Butir
    >>> umum = Umum(kode="x-6", judul="", menit=1, tujuan="", perintah="", petunjuk=("",), pembahasan="")
    >>> isi = IsiPohon("Kota bersih", (Butir("p1", "Sampah terangkut", "", ""),))
    >>> buat_pohon(umum, isi, {"p1": "akar", "lintas": ()}, [], "Tepat.").periksa({"p1": "akar"}).lulus
    True
    """
    salah_susun = [satu for satu in kekeliruan if satu.contoh[LINTAS] == tuple(kunci[LINTAS])]  # type: ignore[index]
    salah_tanda = [satu for satu in kekeliruan if satu not in salah_susun]
    langkah = [
        cek_tersambung(isi),
        kenali(salah_susun),
        beda_pertama(isi.butir, kunci),
        kenali(salah_tanda),
        cek_lintas(isi, frozenset(kunci[LINTAS])),
    ]
    return susun(umum, Bentuk.POHON, isi, dict(kunci), langkah, kekeliruan, lulus)
