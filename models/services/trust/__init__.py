"""What checkers trust: signing keys, where they live, and what is published."""
