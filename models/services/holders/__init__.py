"""Acts about the persons who are assessed and certified."""
