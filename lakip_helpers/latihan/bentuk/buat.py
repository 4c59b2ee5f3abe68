"""Membuat latihan dari bahannya. Satu fungsi untuk tiap bentuk; hasilnya benda `Latihan` yang beku."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypedDict

from lakip_helpers.latihan.bentuk.banding import (
    beda_pertama,
    cek_klasifikasi,
    cek_lengkap,
    cek_pilihan,
    kenali,
    rangkai,
    urutan_ganda,
)
from lakip_helpers.latihan.model import (
    Bentuk,
    Hasil,
    Isi,
    IsiKlasifikasi,
    IsiPilihan,
    IsiUrutan,
    Kekeliruan,
    Latihan,
)


class Umum(TypedDict):
    """Keterangan yang dimiliki setiap latihan, apa pun bentuknya."""

    kode: str
    judul: str
    menit: int
    tujuan: str
    perintah: str
    petunjuk: tuple[str, ...]
    pembahasan: str


def tulis_awal(kode: str) -> str:
    """Isi sel peserta: satu baris yang memunculkan panel, dapat dijalankan tanpa sel lain.

    >>> tulis_awal("11-01")
    'from lakip_helpers import panel; panel.latihan("11-01")'
    """
    return f'from lakip_helpers import panel; panel.latihan("{kode}")'


def tulis_sel_kunci(kode: str) -> str:
    """Isi sel tambahan pada bentuk kunci: menampilkan penyelesaian dan memastikan ia lulus.

    >>> print(tulis_sel_kunci("11-01"))
    from lakip_helpers import latihan
    <BLANKLINE>
    print(latihan.tulis_penyelesaian("11-01"))
    assert latihan.ambil("11-01").periksa(latihan.ambil("11-01").kunci).lulus
    """
    return (
        "from lakip_helpers import latihan\n\n"
        f'print(latihan.tulis_penyelesaian("{kode}"))\n'
        f'assert latihan.ambil("{kode}").periksa(latihan.ambil("{kode}").kunci).lulus'
    )


def susun(
    umum: Umum,
    bentuk: Bentuk,
    isi: Isi,
    kunci: object,
    langkah: Sequence[Callable[[object], Hasil | None]],
    kekeliruan: Sequence[Kekeliruan],
    lulus: str,
) -> Latihan:
    """Latihan berpanel dari bahannya; `langkah` dijalankan berurutan, yang pertama memutuskan menentukan hasilnya."""
    return Latihan(
        **umum,
        bentuk=bentuk,
        isi=isi,
        awal=tulis_awal(umum["kode"]),
        kunci=kunci,
        sel_kunci=tulis_sel_kunci(umum["kode"]),
        periksa=rangkai(langkah, lulus),
        kekeliruan=tuple(kekeliruan),
    )


def salah_taruh(
    kode: str, kunci: Mapping[str, str], pasangan: Mapping[str, str], pesan: str, untuk_kelas: str
) -> Kekeliruan:
    """Kekeliruan berupa butir yang diletakkan di tempat yang salah; satu pasangan saja sudah cukup.

    >>> satu = salah_taruh("x-K1", {"p1": "kerja"}, {"p1": "kinerja"}, "Belum.", "Tanyakan.")
    >>> satu.contoh, satu.kena({"p1": "kinerja"})
    ({'p1': 'kinerja'}, True)
    """

    def kena(jawaban: object) -> bool:
        return isinstance(jawaban, Mapping) and any(jawaban.get(b) == t for b, t in pasangan.items())

    return Kekeliruan(kode, {**kunci, **pasangan}, pesan, untuk_kelas, kena)


def tertukar(
    kode: str, kunci: Mapping[str, str], pasangan: tuple[str, str], pesan: str, untuk_kelas: str
) -> Kekeliruan:
    """Kekeliruan berupa dua butir yang tempatnya tertukar.

    >>> tertukar("x-K1", {"a": "1", "b": "2"}, ("a", "b"), "Belum.", "Tanyakan.").contoh
    {'a': '2', 'b': '1'}
    """
    satu, dua = pasangan
    tukar = {satu: kunci[dua], dua: kunci[satu]}

    def kena(jawaban: object) -> bool:
        return isinstance(jawaban, Mapping) and all(jawaban.get(b) == t for b, t in tukar.items())

    return Kekeliruan(kode, {**kunci, **tukar}, pesan, untuk_kelas, kena)


def memuat(kode: str, kunci: Sequence[str], opsi: str, pesan: str, untuk_kelas: str) -> Kekeliruan:
    """Kekeliruan berupa opsi yang tidak seharusnya ikut dipilih.

    >>> satu = memuat("x-K1", ("a",), "b", "Belum.", "Tanyakan.")
    >>> satu.contoh, satu.kena(["b"]), satu.kena(["a"])
    (('a', 'b'), True, False)
    """

    def kena(jawaban: object) -> bool:
        return isinstance(jawaban, (list, tuple, set, frozenset)) and opsi in jawaban

    return Kekeliruan(kode, (*kunci, opsi), pesan, untuk_kelas, kena)


def buat_pilihan(
    umum: Umum, isi: IsiPilihan, kunci: Sequence[str], kekeliruan: Sequence[Kekeliruan], lulus: str
) -> Latihan:
    """Latihan memilih satu opsi, atau beberapa bila `isi.banyak`.

    >>> from lakip_helpers.latihan.model import Opsi
    >>> umum = Umum(kode="x-1", judul="", menit=1, tujuan="", perintah="", petunjuk=("",), pembahasan="")
    >>> soal = buat_pilihan(umum, IsiPilihan((Opsi("a", "Ya"), Opsi("b", "Tidak"))), ["a"], [], "Tepat.")
    >>> soal.periksa("a").lulus
    True
    """
    ada, sama = cek_pilihan(isi, frozenset(kunci))
    return susun(umum, Bentuk.PILIHAN, isi, tuple(kunci), [ada, kenali(kekeliruan), sama], kekeliruan, lulus)


def buat_klasifikasi(
    umum: Umum, isi: IsiKlasifikasi, kunci: Mapping[str, str], kekeliruan: Sequence[Kekeliruan], lulus: str
) -> Latihan:
    """Latihan menggolongkan tiap butir ke satu golongan.

    >>> from lakip_helpers.latihan.model import Butir, Opsi
    >>> umum = Umum(kode="x-2", judul="", menit=1, tujuan="", perintah="", petunjuk=("",), pembahasan="")
    >>> isi = IsiKlasifikasi((Opsi("kerja", "Kerja"), Opsi("kinerja", "Kinerja")), (Butir("p1", "Rapat", "", ""),))
    >>> buat_klasifikasi(umum, isi, {"p1": "kerja"}, [], "Tepat.").periksa({"p1": "kerja"}).lulus
    True
    """
    langkah = [cek_klasifikasi(isi), kenali(kekeliruan), beda_pertama(isi.butir, kunci)]
    return susun(umum, Bentuk.KLASIFIKASI, isi, dict(kunci), langkah, kekeliruan, lulus)


def buat_urutan(
    umum: Umum, isi: IsiUrutan, kunci: Mapping[str, str], kekeliruan: Sequence[Kekeliruan], lulus: str
) -> Latihan:
    """Latihan mengurutkan; `kunci` memberi nomor urut ("1", "2", …) untuk tiap butir.

    >>> from lakip_helpers.latihan.model import Butir
    >>> umum = Umum(kode="x-3", judul="", menit=1, tujuan="", perintah="", petunjuk=("",), pembahasan="")
    >>> isi = IsiUrutan((Butir("hasil", "Hasil", "", ""), Butir("dana", "Dana", "", "")), "awal", "akhir")
    >>> buat_urutan(umum, isi, {"dana": "1", "hasil": "2"}, [], "Tepat.").periksa({"dana": "1", "hasil": "2"}).lulus
    True
    """
    nomor = [str(urut) for urut in range(1, len(isi.butir) + 1)]
    langkah = [
        cek_lengkap(isi.butir, nomor, huruf=True),
        urutan_ganda(isi),
        kenali(kekeliruan),
        beda_pertama(isi.butir, kunci, huruf=True),
    ]
    return susun(umum, Bentuk.URUTAN, isi, dict(kunci), langkah, kekeliruan, lulus)
