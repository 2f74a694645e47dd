"""Acts about certificate blanks (blangko), from the request to the last numbered sheet."""
