"""What certification stands on: circulars bind until they are withdrawn."""

from models.queries.invariants.life_cycles import told
from models.rules.frame import CIRCULAR
from models.tables.frame import Circular

INVARIANTS = (told(CIRCULAR, Circular),)
