"""LKjIP OPD dan kota, beserta ikhtisarnya."""
