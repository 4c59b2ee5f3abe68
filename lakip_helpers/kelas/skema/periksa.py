"""Mencocokkan data TOML dengan skemanya; tiap ketidakcocokan menjadi kalimat: di mana, apa, dan mungkin maksudnya apa.

jsonschema ikut terpasang bersama JupyterLab; ia baru dimuat ketika dipanggil.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from jsonschema import ValidationError

JENIS: Final[Mapping[str, str]] = {
    "string": "teks",
    "number": "bilangan",
    "integer": "bilangan bulat",
    "boolean": "true atau false",
    "array": "daftar",
    "object": "tabel",
    "tanggal": "tanggal",
}
PENGENAL: Final = ("kode", "nama", "judul")
"""Kunci yang menyebut anggota sebuah daftar; tanpa itu disebut nomor urutnya."""


def periksa_data(skema: Mapping[str, Any], data: object, berkas: str) -> list[str]:
    """Semua ketidakcocokan `data` dengan `skema`, menurut tempatnya; kosong bila cocok.

    >>> from lakip_helpers.latihan.bentuk.skema import TEKS, benda, daftar_dari
    >>> skema = benda({"latihan": daftar_dari(benda({"kode": TEKS, "petunjuk": TEKS}))})
    >>> periksa_data(skema, {"latihan": [{"kode": "13-04", "petunjukk": "Baca."}]}, "sesi_13.toml")
    ["sesi_13.toml, latihan 13-04: kunci 'petunjukk' tidak dikenal. Mungkin maksudnya 'petunjuk'?"]
    """
    return [
        f"{', '.join((berkas, *sebut_tempat(data, galat.absolute_path)))}: {kalimat}"
        for galat in _pemeriksa()(skema).iter_errors(data)
        for kalimat in _kalimat(galat)
    ]


@cache
def _pemeriksa() -> Any:
    from jsonschema import Draft202012Validator, validators

    jenis = Draft202012Validator.TYPE_CHECKER.redefine("tanggal", lambda _, nilai: isinstance(nilai, date))
    return validators.extend(Draft202012Validator, type_checker=jenis)


def sebut_tempat(data: Any, jalur: Sequence[str | int]) -> Iterator[str]:
    """Tempat di dalam data, dari luar ke dalam: anggota daftar disebut kodenya bila punya.

    >>> data = {"latihan": [{"kode": "13-04", "opsi": [{"teks": "Ya"}]}]}
    >>> list(sebut_tempat(data, ["latihan", 0, "opsi", 0, "teks"]))
    ['latihan 13-04', 'opsi ke-1', 'teks']
    """
    nama = ""
    for langkah in jalur:
        if isinstance(langkah, str):
            if nama:
                yield nama
            nama, data = langkah, data[langkah]
            continue
        data = data[langkah]
        pengenal = next((data[k] for k in PENGENAL if isinstance(data, Mapping) and k in data), None)
        yield f"{nama} {pengenal or f'ke-{langkah + 1}'}".strip()
        nama = ""
    if nama:
        yield nama


def _kalimat(galat: ValidationError) -> Iterator[str]:
    """Kalimat satu ketidakcocokan; yang hanya akibat salah ketik kunci yang sudah disebut tidak diulang."""
    if galat.validator == "additionalProperties":
        yield from (f"kunci {kunci!r} tidak dikenal.{_usul(kunci, _kurang(galat))}" for kunci in _asing(galat))
    elif galat.validator == "required":
        yield from (f"kunci {kunci!r} tidak ada. Tambahkan kunci itu." for kunci in _hilang(galat))
    elif galat.validator == "oneOf":
        pilihan = [satu["required"][0] for satu in galat.validator_value]
        if not any(_dekat(kunci, pilihan) for kunci in _asing(galat)):
            yield f"perlu tepat satu dari kunci {', '.join(map(repr, pilihan))}."
    elif galat.validator == "type":
        yield f"isinya {_kutip(galat.instance)}, seharusnya {_sebut_jenis(galat.validator_value)}."
    elif galat.validator == "enum":
        pilihan = [str(satu) for satu in galat.validator_value]
        usul = _usul(str(galat.instance), pilihan) or f" Pilih dari: {', '.join(pilihan)}."
        yield f"isinya {_kutip(galat.instance)}, yang tidak dikenal.{usul}"
    elif galat.validator in ("minItems", "minLength"):
        yield "isinya kosong atau kurang dari yang diperlukan. Lengkapi."
    else:
        yield f"isinya {_kutip(galat.instance)} tidak cocok ({galat.validator} {galat.validator_value})."


def _asing(galat: ValidationError) -> list[str]:
    """Kunci yang tidak ada di skema tabel itu."""
    dikenal = galat.schema.get("properties", {})
    return [kunci for kunci in galat.instance if kunci not in dikenal]


def _kurang(galat: ValidationError) -> list[str]:
    """Kunci skema tabel itu, yang belum ditulis dahulu."""
    dikenal = list(galat.schema.get("properties", {}))
    return sorted(dikenal, key=lambda kunci: kunci in galat.instance)


def _hilang(galat: ValidationError) -> list[str]:
    """Kunci wajib yang tidak ada; yang tampaknya hanya salah ketik disebut sebagai kunci tidak dikenal saja.

    jsonschema menyebut satu galat untuk tiap kunci; pesannya diawali nama kunci itu.
    """
    kunci = next(kunci for kunci in galat.validator_value if galat.message.startswith(repr(kunci)))
    return [] if any(_dekat(asing, [kunci]) for asing in _asing(galat)) else [kunci]


def _dekat(kunci: str, pilihan: Sequence[str]) -> list[str]:
    return get_close_matches(kunci, pilihan, n=1, cutoff=0.75)


def _usul(kunci: str, pilihan: Sequence[str]) -> str:
    dekat = get_close_matches(kunci, pilihan, n=1)
    return f" Mungkin maksudnya {dekat[0]!r}?" if dekat else ""


def _kutip(nilai: object) -> str:
    teks = repr(nilai)
    return teks if len(teks) <= 40 else f"{teks[:39]}…"


def _sebut_jenis(jenis: str | Sequence[str]) -> str:
    return " atau ".join(JENIS.get(satu, satu) for satu in ([jenis] if isinstance(jenis, str) else jenis))
