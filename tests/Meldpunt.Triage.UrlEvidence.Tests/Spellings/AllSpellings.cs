namespace Meldpunt.Triage.UrlEvidence.Tests.Spellings;

/// <summary>The ways in which strangers spell an address. Those of the policy's steps are listed; the others are as people write them all the same.</summary>
internal static class AllSpellings
{
    private static readonly string[] ListedSchemes =
    [
        "hxxp", "hXXps", "hxtp", "htxp", "fxp", "meow", "h**p", "h__p", "h[tt]p", "http[s]", "hxxp[s]", "ttp", "ttps", "htttp", "HTTPS", "Http",
    ];

    private static readonly string[] ListedMarks = ["//", " ://", @":\\", "：//", ":／／", "[:]//", "[://]", ":[/][/]", @":\/\/", ":/", ":", ":///"];

    private static readonly string[] ListedDots = ["[.]", "(.)", "{.}", "<.>", "[. .]", "[ . ]", "[dot]", "(dot)", "[DOT]", "[punt]", "[,]", @"\.", "^."];

    private static readonly string[] MistypedDots = [",", "·", "•", "‚", "、", "-dot-", "=2E", " dot "];

    private static readonly (string Before, string After)[] ListedWraps =
    [
        ("<", ">"), ("(", ")"), ("[", "]"), ("{", "}"), ("\"", "\""), ("'", "'"), ("`", "`"), ("“", "”"), ("„", "”"), ("‘", "’"), ("‚", "’"), ("«", "»"), ("‹", "›"),
        ("- ", ""), ("* ", ""), ("• ", ""), ("1. ", ""), ("1) ", ""), ("> ", ""), ("URL: ", ""), ("Link:", ""), ("Adres: ", ""), ("Website: ", ""),
        ("[foto](", ")"), ("<a href=\"", "\">foto</a>"), ("view-source:", ""), ("\u200b", "\u00a0"), ("\ufeff", "\u200e"), ("\u202a", "\u202c"), (" \t", "\r\n"),
        ("(<", ">)"), ("1. \"", "\""),
    ];

    private static readonly (string Before, string After)[] OtherWraps =
    [
        ("【", "】"), ("*", "*"), ("_", "_"), ("~", "~"), ("|", "|"), ("![](", ")"), ("> > ", ""), ("a) ", ""), ("=", ""), (": ", ""), (",", ""), ("<p>", "</p>"), ("<br>", ""),
        ("\"", ""), ("(", ""), ("«", ""), ("👉 ", ""), ("hier:", ""),
    ];

    private static readonly string[] ListedPunctuation = ["!", "\"", "'", "(", ")", "*", ",", ".", ":", ";", "?", "}", ">", "`", "…", "”", "’", "»", "、", "。", "，", "）", "]", "%22", "%2C", "%29", "%E2%80%9D", ").", "\","];

    private static readonly string[] OtherPunctuation = ["&", "$", "-", "<", "=", "_", "~", "^", "|", "{", "[", "@", "%", "＞", "‘", "“", ")!", "#"];

