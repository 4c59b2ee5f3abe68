"""Membandingkan jawaban dengan kunci, dari yang kasar ke yang halus; hanya beda pertama yang dilaporkan."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from lakip_helpers.galat import GalatLatihan
from lakip_helpers.latihan.model import (
    Butir,
    Hasil,
    IsiKlasifikasi,
    IsiPilihan,
    IsiUrutan,
    Kekeliruan,
    Status,
    label_butir,
)
from lakip_helpers.latihan.sidik import bakukan

Banding = Callable[[object], Hasil]


def rangkai(langkah: Sequence[Callable[[object], Hasil | None]], lulus: str) -> Banding:
    """Gabungkan langkah pemeriksaan; langkah pertama yang memutuskan sesuatu menentukan hasilnya.

    Jawaban yang bentuknya tidak dapat dibaca menjadi status GAGAL, bukan traceback.

    >>> rangkai([lambda jawaban: None], "Tepat.")("apa pun").lulus
    True
    """

    def periksa(jawaban: object) -> Hasil:
        try:
            putusan = next((hasil for satu in langkah if (hasil := satu(jawaban))), None)
        except GalatLatihan as galat:
            return Hasil(Status.GAGAL, str(galat))
        return putusan or Hasil(Status.LULUS, lulus)

    return periksa


def kenali(kekeliruan: Sequence[Kekeliruan]) -> Callable[[object], Hasil | None]:
    """Langkah yang mengenali kekeliruan pertama yang cocok.

    >>> kenali([Kekeliruan("x-K1", "a", "Belum.", "")])("a").kode
    'x-K1'
    """

    def cocok(satu: Kekeliruan, jawaban: object) -> bool:
        return satu.kena(jawaban) if satu.kena else _samakan(jawaban) == _samakan(satu.contoh)

    def langkah(jawaban: object) -> Hasil | None:
        kena = next((satu for satu in kekeliruan if cocok(satu, jawaban)), None)
        return Hasil(Status.KELIRU, kena.pesan, kode=kena.kode) if kena else None

    return langkah


def _samakan(jawaban: object) -> object:
    """Satu pilihan sama dengan daftar berisi satu pilihan; urutan memilih tidak berarti."""
    if isinstance(jawaban, str):
        return bakukan({jawaban})
    return bakukan(set(jawaban)) if isinstance(jawaban, (list, tuple)) else bakukan(jawaban)


def baca_pilihan(isi: IsiPilihan, jawaban: object) -> frozenset[str]:
    """Kode opsi yang diambil; jawaban boleh satu teks, daftar, atau kosong (`None`).

    >>> from lakip_helpers.latihan.model import Opsi
    >>> sorted(baca_pilihan(IsiPilihan((Opsi("a", "Ya"), Opsi("b", "Tidak"))), ["b", "a"]))
    ['a', 'b']
    """
    diambil = (jawaban,) if isinstance(jawaban, str) else (jawaban or ())
    if not isinstance(diambil, (list, tuple, set, frozenset)):
        raise GalatLatihan("Jawaban latihan pilihan berupa kode opsi. Pilih lewat panelnya, lalu tekan Periksa.")
    dikenal = sorted(opsi.kode for opsi in isi.opsi)
    asing = sorted(str(kode) for kode in diambil if kode not in dikenal)
    if asing:
        raise GalatLatihan(
            f"Pilihan {asing[0]!r} tidak ada dalam latihan ini; yang ada: {', '.join(dikenal)}. "
            "Pilih ulang lewat panelnya, lalu tekan Periksa."
        )
    return frozenset(diambil)


def cek_pilihan(isi: IsiPilihan, kunci: frozenset[str]) -> list[Callable[[object], Hasil | None]]:
    """Langkah untuk latihan pilihan: ada isinya, jumlahnya pas, baru anggotanya.

    >>> from lakip_helpers.latihan.model import Opsi
    >>> ada, sama = cek_pilihan(IsiPilihan((Opsi("a", "Ya"), Opsi("b", "Tidak"))), frozenset({"a"}))
    >>> ada(None).status.value, sama("a"), sama("b").status.value
    ('belum', None, 'lain')
    """

    def ada(jawaban: object) -> Hasil | None:
        if baca_pilihan(isi, jawaban):
            return None
        return Hasil(Status.BELUM, "Belum ada yang dipilih. Tandai jawaban Anda, lalu tekan Periksa.")

    def sama(jawaban: object) -> Hasil | None:
        diambil = baca_pilihan(isi, jawaban)
        if diambil == kunci:
            return None
        if diambil < kunci:
            return Hasil(Status.LAIN, "Yang Anda pilih sudah tepat, tetapi belum lengkap. Baca ulang sisanya.")
        if diambil > kunci:
            return Hasil(Status.LAIN, "Yang tepat sudah terpilih semua, tetapi ada yang berlebih. Periksa lagi.")
        return Hasil(Status.LAIN, "Baca ulang pertanyaannya dengan pelan, atau tekan Petunjuk.")

    return [ada, sama]


def baca_tempat(kode_butir: Sequence[str], boleh: Sequence[str], jawaban: object) -> dict[str, str]:
    """Tempat tiap butir; butir yang belum ditempatkan tidak ikut.

    >>> baca_tempat(["p1", "p2"], ["kerja", "kinerja"], {"p1": "kerja", "p2": ""})
    {'p1': 'kerja'}
    """
    if jawaban is None:
        return {}
    if not isinstance(jawaban, Mapping):
        raise GalatLatihan(
            "Jawaban latihan ini berupa pasangan butir dan tempatnya. Isi lewat panelnya, lalu tekan Periksa."
        )
    asing = [
        str(butir) for butir, tempat in jawaban.items() if butir not in kode_butir or (tempat and tempat not in boleh)
    ]
    if asing:
        raise GalatLatihan(
            f"Jawaban untuk butir {asing[0]!r} tidak dikenal dalam latihan ini. "
            "Isi ulang lewat panelnya, lalu tekan Periksa."
        )
    return {str(butir): str(tempat) for butir, tempat in jawaban.items() if tempat}


def cek_lengkap(
    butir: Sequence[Butir], boleh: Sequence[str], *, huruf: bool = False
) -> Callable[[object], Hasil | None]:
    """Langkah: setiap butir sudah diberi tempat.

    >>> butir = [Butir("p1", "Rapat", "", ""), Butir("p2", "Sawah terairi", "", "")]
    >>> cek_lengkap(butir, ["kerja", "kinerja"])({"p1": "kerja"}).pesan[:43]
    'Masih 1 pernyataan yang belum diisi: 2. Isi'
    """
    kode_butir = [satu.kode for satu in butir]

    def langkah(jawaban: object) -> Hasil | None:
        tempat = baca_tempat(kode_butir, boleh, jawaban)
        kosong = [label_butir(urut, huruf=huruf) for urut, kode in enumerate(kode_butir, 1) if kode not in tempat]
        if not kosong:
            return None
        return Hasil(
            Status.BELUM,
            f"Masih {len(kosong)} pernyataan yang belum diisi: {', '.join(kosong)}. "
            "Isi dahulu semuanya, lalu tekan Periksa.",
        )

    return langkah


def beda_pertama(
    butir: Sequence[Butir], kunci: Mapping[str, str], *, huruf: bool = False
) -> Callable[[object], Hasil | None]:
    """Langkah: sebut jumlah yang tepat dan beda pertama saja, dengan pancingan, tanpa jawabannya.

    >>> butir = [Butir("p1", "Rapat", "Itu pekerjaan.", "Apa yang berubah?")]
    >>> beda_pertama(butir, {"p1": "kerja"})({"p1": "kinerja"}).pesan
    '0 dari 1 sudah tepat. Mulai dari pernyataan 1, “Rapat”. Apa yang berubah?'
    """

    def langkah(jawaban: object) -> Hasil | None:
        assert isinstance(jawaban, Mapping)
        salah = [(no, satu) for no, satu in enumerate(butir, 1) if jawaban.get(satu.kode) != kunci[satu.kode]]
        if not salah:
            return None
        urut, satu = salah[0]
        return Hasil(
            Status.LAIN,
            f"{len(butir) - len(salah)} dari {len(butir)} sudah tepat. Mulai dari pernyataan "
            f"{label_butir(urut, huruf=huruf)}, “{satu.teks}”. {satu.pancingan}",
        )

    return langkah


def urutan_ganda(isi: IsiUrutan) -> Callable[[object], Hasil | None]:
    """Langkah: satu urutan tidak dipakai dua butir.

    >>> isi = IsiUrutan((Butir("p1", "Dana", "", ""), Butir("p2", "Hasil", "", "")), "awal", "akhir")
    >>> urutan_ganda(isi)({"p1": "1", "p2": "1"}).status.value
    'belum'
    """

    def langkah(jawaban: object) -> Hasil | None:
        assert isinstance(jawaban, Mapping)
        tempat = [jawaban.get(satu.kode) for satu in isi.butir]
        ganda = next((nomor for nomor in tempat if tempat.count(nomor) > 1), None)
        if ganda is None:
            return None
        return Hasil(
            Status.BELUM,
            f"Urutan ke-{ganda} dipakai lebih dari satu pernyataan. Beri tiap pernyataan urutan sendiri, "
            "lalu tekan Periksa.",
        )

    return langkah


def umpan_butir(butir: Butir, tempat: str, kunci: str) -> tuple[bool, str]:
    """Umpan langsung untuk satu butir: tepat beserta sebabnya, atau pancingan tanpa jawaban.

    >>> satu = Butir("p1", "Terlaksananya rapat", "Rapat adalah pekerjaan.", "Apa yang berubah?")
    >>> umpan_butir(satu, "kinerja", "kerja")
    (False, 'Apa yang berubah?')
    """
    return (True, butir.sebab) if tempat == kunci else (False, butir.pancingan)


def cek_klasifikasi(isi: IsiKlasifikasi) -> Callable[[object], Hasil | None]:
    """Langkah kelengkapan untuk latihan menggolongkan.

    >>> from lakip_helpers.latihan.model import Opsi
    >>> isi = IsiKlasifikasi((Opsi("kerja", "Kerja"),), (Butir("p1", "Rapat", "", ""),))
    >>> cek_klasifikasi(isi)({"p1": "kerja"}) is None
    True
    """
    return cek_lengkap(isi.butir, [satu.kode for satu in isi.golongan])
