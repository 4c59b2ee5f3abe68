"""Pembatas percobaan masuk: makin sering keliru, makin lama menunggu. Waktu diberikan dari luar, jadi dapat diuji."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Takaran:
    """Berapa kali boleh keliru, lalu berapa detik menunggu; tiap kekeliruan berikutnya menggandakan sampai `puncak`."""

    boleh: int
    tunggu: float
    puncak: float


@dataclass
class Pembatas:
    """Catatan kekeliruan per kunci (alamat, atau “semua”); yang lebih tua dari `lupa` detik dilupakan.

    >>> satu = Pembatas(Takaran(boleh=2, tunggu=10, puncak=60))
    >>> satu.keliru("a", 0), satu.keliru("a", 1), satu.sisa("a", 2), satu.sisa("b", 2), satu.sisa("a", 12)
    (0.0, 10.0, 9.0, 0.0, 0.0)
    """

    takaran: Takaran
    lupa: float = 900
    kapasitas: int = 4096
    _catatan: OrderedDict[str, tuple[int, float, float]] = field(default_factory=OrderedDict)

    def sisa(self, kunci: str, kini: float) -> float:
        """Berapa detik lagi kunci ini harus menunggu; 0 bila boleh mencoba."""
        _, _, sampai = self._catatan.get(kunci, (0, 0.0, 0.0))
        return max(0.0, sampai - kini)

    def keliru(self, kunci: str, kini: float) -> float:
        """Catat satu kekeliruan; hasilnya berapa detik harus menunggu sesudahnya."""
        banyak, terakhir, _ = self._catatan.pop(kunci, (0, kini, 0.0))
        banyak = 1 if kini - terakhir > self.lupa else banyak + 1
        tunggu = self._tunggu(banyak)
        self._catatan[kunci] = (banyak, kini, kini + tunggu)
        while len(self._catatan) > self.kapasitas:
            self._catatan.popitem(last=False)
        return tunggu

    def benar(self, kunci: str) -> None:
        """Lupakan kekeliruan kunci yang akhirnya masuk."""
        self._catatan.pop(kunci, None)

    def _tunggu(self, banyak: int) -> float:
        lebih = banyak - self.takaran.boleh
        return 0.0 if lebih < 0 else min(self.takaran.tunggu * 2.0 ** min(lebih, 20), self.takaran.puncak)
