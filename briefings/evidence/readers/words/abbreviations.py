"""Words whose full stop may not end a sentence, and words that begin one."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Always followed by more of the same sentence.
TITLES = _words(
    """Mr Mrs Ms Mx Dr Prof Sen Sens Rep Reps Gov Govs Gen Col Lt Sgt Capt Cmdr Adm Maj
    Cpl Pvt Hon Rev Fr St Ste Msgr Pres Amb Atty Supt Insp Det Sec Messrs Mt Ft v vs cf
    eg ie e.g i.e viz approx"""
)
# Followed by a number, as in "No. 4"; elsewhere they are plain words.
BEFORE_NUMBER = _words(
    """No Nos no nos Secs sec Art Arts art Fig Figs fig Vol vol pp p para paras Ch ch
    Pub Stat Exh Ex Reg ca c Sched Tab tab App"""
)
# End a sentence or stand within one: the word that follows decides.
EITHER = _words(
    """Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs
    Fri Sat Inc Corp Co Ltd Bros Jr Sr Esq Dept Dist Div Assn Assoc Univ etc al Ave Blvd
    Rd Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss
    Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Cong Supp"""
)
# Words that open a sentence when a capital is seen on them.
STARTERS = _words(
    """A An The This That These Those He She It They We I You His Her Its Their Our My
    There Here But And Or So Yet In On At By For From With Without To Of As If When
    While After Before Since Until Because Although Though However Still Then Now Some
    Many Most Few All Both Each Every No Not Nor Neither Either One Two What Who Why How
    Where Which Asked Under Over During Last Later Earlier Even Just Only Also Another
    Other Such Despite Among According Instead Meanwhile"""
)
