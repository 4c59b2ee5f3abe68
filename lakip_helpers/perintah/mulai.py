"""`lakip mulai`: membuka JupyterLab pada notebook 00 dengan pengaturan kit, tanpa menyentuh pengaturan pengguna."""

from __future__ import annotations

import json
import os
import secrets
import socket
import webbrowser
from collections.abc import Mapping
from pathlib import Path
from urllib.error import URLError
from urllib.request import ProxyHandler, build_opener

import click

from lakip_helpers import __version__
from lakip_helpers.galat import GalatBerkas, GalatLakip, GalatSimpan, sebab_sistem
from lakip_helpers.istilah import sebut_perintah
from lakip_helpers.perintah.jupyter import LENGKAP

PENGATURAN = Path(__file__).resolve().parent / "jupyter"
NOTEBOOK_AWAL = "00_mulai_di_sini.ipynb"
PORTA_AWAL = 8888
BANYAK_PORTA = 50
SEMBUNYI = ["sumber", "gambar", "__pycache__", "*.pyc", ".*", "*~", "~$*"]
"""Yang tidak tampil di daftar berkas fasilitator; untuk peserta (jupyter_server_config.json) ditambah foldernya."""


def akar_kit() -> Path:
    """Folder kit: isi variabel LAKIP_AKAR bila ada, kalau tidak folder tempat paket ini berada.

    >>> (akar_kit() / "lakip_helpers").is_dir()
    True
    """
    return Path(os.environ.get("LAKIP_AKAR") or Path(__file__).resolve().parents[2]).resolve()


def lingkungan(akar: Path, dasar: Mapping[str, str], lengkap: bool = False) -> dict[str, str]:
    """Variabel lingkungan server: segala yang ditulis Jupyter masuk ke `.lakip`, pengaturan dan ekstensi dari paket.

    Masuk: folder kit dan lingkungan yang sedang berlaku; `lengkap` layar JupyterLab seperti adanya. Keluar: lingkungan
    baru yang lengkap.
    Sumber: nama variabel dari jupyter_core, JupyterLab, IPython, dan Matplotlib.

    >>> baru = lingkungan(Path("kit"), {"LANG": "id_ID.UTF-8"})
    >>> baru["LANG"], Path(baru["IPYTHONDIR"]).as_posix()
    ('id_ID.UTF-8', 'kit/.lakip/ipython')
    """
    kerja = akar / ".lakip"
    folder = {
        "JUPYTER_CONFIG_DIR": kerja / "jupyter" / "config",
        "JUPYTER_DATA_DIR": kerja / "jupyter" / "data",
        "JUPYTER_RUNTIME_DIR": kerja / "jupyter" / "runtime",
        "JUPYTERLAB_SETTINGS_DIR": kerja / "jupyter" / "settings",
        "JUPYTERLAB_WORKSPACES_DIR": kerja / "jupyter" / "workspaces",
        "IPYTHONDIR": kerja / "ipython",
        "MPLCONFIGDIR": kerja / "matplotlib",
        "JUPYTER_CONFIG_PATH": PENGATURAN,
    }
    cari = os.pathsep.join(satu for satu in (str(PENGATURAN), dasar.get("JUPYTER_PATH", "")) if satu)
    layar = {"JUPYTER_PATH": cari, LENGKAP: "1" if lengkap else ""}
    return {**dasar, **{nama: str(letak) for nama, letak in folder.items()}, **layar, "LAKIP_PELUNCUR": __version__}


def argumen_server(
    notebooks: Path, porta: int, kunci_masuk: str, peramban: bool, fasilitator: bool = False
) -> list[str]:
    """Argumen JupyterLab: hanya komputer ini, hanya folder `notebooks`, dengan kunci masuk.

    `fasilitator` menampilkan folder fasilitator di daftar berkas; tanpa itu ia ada tetapi tidak terlihat.

    >>> argumen_server(Path("notebooks"), 8888, "rahasia", peramban=False)[:2]
    ['--ServerApp.ip=127.0.0.1', '--ServerApp.port=8888']
    """
    sebagai_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [
        "--ServerApp.ip=127.0.0.1",
        f"--ServerApp.port={porta}",
        "--ServerApp.port_retries=0",
        f"--IdentityProvider.token={kunci_masuk}",
        f"--ServerApp.root_dir={notebooks}",
        f"--ServerApp.open_browser={peramban}",
        f"--LabApp.default_url=/lab/tree/{NOTEBOOK_AWAL}?reset",
        *([f"--ContentsManager.hide_globs={SEMBUNYI}"] if fasilitator else []),
        *(["--allow-root"] if sebagai_root else []),
    ]