    public static readonly Spelling[] Of =
    [
        .. ListedSchemes.Select(scheme => new Spelling("scheme", true, (seed, _) => Web(seed, scheme + "://"))),
        .. ListedMarks.Select(marks => new Spelling("scheme mark", true, (seed, _) => Web(seed, seed.Scheme + marks))),
        .. new[] { "http__" , "https__" }.Select(start => new Spelling("scheme mark", true, (seed, _) => Web(seed, start))),
        .. new[] { "https.//", "https;//", "htpps://", "tps://", "xxxx://", "ftx://", "https-//", "h00ps://", "[https]://", "https::" + "//" }.Select(start => new Spelling("scheme, unlisted", false, (seed, _) => Web(seed, start))),
        .. ListedDots.Select(dot => new Spelling("dot", true, (seed, _) => Dotted(seed, dot))),
        .. MistypedDots.Select(dot => new Spelling("dot mistyped", true, (seed, _) => seed.EndsAsName || seed.IsQuad ? Dotted(seed, dot) : null)),
        .. new[] { "[.", ".]", "[.[", "].[", " [.] ", "[[.]]", "(punkt)", "[punto]", "|.|", " . ", "．" }.Select(dot => new Spelling("dot, unlisted", false, (seed, _) => Dotted(seed, dot))),
        .. new[] { "https://", "http://", "https:", "http://https:/", "https:///", "https://https://", "https://ftp://", "view-source:https://" }
            .Select(start => new Spelling("doubled", true, (seed, text) => seed.Scheme.Length > 0 ? start + text : null)),
        .. new[] { "http:s//", "https:s//", "https://https//", "https://hxxp://" }.Select(start => new Spelling("doubled", true, (seed, _) => Web(seed, start))),
        .. new[] { "https:// ", "https://www." }.Select(start => new Spelling("doubled, unlisted", false, (_, text) => start + text)),
        .. ListedWraps.Select(wrap => new Spelling("wrapped", true, (_, text) => wrap.Before + text + wrap.After)),
        .. OtherWraps.Select(wrap => new Spelling("wrapped, unlisted", false, (_, text) => wrap.Before + text + wrap.After)),
        .. ListedPunctuation.Select(mark => new Spelling("punctuation", true, (seed, _) => $"{seed.Scheme}://{seed.Host}{mark}")),
        .. ListedPunctuation.Select(mark => new Spelling("punctuation", true, (seed, _) => $"{seed.Scheme}://{seed.Host}:8080{mark}")),
        .. OtherPunctuation.Select(mark => new Spelling("punctuation, unlisted", false, (seed, _) => $"{seed.Scheme}://{seed.Host}{mark}")),
        .. new[] { "\u00ad", "\u200b", "\u2060", "\ufeff" }.Select(mark => new Spelling("invisible", true, (seed, _) => $"{seed.Scheme}://{seed.Host.Insert(2, mark)}{seed.Path}")),
        .. new[] { "\u200e", "\u200f", "\u202a", "\u2063", "\u00a0", "\u3000" }.Select(mark => new Spelling("invisible, unlisted", false, (seed, _) => $"{seed.Scheme}://{mark}{seed.Host}{seed.Path}")),
        .. new[] { "\u200e", "\u200b" }.Select(mark => new Spelling("invisible, unlisted", false, (seed, _) => $"{seed.Scheme.Insert(2, mark)}://{seed.Host}{seed.Path}")),
        new("escaped", true, (_, text) => text.Replace(":", "&#58;", StringComparison.Ordinal).Replace("/", "&#x2F;", StringComparison.Ordinal)),
        new("escaped", true, (_, text) => text.Replace("/", "&sol;", StringComparison.Ordinal).Replace(".", "&period;", StringComparison.Ordinal)),
        new("escaped", true, (_, text) => Uri.EscapeDataString(text)),
        new("without scheme", true, (seed, _) => seed.Host + seed.Path),
        new("without scheme", true, (seed, _) => $"//{seed.Host}{seed.Path}"),
        new("without scheme", true, (seed, _) => $"{seed.Host}:8080{seed.Path}"),
        new("prose", true, (_, text) => $"zie {text} en niets anders"),
        new("prose", true, (_, text) => $"About: {text}"),
        new("prose", true, (_, text) => $"{text} (gezien op 1 mei)"),
        new("prose, unlisted", false, (seed, _) => $"{seed.Host}{seed.Path} foto 3"),
        new("reader", true, (_, text) => $"about:reader?url={Uri.EscapeDataString(text)}"),
        new("reader", true, (_, text) => $"http://localhost:6571/reader-mode/page?url={Uri.EscapeDataString(text)}"),
        new("shared", true, (_, text) => $"whatsapp://send?text={Uri.EscapeDataString(text)}"),
        new("shared", true, (_, text) => $"mailto:?body=Kijk%20{Uri.EscapeDataString(text)}"),
        new("on a page", true, (_, text) => $"javascript:open('{text}')"),
        new("on a page", true, (_, text) => $"data:text/html,<a href=\"{text}\">x</a>"),
        .. new[] { " ", "\n", ", ", ";", "\r\n- " }.Select(between => new Spelling("several", true, (seed, text) => $"{text}{between}{seed.Scheme}://{seed.Host}{(seed.Path.Length > 0 ? seed.Path : "/")}2")),
        new("several", true, (seed, text) => seed.Path.Length == 0 && text.StartsWith(seed.Scheme + "://", StringComparison.Ordinal) ? $"{text}{text}" : null),
    ];

    private static string? Web(Seed seed, string start) => seed.Scheme == "ftp" && !start.StartsWith("ftp", StringComparison.Ordinal) ? null : $"{start}{seed.Host}{seed.Path}";

    private static string Dotted(Seed seed, string dot) => $"{seed.Scheme}://{seed.Host.Replace(".", dot, StringComparison.Ordinal)}{seed.Path}";
}
