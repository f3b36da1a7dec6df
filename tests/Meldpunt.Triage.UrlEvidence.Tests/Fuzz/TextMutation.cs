namespace Meldpunt.Triage.UrlEvidence.Tests.Fuzz;

/// <summary>Changes characters of a good text at random: replaces, inserts, removes, repeats, cuts, and pieces that mean something in addresses.</summary>
internal sealed class TextMutation(int seed)
{
    /// <summary>What is inserted.</summary>
    public static readonly string[] Pieces =
    [
        "[", "]", "[.]", "(dot)", "://", "//", "\\", "%", "%2e", "%3A%2F%2F", "xn--", "@", ":", ".", "..", "\t", "\n", " ", "\u00a0", "\u00ad", "\u200d", "\ud800",
        "\udc00", "。", "１", "0x", "٠", "א", "\u0301", "file:", "hxxp", "https://", "view-source:", "\U0001F600", "-", "#", "?", "&#x2F;", "&amp;", ",", ";", "|",
        "<a href=", "](", "[a](", "javascript:", "data:", "mailto:", "www.", ".onion", " dot ", "192.168.1.1", "example.org", "C:\\", "/home/x/", "about:reader?url=",
    ];

    private readonly Random _random = new(seed);

    public string Of(string good)
    {
        string text = good;
        for (int times = _random.Next(1, 5); times > 0; times--) text = Change(text);
        return text;
    }

    private string Change(string text)
    {
        int at = _random.Next(text.Length + 1);
        int length = Math.Min(_random.Next(1, 12), text.Length - at);
        return _random.Next(7) switch
        {
            0 when at < text.Length => text.Remove(at, 1).Insert(at, ((char)_random.Next(0x100)).ToString()),
            1 => text.Insert(at, ((char)_random.Next(0x10000)).ToString()),
            2 => text.Remove(at, length),
            3 => text.Insert(_random.Next(text.Length + 1), text.Substring(at, length)),
            4 when _random.Next(8) == 0 => text[..at],
            _ => text.Insert(at, Pieces[_random.Next(Pieces.Length)]),
        };
    }
}
