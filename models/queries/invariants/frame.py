"""What certification stands on: circulars bind until they are withdrawn, agreements until they are ended."""

from models.queries.invariants.invariant import never
from models.queries.invariants.life_cycles import told
from models.rules.frame import CIRCULAR
from models.tables.frame import Circular

ENDED_BY_NOBODY = """
SELECT a.title_id AS found FROM agreement a WHERE a.ended_on IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM event e WHERE e.kind = 'AGREEMENT_END' AND e.subject = SUBSTR(a.title_id, 1, 100)
)
"""

INVARIANTS = (
    told(CIRCULAR, Circular),
    never("the event record tells of the end of an agreement", ENDED_BY_NOBODY),
)
