"""Koreksi kolom dalam kata-kata dan sebagai JSON, supaya dapat diingat di folder peserta."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from lakip_helpers.kantor.bentuk import PeranKolom, TabelKantor
from lakip_helpers.kantor.koreksi import Koreksi, KoreksiKolom, KoreksiTabel, sidik_kolom

SEBUT_MAKS: Final = 5
"""Banyaknya tempat yang disebut satu per satu."""


def sebutkan_dipakai(
    koreksi: Koreksi, tabel: Sequence[TabelKantor], berkas: str, dilepas: Sequence[str]
) -> Iterator[str]:
    """Kalimat tentang koreksi yang dipakai atas sebuah berkas, dan tabel yang dilepas menurut koreksi itu."""
    for sidik, satu in koreksi.items():
        tempat = [t.petak.tempat for t in tabel if sidik_kolom(t.kolom) == sidik and t.petak.tempat]
        di = f" di {', '.join(dict.fromkeys(tempat[:SEBUT_MAKS]))}" if tempat else ""
        asal = f" pada {satu.sebutan}" if satu.sebutan and satu.sebutan != berkas else ""
        yield f"Dipakai koreksi kolom Anda{asal}{di}: {sebutkan_koreksi(satu)}."
    if dilepas:
        yield f"Tidak dibaca menurut koreksi kolom Anda: {', '.join(dilepas)}."


def sebutkan_koreksi(koreksi: KoreksiTabel) -> str:
    """Isi sebuah koreksi dalam kata-kata.

    >>> kolom = KoreksiKolom("uraian", 0, PeranKolom.INDIKATOR, sebutan="Uraian")
    >>> sebutkan_koreksi(KoreksiTabel("x", (kolom,), "2025"))
    '“Uraian” dibaca sebagai indikator; yang dihitung 2025'
    """
    kolom = [f"“{k.sebutan or k.judul}” {_sebut_peran(k)}{f' {k.periode}' if k.periode else ''}" for k in koreksi.kolom]
    tahun = [f"yang dihitung {koreksi.tahun}"] if koreksi.tahun else []
    jenis = [f"dokumennya {sebut_jenis(koreksi.jenis)}"] if koreksi.jenis else []
    return "; ".join([*kolom, *tahun, *jenis]) or "tidak ada yang diubah"


def _sebut_peran(kolom: KoreksiKolom) -> str:
    return str(kolom.peran) if kolom.peran is PeranKolom.LAIN else f"dibaca sebagai {kolom.peran}"


JENIS_DOKUMEN: Final[Mapping[str, str]] = {
    "renstra": "Renstra",
    "rpjmd": "RPJMD",
    "iku": "daftar IKU",
    "pk": "Perjanjian Kinerja",
    "renaksi": "rencana aksi",
    "renja": "Renja",
    "capaian": "pengukuran kinerja",
}
"""Jenis dokumen yang dapat disalin ke buku kerja kit → sebutannya."""


def sebut_jenis(jenis: str) -> str:
    """Sebutan sebuah jenis dokumen.

    >>> sebut_jenis("pk"), sebut_jenis("entah")
    ('Perjanjian Kinerja', 'entah')
    """
    return JENIS_DOKUMEN.get(jenis, jenis)


def ke_data(koreksi: Koreksi) -> dict[str, Any]:
    """Koreksi sebagai isi JSON.

    >>> baca_data(ke_data({"x": KoreksiTabel("x", (KoreksiKolom("a", 0, PeranKolom.LAIN),))}))["x"].kolom[0].peran
    <PeranKolom.LAIN: 'tidak dipakai'>
    """
    return {
        sidik: {
            "kolom": [
                {
                    "judul": k.judul,
                    "ke": k.ke,
                    "peran": str(k.peran),
                    "periode": k.periode,
                    "periode_dibaca": k.periode_dibaca,
                    "sebutan": k.sebutan,
                }
                for k in satu.kolom
            ],
            "tahun": satu.tahun,
            "jenis": satu.jenis,
            "waktu": satu.waktu,
            "sebutan": satu.sebutan,
        }
        for sidik, satu in koreksi.items()
    }


def baca_data(data: object) -> dict[str, KoreksiTabel]:
    """Koreksi dari isi JSON; yang bentuknya asing dilewati.

    >>> baca_data({"x": {"kolom": [{"judul": "a", "ke": 0, "peran": "entah"}]}, "y": 1})
    {}
    """
    hasil = {}
    for sidik, isi in data.items() if isinstance(data, Mapping) else ():
        try:
            kolom = tuple(_satu_kolom(k) for k in isi["kolom"])
            hasil[str(sidik)] = KoreksiTabel(
                str(sidik), kolom, *(str(isi.get(nama, "")) for nama in ("tahun", "jenis", "waktu", "sebutan"))
            )
        except (TypeError, KeyError, ValueError, AttributeError):
            continue
    return hasil


def _satu_kolom(data: Mapping[str, Any]) -> KoreksiKolom:
    periode = data.get("periode")
    return KoreksiKolom(
        str(data["judul"]),
        int(data["ke"]),
        PeranKolom(data["peran"]),
        None if periode is None else str(periode),
        str(data.get("periode_dibaca", "")),
        str(data.get("sebutan", "")),
    )
