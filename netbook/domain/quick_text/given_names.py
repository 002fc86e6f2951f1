"""Given names that are common in English and Norwegian and no words of either: small after "with" they are somebody new."""

from __future__ import annotations

import re

GIVEN = frozenset(
    """
    adam adrian agnes aisha albert alex alexander alexandra alfred alice alicia allison amanda amelia amina amy ana andrea andreas andrew angela
    anita ann anna anne annie anthony antonio arne arthur arvid asbjørn ashley astrid audrey axel barbara beate beatrice ben benedikte benjamin
    bente bernard berit bernt beth betty birgit birgitte bjarne bjørg bjørn bob bobby borghild brad brenda brian bridget britt brit bruce bruno
    camilla carl carlos carla caroline catherine cathrine cecilia cecilie charlie charlotte chloe chris christina christine christopher cindy
    claire clara claudia colin connor craig dan daniel daniela danielle daphne dave david debbie deborah denis denise dennis derek diana diane diego
    dmitri dominic donald donna doris dorothy doug douglas duncan edgar edith edvard edward egil eileen einar eirik elaine eleanor elena eli elias elin
    elisabeth elise eliza elizabeth ella ellen ellie emil emilia emilie emily emma eric erica erik erika erling espen ester esther eva evelyn
    fatima fiona frances frank fred freddy frederick fredrik frida gabriel gareth gary geir george gerald gerd gina giovanni
    gisle gloria gordon greg gregory greta grete gunhild gunn gunnar gustav guro haakon håkon håvard hamza hanna hannah hanne harald harriet harry
    hassan hedda hedvig heather heidi helen helena helene helga helge henriette henrik henry herman hilda hilde howard hugh hugo hussein ian ibrahim
    idun inga inge ingeborg inger ingrid ingunn ingvild irene isaac isabel isabella isak ivan ivar jacob jakob james jamie jane janet janne jason javier
    jean jeanette jeff jeffrey jen jenna jennifer jenny jens jeremy jerome jesper jesse jessica jim jimmy joachim joakim joan joanna joe joel johan
    johanna johanne johannes jon jonas jonathan jorge jorunn jose josef joseph josephine joshua josh juan judith judy julia julian julie juliet justin
    jørgen jørn karen karin karina karl karoline kasper kate katherine kathleen kathrine kathy katie katrine keith kelly ken kenneth kenny kerry kevin
    khalid kim kine kirsten kjell kjersti kjetil knut konrad kristian kristin kristina kristine kristoffer lars larry laura lauren laurence lea leah
    leif lena leo leon leonard leonora leyla liam lillian linda lisa lise lisbeth lorenzo louis louise luca lucas lucia lucy luis luke lukas lydia lynn
    mads magne magnus magnhild maja malin marcus mari maria mariam marianne marie marit marius markus marta martha marte martin martine mary mateo mathias
    mathilde matt matthew maud maureen maurice megan melanie melissa meg mia michael michelle miguel mike mikael mikkel mina mira miriam mohamed mohammed
    molly mona monica monika morgan morten muhammad nadia nancy naomi natalia natalie nathan neil nellie nicholas nicola nicolas nicole nigel nils nina
    noah nora oda odin ola olaf olav ole olga oliver olivia omar oscar oskar otto pamela patricia patrick paul paula pauline pedro peggy per pernille
    peter petra petter phil philip phoebe pierre priya rachel ragnar ragnhild rahul ralph ramona randi raymond rebecca reidar reidun renate richard rita
    robert roger ronald ronja ronny ross roy ruben rune runa ruth ryan samantha samir samira samuel sandra sara sarah sean sebastian selma serena
    sharon shaun sheila shirley siddharth sigrid sigrun sigurd silje simen simon sindre siri sissel sivert snorre sofia sofie solveig sondre sonia sonja
    sophia sophie stacy stanley steffen stein stella stephanie stephen steve steven stian stine stuart sunniva susan susanna susanne susie suzanne svein
    svetlana sverre synne synnøve tamara tanya tara tatiana ted teresa terese terje thea theodor theresa therese thomas thor tim timothy tina tobias todd
    tom tomas tommy tony tonje tora torbjørn tore torgeir torhild torill torkel torstein torunn torvald toril tracy trine trond trude truls turid tuva ulrik
    ulrikke unni ursula valerie vanessa vegard vera veronica vetle victor vidar viktor viktoria vincent vivian vlad walter wanda wendy wenche wilhelm
    william willy wolfgang yasmin yngve yusuf yvonne zachary zara zelda zoe zoey øystein øyvind åge ådne åshild åsne
    """.split()
)
_FAMILY = re.compile(
    r"(?:[^\W\d_]{3,}(?:sen|sson|nson|rson|tson|kson|dson|berg|stad|rud|haug|lund|vik|dahl|moen|mann|strøm|bakken|heim|nes|sk[iy]|ova|ovic|ini|ez|ley|worth|wood|ford))",
)
_FAMILIES = frozenset(
    """
    moe lie lee bø vik ek ness moen dahl dal hagen haugen berg lund holm sand strand eide aas ruud hauge foss bye ali khan smith jones brown taylor wilson
    davis clark hall young king wright scott green baker adams nelson carter mitchell roberts turner phillips campbell parker evans edwards collins stewart
    morris rogers reed cook bell murphy bailey cooper howard ward cox brooks gray watson price patel singh nguyen kim li chen wang
    """.split()
)
_WORDS_LIKE_FAMILY = frozenset(
    "person afford woodley comfort effort medley valley volley alley parley barley iceberg reason".split()
)

_AFTER = re.compile(
    r"\s*(?:$|[,.;:!?)#&+\n]|[-–—]\s)|\s+(?:at|on|in|from|for|about|over|re|and|to|by|who|he|she|på|i|ved|hos|fra|om|til|og|som|hun|han|etter|after|before|før|via|again|igjen|w|with|med|m|is|was|has|er|var|har)(?!\w)"
)
"""What may stand after a small name that ends there."""


def ends(text: str, end: int) -> bool:
    """Whether a small name may end at a place."""
    return _AFTER.match(text, end) is not None


def family(word: str) -> bool:
    """Whether a small word is made like a family name: "haugerud", "petersen"."""
    return word in _FAMILIES or (_FAMILY.fullmatch(word) is not None and word not in _WORDS_LIKE_FAMILY)
