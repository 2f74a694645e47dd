"""Acts about applications to be assessed (APL-01 and APL-02)."""
