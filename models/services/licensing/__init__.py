"""Acts about LSPs: how they enter the register, are licensed, frozen and end; and where they assess."""
