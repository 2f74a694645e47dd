"""Who calls: bearer tokens of login services become actors of the domain. No passwords here."""
