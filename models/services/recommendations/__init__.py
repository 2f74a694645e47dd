"""Acts of partner bodies: what they recommend in their sectors."""
