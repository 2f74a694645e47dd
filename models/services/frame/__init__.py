"""What comes with the software: provinces, the frame of certification, and the figures of the report."""