def alamat_buka(server: str, kunci_masuk: str) -> str:
    """Alamat lengkap notebook 00 pada server yang berjalan.

    >>> alamat_buka("http://127.0.0.1:8888/", "rahasia")
    'http://127.0.0.1:8888/lab/tree/00_mulai_di_sini.ipynb?token=rahasia'
    """
    return f"{server}lab/tree/{NOTEBOOK_AWAL}?token={kunci_masuk}"


def porta_bebas(awal: int = PORTA_AWAL, banyak: int = BANYAK_PORTA) -> int:
    """Porta pertama mulai `awal` yang belum dipakai di komputer ini.

    Galat: GalatLakip bila `banyak` porta berturut-turut terpakai.

    >>> porta_bebas() >= PORTA_AWAL
    True
    """
    for porta in range(awal, awal + banyak):
        with socket.socket() as soket:
            try:
                soket.bind(("127.0.0.1", porta))
            except OSError:
                continue
        return porta
    raise GalatLakip(
        f"Porta {awal} di komputer ini sedang dipakai program lain, sehingga JupyterLab tidak dapat dibuka di sana. "
        f"Jalankan `{sebut_perintah('mulai')}` tanpa --porta, atau tutup program itu dahulu."
    )


def menjawab(server: str, kunci_masuk: str) -> bool:
    """Benar bila server di alamat itu hidup dan menerima kunci masuk; proksi kantor tidak dilewati.

    >>> menjawab("http://127.0.0.1:9/", "rahasia")
    False
    """
    try:
        with build_opener(ProxyHandler({})).open(f"{server}api/status?token={kunci_masuk}", timeout=3) as jawaban:
            return bool(jawaban.status == 200)
    except (URLError, OSError):
        return False


def server_berjalan(akar: Path) -> str | None:
    """Alamat notebook 00 pada server kit yang masih hidup; None bila tidak ada.

    >>> import tempfile
    >>> server_berjalan(Path(tempfile.mkdtemp())) is None
    True
    """
    runtime = akar / ".lakip" / "jupyter" / "runtime"
    for catatan in sorted(runtime.glob("jpserver-*.json")):
        try:
            isi = json.loads(catatan.read_text(encoding="utf-8"))
            if menjawab(isi["url"], isi["token"]):
                return alamat_buka(isi["url"], isi["token"])
        except (OSError, ValueError, KeyError, TypeError):  # catatan server yang mati mendadak boleh rusak
            continue
    return None


def periksa_folder(akar: Path) -> Path:
    """Pastikan notebook 00 ada dan `.lakip` dapat ditulisi; hasilnya folder notebook.

    Galat: GalatBerkas bila notebook 00 tidak ada; GalatSimpan bila folder kit tidak dapat ditulisi.

    >>> import tempfile
    >>> periksa_folder(Path(tempfile.mkdtemp()))  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    lakip_helpers.galat.GalatBerkas: Notebook pertama tidak ditemukan...
    """
    notebooks = akar / "notebooks"
    if not (notebooks / NOTEBOOK_AWAL).is_file():
        raise GalatBerkas(
            f"Notebook pertama tidak ditemukan: {notebooks / NOTEBOOK_AWAL}. "
            "Folder kit mungkin tidak lengkap tersalin; salin ulang seluruh folder kit, lalu jalankan lagi."
        )
    try:
        (akar / ".lakip" / "jupyter").mkdir(parents=True, exist_ok=True)
    except OSError as galat:
        raise GalatSimpan(
            f"Folder kit tidak dapat ditulisi: {akar} ({sebab_sistem(galat)}), sehingga pekerjaan tidak akan "
            "tersimpan. Salin kit ke folder milik Anda, misalnya Dokumen, lalu jalankan lagi dari sana."
        ) from None
    return notebooks


