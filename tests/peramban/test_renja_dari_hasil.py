"""Perjalanan notebook 25: dua sub kegiatan sendiri ditulis, ditegur sebabnya, dibetulkan, lalu ikut dibawa pulang."""

from __future__ import annotations

from lakip_helpers.latihan import ambil
from lakip_helpers.latihan.bentuk.formulir_renja import BIDANG_RENJA, SEBUTAN_RENJA

KUNCI = ambil("25-07").kunci


def panel(lab, judul):
    """Panel yang memuat judul itu."""
    return lab.halaman.locator(".lakip-panel").filter(has_text=judul)


def test_renja_sendiri_dari_capaian_sampai_pagu(lab):
    from playwright.sync_api import expect

    lab.halaman.set_viewport_size({"width": 1366, "height": 768})
    lab.buka("25_renja_dari_hasil.ipynb")
    lab.tunggu_panel()
    lab.periksa_panel()
    renja = panel(lab, "Latihan 25-07")
    _isi(renja, 0, {**KUNCI["1"], "sebab": "Keterbatasan anggaran dan sumber daya manusia", "pagu": "Rp910 juta"})
    _isi(renja, 1, KUNCI["2"])
    expect(renja).to_contain_text("capaian 84,0 persen (meleset); pagu bertambah Rp270.000.000.")
    expect(renja).to_contain_text("Seluruhnya: pagu tetap.")
    renja.get_by_role("button", name="Periksa").click()
    expect(renja).to_contain_text("✘ Belum tepat. Ada sebab yang cocok untuk sub kegiatan apa pun")
    renja.scroll_into_view_if_needed()
    lab.potret("25_renja_atas")
    _isi(renja, 0, KUNCI["1"])
    renja.get_by_role("button", name="Periksa").click()
    expect(renja).to_contain_text("✔ Lulus. Tepat. Dua baris ini menyambung laporan tahun lalu")
    renja.get_by_role("button", name="Periksa").scroll_into_view_if_needed()
    lab.potret("25_renja_lulus")

    lab.tunggu_panel()
    expect(panel(lab, "Latihan 25-07")).to_contain_text("✔ Lulus.")


def _isi(renja, baris: int, isian: dict[str, str]) -> None:
    for bidang in BIDANG_RENJA:
        if bidang.pilihan:
            kotak = renja.get_by_label(bidang.label, exact=True).nth(baris)
            kotak.select_option(SEBUTAN_RENJA[isian[bidang.kolom]])
        else:
            kotak = renja.get_by_label(bidang.label, exact=True).nth(baris)
            kotak.fill(isian.get(bidang.kolom, ""))
            kotak.press("Tab")
