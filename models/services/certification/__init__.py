"""Acts about assessments and about certificates that were issued. How they are issued is in `issuing`."""
