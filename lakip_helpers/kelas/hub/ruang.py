"""Satu ruang kelas: letak berkasnya, pengaturannya, dan rahasianya. Selain rumah peserta hanya terbaca root."""

from __future__ import annotations

import json
import secrets
import shlex
from dataclasses import MISSING, asdict, dataclass, field, fields
from pathlib import Path
from typing import Any, Final

from lakip_helpers.galat import GalatBerkas, GalatSimpan, sebab_sistem
from lakip_helpers.istilah import sebut_perintah
from lakip_helpers.tulis import BilaAda, tulis_berkas

FOLDER_BAKU: Final = Path("/var/lib/lakip-kelas")
HURUF_KODE: Final = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""Tanpa I, L, O, 0, dan 1, yang tertukar ketika dibaca dari layar proyektor."""
PANJANG_KODE: Final = 7
LETAK: Final = ("akar", "kit", "pengaturan")
JENIS: Final[dict[str, type | tuple[type, ...]]] = {"int": int, "float": (int, float), "bool": bool, "Batas": dict}
"""Jenis isian menurut petunjuk jenisnya; selain itu teks."""
BATAS_BITA: Final = 65_536
PESERTA_BAKU: Final = 40
PORTA_TLS: Final = 443
TERBESAR: Final = {"porta": 65_533}


@dataclass(frozen=True)
class Batas:
    """Batas satu peserta; `memori_mb` berlaku untuk semua prosesnya bersama (cgroup) dan untuk tiap proses (rlimit)."""

    memori_mb: int = 1024
    inti: float = 1.0
    proses: int = 256
    berkas_mb: int = 256
    rumah_mb: int = 1024


@dataclass(frozen=True)
class Rahasia:
    """Kode kelas, kata sandi fasilitator, dan kunci hub–proxy; tidak pernah masuk log atau repositori."""

    kode_kelas: str
    sandi_fasilitator: str
    kunci_proksi: str


@dataclass(frozen=True)
class Ruang:
    """Pengaturan sebuah ruang kelas, disimpan sebagai `hub/ruang.json`."""

    akar: Path
    kit: Path
    pengaturan: Path = Path()
    alamat: str = "127.0.0.1"
    porta: int = 8000
    tls: bool = False
    jeda_menganggur: int = 7200
    peserta: int = PESERTA_BAKU
    batas: Batas = field(default_factory=Batas)

    @property
    def hub(self) -> Path:
        """Folder milik hub, hanya untuk root."""
        return self.akar / "hub"

    @property
    def rumah(self) -> Path:
        """Folder rumah semua peserta."""
        return self.akar / "rumah"

    @property
    def sementara(self) -> Path:
        """Folder sementara semua peserta; lihat `sementara.py`."""
        return self.akar / "sementara"

    @property
    def proksi(self) -> Path:
        """Program configurable-http-proxy yang terpasang di folder kit."""
        return self.kit / ".lakip" / "proksi" / "node_modules" / ".bin" / "configurable-http-proxy"

    @property
    def porta_dalam(self) -> int:
        """Porta hub di loopback; porta sesudahnya untuk mengatur proxy.

        >>> Ruang(Path("a"), Path("b"), porta=443).porta_dalam, Ruang(Path("a"), Path("b"), porta=8000).porta_dalam
        (8081, 8001)
        """
        return self.porta + 1 if self.porta >= 1024 else 8081

    @property
    def awalan(self) -> str:
        """Awalan letak semua halaman, dan kukinya; peramban tidak memisahkan kuki dua ruang menurut portanya.

        >>> [Ruang(Path("a"), Path("b"), porta=porta, tls=True).awalan for porta in (443, 8443)]
        ['', '/8443']
        """
        return f"/{self.porta}" if self.tls and self.porta != PORTA_TLS else ""

    @property
    def url(self) -> str:
        """Alamat yang diketik peserta; proxy menambahkan `awalan`.

        >>> Ruang(Path("a"), Path("b"), alamat="10.0.0.5", porta=443, tls=True).url
        'https://10.0.0.5'
        """
        skema, biasa = ("https", PORTA_TLS) if self.tls else ("http", 80)
        return f"{skema}://{self.alamat}" + ("" if self.porta == biasa else f":{self.porta}")


def perintah_kelas(kata: str, akar: Path) -> str:
    """Perintah `kelas` untuk ruang di `akar`; foldernya disebut bila bukan yang baku.

    >>> perintah_kelas("tutup", FOLDER_BAKU).endswith(" kelas tutup")
    True
    >>> perintah_kelas("buka --kode-baru", Path("/srv/kelas satu")).partition(" kelas ")[2]
    "buka --kode-baru --folder '/srv/kelas satu'"
    """
    folder = "" if akar == FOLDER_BAKU else f" --folder {shlex.quote(str(akar))}"
    return sebut_perintah(f"kelas {kata}{folder}")


def buat_kode(panjang: int = PANJANG_KODE) -> str:
    """Kode kelas acak: 31^7 kemungkinan, dan pembatas hanya memberi beberapa percobaan per menit.

    >>> len(buat_kode()), set(buat_kode()) <= set(HURUF_KODE)
    (7, True)
    """
    return "".join(secrets.choice(HURUF_KODE) for _ in range(panjang))


def buat_rahasia() -> Rahasia:
    """Rahasia baru untuk sebuah ruang.

    >>> buat_rahasia() == buat_rahasia()
    False
    """
    return Rahasia(buat_kode(), "-".join(buat_kode(4).lower() for _ in range(4)), secrets.token_hex(32))


def samakan_kode(teks: str) -> str:
    """Kode seperti yang dimaksud pengetiknya: huruf besar, tanpa spasi dan tanda hubung.

    >>> samakan_kode(" abc-d2 3x ")
    'ABCD23X'
    """
    return "".join(huruf for huruf in teks.upper() if huruf.isalnum())


def siapkan_folder(ruang: Ruang) -> None:
    """Buat folder ruang: hub hanya untuk root, rumah hanya dapat dilewati (0711), supaya isinya tidak terdaftar."""
    for folder, izin in ((ruang.akar, 0o711), (ruang.hub, 0o700), (ruang.rumah, 0o711), (ruang.sementara, 0o711)):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            folder.chmod(izin)
        except OSError as galat:
            raise GalatSimpan(
                f"Folder ruang kelas {folder} tidak dapat dibuat: {sebab_sistem(galat)}. Sebutkan folder lain dengan "
                "--folder, atau kosongkan disk, lalu ulangi."
            ) from None


def simpan_ruang(ruang: Ruang) -> Path:
    """Tulis pengaturan ruang; hasilnya letak berkasnya.

    >>> import tempfile
    >>> contoh = Ruang(Path(tempfile.mkdtemp()), Path("kit"), porta=8443, tls=True)
    >>> siapkan_folder(contoh)
    >>> baca_ruang(simpan_ruang(contoh)) == contoh
    True
    """
    teks = json.dumps(asdict(ruang), indent=1, default=str)
    return tulis_berkas(ruang.hub / "ruang.json", teks, BilaAda.GANTI, izin=0o600)


def baca_ruang(berkas: Path) -> Ruang:
    """Pengaturan ruang yang tersimpan.

    Galat: GalatBerkas bila belum ada atau rusak.

    >>> baca_ruang(Path("tidak-ada/hub/ruang.json"))  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    lakip_helpers.galat.GalatBerkas: Ruang kelas tidak ditemukan di tidak-ada...
    """
    return urai_ruang(_baca_bita(berkas), str(berkas))


def urai_ruang(mentah: bytes, asal: str) -> Ruang:
    """Pengaturan ruang dari isi `ruang.json`; `asal` sebutan berkasnya di pesan. Galat: GalatBerkas bila rusak.

    >>> urai_ruang(b"{", "kelas.tar.gz")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    lakip_helpers.galat.GalatBerkas: Pengaturan ruang kelas di kelas.tar.gz rusak: ...
    """
    nilai = _urai(mentah, Ruang, asal)
    batas = Batas(**_sesuai(nilai.get("batas", {}), Batas, asal))
    letak = {nama: Path(nilai[nama]) for nama in LETAK if nama in nilai}
    return Ruang(**{**nilai, **letak, "batas": batas})


def urai_rahasia(mentah: bytes, asal: str) -> Rahasia:
    """Rahasia ruang dari isi `rahasia.json`; GalatBerkas bila rusak.

    >>> urai_rahasia(b'{"kode_kelas": "A", "sandi_fasilitator": "b", "kunci_proksi": "c"}', "x").kode_kelas
    'A'
    """
    return Rahasia(**_urai(mentah, Rahasia, asal))


def _urai(mentah: bytes, bentuk: type[Any], asal: str) -> dict[str, Any]:
    if len(mentah) > BATAS_BITA:
        raise _rusak(asal, f"ukurannya {len(mentah) // 1024} KiB, jauh lebih besar daripada yang wajar")
    try:
        nilai = json.loads(mentah)
    except (ValueError, RecursionError):
        raise _rusak(asal, "isinya terpotong atau bukan JSON") from None
    return _sesuai(nilai, bentuk, asal)


def _sesuai(nilai: object, bentuk: type[Any], asal: str) -> dict[str, Any]:
    """Nilai untuk dataclass itu, yang jenisnya cocok; isian tak dikenal, dari kit versi lain, tidak dipakai."""
    if not isinstance(nilai, dict):
        raise _rusak(asal, "isinya bukan daftar nama dan nilai")
    wajib = [satu.name for satu in fields(bentuk) if satu.default is MISSING and satu.default_factory is MISSING]
    if kurang := [nama for nama in wajib if nama not in nilai]:
        raise _rusak(asal, f"isian {', '.join(kurang)} tidak ada")
    ada = {satu.name: JENIS.get(str(satu.type), str) for satu in fields(bentuk) if satu.name in nilai}
    if salah := [nama for nama, boleh in ada.items() if not _layak(nilai[nama], boleh, TERBESAR.get(nama, 10**9))]:
        kutip = "" if bentuk is Rahasia else f" bernilai {str(nilai[salah[0]])[:40]!r}, yang"
        raise _rusak(asal, f"isian {salah[0]}{kutip} tidak dapat dipakai")
    return {nama: nilai[nama] for nama in ada}


def _layak(nilai: object, boleh: type | tuple[type, ...], terbesar: int) -> bool:
    """Jenisnya tepat, bilangannya positif dan berhingga, dan teksnya ada isinya serta tidak memuat huruf kendali."""
    if isinstance(nilai, bool):
        return boleh is bool
    if not isinstance(nilai, boleh):
        return False
    if isinstance(nilai, str):
        return nilai != "" and nilai.isprintable()
    return not isinstance(nilai, int | float) or 0 < nilai <= terbesar


def _rusak(asal: str, sebab: str) -> GalatBerkas:
    return GalatBerkas(
        f"Pengaturan ruang kelas di {asal} rusak: {sebab}. Karena itu tidak dipakai, dan yang sekarang tidak diubah. "
        f"Pakai cadangan lain yang utuh, atau jalankan `{sebut_perintah('kelas buka')}`, yang menulis pengaturan baru."
    )


def _baca_bita(berkas: Path) -> bytes:
    try:
        return berkas.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise GalatBerkas(
            f"Ruang kelas tidak ditemukan di {berkas.parent.parent}. Ruang dibuat oleh "
            f"`{sebut_perintah('kelas buka')}`; bila foldernya lain, sebutkan dengan --folder."
        ) from None
    except PermissionError:
        raise GalatBerkas(
            f"Ruang kelas di {berkas.parent.parent} hanya terbaca oleh root, karena berisi kata sandi kelas. "
            "Jalankan perintah yang sama dengan sudo."
        ) from None


def muat_rahasia(ruang: Ruang, baru: bool = False) -> Rahasia:
    """Rahasia ruang; dibuat bila belum ada atau diminta `baru`. Berkasnya 0600.

    >>> import tempfile
    >>> contoh = Ruang(Path(tempfile.mkdtemp()), Path("kit"))
    >>> siapkan_folder(contoh)
    >>> muat_rahasia(contoh) == muat_rahasia(contoh), muat_rahasia(contoh) == muat_rahasia(contoh, baru=True)
    (True, False)
    """
    berkas = ruang.hub / "rahasia.json"
    if not baru and berkas.is_file():
        return urai_rahasia(_baca_bita(berkas), str(berkas))
    rahasia = buat_rahasia()
    tulis_berkas(berkas, json.dumps(asdict(rahasia)), BilaAda.GANTI, izin=0o600)
    return rahasia
