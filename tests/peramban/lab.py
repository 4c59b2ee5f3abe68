"""Satu JupyterLab yang terbuka di satu halaman peramban, seperti dilihat peserta."""

from __future__ import annotations

import json
import os
import re
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.request import ProxyHandler, Request, build_opener

import psutil

from tests.peramban.aksesibel import pelanggaran_berat

BATAS_DETIK = 60.0
"""Batas menunggu yang seharusnya segera terjadi; yang tidak pernah datang tidak menahan seluruh uji."""
BATAS_BUKA_DETIK = 300.0
"""Batas menunggu server, kernel, dan panel yang baru dinyalakan, juga di mesin yang sibuk."""
TAMPAK = ".jp-NotebookPanel:not(.lm-mod-hidden)"
"""Notebook yang sedang tampak; yang dibuka sebelumnya tetap ada di halaman, tersembunyi."""


def tunggu(benar: Callable[[], bool], apa: str, batas: float = BATAS_DETIK) -> None:
    """Tunggu sampai `benar()`; gagal dengan menyebut apa yang tidak terjadi."""
    akhir = time.monotonic() + batas
    while not benar():
        assert time.monotonic() < akhir, f"sesudah {batas:.0f} detik tetap tidak terjadi: {apa}"
        time.sleep(0.25)


