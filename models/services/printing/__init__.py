"""Acts about papers: each print is counted, and a thousand are a job."""
