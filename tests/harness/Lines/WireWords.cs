namespace Meldpunt.Triage.Harness.Lines;

/// <summary>The words of the wire format, written down again: a generator that asked the library could not tell that it forgot one.</summary>
internal static class WireWords
{
    public static readonly (string Name, string[] Answers)[] ItemFacts =
    [
        ("format", ["photo", "video", "gif", "sticker", "text", "audio", "other", "in-doubt"]),
        ("rendering", ["photographic", "drawn", "in-doubt"]),
        ("persons", ["child", "adults-only", "in-doubt"]),
        ("nature", ["sexual-act", "sexual-pose", "sexual-setting", "not-sexual", "other-shocking", "in-doubt"]),
        ("place", ["public-internet", "cloud", "device", "direct-message", "dark-web", "other-non-public", "in-doubt"]),
        ("link", ["given", "none"]),
    ];

    public static readonly (string Name, string[] Answers)[] ReportFacts =
    [
        ("immediateDanger", ["yes", "no", "in-doubt"]),
        ("childConcern", ["yes", "no", "in-doubt"]),
        ("anonymous", ["yes", "no"]),
        ("searched", ["yes", "no"]),
        ("shared", ["yes", "no"]),
    ];

    public static readonly string[] Urls =
    [
        "https://example.org/a",
        "https://example.org/a/long/path?with=a&query=of&some=length#and-a-fragment",
        "hxxps://example[.]org/b",
        "http://example.onion/",
        "file:///home/reporter/a.jpg",
        "http://127.0.0.1:8080/",
        "mailto:someone@example.org",
        "someone@example.org",
        "photo.jpg",
        "somewhere",
    ];
}
