"""From the kind of a source to where its words may have been said."""

KIND_VENUES = {
    "transcript": ("hearing", "testimony", "court", "interview", "floor", "meeting"),
    "testimony": ("hearing", "testimony", "statement"),
    "letter": ("letter",),
    "press_release": ("release", "statement"),
    "statement": ("statement", "release", "hearing"),
    "interview": ("interview",),
    "post": ("post",),
    "opinion": ("article", "post"),
    "court_order": ("court",),
    "court_filing": ("court",),
    "report": ("report",),
    "audit": ("report",),
    "budget": ("report",),
    "notice": ("post", "release"),
}
