"""Kit bimbingan LAKIP: membaca, menilai, dan menyusun dokumen kinerja OPD."""

__version__ = "0.1.0"
