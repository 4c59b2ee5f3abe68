"""`lakip kelas buka|tutup|sandi|cadangkan|pulihkan`: ruang kelas di satu server."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from lakip_helpers.galat import GalatBerkas, GalatLakip
from lakip_helpers.kelas.hub.ruang import (
    FOLDER_BAKU,
    PESERTA_BAKU,
    Rahasia,
    Ruang,
    baca_ruang,
    muat_rahasia,
    perintah_kelas,
    siapkan_folder,
    simpan_ruang,
)
from lakip_helpers.perintah.mulai import PENGATURAN, akar_kit

PILIHAN_FOLDER = click.option(
    "--folder",
    type=click.Path(path_type=Path),
    default=FOLDER_BAKU,
    metavar="FOLDER",
    help=f"Tempat ruang kelas: akun, kata sandi, dan rumah peserta (bawaan: {FOLDER_BAKU}).",
)


@click.command(
    "buka",
    help="Buka ruang kelas di server Linux ini: peserta bergabung lewat peramban. Ruang yang pernah dibuka memakai "
    "lagi pilihannya yang terakhir, kecuali yang disebut.",
    short_help="Membuka satu server untuk seluruh ruangan.",
)
@PILIHAN_FOLDER
@click.option("--alamat", metavar="ALAMAT", help="Alamat server di jaringan ruang (bawaan: ditebak).")
@click.option(
    "--porta", type=click.IntRange(1, 65533), metavar="NOMOR", help="Porta (bawaan: 443; 8000 dengan --tanpa-tls)."
)
@click.option("--tanpa-tls", is_flag=True, help="Tanpa sertifikat; hanya untuk 127.0.0.1.")
@click.option("--kode-baru", is_flag=True, help="Ganti kode kelas dan kata sandi fasilitator.")
@click.option(
    "--peserta",
    type=click.IntRange(1, 1000),
    metavar="BANYAK",
    help=f"Banyaknya peserta yang akan hadir (bawaan: {PESERTA_BAKU}); menentukan notebook terjaga tiap orang.",
)
@click.option("--memori", type=click.IntRange(256), metavar="MB", help="Memori tiap peserta (bawaan: 1024).")
@click.option("--inti", type=click.FloatRange(0.1), metavar="BANYAK", help="Inti prosesor tiap peserta (bawaan: 1).")
@click.option("--jatah", type=click.IntRange(64), metavar="MB", help="Jatah disk tiap peserta (bawaan: 1024).")
def buka(
    folder: Path,
    alamat: str | None,
    porta: int | None,
    tanpa_tls: bool,
    kode_baru: bool,
    peserta: int | None,
    memori: int | None,
    inti: float | None,
    jatah: int | None,
) -> None:
    """Periksa server, siapkan ruang, lalu jalankan sampai ditutup."""
    from lakip_helpers.kelas.hub import jalankan, siaga

    siaga.periksa_root()
    lama = ruang_lama(folder.resolve())
    letak = alamat or (lama.alamat if lama and siaga.punya_alamat(lama.alamat) else siaga.tebak_alamat())
    ruang = susun_ruang(folder.resolve(), lama, letak, porta, tanpa_tls)
    ruang = isi_pilihan(ruang, peserta, memori_mb=memori, inti=inti, rumah_mb=jatah)
    if jalankan.pid_ruang(ruang):
        raise GalatLakip(f"Ruang di {ruang.akar} sudah terbuka. Tutup dahulu: {perintah_kelas('tutup', ruang.akar)}.")
    siaga.periksa_terbaca(ruang)
    siaga.periksa_kernel()
    if siaga.pasang_proksi(ruang):
        click.echo("Proxy ruang kelas dipasang di folder kit.")
    siaga.periksa_porta(ruang)
    siaga.siapkan_bita(ruang)
    siapkan_folder(ruang)
    simpan_ruang(ruang)
    click.echo(kata_pembuka(ruang, muat_rahasia(ruang, baru=kode_baru)))
    jalankan.jaga(ruang, click.echo)
    click.echo(
        "Ruang sudah ditutup. Pekerjaan, akun, kata sandi, dan kode kelas tersimpan di server ini. Membukanya lagi: "
        f"{perintah_kelas('buka', ruang.akar)}"
    )


def ruang_lama(akar: Path) -> Ruang | None:
    """Pengaturan ruang yang pernah dibuka di `akar`; None bila belum pernah, atau rusak sehingga ditulis baru."""
    try:
        return baca_ruang(akar / "hub" / "ruang.json")
    except GalatBerkas:
        return None


def susun_ruang(akar: Path, lama: Ruang | None, alamat: str, porta: int | None, tanpa_tls: bool) -> Ruang:
    """Ruang yang akan dibuka di `alamat`; yang tidak disebut mengikuti `lama`, pengaturan terakhir ruang itu.

    >>> kemarin = Ruang(Path("r"), Path("k"), alamat="10.0.0.5", porta=8443, tls=True, peserta=60)
    >>> hari_ini = susun_ruang(Path("r"), kemarin, "10.0.0.5", None, False)
    >>> hari_ini.porta, hari_ini.tls, hari_ini.peserta
    (8443, True, 60)
    """
    tls = _perlu_tls(alamat, tanpa_tls or (lama is not None and not lama.tls and _loopback(alamat)))
    baku = lama.porta if lama and lama.tls == tls else 443 if tls else 8000
    dasar = lama or Ruang(akar, akar_kit())
    return replace(dasar, akar=akar, kit=akar_kit(), pengaturan=PENGATURAN, alamat=alamat, porta=porta or baku, tls=tls)


def isi_pilihan(ruang: Ruang, peserta: int | None = None, **batas: Any) -> Ruang:
    """Ruang dengan banyaknya peserta dan batas (isian `Batas`) yang disebut; None berarti tetap.

    >>> isi_pilihan(Ruang(Path("r"), Path("k"), peserta=60), inti=2.0).batas.inti
    2.0
    """
    disebut = {nama: nilai for nama, nilai in batas.items() if nilai is not None}
    return replace(ruang, batas=replace(ruang.batas, **disebut), peserta=peserta or ruang.peserta)


def _loopback(alamat: str) -> bool:
    return alamat.startswith("127.") or alamat in ("localhost", "::1")


def _perlu_tls(alamat: str, tanpa_tls: bool) -> bool:
    loopback = _loopback(alamat)
    if tanpa_tls and not loopback:
        raise GalatLakip(
            "Ruang di jaringan tidak dibuka tanpa TLS, karena kata sandi peserta akan terbaca siapa pun di jaringan "
            "itu. Jalankan lagi tanpa --tanpa-tls; sertifikatnya dibuat sendiri."
        )
    return not loopback or not tanpa_tls


def kata_pembuka(ruang: Ruang, rahasia: Rahasia) -> str:
    """Yang dibaca fasilitator di jendela perintah: alamat, kode QR, kode kelas, kata sandi, dan batas yang berlaku."""
    from lakip_helpers.kelas.hub.spawner import penjaga_batas
    from lakip_helpers.kelas.hub.takaran_kernel import TakaranKernel, memori_mesin
    from lakip_helpers.kelas.hub.tampilan import qr_terminal

    penjaga = penjaga_batas()
    batas = f"memori {ruang.batas.memori_mb} MB, jatah disk {ruang.batas.rumah_mb} MB tiap peserta; "
    batas += f"dijaga {penjaga} dan rlimit" if penjaga else "dijaga rlimit tiap proses (cgroup tidak dapat ditulisi)"
    return (
        f"{qr_terminal(ruang.url)}\n"
        f"Alamat kelas        {ruang.url}\n"
        f"Kode kelas          {rahasia.kode_kelas}\n"
        f"Layar proyektor     {ruang.url}/hub/proyektor\n"
        f"Papan kelas         {ruang.url}/hub/papan\n"
        f"Daftar peserta      {ruang.url}/hub/peserta\n"
        f"Masuk sebagai       fasilitator\n"
        f"Kata sandi          {rahasia.sandi_fasilitator}\n"
        f"Batas               {batas}\n"
        f"Notebook            {TakaranKernel(memori_mesin(), ruang.peserta).kalimat()}\n"
        "Jangan tampilkan jendela ini di proyektor. Biarkan terbuka selama kelas; Ctrl+C menutup ruang."
    )


@click.command(
    "tutup", help="Tutup ruang kelas sesudah pekerjaan peserta tersimpan.", short_help="Menutup ruang kelas."
)
@PILIHAN_FOLDER
@click.option("--segera", is_flag=True, help="Tanpa menunggu simpan otomatis 20 detik.")
def tutup(folder: Path, segera: bool) -> None:
    """Tutup ruang yang sedang berjalan."""
    from lakip_helpers.kelas.hub.jalankan import JEDA_SIMPAN, minta_tutup, pid_ruang
    from lakip_helpers.kelas.hub.yatim import akhiri_sisa

    ruang = baca_ruang(folder.resolve() / "hub" / "ruang.json")
    if pid_ruang(ruang) is None:
        sisa = akhiri_sisa(ruang)
        tertinggal = f" {sisa} proses yang tertinggal dari ruang yang mati mendadak dihentikan." if sisa else ""
        click.echo(f"Ruang ini tidak sedang terbuka.{tertinggal}")
        return
    if not segera:
        click.echo(f"Menunggu {JEDA_SIMPAN} detik supaya simpan otomatis di peramban peserta selesai ...")
    minta_tutup(ruang, 0 if segera else JEDA_SIMPAN)
    click.echo("Ruang sudah ditutup.")


@click.command(
    "sandi",
    help="Beri sandi sementara kepada peserta yang lupa kata sandinya.",
    short_help="Sandi sementara bagi yang lupa.",
)
@click.argument("nama", metavar="NAMA")
@PILIHAN_FOLDER
def sandi(nama: str, folder: Path) -> None:
    """Ganti sandi satu peserta dengan sandi sementara yang acak."""
    from lakip_helpers.kelas.hub.sandi import beri_sandi_sementara

    ruang = baca_ruang(folder.resolve() / "hub" / "ruang.json")
    click.echo(f"Sandi sementara untuk {nama}: {beri_sandi_sementara(ruang, nama)}")


@click.command(
    "cadangkan",
    help="Salin pekerjaan semua peserta, akun, dan kata sandinya ke satu berkas.",
    short_help="Menyalin seluruh ruang ke satu berkas.",
)
@PILIHAN_FOLDER
@click.option(
    "-o", "--keluaran", type=click.Path(path_type=Path), required=True, metavar="BERKAS", help="Berkas .tar.gz."
)
def cadangkan(folder: Path, keluaran: Path) -> None:
    """Buat cadangan; boleh selagi ruang terbuka."""
    from lakip_helpers.kelas.hub.cadangan import buat_cadangan
    from lakip_helpers.tulis import kabar_nama_lain

    ruang = baca_ruang(folder.resolve() / "hub" / "ruang.json")
    banyak, ditulis = buat_cadangan(ruang, keluaran)
    kabar = kabar_nama_lain(keluaran, ditulis)
    click.echo(
        f"Cadangan {banyak} peserta: {ditulis}.{kabar} Isinya kata sandi kelas dan pekerjaan peserta; simpan "
        "seperti menyimpan dokumen rahasia."
    )


@click.command(
    "pulihkan",
    help="Kembalikan ruang dari berkas cadangan; ruang harus sedang tertutup.",
    short_help="Mengembalikan ruang dari cadangan.",
)
@click.argument("berkas", type=click.Path(path_type=Path), metavar="BERKAS")
@PILIHAN_FOLDER
def pulihkan(berkas: Path, folder: Path) -> None:
    """Kembalikan ruang; pekerjaan yang sekarang ada disisihkan, tidak dihapus."""
    from lakip_helpers.kelas.hub.cadangan import pulihkan_cadangan
    from lakip_helpers.kelas.hub.siaga import periksa_root

    periksa_root()
    perintah = perintah_kelas("buka", folder.resolve())
    banyak = pulihkan_cadangan(berkas, folder.resolve(), akar_kit(), PENGATURAN)
    click.echo(f"{banyak} peserta dipulihkan di {folder}. Buka lagi dengan: {perintah}")
