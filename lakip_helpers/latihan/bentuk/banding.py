"""Membandingkan jawaban dengan kunci, dari yang kasar ke yang halus; hanya beda pertama yang dilaporkan."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from lakip_helpers.galat import GalatLatihan
from lakip_helpers.latihan.bentuk.unsur import Butir, label_butir
from lakip_helpers.latihan.model import Data, Kekeliruan, Langkah, Putusan, Status
from lakip_helpers.latihan.sidik import bakukan


def rangkai(langkah: Sequence[Langkah], lulus: str) -> Callable[[object], Putusan]:
    """Gabungkan langkah pemeriksaan; langkah pertama yang memutuskan sesuatu menentukan hasilnya.

    Jawaban yang bentuknya tidak dapat dibaca menjadi status GAGAL, bukan traceback.

    >>> rangkai([lambda jawaban: None], "Tepat.")("apa pun").lulus
    True
    """

    def periksa(jawaban: object) -> Putusan:
        try:
            putusan = next((hasil for satu in langkah if (hasil := satu(jawaban))), None)
        except GalatLatihan as galat:
            return Putusan(Status.GAGAL, str(galat))
        return putusan or Putusan(Status.LULUS, lulus)

    return periksa


def kenali(daftar: Sequence[Kekeliruan]) -> Langkah:
    """Langkah yang mengenali kekeliruan pertama yang cocok.

    >>> kenali([Kekeliruan("x-K1", "a", "Belum.", "")])("a").kode
    'x-K1'
    """

    def cocok(keliru: Kekeliruan, jawaban: object) -> bool:
        return keliru.kena(jawaban) if keliru.kena else _samakan(jawaban) == _samakan(keliru.contoh)

    def langkah(jawaban: object) -> Putusan | None:
        kena = next((satu for satu in daftar if cocok(satu, jawaban)), None)
        if kena is None:
            return None
        pesan = kena.pesan_untuk(jawaban) if kena.pesan_untuk else kena.pesan
        return Putusan(Status.KELIRU, pesan, kode=kena.kode)

    return langkah


def _samakan(jawaban: object) -> object:
    """Satu pilihan sama dengan daftar berisi satu pilihan; urutan memilih tidak berarti."""
    if isinstance(jawaban, str):
        return bakukan({jawaban})
    return bakukan(set(jawaban)) if isinstance(jawaban, (list, tuple)) else bakukan(jawaban)


def baca_tempat(kode_butir: Sequence[str], boleh: Sequence[str], jawaban: object) -> dict[str, str]:
    """Tempat tiap butir; butir yang belum ditempatkan tidak ikut.

    >>> baca_tempat(["p1", "p2"], ["kerja", "kinerja"], {"p1": "kerja", "p2": ""})
    {'p1': 'kerja'}
    """
    if jawaban is None:
        return {}
    if not isinstance(jawaban, Mapping):
        raise GalatLatihan(
            "Jawaban latihan ini berupa pasangan butir dan tempatnya. Isi lagi di kotaknya, lalu tekan Periksa."
        )
    asing = [
        str(butir) for butir, tempat in jawaban.items() if butir not in kode_butir or (tempat and tempat not in boleh)
    ]
    if asing:
        raise GalatLatihan(
            f"Jawaban untuk butir {asing[0]!r} tidak dikenal dalam latihan ini. "
            "Isi lagi di kotaknya, lalu tekan Periksa."
        )
    return {str(butir): str(tempat) for butir, tempat in jawaban.items() if tempat}


def cek_lengkap(butir: Sequence[Butir], boleh: Sequence[str], *, huruf: bool = False) -> Langkah:
    """Langkah: setiap butir sudah diberi tempat.

    >>> butir = [Butir("p1", "Rapat", "", ""), Butir("p2", "Sawah terairi", "", "")]
    >>> cek_lengkap(butir, ["kerja", "kinerja"])({"p1": "kerja"}).pesan[:43]
    'Masih 1 pernyataan yang belum diisi: 2. Isi'
    """
    kode_butir = [satu.kode for satu in butir]

    def langkah(jawaban: object) -> Putusan | None:
        tempat = baca_tempat(kode_butir, boleh, jawaban)
        kosong = [label_butir(urut, huruf=huruf) for urut, kode in enumerate(kode_butir, 1) if kode not in tempat]
        if not kosong:
            return None
        return Putusan(
            Status.BELUM,
            f"Masih {len(kosong)} pernyataan yang belum diisi: {', '.join(kosong)}. "
            "Isi dahulu semuanya, lalu tekan Periksa.",
        )

    return langkah


def beda_pertama(
    butir: Sequence[Butir], kunci: Mapping[str, str], sebutan: Mapping[str, str] | None = None, *, huruf: bool = False
) -> Langkah:
    """Langkah: sebut jumlah yang tepat dan beda pertama saja, dengan pancingan, tanpa jawabannya.

    `sebutan` tulisan tiap tempat di layar; bila ada, yang dipilih peserta ikut disebut.

    >>> butir = [Butir("p1", "Rapat", "Itu pekerjaan.", "Apa yang berubah?")]
    >>> beda_pertama(butir, {"p1": "kerja"})({"p1": "kinerja"}).pesan
    '0 dari 1 sudah tepat. Mulai dari pernyataan 1, “Rapat”. Apa yang berubah?'
    >>> beda_pertama(butir, {"p1": "kerja"}, {"kinerja": "Kinerja"})({"p1": "kinerja"}).pesan[44:]
    '1, “Rapat”. Anda memilih “Kinerja”. Apa yang berubah?'
    """

    def langkah(jawaban: object) -> Putusan | None:
        assert isinstance(jawaban, Mapping)
        salah = [(no, satu) for no, satu in enumerate(butir, 1) if jawaban.get(satu.kode) != kunci[satu.kode]]
        if not salah:
            return None
        urut, satu = salah[0]
        tempat = str(jawaban.get(satu.kode))
        dipilih = f"Anda memilih “{sebutan[tempat]}”. " if sebutan and tempat in sebutan else ""
        return Putusan(
            Status.LAIN,
            f"{hitung_tepat({satu.kode: kunci[satu.kode] for satu in butir}, jawaban)} Mulai dari pernyataan "
            f"{label_butir(urut, huruf=huruf)}, “{satu.teks}”. {dipilih}{satu.pancing(tempat)}",
        )

    return langkah


def umpan_butir(butir: Butir, tempat: str, kunci: str) -> tuple[bool, str]:
    """Umpan langsung untuk satu butir: tepat beserta sebabnya, atau pancingan tanpa jawaban.

    >>> satu = Butir("p1", "Terlaksananya rapat", "Rapat adalah pekerjaan.", "Apa yang berubah?")
    >>> umpan_butir(satu, "kinerja", "kerja")
    (False, 'Apa yang berubah?')
    """
    return (True, butir.sebab) if tempat == kunci else (False, butir.pancing(tempat))


def sebutkan_tempat(butir: Sequence[Butir], jawaban: object, sebutan: Mapping[str, str], *, huruf: bool = False) -> str:
    """Tempat tiap butir seperti tertulis di layar (`sebutan` menurut kodenya); yang belum ditempatkan tidak disebut.

    >>> butir = [Butir("p1", "Rapat", "", ""), Butir("p2", "Dana", "", "")]
    >>> sebutkan_tempat(butir, {"p2": "kerja"}, {"kerja": "Kerja kantor"}, huruf=True)
    'B: Kerja kantor'
    """
    tempat = jawaban if isinstance(jawaban, Mapping) else {}
    isian = [(label_butir(urut, huruf=huruf), tempat.get(satu.kode)) for urut, satu in enumerate(butir, 1)]
    return "; ".join(f"{label}: {sebutan.get(str(nilai), nilai)}" for label, nilai in isian if nilai)


def hitung_tepat(kunci: Mapping[str, str], jawaban: Mapping[str, object]) -> str:
    """Kalimat banyaknya yang sudah tepat.

    >>> hitung_tepat({"p1": "kerja", "p2": "kinerja"}, {"p1": "kerja", "p2": "kerja"})
    '1 dari 2 sudah tepat.'
    """
    return f"{sum(jawaban.get(kode) == tempat for kode, tempat in kunci.items())} dari {len(kunci)} sudah tepat."


_SEBUT_NOMOR: Final = re.compile(r"nomor \d+(?:, \d+)*,? dan \d+(?=\.$)")


def sebut_yang_keliru(pesan: str, nomor: Sequence[int]) -> str:
    """Pesan yang ajakan penutupnya hanya menyebut nomor yang benar-benar keliru.

    >>> sebut_yang_keliru("Kunjungan bukan hasil. Periksa lagi nomor 5 dan 9.", [9])
    'Kunjungan bukan hasil. Periksa lagi nomor 9.'
    """
    *awal, akhir = [str(satu) for satu in nomor]
    sebut = f"{', '.join(awal)}{',' if len(awal) > 1 else ''} dan {akhir}" if awal else akhir
    return _SEBUT_NOMOR.sub(f"nomor {sebut}", pesan)


def salah_taruh(kunci: Mapping[str, str], data: Data) -> Kekeliruan:
    """Kekeliruan berupa butir yang diletakkan di tempat yang salah; satu pasangan saja sudah cukup.

    Pesan kepada peserta didahului banyaknya yang sudah tepat, dan hanya menyebut nomor yang ditaruhnya keliru.

    >>> data = {"kode": "x-K1", "pesan": "Belum.", "untuk_kelas": "Tanyakan.", "taruh": {"p1": "kinerja"}}
    >>> keliru = salah_taruh({"p1": "kerja"}, data)
    >>> keliru.contoh, keliru.kena({"p1": "kinerja"})
    ({'p1': 'kinerja'}, True)
    """
    taruh = data["taruh"]

    def kena(jawaban: object) -> bool:
        return isinstance(jawaban, Mapping) and any(jawaban.get(butir) == tempat for butir, tempat in taruh.items())

    urut = {kode: nomor for nomor, kode in enumerate(kunci, 1)}

    def pesan_untuk(jawaban: object) -> str:
        assert isinstance(jawaban, Mapping)
        keliru = sorted(urut[kode] for kode, tempat in taruh.items() if jawaban.get(kode) == tempat and kode in urut)
        pesan = sebut_yang_keliru(data["pesan"], keliru) if keliru else str(data["pesan"])
        return f"{hitung_tepat(kunci, jawaban)} {pesan}"

    return replace(kekeliruan(data, {**kunci, **taruh}, kena), pesan_untuk=pesan_untuk)


def kekeliruan(data: Data, contoh: Any, kena: Callable[[object], bool] | None = None) -> Kekeliruan:
    """Kekeliruan dari data TOML-nya; tanpa `kena`, hanya jawaban yang sama dengan `contoh` yang termasuk.

    >>> kekeliruan({"kode": "x-K1", "pesan": "Belum.", "untuk_kelas": "Tanyakan."}, "a").contoh
    'a'
    """
    return Kekeliruan(data["kode"], contoh, data["pesan"], data["untuk_kelas"], kena)
