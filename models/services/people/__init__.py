"""Acts about assessors and master assessors."""
