"""What somebody types who wants to break something. Each has a mark, by which it is found again."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Final

MARK: Final = "VIJAND"
"""In every hostile text: in nobody else's chat, and in no log."""
EVIL: Final = "vijand.example"

MARKUP: Final = (
    f"<script src=//{EVIL}/{MARK}.js></script>",
    f'"><img src=x onerror=alert("{MARK}")>',
    f"<b>{MARK}",
    f"</b></i></a>{MARK}",
    f'<a href="javascript:alert(1)">{MARK}</a>',
    f"<a href='https://{EVIL}/'>{MARK}</a>",
    f"<svg/onload=alert('{MARK}')>",
    f"<vijand-x onclick=1>{MARK}</vijand-x>",
    f"&lt;script&gt;{MARK}&lt;/script&gt; &amp;amp; &#x3c;b&#x3e;",
    f"</textarea></title></style><iframe src=//{EVIL}>{MARK}",
    f"<!-- {MARK} --><![CDATA[<b>]]>",
    f"' OR 1=1; DROP TABLE offers; -- {MARK}",
    f"{{{{ 7*7 }}}} {{% for x in ().__class__ %}} ${{7*7}} {MARK}",
    f"{{ $name }} {{ offers-claim-button }} {MARK}",
    f"*{MARK}* _{MARK}_ `{MARK}` [x](tg://user?id=1)",
    f'=HYPERLINK("https://{EVIL}","{MARK}")',
    f'<tg-spoiler>{MARK}</span><pre><code class="{MARK}',
    f"{MARK} & <  > \" ' ; &#0; &unknown; &#99999999;",
)
HEADERS: Final = (
    f"{MARK}\r\nBcc: {MARK.lower()}@{EVIL}",
    f"{MARK}\nSubject: gewonnen\n\n<b>tekst</b>",
    f"{MARK}\rX-Vijand: 1",
    f"{MARK}\u2028Bcc: a@{EVIL}\u2029Cc: b@{EVIL}",
    f"{MARK}\x0bBcc: a@{EVIL}\x0c\x85To: c@{EVIL}",
    f"=?utf-8?q?{MARK}=0D=0ABcc:_a@{EVIL}?=",
    f"{MARK}%0d%0aBcc:a@{EVIL}",
    f"\r\n.\r\nQUIT\r\n{MARK}",
)
UNSEEN: Final = (
    f"\u202e{MARK}\u202c omgekeerd",
    f"\u2066{MARK}\u2069\u200b\u200c\u200d\u2060\ufeff",
    "\u200b" * 30 + MARK,
    f"{MARK}" + "e\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308" * 40,
    f"مرحبا {MARK} שלום",
    f"{MARK}\x00\x01\x07\x1b[31m\x7f\x9f",
    f"{MARK} 👩‍👩‍👧‍👦🏳️‍🌈🇳🇱" * 3,
    f"\ud83d{MARK}\udc00",
    f"\u202e\u202d\u202b\u202a{MARK}",
    "\u3164\u00ad\u034f" + MARK,
    f"{MARK} \U000e0041\U000e0042\U0010ffff\ufffe",
)
NUMBERS: Final = ("-1", "0", "9" * 400, "1e309", "NaN", "०१२", "½", "٣ plekken", "1/0", "31-02-2027", "00:00")


def huge(chance: random.Random) -> str:
    """As much as Telegram takes in one message, or more than it ever would."""
    size = chance.choice((4096, 4096, 4096, 20_000))
    piece = chance.choice(
        (MARK, f"{MARK} ", f"{MARK}\n", "<b>", "&amp;", "é", "💥", "(" * 50 + ")" * 50, "a.b@c ")
    )
    return (MARK + piece * (size // len(piece) + 1))[:size]


def mixed(chance: random.Random) -> str:
    """Some of everything."""
    return "".join(chance.sample((*MARKUP, *HEADERS, *UNSEEN, *NUMBERS), 4))


KINDS: Final[dict[str, Callable[[random.Random], str]]] = {
    "markup": lambda chance: chance.choice(MARKUP),
    "headers": lambda chance: chance.choice(HEADERS),
    "unseen": lambda chance: chance.choice(UNSEEN),
    "huge": huge,
    "mixed": mixed,
    "numbers": lambda chance: chance.choice(NUMBERS) + MARK,
}


def hostile(chance: random.Random) -> str:
    """A text of any kind."""
    return KINDS[chance.choice(list(KINDS))](chance)