def kata_pembuka(alamat: str, peramban: bool) -> str:
    """Keterangan di jendela hitam: apa yang terbuka, cara berhenti, alamat bila peramban tidak terbuka.

    >>> print(kata_pembuka("http://127.0.0.1:8888/", peramban=False))
    JupyterLab sedang disiapkan. Biarkan jendela ini terbuka selama Anda bekerja.
    Untuk berhenti: tutup peramban, lalu tekan Ctrl+C di sini atau tutup jendela ini.
    Buka alamat ini di peramban:
      http://127.0.0.1:8888/
    """
    salin = (
        "Bila peramban tidak terbuka sendiri, salin alamat ini ke peramban"
        if peramban
        else "Buka alamat ini di peramban"
    )
    return (
        "JupyterLab sedang disiapkan. Biarkan jendela ini terbuka selama Anda bekerja.\n"
        "Untuk berhenti: tutup peramban, lalu tekan Ctrl+C di sini atau tutup jendela ini.\n"
        f"{salin}:\n  {alamat}"
    )


def jalankan_server(argumen: list[str], variabel: Mapping[str, str]) -> None:
    """Jalankan JupyterLab di proses ini sampai dihentikan; JupyterLab baru dimuat sesudah lingkungannya siap."""
    os.environ.update(variabel)
    from jupyterlab.labapp import LabApp

    LabApp.launch_instance(argumen)


def buka_lab(
    peramban: bool = True,
    porta: int | None = None,
    akar: Path | None = None,
    fasilitator: bool = False,
    lengkap: bool = False,
) -> None:
    """Buka JupyterLab pada notebook 00; bila server kit sudah berjalan, server itu yang dibuka.

    Masuk: `peramban` buka peramban sendiri atau tidak; `porta` bila harus tertentu; `akar` folder kit; `fasilitator`
    tampilkan folder fasilitator; `lengkap` (selalu bagi fasilitator) JupyterLab seperti adanya, tanpa ruang peserta.
    Keluar: tidak ada; kembali sesudah server dihentikan.
    Galat: GalatBerkas, GalatSimpan, GalatLakip (porta terpakai).

    >>> buka_lab(akar=Path("folder-yang-tidak-ada"))  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    lakip_helpers.galat.GalatBerkas: Notebook pertama tidak ditemukan...
    """
    akar = akar or akar_kit()
    notebooks = periksa_folder(akar)
    if alamat := server_berjalan(akar):
        click.echo(f"Kit ini sudah berjalan, jadi yang itu yang dibuka:\n  {alamat}")
        if peramban:
            webbrowser.open(alamat)
        return
    porta = porta_bebas(porta, 1) if porta else porta_bebas()
    kunci_masuk = secrets.token_hex(16)
    click.echo(kata_pembuka(alamat_buka(f"http://127.0.0.1:{porta}/", kunci_masuk), peramban))
    argumen = argumen_server(notebooks, porta, kunci_masuk, peramban, fasilitator)
    jalankan_server(argumen, lingkungan(akar, os.environ, lengkap or fasilitator))


@click.command("mulai", help="Buka JupyterLab pada notebook 00.")
@click.option("--tanpa-peramban", is_flag=True, help="Jangan buka peramban; alamatnya ditulis di sini.")
@click.option(
    "--porta",
    type=click.IntRange(1024, 65535),
    metavar="NOMOR",
    help="Porta yang dipakai, 1024 sampai 65535 (bawaan: yang bebas mulai 8888).",
)
@click.option("--fasilitator", is_flag=True, help="Tampilkan juga folder fasilitator dan papan kelas.")
@click.option("--lengkap", is_flag=True, help="JupyterLab seperti adanya: menu, bilah alat, dan semua tombolnya.")
def mulai(tanpa_peramban: bool, porta: int | None, fasilitator: bool, lengkap: bool) -> None:
    """Perintah `lakip mulai`."""
    buka_lab(peramban=not tanpa_peramban, porta=porta, fasilitator=fasilitator, lengkap=lengkap)