class Lab:
    """Satu JupyterLab yang terbuka di satu halaman peramban."""

    tunggu = staticmethod(tunggu)

    def __init__(self, halaman, alamat: str, akar: Path) -> None:
        self.halaman = halaman
        self.alamat = alamat
        self.akar = akar
        self.keluar: list[str] = []
        self.galat: list[str] = []
        halaman.on("request", lambda permintaan: self._catat(permintaan.url))
        halaman.on("websocket", lambda saluran: self._catat(saluran.url))
        halaman.on("pageerror", lambda galat: self.galat.append(str(galat)))

    def _catat(self, alamat: str) -> None:
        if re.match(r"(http|ws)s?://(?!127\.0\.0\.1[:/])", alamat):
            self.keluar.append(alamat)

    def buka(self, notebook: str | None = None) -> None:
        """Buka notebook (baku: alamat yang ditulis `lakip mulai`, yaitu notebook 00) dan tunggu kernelnya."""
        alamat = re.sub(r"[^/]+\.ipynb", notebook, self.alamat) if notebook else self.alamat
        self.halaman.goto(alamat)
        self.halaman.locator(f"{TAMPAK} .jp-Cell").first.wait_for(timeout=BATAS_BUKA_DETIK * 1000)
        tunggu(lambda: self.punya_sesi(self.nama()), f"{self.nama()} mempunyai kernel", BATAS_BUKA_DETIK)
        self.tunggu_kernel()

    def punya_sesi(self, nama: str) -> bool:
        """Benar bila notebook itu sendiri sudah berkernel; notebook yang terbuka sebelumnya ikut dibuka JupyterLab."""
        return any(sesi["path"].endswith(nama) for sesi in self.api("sessions"))

    def api(self, jalan: str, cara: str = "GET"):
        """Jawaban JSON server; lingkaran status di layar sudah `idle` sebelum kernel benar-benar tersambung."""
        dasar, kunci = re.fullmatch(r"(http://[^/]+/).*token=(\w+)", self.alamat).groups()
        permintaan = Request(f"{dasar}api/{jalan}?token={kunci}", method=cara)
        with build_opener(ProxyHandler({})).open(permintaan, timeout=BATAS_DETIK) as jawaban:
            return json.loads(jawaban.read() or "null")

    def matikan_kernel(self) -> None:
        """Matikan semua kernel tanpa memberi tahu halaman, seperti laptop yang kehabisan memori."""
        for sesi in self.api("sessions"):
            self.api(f"kernels/{sesi['kernel']['id']}", "DELETE")

    def pindah(self, notebook: str | None = None) -> None:
        """Tinggalkan halaman dan kernelnya, lalu buka notebook lain."""
        self.halaman.goto("about:blank")
        self.matikan_kernel()
        self.buka(notebook)

    def kernel_siap(self) -> bool:
        """Benar bila kernel notebook yang tampak tersambung ke halaman, dan semua yang tersambung menganggur.

        Kernel yang diminta halaman tepat sebelum ditutup tertinggal tanpa sambungan; menunggunya tidak akan selesai.
        """
        tersambung = [sesi for sesi in self.api("sessions") if sesi["kernel"]["connections"]]
        sendiri = any(sesi["path"].endswith(self.nama()) for sesi in tersambung)
        return sendiri and all(sesi["kernel"]["execution_state"] == "idle" for sesi in tersambung)

    def nama(self) -> str:
        """Nama berkas notebook yang tampak, dari alamat halamannya."""
        return re.search(r"[^/]+\.ipynb", self.halaman.url).group()

    def tunggu_kernel(self) -> None:
        """Tunggu sampai sel yang dijalankan pasti sampai ke kernel."""
        tunggu(self.kernel_siap, "kernel menganggur dan tersambung", BATAS_BUKA_DETIK)
        self.halaman.wait_for_timeout(300)

    def di_disk(self, notebook: str) -> dict[str, Any]:
        """Notebook seperti di disk; ditunggu selagi Jupyter menulisnya, sebab berkasnya dikosongkan dahulu."""
        berkas = self.akar / "notebooks" / notebook
        utuh: list[dict[str, Any]] = []

        def terbaca() -> bool:
            with suppress(json.JSONDecodeError):
                utuh.append(json.loads(berkas.read_text(encoding="utf-8")))
            return bool(utuh)

        tunggu(terbaca, f"{notebook} utuh di disk")
        return utuh[0]

    def sel(self, i: int):
        """Sel kode ke-i (mulai 0) pada notebook yang tampak; nomor negatif dihitung dari akhir."""
        return self.halaman.locator(f"{TAMPAK} .jp-CodeCell").nth(i)

    def keluaran(self, i: int):
        """Daerah keluaran sel kode ke-i, tanpa teks kodenya sendiri."""
        return self.sel(i).locator(".jp-Cell-outputArea")

    def tunggu_panel(self) -> None:
        """Tunggu sampai layar kit menyiapkan semua panel; tidak ada yang ditekan.

        Sesudahnya tidak boleh ada galat atau peringatan, dan sedikitnya satu panel tampak.
        """
        from playwright.sync_api import expect

        keadaan = self.halaman.locator(f"{TAMPAK} .ruang-keadaan")
        expect(keadaan).to_have_text(re.compile("tersimpan"), timeout=BATAS_BUKA_DETIK * 1000)
        tunggu(self.kernel_siap, "kernel menganggur dan tersambung", BATAS_BUKA_DETIK)
        expect(self.halaman.locator(f"{TAMPAK} .jp-OutputArea-output .jupyter-widgets")).not_to_have_count(0)
        for jenis in ("error", "stderr"):
            keluaran = self.halaman.locator(f"[data-mime-type='application/vnd.jupyter.{jenis}']").all_inner_texts()
            assert keluaran == [], jenis

    def proses_kernel(self) -> psutil.Process:
        """Proses kernel notebook yang tampak: yang mendengarkan porta sambungannya."""
        (sesi,) = [satu for satu in self.api("sessions") if satu["path"].endswith(self.nama())]
        sambungan = self.akar / ".lakip/jupyter/runtime" / f"kernel-{sesi['kernel']['id']}.json"
        porta = json.loads(sambungan.read_text(encoding="utf-8"))["shell_port"]
        semua = psutil.net_connections("tcp")
        return psutil.Process(next(s.pid for s in semua if s.status == psutil.CONN_LISTEN and s.laddr.port == porta))

    def bunuh_kernel(self) -> None:
        """Bunuh kernel notebook yang tampak, seperti kehabisan memori; server menyalakannya lagi sendiri."""
        self.proses_kernel().kill()

    def nyalakan_ulang(self) -> None:
        """Bunuh kernelnya, dan tunggu semua panel dipasang lagi dari yang tersimpan di disk.

        Sama dengan `buka_lagi` bagi panel, tanpa memuat JupyterLab sekali lagi.
        """
        from playwright.sync_api import expect

        self.tunggu_kernel()  # yang terakhir ditekan selesai disimpan
        self.halaman.locator(f"{TAMPAK} .lakip-panel").evaluate_all("semua => semua.forEach(s => s.dataset.lama = '')")
        self.bunuh_kernel()
        expect(self.halaman.locator(f"{TAMPAK} [data-lama]")).to_have_count(0)
        self.tunggu_panel()

    def berikutnya(self, notebook: str) -> None:
        """Tekan Berikutnya di bilah, dan tunggu panel notebook sesudahnya."""
        from playwright.sync_api import expect

        self.halaman.locator(f"{TAMPAK} .ruang-bilah").get_by_role("button", name="Berikutnya").click()
        expect(self.halaman.locator(f"{TAMPAK} .ruang-bilah")).to_contain_text(f"Sesi {notebook[:2]} ·")
        tunggu(lambda: self.punya_sesi(notebook), f"{notebook} mempunyai kernel", BATAS_BUKA_DETIK)
        self.tunggu_panel()

    def buka_lagi(self) -> None:
        """Tutup halamannya, buka lagi notebook yang sama seperti keesokan harinya, dan tunggu panelnya."""
        self.pindah(self.nama())
        self.tunggu_panel()

    def periksa_panel(self) -> None:
        """Panel di notebook yang tampak tanpa pelanggaran berat menurut axe-core; dipotret sampai sel terakhir."""
        nama = self.nama()
        self.potret(f"{nama[:2]}_dibuka")
        assert pelanggaran_berat(self.halaman) == []
        self.halaman.locator(f"{TAMPAK} .jp-CodeCell .jp-OutputArea-output").last.scroll_into_view_if_needed()
        self.potret(f"{nama[:2]}_bawah")

    def potret(self, nama: str) -> None:
        """Simpan tangkapan layar bila LAKIP_TANGKAPAN menyebut foldernya."""
        if folder := os.environ.get("LAKIP_TANGKAPAN"):
            self.halaman.screenshot(path=Path(folder) / f"{nama}.png")

    def periksa(self) -> None:
        """Janji yang berlaku di semua perjalanan: tenang, dan tidak menghubungi siapa pun."""
        assert not self.keluar, f"permintaan ke komputer lain: {self.keluar}"
        assert not self.galat, f"galat di halaman: {self.galat}"
        dialog = self.halaman.locator(".jp-Dialog").all_inner_texts()
        assert not dialog, f"dialog terbuka: {dialog}"
        rumah = [str(berkas.relative_to(self.akar)) for berkas in (self.akar / "rumah").rglob("*")]
        assert not rumah, f"ditulis di luar folder kit: {rumah}"
