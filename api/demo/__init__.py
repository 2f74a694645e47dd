"""The demonstration: the register of BNSP's report for 2021, filled with a synthetic population, and used once.

The population is drawn to the report's marginals from a seed. Nobody in it exists: names come from word lists,
NIKs carry a district number that no district has, and licence and assessor numbers begin beyond those in use.
"""
