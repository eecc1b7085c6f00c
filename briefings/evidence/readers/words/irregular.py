"""The words of English whose forms are not made by rule, for reading and comparing."""

# base: past, participle. The lists hold what English does not do by rule.
IRREGULAR = """
be was been; begin began begun; bear bore borne; beat beat beaten; become became become;
bind bound bound; bid bid bid; break broke broken; bring brought brought; build built
built; buy bought bought; cast cast cast; catch caught caught; choose chose chosen; come
came come; cost cost cost; cut cut cut; deal dealt dealt; do did done; draw drew drawn;
drive drove driven; eat ate eaten; fall fell fallen; feed fed fed; feel felt felt; fight
fought fought; find found found; flee fled fled; fly flew flown; forbid forbade
forbidden; forget forgot forgotten; freeze froze frozen; get got gotten; give gave
given; go went gone; grow grew grown; have had had; hear heard heard; hide hid hidden;
hit hit hit; hold held held; hurt hurt hurt; keep kept kept; know knew known; lay laid
laid; lead led led; leave left left; lend lent lent; let let let; lie lay lain; lose
lost lost; make made made; mean meant meant; meet met met; pay paid paid; prove proved
proven; put put put; quit quit quit; read read read; ride rode ridden; ring rang rung;
rise rose risen; run ran run; say said said; see saw seen; seek sought sought; sell sold
sold; send sent sent; set set set; shake shook shaken; shed shed shed; shoot shot shot;
show showed shown; shrink shrank shrunk; shut shut shut; sink sank sunk; sit sat sat;
sleep slept slept; speak spoke spoken; spend spent spent; split split split; spread
spread spread; stand stood stood; steal stole stolen; stick stuck stuck; strike struck
struck; swear swore sworn; sweep swept swept; swell swelled swollen; take took taken;
teach taught taught; tear tore torn; tell told told; think thought thought; throw threw
thrown; undergo underwent undergone; understand understood understood; uphold upheld
upheld; wear wore worn; win won won; withdraw withdrew withdrawn; withhold withheld
withheld; write wrote written; overrule overruled overruled; oversee oversaw overseen;
override overrode overridden; overturn overturned overturned; foresee foresaw foreseen;
forgo forwent forgone; mislead misled misled; misstate misstated misstated; rebuild
rebuilt rebuilt; repay repaid repaid; rewrite rewrote rewritten; resell resold resold;
retake retook retaken; undertake undertook undertaken; undo undid undone; outsell
outsold outsold; overrun overran overrun; overspend overspent overspent
"""

PLURALS = """
men man; women woman; children child; people person; persons person; feet foot; teeth
tooth; lives life; wives wife; knives knife; halves half; shelves shelf; criteria
criterion; data datum; phenomena phenomenon; crises crisis; analyses analysis; bases
basis; theses thesis; indices index; media medium; mice mouse; geese goose; oxen ox;
policemen policeman; firemen fireman; spokesmen spokesman; spokeswomen spokeswoman;
workmen workman; chairmen chairman; servicemen serviceman; fishermen fisherman;
congressmen congressman; is be; are be; were be; am be; being be; has have; having have;
does do; doing do; lying lie; lied lie; dying die; died die; tying tie
"""

# Nouns made of verbs, and the like, whose stems part company.
KINDRED = """
entry enter; unpaid unpay; unsold unsell; unmet unmeet; unsent unsend; unbuilt unbuild;
unfilled unfill;
refusal refuse; denial deny; removal remove; approval approve; renewal renew; arrival
arrive; dismissal dismiss; withdrawal withdraw; disposal dispose; proposal propose;
renewal renew; failure fail; closure close; seizure seize; decision decide; division
divide; expulsion expel; suspension suspend; expansion expand; extension extend;
conversion convert; admission admit; omission omit; permission permit; submission
submit; discussion discuss; detention detain; retention retain; reduction reduce;
production produce; introduction introduce; loss lose; growth grow; death die; dead die;
birth bear; sale sell; payment pay; complaint complain; receipt receive; response
respond; defence defend; defense defend; offence offend; offense offend; knowledge know;
belief believe; proof prove; advice advise; choice choose; speech speak; intention
intend; attention attend; intervention intervene; prevention prevent; contravention
contravene; description describe; subscription subscribe; destruction destroy;
construction construct; instruction instruct; obstruction obstruct; reception receive;
deception deceive; perception perceive; assumption assume; consumption consume;
resumption resume; explanation explain; maintenance maintain; compliance comply;
reliance rely; application apply; verification verify; notification notify;
certification certify; classification classify; identification identify; justification
justify; qualification qualify; modification modify; ratification ratify; codification
codify; supply supply; reply reply; inquiry inquire; enquiry inquire; delivery deliver;
recovery recover; discovery discover; assigned assign; signature sign; tenure tenure;
analysis analyse; analyze analyse; analyzed analyse; organization organise; organisation
organise; staffing staff; hiring hire; layoff layoff; fired fire;
"""

# Words so near in meaning that dossiers use one for the other.
SYNONYMS = """
finish complete; select choose; purchase buy; start begin; commence begin; fix repair;
attempt try; respond answer; reply answer; injure hurt; assist help; permit allow;
forbid ban; prohibit ban; inform tell; notify tell; vehicle car; purchaser buyer;
accurate correct; error mistake; fault defect; staffer employee; worker employee;
illness sickness; yearly annual; monthly month; weekly week; daily day; hourly hour;
erect build; construct build; demolish raze; depart leave; strip take; pick choose;
motorist driver
"""

# Verbs, not those who do something: "deliver, delivered", not "driver".
NO_DOERS = """
administer bolster charter cluster conquer consider counter deliver discover encounter
endanger flounder launder maneuver minister monitor outnumber partner plunder proffer
prosper quarter reconsider recover rediscover register remember scatter shelter shoulder
shutter slander slaughter sponsor squander surrender transfer trigger uncover weather
whisper
"""
